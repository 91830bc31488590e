"""One document understood: head, agenda, and paragraph by paragraph what each of them is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes.importing.reader.agenda.items import find_agenda
from minutes.importing.reader.agenda.titles import trim_title
from minutes.importing.reader.dates.occasions import in_titles
from minutes.importing.reader.finds import Everyone, FoundItem, FoundPerson, Head, Kind, Parsed
from minutes.importing.reader.head.facts import read_head
from minutes.importing.reader.head.roles import read_roles
from minutes.importing.reader.kinds import begin, take
from minutes.importing.reader.people.mentioned import mentioned_people
from minutes.importing.reader.people.rollcall import read_attendance
from minutes.importing.reader.promises.charged import with_charges
from minutes.importing.reader.promises.tables import find_last_columns
from minutes.importing.reader.promises.undertakings import settled
from minutes.importing.reader.sureness import calibrated
from minutes.importing.reader.text.paragraphs import Paragraph, read
from minutes.importing.reader.walk import Walk


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
            begin(walk, items.index(starts[index]), starts[index])
            if rests[index]:
                take(walk, replace(paragraph, text=rests[index], depth=0, is_bold=False, is_bullet=False))
        elif index in found.titles:
            continue
        elif index in found.listing or (walk.item is None and starts):
            walk.add(paragraph, Kind.HEAD)
        else:
            take(walk, paragraph)
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
