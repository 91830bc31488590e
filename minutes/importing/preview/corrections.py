"""What the person at the preview changed and added, worked into the finds; what she refused becomes notes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from minutes.importing.preview.additions import add_finds, add_items, add_people
from minutes.importing.preview.preview import PersonChoice, Preview
from minutes.importing.reader.finds import (
    FoundDate,
    FoundEntry,
    FoundItem,
    FoundOutcome,
    FoundResolution,
    FoundTask,
    Kind,
    Parsed,
)

Row = Mapping[str, Any]
HEAD = ("title", "day", "start", "end", "place", "chair", "minute_taker")


def correct(
    preview: Preview,
    *,
    head: Row,
    people: Sequence[Row],
    agenda: Sequence[Row],
    resolutions: Sequence[Row],
    outcomes: Sequence[Row],
    action_items: Sequence[Row],
    next_dates: Sequence[Row],
) -> Preview:
    """The preview with every correction. The rows are the finds in their order, with the form's fields.

    A find whose row says `keep: False` is dropped: its line stays, as a note under its agenda item; a
    person is no longer on the list. Rows beyond the finds were added by hand; all but people say at which
    source `line`.
    """
    parsed = preview.parsed
    rows = {"resolutions": resolutions, "outcomes": outcomes, "action_items": action_items}
    rows |= {"agenda": agenda, "next_dates": next_dates}
    own = {name: some[: len(getattr(parsed, name))] for name, some in rows.items()}
    more = {name: some[len(own[name]) :] for name, some in rows.items()}
    known, added = people[: len(preview.people)], people[len(preview.people) :]
    parsed, still_open = _corrected(parsed, head, own)
    parsed, more_open = add_finds(add_items(parsed, more["agenda"]), more)
    choices = tuple(_kept(preview.people, known, _person))
    moved = _moved(still_open, parsed)
    return add_people(Preview(parsed, choices, frozenset([*moved, *more_open])), added)


def _corrected(
    parsed: Parsed, head: Row, rows: Mapping[str, Sequence[Row]]
) -> tuple[Parsed, list[FoundTask]]:
    """The finds as they were corrected, and those promises that are not done yet."""
    kept_tasks = _kept(parsed.action_items, rows["action_items"], _task)
    kept_resolutions = _kept(parsed.resolutions, rows["resolutions"], _resolution)
    kept_outcomes = _kept(parsed.outcomes, rows["outcomes"], _outcome)
    kept_dates = _kept(parsed.next_dates, rows["next_dates"], _date)
    claimed = {find.line for find in (*kept_tasks, *kept_resolutions, *kept_outcomes, *kept_dates)}
    entries = [_note_if_refused(entry, claimed) for entry in parsed.entries]
    items, entries, moved = _agenda(parsed.agenda, rows["agenda"], entries)
    tasks = [replace(one, item=moved(one.item)) for one in kept_tasks]
    is_open = [bool(row.get("still_open")) for row in rows["action_items"] if row["keep"]]
    corrected = replace(
        parsed,
        head=replace(parsed.head, **{name: head[name] for name in HEAD if name in head}),
        agenda=tuple(items),
        resolutions=tuple(replace(one, item=moved(one.item)) for one in kept_resolutions),
        outcomes=tuple(replace(one, item=moved(one.item)) for one in kept_outcomes),
        action_items=tuple(tasks),
        next_dates=tuple(kept_dates),
        entries=tuple(entries),
    )
    return corrected, [task for task, waits in zip(tasks, is_open, strict=True) if waits]


def _moved(tasks: Sequence[FoundTask], parsed: Parsed) -> list[FoundTask]:
    """These promises where they stand after items were added above them."""
    wanted = {replace(task, item=None) for task in tasks}
    return [task for task in parsed.action_items if replace(task, item=None) in wanted]


def _kept(finds: Sequence, rows: Sequence[Row], build: Callable) -> list:
    return [build(find, row) for find, row in zip(finds, rows, strict=True) if row["keep"]]


def _task(find: FoundTask, row: Row) -> FoundTask:
    names = tuple(name.strip() for name in row["who"].split(",") if name.strip())
    words = row["due_words"]
    precision = find.due_precision if words == find.due_words else ""
    return replace(
        find, text=row["text"], assignee=names, due=row["due"], due_words=words, due_precision=precision
    )


def _resolution(find: FoundResolution, row: Row) -> FoundResolution:
    votes = replace(
        find.votes, **{side: row[side] for side in ("votes_for", "votes_against", "votes_abstain")}
    )
    return replace(find, text=row["text"], votes=votes)


def _outcome(find: FoundOutcome, row: Row) -> FoundOutcome:
    return replace(find, text=row["text"])


def _date(find: FoundDate, row: Row) -> FoundDate:
    return replace(find, **{name: row[name] for name in ("what", "day", "start", "end", "place")})


def _person(choice: PersonChoice, row: Row) -> PersonChoice:
    found = replace(choice.found, name=row["name"], org=row["org"])
    said = choice.found.name if choice.found.name != row["name"] else choice.said
    return replace(choice, found=found, group=row["group"], person=row["person"], said=said)


def _note_if_refused(entry: FoundEntry, claimed: set[int]) -> FoundEntry:
    special = entry.kind in (Kind.ACTION_ITEM, Kind.RESOLUTION, Kind.OUTCOME, Kind.DATE)
    return replace(entry, kind=Kind.NOTE) if special and entry.line not in claimed else entry


def _agenda(
    finds: Sequence[FoundItem], rows: Sequence[Row], entries: Sequence[FoundEntry]
) -> tuple[list[FoundItem], list[FoundEntry], Callable[[int | None], int | None]]:
    """Items that stay, the entries under them, and where each old index went.

    A refused heading becomes a note; what stood under it goes to the item before it.
    """
    items: list[FoundItem] = []
    target: dict[int | None, int | None] = {None: None}
    notes: list[FoundEntry] = []
    for index, (find, row) in enumerate(zip(finds, rows, strict=True)):
        if row["keep"]:
            items.append(replace(find, number=row["number"], title=row["title"], level=row["level"]))
        target[index] = len(items) - 1 if items else None
        if not row["keep"]:
            text = f"{find.number} {find.title}".strip()
            notes.append(FoundEntry(find.line, text, Kind.HEADING, target[index]))
    moved = [replace(entry, item=target[entry.item]) for entry in entries]
    return items, sorted([*moved, *notes], key=lambda entry: entry.line), lambda item: target[item]
