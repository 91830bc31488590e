"""The table in which the login's limits are kept, where there is no Redis."""

from django.core.management import call_command


def make_table(using: str, **kwargs) -> None:
    """After every migration; one that is there stays. `using` as post_migrate sends it."""
    call_command("createcachetable", database=using, verbosity=0)
