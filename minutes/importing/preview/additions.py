"""What the reader missed and somebody adds in the preview: finds made by hand, at a line of the source."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from minutes.importing.preview.preview import PersonChoice, Preview
from minutes.importing.reader.finds import (
    CERTAIN,
    FoundDate,
    FoundEntry,
    FoundItem,
    FoundOutcome,
    FoundPerson,
    FoundResolution,
    FoundTask,
    Kind,
    Parsed,
)
from minutes.lines.votes import Votes

Row = Mapping[str, Any]
RULE = "by_hand"
WORDS = re.compile(r"\w+")


def add_people(preview: Preview, rows: Sequence[Row]) -> Preview:
    """The list with these people at its end; `group` and `person` as `PersonChoice` has them."""
    added = tuple(
        PersonChoice(_person(row), row["group"], (), row["person"]) for row in rows if row.get("keep", True)
    )
    return replace(preview, people=preview.people + added)


def add_items(parsed: Parsed, rows: Sequence[Row]) -> Parsed:
    """The document with further agenda items, each from its line to the next item."""
    for row in sorted(_kept(rows), key=lambda row: row["line"]):
        parsed = _add_item(parsed, row)
    return parsed


def add_finds(parsed: Parsed, rows: Mapping[str, Sequence[Row]]) -> tuple[Parsed, list[FoundTask]]:
    """The document with further resolutions, outcomes, tasks and dates; also the tasks still open."""
    still_open: list[FoundTask] = []
    for name, build in BUILD.items():
        for row in _kept(rows[name]):
            entry = entry_at(parsed, row["line"])
            find = build(entry, row)
            more: dict[str, Any] = {name: (*getattr(parsed, name), find)}
            parsed = replace(parsed, **more)
            parsed = _turn(parsed, entry, KINDS.get(name))
            if row.get("still_open") and isinstance(find, FoundTask):
                still_open.append(find)
    return parsed, still_open


def entry_at(parsed: Parsed, line: int) -> FoundEntry:
    """The paragraph in which a source line stands; before the first one, that one.

    Raises ValueError for a document without paragraphs.
    """
    before = [entry for entry in parsed.entries if entry.line <= line]
    if not parsed.entries:
        raise ValueError("a document without paragraphs")
    return before[-1] if before else parsed.entries[0]


def _kept(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row.get("keep", True)]


def _person(row: Row) -> FoundPerson:
    return FoundPerson(row.get("line") or 0, RULE, CERTAIN, row["name"], row["org"])


def _add_item(parsed: Parsed, row: Row) -> Parsed:
    line = row["line"]
    index = sum(item.line < line for item in parsed.agenda)
    found = FoundItem(line, RULE, CERTAIN, row["number"], row["title"], row["level"])
    agenda = (*parsed.agenda[:index], found, *parsed.agenda[index:])

    def place(find):
        if find.item is None:
            return replace(find, item=index if find.line >= line else None)
        return replace(find, item=find.item + 1 if find.item >= index or find.line >= line else find.item)

    moved: dict[str, Any] = {name: tuple(place(one) for one in getattr(parsed, name)) for name in ITEMISED}
    moved["entries"] = tuple(one for one in moved["entries"] if not _says_only(one, found))
    return replace(parsed, agenda=agenda, **moved)


ITEMISED = ("entries", "resolutions", "outcomes", "action_items")


def _says_only(entry: FoundEntry, item: FoundItem) -> bool:
    """Whether a paragraph is nothing but the heading of this item: then it is no line beneath it."""
    said = set(WORDS.findall(f"{item.number} {item.title} TOP".casefold()))
    return entry.line == item.line and set(WORDS.findall(entry.text.casefold())) <= said


def _turn(parsed: Parsed, entry: FoundEntry, kind: Kind | None) -> Parsed:
    """The paragraph becomes what was added, unless it is something special already."""
    if kind is None or entry.kind in (Kind.RESOLUTION, Kind.OUTCOME, Kind.ACTION_ITEM):
        return parsed
    entries = tuple(replace(one, kind=kind) if one is entry else one for one in parsed.entries)
    return replace(parsed, entries=entries)


def _resolution(entry: FoundEntry, row: Row) -> FoundResolution:
    votes = Votes(row["votes_for"], row["votes_against"], row["votes_abstain"])
    return FoundResolution(entry.line, RULE, CERTAIN, row["text"], votes, entry.item)


def _outcome(entry: FoundEntry, row: Row) -> FoundOutcome:
    return FoundOutcome(entry.line, RULE, CERTAIN, row["text"], entry.item)


def _task(entry: FoundEntry, row: Row) -> FoundTask:
    names = tuple(name.strip() for name in row["who"].split(",") if name.strip())
    due, words = row["due"], row["due_words"]
    return FoundTask(entry.line, RULE, CERTAIN, row["text"], names, due, words, "", entry.item)


def _date(entry: FoundEntry, row: Row) -> FoundDate:
    when = (row["day"], row["start"], row["end"])
    return FoundDate(entry.line, RULE, CERTAIN, row["what"], *when, row["place"])


BUILD: dict[str, Callable[[FoundEntry, Row], Any]] = {
    "resolutions": _resolution,
    "outcomes": _outcome,
    "action_items": _task,
    "next_dates": _date,
}
# A task gets a line of its own beneath its paragraph, so that stays what it was.
KINDS = {"resolutions": Kind.RESOLUTION, "outcomes": Kind.OUTCOME, "next_dates": Kind.DATE}
