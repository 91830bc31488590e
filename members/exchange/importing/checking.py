"""The dry run of a list against the register of this moment, written to its rows."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from django.db import transaction
from django.utils import timezone

from members.exchange.importing.chunks import CHUNK, breathe
from members.exchange.importing.planning import Planned, plan
from members.exchange.importing.register import load
from members.exchange.models import Import, ImportedRow

BATCH = 500
WRITTEN = ("outcome", "title", "problems", "question", "deeds")


def check(source: Import, *, tell: Callable[[int], None] = lambda done: None) -> None:
    """Say of each row what it would do. Idempotent; while it is at it, nobody changes the list."""
    source = Import.objects.get(pk=source.pk)
    if source.state != Import.State.CHECKING:
        return
    source.checked_at = timezone.now()
    counts = store(source, planned(source, tell=tell))
    with transaction.atomic():
        waiting = Import.objects.filter(pk=source.pk, state=Import.State.CHECKING)
        waiting.update(state=Import.State.CHECKED, counts=counts, checked_at=source.checked_at)


def give_up(source: Import, *, problem: str = "failed") -> None:
    """It failed; the columns are asked for again."""
    waiting = Import.objects.filter(pk=source.pk, state=Import.State.CHECKING)
    waiting.update(state=Import.State.MAPPING, problem=problem)


def planned(
    source: Import, *, tell: Callable[[int], None] = lambda done: None, own: Collection[str] = ()
) -> Iterator[Planned]:
    """The dry run of now, as of the day of the check; `own`: organisations it has made already."""
    today = timezone.localdate(source.checked_at) if source.checked_at else timezone.localdate()
    rows = source.rows.order_by("number").values_list("number", "cells")
    return plan(
        rows,
        source.mapping,
        load(on=today, own=own),
        source.decisions,
        today=today,
        address_of=source.address_of,
        orders=source.orders,
        tell=tell,
    )


def store(source: Import, found: Iterable[Planned]) -> dict[str, int]:
    """Write a dry run to the rows, chunk after chunk; how many rows have which outcome."""
    rows = {row.number: row for row in source.rows.all()}
    counts: Counter[str] = Counter()
    told = list(found)
    for start in range(0, len(told), CHUNK):
        some = told[start : start + CHUNK]
        for one in some:
            _take_over(rows[one.number], one)
            counts[one.outcome] += 1
        save([rows[one.number] for one in some], WRITTEN)
        breathe()
    return dict(counts)


def _take_over(row: ImportedRow, one: Planned) -> None:
    row.outcome, row.title, row.deeds = one.outcome, one.title[:420], one.deeds
    row.problems = [problem.as_json() for problem in one.problems]
    question = one.question
    row.question = {"key": question.key, "options": list(question.options)} if question else {}


@transaction.atomic
def save(rows: list[ImportedRow], fields: Sequence[str]) -> None:
    """Write these fields of whole rows: an insert that finds them there, many times faster than an update."""
    ImportedRow.objects.bulk_create(
        rows,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["source", "number"],
        update_fields=fields,
    )
