"""What a worker does for lists; the rows say what is left, a job only wakes somebody up."""

from django_tasks import task

from members.exchange.importing import working


@task()
def work_import(pk: int) -> None:
    """Check, take over or take back one list."""
    working.work(pk)
