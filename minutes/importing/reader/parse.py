"""One document understood: head, agenda, and paragraph by paragraph what each of them is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes.importing.reader.agenda.items import find_agenda
from minutes.importing.reader.agenda.titles import trim_title
from minutes.importing.reader.dates.ahead import find_next_dates, is_about_dates
from minutes.importing.reader.dates.occasions import in_titles, is_aside
from minutes.importing.reader.decisions.decisions import find_outcome
from minutes.importing.reader.decisions.electing import is_election
from minutes.importing.reader.decisions.resolving import take_resolution
from minutes.importing.reader.decisions.told import told_votes
from minutes.importing.reader.finds import Everyone, FoundItem, FoundPerson, Head, Kind, Parsed
from minutes.importing.reader.head.facts import is_head_line, read_head
from minutes.importing.reader.head.roles import read_roles
from minutes.importing.reader.people.mentioned import mentioned_people
from minutes.importing.reader.people.names import NAME, match_name, strip_titles
from minutes.importing.reader.people.rollcall import read_attendance
from minutes.importing.reader.promises.bare import tells_only
from minutes.importing.reader.promises.charged import with_charges
from minutes.importing.reader.promises.tables import (
    find_columns,
    find_in_last_columns,
    find_last_columns,
    find_row,
)
from minutes.importing.reader.promises.tasks import SENTENCES
from minutes.importing.reader.promises.undertakings import (
    is_tasks_title,
    settled,
    take_hanging,
    take_more,
    take_promises,
)
from minutes.importing.reader.sureness import calibrated
from minutes.importing.reader.text.paragraphs import Paragraph, read
from minutes.importing.reader.walk import Walk
from minutes.importing.reader.words.names import UPPER
from minutes.lines.words import HONORIFIC, PARKED_LABEL

SPEAKER = re.compile(r"^(?P<name>[^:„\"]{2,50}):(?:\s+(?P<text>.*))?$")
NAME_SHAPE = re.compile(rf"^(?:{HONORIFIC}\s+\S|(?:[{UPPER}]\.\s?)+[{UPPER}])")
SUBHEADING = re.compile(r"^[^.;!?]{2,80}(?:\([^)]*\))?:$")


def parse(text: str, *, filename: str = "") -> Parsed:
    """What a protocol says. Everything in it is among the entries or is a heading of the agenda.

    A file's name may say the day: "2025-03-12_protokoll.md".
    """
    paragraphs = read(text)
    return calibrated(_understood(paragraphs, filename)) if paragraphs else Parsed(Head())


def _understood(paragraphs: list[Paragraph], filename: str) -> Parsed:
    found = find_agenda(paragraphs)
    attendance = read_attendance(paragraphs, set(found.starts) | found.listing)
    head = read_head(paragraphs, min(found.starts, default=0), filename=filename)
    chair, minute_taker = read_roles(paragraphs, attendance["present"])
    head = replace(head, chair=chair, minute_taker=minute_taker)
    listed = [person for group in attendance.values() for person in group]
    walk = Walk(head, Everyone([*listed, *mentioned_people(paragraphs, listed)]))
    walk.laid_out = found.columns or None
    walk.last_columns = next(filter(None, (find_last_columns(one.text) for one in paragraphs)), ())
    starts, rests = _trimmed(found.starts, walk.people)
    rests |= {index: talk for index, talk in found.talk.items() if talk}
    items = _in_order(starts, found.silent)
    for index, paragraph in enumerate(paragraphs):
        if index in starts:
            _begin(walk, items.index(starts[index]), starts[index])
            if rests[index]:
                _take(walk, replace(paragraph, text=rests[index], depth=0, is_bold=False, is_bullet=False))
        elif index in found.titles:
            continue
        elif index in found.listing or (walk.item is None and starts):
            walk.add(paragraph, Kind.HEAD)
        else:
            _take(walk, paragraph)
    dates = in_titles(items, walk.dates, head.day)
    return Parsed(
        head,
        **{name: tuple(people) for name, people in attendance.items()},
        agenda=tuple(items),
        resolutions=tuple(walk.resolutions),
        outcomes=tuple(walk.outcomes),
        action_items=settled(with_charges(walk), dates),
        next_dates=tuple(dates),
        entries=tuple(walk.entries),
    )


def _trimmed(
    starts: dict[int, FoundItem], people: Sequence[FoundPerson]
) -> tuple[dict[int, FoundItem], dict[int, str]]:
    """Each item with its title alone, and what else stood in its line."""
    parts = {index: trim_title(one.title, people) for index, one in starts.items()}
    trimmed = {index: replace(one, title=parts[index][0]) for index, one in starts.items()}
    return trimmed, {index: rest for index, (_title, rest) in parts.items()}


def _in_order(starts: dict[int, FoundItem], silent: Sequence[FoundItem]) -> list[FoundItem]:
    """The items as they were dealt with; one that was only announced stands behind the number before it."""
    items = [starts[index] for index in sorted(starts)]
    for one in silent:
        before = [at for at, item in enumerate(items) if _parts(item) < _parts(one)]
        items.insert(max(before, default=-1) + 1, one)
    return items


def _parts(item: FoundItem) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", item.number)]


def _begin(walk: Walk, item: int, found: FoundItem) -> None:
    walk.begin(item, found.title)
    walk.among_dates = is_about_dates(found.title)
    walk.among_tasks, walk.in_round = is_tasks_title(found.title), tells_only(found.title)


def _take(walk: Walk, paragraph: Paragraph) -> None:
    """Add one paragraph as the first thing that it certainly is, else as a note."""
    if is_head_line(paragraph) and not is_election(walk, paragraph):
        if walk.item is None or not _date(walk, paragraph):
            walk.add(paragraph, Kind.HEAD)
        return
    for attempt in (
        _table,
        take_hanging,
        _date,
        take_resolution,
        _outcome,
        _parked,
        _cells,
        _task,
        _statement,
        _subheading,
    ):
        if attempt(walk, paragraph):
            return
    walk.add(paragraph, Kind.STATEMENT if walk.speaker else Kind.NOTE)


def _table(walk: Walk, paragraph: Paragraph) -> bool:
    """A list of tasks in columns: its first line names them, the lines beneath are one task each."""
    if columns := find_columns(paragraph.text):
        walk.columns = columns
        walk.add(paragraph, Kind.NOTE)
        return True
    if paragraph.after_blank:
        walk.columns = walk.laid_out if paragraph.text.startswith("|") else None
    if not walk.columns or (walk.laid_out and walk.among_dates):
        return False
    row = find_row(
        paragraph.text,
        walk.columns,
        line=paragraph.line,
        said_on=walk.head.day,
        people=walk.people,
        item=walk.item,
    )
    if row:
        walk.tasks.append(row)
        walk.add(paragraph, Kind.ACTION_ITEM)
    return bool(row)


def _date(walk: Walk, paragraph: Paragraph) -> bool:
    found = find_next_dates(
        paragraph.text,
        line=paragraph.line,
        held_on=walk.head.day,
        among_dates=walk.among_dates,
        title=walk.title,
        is_bullet=paragraph.is_bullet,
    )
    walk.dates += found
    if not found or is_aside(found, paragraph.text) or told_votes(paragraph.text)[0]:
        return False
    take_more(walk, paragraph)
    walk.add(paragraph, Kind.DATE)
    return True


def _outcome(walk: Walk, paragraph: Paragraph) -> bool:
    found = find_outcome(paragraph.text, line=paragraph.line, item=walk.item)
    if found:
        walk.outcomes.append(found)
        take_promises(walk, paragraph, text=found.text)
        walk.add(paragraph, Kind.OUTCOME)
    return bool(found)


def _parked(walk: Walk, paragraph: Paragraph) -> bool:
    is_parked = bool(re.match(rf"{PARKED_LABEL}\s*:\s*\S", paragraph.text))
    if is_parked:
        walk.add(paragraph, Kind.PARKED)
    return is_parked


def _task(walk: Walk, paragraph: Paragraph) -> bool:
    found = take_promises(walk, paragraph)
    if found and not (walk.tasks[-1].rule in SENTENCES and _statement(walk, paragraph)):
        walk.add(paragraph, Kind.ACTION_ITEM)
    return found


def _cells(walk: Walk, paragraph: Paragraph) -> bool:
    """Tasks of a table whose last columns say who does what stands in the row, and until when."""
    if not walk.last_columns or "|" not in paragraph.text:
        return False
    found = find_in_last_columns(
        paragraph.text,
        walk.last_columns,
        line=paragraph.line,
        said_on=walk.head.day,
        people=walk.people,
        item=walk.item,
    )
    walk.tasks += found
    if found:
        walk.add(paragraph, Kind.ACTION_ITEM)
    return bool(found)


def _statement(walk: Walk, paragraph: Paragraph) -> bool:
    match = SPEAKER.match(paragraph.text)
    if not match or not _is_speaker(match["name"], walk.people):
        return False
    name, text = match["name"].strip(), (match["text"] or "").strip()
    person = match_name(name, walk.people)
    walk.speaker = person.name if person else strip_titles(name)
    walk.add(paragraph, Kind.STATEMENT)
    if text:
        walk.speaker = ""
    return True


def _is_speaker(words: str, people: Sequence[FoundPerson]) -> bool:
    if match_name(words, people):
        return True
    return bool(NAME_SHAPE.match(words) and NAME.match(strip_titles(words)))


def _subheading(walk: Walk, paragraph: Paragraph) -> bool:
    if paragraph.is_heading or (SUBHEADING.match(paragraph.text) and not paragraph.is_bullet):
        walk.speaker = ""
        walk.among_tasks, walk.in_round = is_tasks_title(paragraph.text), tells_only(paragraph.text)
        walk.among_dates = is_about_dates(paragraph.text)
        walk.add(paragraph, Kind.HEADING)
        return True
    return False
