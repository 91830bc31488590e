"""One document understood: head, agenda, and paragraph by paragraph what each of them is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from minutes.importing.agenda import find_agenda
from minutes.importing.ahead import find_next_date, is_about_dates
from minutes.importing.decisions import find_outcome, find_resolution, is_ballot, is_ballot_label, merge_votes
from minutes.importing.finds import (
    LIKELY,
    FoundDate,
    FoundEntry,
    FoundItem,
    FoundOutcome,
    FoundPerson,
    FoundResolution,
    FoundTask,
    Head,
    Kind,
    Parsed,
)
from minutes.importing.head import is_head_line, read_attendance, read_head
from minutes.importing.people import NAME, match_name, strip_titles
from minutes.importing.reading import Paragraph, read
from minutes.importing.tasks import SENTENCES, find_tasks
from minutes.lines.votes import find_votes
from minutes.lines.words import HONORIFIC, PARKED_LABEL, TASK_LABEL

SPEAKER = re.compile(r"^(?P<name>[^:„\"]{2,50}):(?:\s+(?P<text>.*))?$")
NAME_SHAPE = re.compile(rf"^(?:{HONORIFIC}\s+\S|(?:[A-ZÄÖÜ]\.\s?)+[A-ZÄÖÜ])")
SUBHEADING = re.compile(r"^[^.;!?]{2,80}(?:\([^)]*\))?:$")
TASKS_TITLE = re.compile(
    rf"^(?:{TASK_LABEL}|Offene Aufgaben|Nächste Schritte|Wer macht was)\s*:?$", re.IGNORECASE
)


@dataclass
class Walk:
    """What is known while walking down the document."""

    head: Head
    people: Sequence[FoundPerson]
    item: int | None = None
    speaker: str = ""
    title: str = ""
    among_dates: bool = False
    among_tasks: bool = False
    entries: list[FoundEntry] = field(default_factory=list)
    resolutions: list[FoundResolution] = field(default_factory=list)
    outcomes: list[FoundOutcome] = field(default_factory=list)
    tasks: list[FoundTask] = field(default_factory=list)
    dates: list[FoundDate] = field(default_factory=list)


def parse(text: str) -> Parsed:
    """What a protocol says. Everything in it is among the entries or is a heading of the agenda."""
    paragraphs = read(text)
    if not paragraphs:
        return Parsed(Head())
    starts, listing = find_agenda(paragraphs)
    order = sorted(starts)
    attendance = read_attendance(paragraphs, set(starts) | listing)
    head = read_head(paragraphs, order[0] if order else 0)
    walk = Walk(head, [person for group in attendance.values() for person in group])
    for index, paragraph in enumerate(paragraphs):
        if index in starts:
            _begin(walk, order.index(index), starts[index])
        elif index in listing or (walk.item is None and order):
            walk.entries.append(_entry(walk, paragraph, Kind.HEAD))
        else:
            _take(walk, paragraph)
    return Parsed(
        head,
        **{name: tuple(people) for name, people in attendance.items()},
        agenda=tuple(starts[index] for index in order),
        resolutions=tuple(walk.resolutions),
        outcomes=tuple(walk.outcomes),
        action_items=tuple(walk.tasks),
        next_dates=tuple(walk.dates),
        entries=tuple(walk.entries),
    )


def _begin(walk: Walk, item: int, found: FoundItem) -> None:
    walk.item, walk.speaker = item, ""
    walk.title = found.title
    walk.among_dates = is_about_dates(found.title)
    walk.among_tasks = bool(TASKS_TITLE.match(found.title))


def _take(walk: Walk, paragraph: Paragraph) -> None:
    """Add one paragraph as the first thing that it certainly is, else as a note."""
    if is_head_line(paragraph):
        walk.entries.append(_entry(walk, paragraph, Kind.HEAD))
        return
    for attempt in (_date, _resolution, _outcome, _parked, _task, _statement, _subheading):
        if attempt(walk, paragraph):
            return
    walk.entries.append(_entry(walk, paragraph, Kind.STATEMENT if walk.speaker else Kind.NOTE))


def _entry(walk: Walk, paragraph: Paragraph, kind: Kind, *, text: str | None = None) -> FoundEntry:
    words = paragraph.text if text is None else text
    return FoundEntry(paragraph.line, words, kind, walk.item, walk.speaker, paragraph.is_bullet)


def _date(walk: Walk, paragraph: Paragraph) -> bool:
    if not walk.head.day:
        return False
    found = find_next_date(
        paragraph.text,
        line=paragraph.line,
        held_on=walk.head.day,
        among_dates=walk.among_dates,
        title=walk.title,
    )
    if found:
        walk.dates.append(found)
        walk.entries.append(_entry(walk, paragraph, Kind.DATE))
    return bool(found)


def _resolution(walk: Walk, paragraph: Paragraph) -> bool:
    if is_ballot(paragraph.text) and _complete_resolution(walk, paragraph):
        return True
    if is_ballot_label(paragraph.text) and walk.entries and walk.entries[-1].kind is Kind.RESOLUTION:
        walk.entries.append(_entry(walk, paragraph, Kind.RESOLUTION))
        return True
    found = find_resolution(paragraph.text, line=paragraph.line, item=walk.item)
    if found:
        walk.speaker = ""
        walk.resolutions.append(found)
        walk.entries.append(_entry(walk, paragraph, Kind.RESOLUTION))
    return bool(found)


def _complete_resolution(walk: Walk, paragraph: Paragraph) -> bool:
    """A line with votes alone belongs to the resolution, motion or paragraph right before it."""
    votes, _ = find_votes(paragraph.text)
    last = walk.entries[-1] if walk.entries else None
    if (
        votes
        and (not last or last.item != walk.item)
        and re.search(r"Antrag|Beschluss|Abstimmung", walk.title)
    ):
        walk.resolutions.append(
            FoundResolution(paragraph.line, "resolution.item", LIKELY, walk.title, votes, walk.item)
        )
        walk.entries.append(_entry(walk, paragraph, Kind.RESOLUTION))
        return True
    if (
        not votes
        or not last
        or last.item != walk.item
        or last.kind not in (Kind.NOTE, Kind.RESOLUTION, Kind.OUTCOME)
    ):
        return False
    if last.kind is Kind.RESOLUTION and walk.resolutions and walk.resolutions[-1].item == walk.item:
        before = walk.resolutions.pop()
        walk.resolutions.append(replace(before, votes=merge_votes(before.votes, votes)))
    else:
        found = find_resolution(last.text, line=last.line, item=walk.item, votes=votes)
        if not found:
            return False
        walk.resolutions.append(found)
    walk.entries.append(_entry(walk, paragraph, Kind.RESOLUTION))
    return True


def _outcome(walk: Walk, paragraph: Paragraph) -> bool:
    found = find_outcome(paragraph.text, line=paragraph.line, item=walk.item)
    if found:
        walk.outcomes.append(found)
        _promises(walk, paragraph, text=found.text)
        walk.entries.append(_entry(walk, paragraph, Kind.OUTCOME))
    return bool(found)


def _parked(walk: Walk, paragraph: Paragraph) -> bool:
    is_parked = bool(re.match(rf"{PARKED_LABEL}\s*:\s*\S", paragraph.text))
    if is_parked:
        walk.entries.append(_entry(walk, paragraph, Kind.PARKED))
    return is_parked


def _task(walk: Walk, paragraph: Paragraph) -> bool:
    found = _promises(walk, paragraph)
    if found and not (walk.tasks[-1].rule in SENTENCES and _statement(walk, paragraph)):
        walk.entries.append(_entry(walk, paragraph, Kind.ACTION_ITEM))
    return found


def _promises(walk: Walk, paragraph: Paragraph, *, text: str = "") -> bool:
    words = text or paragraph.text
    if walk.among_tasks and paragraph.is_bullet and not re.match(TASK_LABEL, words):
        words = f"Aufgabe: {words}"
    found = find_tasks(
        words,
        line=paragraph.line,
        said_on=walk.head.day,
        people=walk.people,
        item=walk.item,
        in_speech=bool(walk.speaker),
    )
    walk.tasks += found
    return bool(found)


def _statement(walk: Walk, paragraph: Paragraph) -> bool:
    match = SPEAKER.match(paragraph.text)
    if not match or not _is_speaker(match["name"], walk.people):
        return False
    name, text = match["name"].strip(), (match["text"] or "").strip()
    person = match_name(name, walk.people)
    walk.speaker = person.name if person else strip_titles(name)
    walk.entries.append(_entry(walk, paragraph, Kind.STATEMENT))
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
        walk.among_tasks = bool(TASKS_TITLE.match(paragraph.text))
        walk.among_dates = is_about_dates(paragraph.text)
        walk.entries.append(_entry(walk, paragraph, Kind.HEADING))
        return True
    return False
