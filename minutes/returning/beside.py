"""What an edited Word file says beside the lines: titles of items, and what is not changed in Word at all."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from meetings.models import AgendaItem
from minutes.returning.now import Now
from minutes.returning.parts import Fixed, Part, Returned
from minutes.returning.recognising import settled_parts
from minutes.returning.unifying import fingerprint, merged, unified

LONGEST = 300


@dataclass(frozen=True)
class Title:
    """An agenda item's title as the file has it; `is_sure` unless it was changed here as well."""

    item: AgendaItem
    new: str
    is_sure: bool


@dataclass(frozen=True)
class Untaken:
    """Words that the file has otherwise and that are not changed in Word; "" where there are none."""

    here: str
    there: str


def titles(returned: Returned, now: Now) -> list[Title]:
    """Other titles in the file than here, in the order of the agenda; none that would be empty."""
    found = []
    for item in now.minutes.meeting.agenda.order_by("position"):
        key = str(item.pk)
        there = returned.titles.get(key, "")
        was = returned.written_titles.get(key)
        if not there or unified(there) == unified(item.title) or fingerprint(there) == was:
            continue
        is_sure = was is None or was == fingerprint(item.title)
        found.append(Title(item, " ".join(merged(item.title, there).split())[:LONGEST], is_sure))
    return found


def untaken(returned: Returned, now: Now) -> list[Untaken]:
    """Labels, names, votes, days, head and end of the file, as far as they are others than here.

    Of a line or an item only one of both has, nothing is said; nor of a file that lost all marks.
    """
    if not any(part.key for part in returned.parts):
        return []
    parts = settled_parts(returned, now)
    here, there = _by_place(now.file.fixed, now.file.parts), _by_place(returned.fixed, parts)
    found = [
        difference
        for place, words in here.items()
        if place in there
        for difference in _differences(words, there[place])
    ]
    return _without_moved(found)


def _without_moved(found: list[Untaken]) -> list[Untaken]:
    """Words that only stand elsewhere are no others: the votes that stayed behind a moved resolution."""
    gone = Counter(one.here for one in found if not one.there)
    come = Counter(one.there for one in found if not one.here)
    moved = gone & come
    left = {"here": Counter(moved), "there": Counter(moved)}
    kept = []
    for one in found:
        side, words = ("here", one.here) if not one.there else ("there", one.there)
        if (not one.here or not one.there) and left[side][words]:
            left[side][words] -= 1
        else:
            kept.append(one)
    return kept


def _by_place(fixed: Iterable[Fixed], parts: Iterable[Part]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for part in parts:
        if part.key and part.text.strip():
            labels = [part.before.strip(), part.behind.strip()]
            found.setdefault(f"line {part.key}", []).extend(label for label in labels if label)
    for one in fixed:
        found.setdefault(one.place, []).append(one.text)
    return found


def _differences(here: list[str], there: list[str]) -> Iterator[Untaken]:
    matcher = SequenceMatcher(None, list(map(unified, here)), list(map(unified, there)), autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            continue
        for mine, theirs in zip_longest(here[start:end], there[first:last], fillvalue=""):
            yield Untaken(mine, theirs)
