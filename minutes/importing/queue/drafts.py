"""A preview that somebody has begun to correct: kept as it was left, to be gone on with at any time."""

from collections.abc import Mapping
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from minutes.importing.queue import queue
from minutes.models import SourceFile

State = SourceFile.State
# Fields of the page that are none of the preview.
NOT_KEPT = ("csrfmiddlewaretoken", "add")
KINDS = ("people", "agenda", "resolutions", "outcomes", "action_items", "next_dates")
MOST_ROWS = 2000
SOON = timedelta(seconds=10)


@transaction.atomic
def save(file: SourceFile, *, fields: Mapping[str, str], add: str = "", by) -> bool:
    """Keep the fields of the preview as they were sent, right or wrong; `add` makes room for one more row.

    From then on the file is no longer among those that are sure. False when it is not to be corrected.
    """
    file = SourceFile.objects.select_for_update().get(pk=file.pk)
    if not file.is_correctable:
        return False
    # PostgreSQL keeps no NUL, which only broken senders send.
    kept = {
        name.replace("\0", ""): value.replace("\0", "")
        for name, value in fields.items()
        if name not in NOT_KEPT
    }
    if add in KINDS:
        kept[f"{add}-TOTAL_FORMS"] = str(rows_of(kept, add) + 1)
    file.corrections, file.corrected_at, file.changed_by = kept, timezone.now(), by
    file.state, file.reasons = State.DOUBTFUL, file.reasons | {"begun": 1}
    file.save(update_fields=["corrections", "corrected_at", "changed_by", "state", "reasons", "changed_at"])
    return True


def rows_of(fields: Mapping[str, str], name: str) -> int:
    """How many rows of one kind were sent, with one more that has nothing yet; 0 for what is no number.

    A number that nobody could have sent makes no rows.
    """
    count = fields.get(f"{name}-TOTAL_FORMS", "")
    if not count.isdecimal() or len(count) >= 10:
        return 0
    there = {field.split("-")[1] for field in fields if field.startswith(f"{name}-") and field.count("-") > 1}
    return min(int(count), len(there) + 1, MOST_ROWS - 1)


def read_now(file: SourceFile) -> None:
    """Go on with the queue this file stands in, for a moment."""
    queue.work(file.reading, within=SOON)
