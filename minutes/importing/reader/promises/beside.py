"""Names right beside a task: "Anna Saal buchen", "Plakat entwerfen Cem, Lea S."."""

import re
from collections.abc import Sequence

from members.dates import find_due
from minutes.importing.reader.finds import FoundPerson
from minutes.importing.reader.promises.owners import ANY_DAY, known
from minutes.importing.reader.words.names import UPPER
from minutes.importing.reader.words.promises import BEFORE_A_NAME, UNTIL

MOST_NAMES = 6
# How many words a deadline or a condition behind the names may have.
LONGEST_TAIL = 8
JOINED = re.compile(r"(?:\+|&|/|,|und|u\.|;)$", re.IGNORECASE)
NOT_ALONE = re.compile(rf"(?:{BEFORE_A_NAME})$", re.IGNORECASE)
TAIL = re.compile(rf"(?:{UNTIL})\b", re.IGNORECASE)
THING = re.compile(rf"[{UPPER}\d„\"]")


def leading(words: str, people: Sequence[FoundPerson]) -> tuple[tuple[str, ...], str]:
    """Those present whom the words begin with, and the words behind; else nobody and all words."""
    parts = words.split()
    for count in range(min(MOST_NAMES, len(parts) - 1), 0, -1):
        if JOINED.search(parts[count - 1]) or JOINED.match(parts[count]):
            continue
        if names := known(" ".join(parts[:count]), people):
            return names, " ".join(parts[count:])
    return (), words


def trailing(words: str, people: Sequence[FoundPerson]) -> tuple[str, tuple[str, ...]]:
    """The words without those present whom they end with, with the deadline behind; and who that is."""
    parts = words.split()
    for end in range(len(parts), max(1, len(parts) - LONGEST_TAIL), -1):
        tail = " ".join(parts[end:])
        if tail and not _is_until(tail):
            continue
        for count in range(min(MOST_NAMES, end - 1), 0, -1):
            names = known(" ".join(parts[end - count : end]), people)
            if names and _is_spoken_of(parts[end - count - 1], parts[end - count]):
                return words, ()
            if names:
                rest = " ".join(parts[: end - count])
                return f"{rest} ({tail})" if tail else rest, names
    return words, ()


def _is_spoken_of(before: str, first: str) -> bool:
    """ "mit Anna", "an Frau Lind": the word before a name makes it no name of who is to do it."""
    is_joined = bool(JOINED.search(before) or JOINED.match(first))
    return is_joined or bool(NOT_ALONE.match(before) or first.casefold() == "mit")


def begins_with_thing(words: str) -> bool:
    """ "Saal fix machen", not "fragen, ob sie kommt": what the one before is to see to."""
    return bool(THING.match(words)) and len(words.split()) > 1


def _is_until(tail: str) -> bool:
    return bool(TAIL.match(tail) or find_due(f"bis {tail}", said_on=ANY_DAY))
