"""The dry run of a list against the register of this moment, written to its rows."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from django.db import transaction
from django.utils import timezone

from members.exchange.importing.planning import Planned, plan
from members.exchange.importing.register import load
from members.exchange.models import Import, ImportedRow

BATCH = 500
WRITTEN = ("outcome", "title", "problems", "question", "deeds")


@transaction.atomic
def check(source: Import, *, tell: Callable[[int], None] = lambda done: None) -> None:
    """Say of each row what it would do. Idempotent."""
    source = Import.objects.select_for_update().get(pk=source.pk)
    if source.state != Import.State.CHECKING:
        return
    source.checked_at = timezone.now()
    store(source, planned(source, tell=tell))
    source.state, source.problem = Import.State.CHECKED, ""
    source.save()


def planned(source: Import, *, tell: Callable[[int], None] = lambda done: None) -> Iterator[Planned]:
    """The dry run of now, as of the day of the check."""
    today = timezone.localdate(source.checked_at) if source.checked_at else timezone.localdate()
    rows = source.rows.order_by("number").values_list("number", "cells")
    return plan(
        rows,
        source.mapping,
        load(on=today),
        source.decisions,
        today=today,
        address_of=source.address_of,
        tell=tell,
    )


def store(source: Import, found: Iterator[Planned] | list[Planned]) -> None:
    """Write a dry run to the rows and count them by outcome."""
    rows = {row.number: row for row in source.rows.all()}
    counts: Counter[str] = Counter()
    for one in found:
        row = rows[one.number]
        row.outcome, row.title, row.deeds = one.outcome, one.title[:420], one.deeds
        row.problems = [problem.as_json() for problem in one.problems]
        row.question = (
            {"key": one.question.key, "options": list(one.question.options)} if one.question else {}
        )
        counts[one.outcome] += 1
    save(list(rows.values()), WRITTEN)
    source.counts = dict(counts)


def save(rows: list[ImportedRow], fields: Sequence[str]) -> None:
    """Write these fields of whole rows: an insert that finds them there, many times faster than an update."""
    ImportedRow.objects.bulk_create(
        rows,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["source", "number"],
        update_fields=fields,
    )
