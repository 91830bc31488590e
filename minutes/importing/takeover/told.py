"""Lines above the agenda that say nothing but the facts of the head: they are not repeated as notes.

A line is told when every word of it stands in those facts, as often as there; one word more, such as
"ab 19:30" behind a name, and the whole line stays in the minutes.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, time

from members.dates.words import MONTHS, WEEKDAYS
from minutes.importing.preview.preview import Preview
from minutes.importing.reader.finds import Head, Kind, Parsed
from minutes.importing.reader.people.labels import label_group
from minutes.importing.reader.text.labels import kinds_of, split_label
from minutes.importing.reader.words.roles import CHAIR, TAKER
from minutes.importing.takeover.paragraphs import Paragraph

WORD = re.compile(r"\w+")
# They carry nothing that the facts could lack.
FILLING = set(
    "protokoll niederschrift mitschrift der des die das den am vom von bis um uhr und über zur zum im in"
    " frau herr herrn fr hr".split()
)
# Labels of a list may be made of these; "beratend" or "zeitweise" would be lost.
PLAIN = set(
    "anwesend anwesende anwesenheit teilnehmende teilnehmer teilnehmerinnen innen mitglieder gäste gast"
    " entschuldigt unentschuldigt abwesend fehlt fehlen fehlten sind waren es da dabei tn entsch".split()
)
AGENDA = {"tagesordnung", "top", "tops", "agenda", "tagesordnungspunkte"}
ROLES = (("chair", CHAIR), ("minute_taker", TAKER))
ROLE = re.compile(rf"(?:{CHAIR}|{TAKER})", re.IGNORECASE)
LISTED = re.compile(r"^\s*\d{1,2}[.)]\s+")
# Where a further label may begin in a line.
PIECES = re.compile(r"\s*[;|\t]\s*|\s{2,}|,?\s+(?=[\w-]+:\s)")


class Told:
    """What the head, the attendance and the agenda of minutes say by themselves."""

    def __init__(self, found: Preview, *, committee: str):
        self.facts = _facts(found, committee)
        self.roles = [words for name, words in ROLES if getattr(found.parsed.head, name)]
        self.items = _items(found.parsed)

    def covers(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph above the first item can be left out."""
        if not self.items or paragraph.found.item is not None or paragraph.kind is not Kind.NOTE:
            return False
        return all(self._is_told(line) for line in paragraph.typed.splitlines())

    def _is_told(self, line: str) -> bool:
        words = tuple(_words(line))
        if words in self.items or set(words) <= AGENDA:
            return True
        pieces = PIECES.split(LISTED.sub("", line))
        left = Counter(word for piece in pieces for word in _words(_value(piece)))
        more = Counter({word: count for word, count in left.items() if word not in FILLING}) - self.facts
        return not more or all(self._is_role(word, more[word]) for word in more)

    def _is_role(self, word: str, count: int) -> bool:
        """ "(Vorsitz)" behind a name, when it is known who that was."""
        return count == 1 and any(re.fullmatch(words, word) for words in self.roles)


def _facts(found: Preview, committee: str) -> Counter[str]:
    head = found.parsed.head
    texts = [head.title, head.place, head.chair, head.minute_taker, head.meeting_type, committee]
    facts = Counter(_words(" ".join(texts)))
    for one in found.people:
        facts.update(_words(f"{one.found.name} {one.found.org}"))
        if one.said != one.found.name:
            facts.update(_words(one.said))
    return facts + Counter(_moments(head))


def _moments(head: Head) -> Iterator[str]:
    """The day and the hours in whatever way they are written."""
    if head.day:
        yield from _day(head.day)
    for clock in (head.start, head.end):
        if clock:
            yield from _clock(clock)


def _day(day: date) -> Iterator[str]:
    yield from {str(day.day), f"{day.day:02}"}
    yield from {str(day.month), f"{day.month:02}"} - {str(day.day), f"{day.day:02}"}
    yield from (str(day.year), f"{day.year % 100:02}")
    yield from (name for name, number in MONTHS.items() if number == day.month)
    yield from (name for name, number in WEEKDAYS.items() if number == day.weekday())


def _clock(clock: time) -> Iterator[str]:
    yield from {str(clock.hour), f"{clock.hour:02}"}
    yield f"{clock.minute:02}"


def _items(parsed: Parsed) -> set[tuple[str, ...]]:
    """How the items would be announced above: with their number, and without."""
    titled = [(tuple(_words(one.number)), tuple(_words(one.title))) for one in parsed.agenda]
    return {words for number, title in titled for words in (title, number + title, ("top", *number, *title))}


def _value(piece: str) -> str:
    """What a piece of a line says behind its label; a label that says more ("Beratend (3):") counts, too."""
    label, value = split_label(piece)
    if not label:
        return "" if _is_plain(piece.strip(" :*#-")) else piece
    is_whole = _words(f"{label} {value}") == _words(piece)
    is_known = kinds_of(label) or ROLE.fullmatch(label) or _is_plain(label)
    return value if is_whole and is_known else piece


def _is_plain(label: str) -> bool:
    """Whether a label says of people only whether they were there."""
    return bool(label_group(label)) and set(_words(label)) <= PLAIN


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())
