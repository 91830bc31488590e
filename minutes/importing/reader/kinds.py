"""What one paragraph of a document is: the first thing that it certainly is, else a note."""

import re
from collections.abc import Sequence

from minutes.importing.reader.dates.ahead import find_next_dates, is_about_dates
from minutes.importing.reader.dates.occasions import is_aside
from minutes.importing.reader.decisions.decisions import find_outcome
from minutes.importing.reader.decisions.electing import is_election
from minutes.importing.reader.decisions.resolving import take_resolution
from minutes.importing.reader.decisions.told import told_votes
from minutes.importing.reader.finds import FoundItem, FoundPerson, Kind
from minutes.importing.reader.head.facts import is_head_line
from minutes.importing.reader.people.names import NAME, match_name
from minutes.importing.reader.promises.bare import tells_only
from minutes.importing.reader.promises.tables import (
    find_columns,
    find_in_last_columns,
    find_row,
)
from minutes.importing.reader.promises.tasks import SENTENCES
from minutes.importing.reader.promises.undertakings import (
    is_tasks_title,
    take_hanging,
    take_more,
    take_promises,
)
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.walk import Walk
from minutes.importing.reader.words.names import UPPER
from minutes.lines.names import strip_titles
from minutes.lines.words import HONORIFIC, PARKED_LABEL

SPEAKER = re.compile(r"^(?P<name>[^:„\"]{2,50}):(?:\s+(?P<text>.*))?$")
NAME_SHAPE = re.compile(rf"^(?:{HONORIFIC}\s+\S|(?:[{UPPER}]\.\s?)+[{UPPER}])")
SUBHEADING = re.compile(r"^[^.;!?]{2,80}(?:\([^)]*\))?:$")


def begin(walk: Walk, item: int, found: FoundItem) -> None:
    """Go on to an item: its title says whether days, tasks or reports are beneath it."""
    walk.begin(item, found.title)
    walk.among_dates = is_about_dates(found.title)
    walk.among_tasks, walk.in_round = is_tasks_title(found.title), tells_only(found.title)


def take(walk: Walk, paragraph: Paragraph) -> None:
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
