"""Keeping the index: rows are written in the transaction that changed their thing, many at once."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, fields
from itertools import islice
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Model

from members.search.models import SearchReader, SearchRow
from members.search.rows import Reader, Row, Source
from members.search.words import indexed

BATCH = 500
SHOWN_TEXT = 20_000  # letters kept to be shown; all of a text is searched
COPIED = [one.name for one in fields(Row) if one.name not in ("readers", "text", "office_text", "year")]
WRITTEN = [
    *(name for name in COPIED if name != "thing"),
    *("text", "office_text", "year", "title_stems", "text_stems", "office_stems"),
]


@dataclass
class Waiting:
    """What has to be refreshed at the end; each row that changed once, however often it was saved.

    `things` by kind and key: a thing to be taken as it was saved, or None to read it anew. `changed` are rows
    on which others hang, and what finds those.
    """

    things: dict[str, tuple[Source, dict[int, Model | None]]] = field(default_factory=dict)
    changed: dict[Hashable, tuple[Callable[[Iterable], None], set]] = field(default_factory=dict)


_waiting: ContextVar[Waiting | None] = ContextVar("waiting", default=None)


@contextmanager
def together() -> Iterator[None]:
    """Whatever is refreshed inside is refreshed once, at the end; `@together()` below `@transaction.atomic`.

    For verbs that save a thing again and again. What fails inside refreshes nothing: its transaction ends.
    """
    if _waiting.get() is not None:
        yield
        return
    waiting = Waiting()
    token = _waiting.set(waiting)
    try:
        yield
        for find, keys in waiting.changed.values():
            find(keys)
    finally:
        _waiting.reset(token)
    for source, things in waiting.things.values():
        _refresh(source, things)


def refresh(source: Source, keys: Iterable[int]) -> None:
    """Bring the rows of these things to what the things are now; those that are gone lose their row."""
    things: dict[int, Model | None] = dict.fromkeys(keys)
    if (waiting := _waiting.get()) is None:
        _refresh(source, things)
    else:
        waiting.things.setdefault(source.kind, (source, {}))[1].update(things)


def refresh_saved(source: Source, thing: Model) -> None:
    """The same for one that was just saved, without reading it again where its source allows that."""
    if source.as_saved is None or not source.as_saved(thing):
        refresh(source, [thing.pk])
    elif (waiting := _waiting.get()) is None:
        _refresh(source, {thing.pk: thing})
    else:
        # What changed in another way before is read anew in any case.
        waiting.things.setdefault(source.kind, (source, {}))[1].setdefault(thing.pk, thing)


def follow(name: Hashable, find: Callable[[Iterable], None], keys: Iterable) -> None:
    """`find` refreshes what hangs on these rows: now, or once for all rows of that name."""
    if (waiting := _waiting.get()) is None:
        find(keys)
    else:
        waiting.changed.setdefault(name, (find, set()))[1].update(keys)


def _refresh(source: Source, things: dict[int, Model | None]) -> None:
    saved = [thing for thing in things.values() if thing is not None]
    anew = [key for key, thing in things.items() if thing is None]
    with transaction.atomic(savepoint=False):
        if saved:
            write(source.kind, source.rows(saved))
        for start in range(0, len(anew), BATCH):
            part = anew[start : start + BATCH]
            made = write(source.kind, source.rows(list(source.things().filter(pk__in=part))))
            if gone := set(part) - set(made):
                remove(source.kind, gone)


def write(kind: str, rows: Iterable[Row]) -> list[int]:
    """Insert or replace rows and their readers, in at most five statements; returns the things' keys."""
    given = {row.thing: row for row in rows}
    if not given:
        return []
    kept = SearchRow.objects.bulk_create(
        [_stored(kind, row) for row in given.values()],
        update_conflicts=True,
        unique_fields=["kind", "thing"],
        update_fields=WRITTEN,
    )
    _keep_readers({row.pk: given[row.thing].readers for row in kept})
    return list(given)


def remove(kind: str, things: Iterable[int]) -> None:
    """Things that are not found any more."""
    rows = SearchRow.objects.filter(kind=kind, thing__in=list(things))
    SearchReader.objects.filter(row__in=rows).delete()
    rows.delete()


def forget(person: UUID) -> int:
    """Nobody is named as a reader by this UUID any more; how many rows had her."""
    return SearchReader.objects.filter(person_uuid=person).delete()[0]


def compact(table: str = "search_words") -> None:
    """What was changed is gone for good: SQLite keeps such words until parts of its index are merged."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")


def committee_is(committee: int, *, kind: str) -> None:
    """The committee became another kind; rows that leave the assembly's rule aside stay so."""
    SearchRow.objects.filter(committee=committee).exclude(committee_kind="").update(committee_kind=kind)


def rebuild(source: Source) -> Iterator[int]:
    """Write the rows of every thing, batch by batch, and drop those of things that are gone.

    Each batch is a transaction of its own, so that people go on writing; yields how many are done.
    """
    done = 0
    bare = source.things().prefetch_related(None).order_by("pk")
    keys = bare.values_list("pk", flat=True).iterator()
    while part := list(islice(keys, BATCH)):
        refresh(source, part)
        done += len(part)
        yield done
    _drop_gone(source)


def _drop_gone(source: Source) -> None:
    there = SearchRow.objects.filter(kind=source.kind).order_by("pk").values_list("thing", flat=True)
    known = list(there.iterator())
    for start in range(0, len(known), BATCH):
        part = known[start : start + BATCH]
        still = set(source.things().filter(pk__in=part).values_list("pk", flat=True))
        refresh(source, set(part) - still)


def _stored(kind: str, row: Row) -> SearchRow:
    """The row with its stems; NUL is nothing that PostgreSQL keeps."""
    copied = {name: getattr(row, name) for name in COPIED}
    copied["title"] = _clean(row.title)
    return SearchRow(
        kind=kind,
        **copied,
        text=_clean(row.text)[:SHOWN_TEXT],
        office_text=_clean(row.office_text)[:SHOWN_TEXT],
        year=row.year or (row.day.year if row.day else None),
        title_stems=indexed(row.title),
        text_stems=indexed(row.text),
        office_stems=indexed(row.office_text),
    )


def _clean(text: str) -> str:
    return text.replace("\0", "")


def _keep_readers(wanted: dict[int, frozenset[Reader]]) -> None:
    """Write the difference only: most changes of a thing change nobody's right to read it."""
    leaving: list[int] = []
    there: dict[int, set[Reader]] = {row: set() for row in wanted}
    known = SearchReader.objects.filter(row__in=list(wanted)).values_list(
        "pk", "row", "person_uuid", "seat", "when"
    )
    for pk, row, person, seat, when in known:
        reader = Reader(person, seat, when)
        there[row].add(reader)
        if reader not in wanted[row]:
            leaving.append(pk)
    if leaving:
        SearchReader.objects.filter(pk__in=leaving).delete()
    coming = [
        SearchReader(row_id=row, person_uuid=one.person, seat=one.seat, when=one.when)
        for row, readers in wanted.items()
        for one in readers - there[row]
    ]
    if coming:
        SearchReader.objects.bulk_create(coming)
