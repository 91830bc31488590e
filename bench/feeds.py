"""A calendar of 1,000 events: warm, unchanged and cold, against a bare view that sends the same bytes."""

from pathlib import Path
from tempfile import mkdtemp

import django
from django.conf import settings
from django.core.management import call_command

EVENTS = 1000
ROUNDS = 200
COLD_ROUNDS = 5


def set_up() -> None:
    """An empty database of its own, with the migrations run."""
    django.setup()
    settings.DATABASES["default"]["NAME"] = str(Path(mkdtemp(prefix="bench-feeds-")) / "db.sqlite3")
    call_command("migrate", verbosity=0)


def make_events(count: int) -> str:
    """Meetings of a board, two hours each, and the secret of a link that opens them."""
