"""Long writing by chunks, each a transaction of its own, so that others can write in between."""

import time

from django.db import connection
from django.db.models import Count, Max

from members.exchange.importing.snapshots import MODELS

CHUNK = 250
# SQLite lets one write at a time, and who waits looks again every tenth of a second.
BREATH = 0.15

Mark = dict[str, list[int]]


def breathe() -> None:
    """Between two chunks: let those write who wait."""
    if connection.vendor == "sqlite":
        time.sleep(BREATH)


def mark_of_register() -> Mark:
    """Changes when anybody enters or removes something that lists are compared with; six queries."""
    return {what: _size(model) for what, model in MODELS.items()}


def _size(model) -> list[int]:
    found = model._base_manager.aggregate(count=Count("pk"), last=Max("pk"))
    return [found["count"], found["last"] or 0]
