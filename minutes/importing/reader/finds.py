"""What the reader understood: plain facts, each with its rule, its source line and how sure it is."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from functools import cached_property

from minutes.lines.names import by_letter, last_letters
from minutes.lines.votes import Votes

# How sure a rule is, measured by what it rests on. Below DOUBTFUL nothing is claimed at all.
CERTAIN = 0.95  # a label or number that can mean nothing else
LIKELY = 0.85  # a sentence of a known shape about somebody known
DOUBTFUL = 0.6  # the shape fits, something is left open


class Kind(StrEnum):
    NOTE = "note"
    STATEMENT = "statement"
    HEADING = "heading"
    RESOLUTION = "resolution"
    ACTION_ITEM = "action_item"
    OUTCOME = "outcome"
    DATE = "date"
    PARKED = "parked"
    HEAD = "head"


@dataclass(frozen=True)
class Find:
    """Where a fact stands (1-based source line), which rule found it and how sure that is (0–1)."""

    line: int
    rule: str
    confidence: float


@dataclass(frozen=True)
class FoundPerson(Find):
    """Somebody of the attendance list; `group` is another than her line's where a bracket says so.

    `names` are others she is called by: initials, a nickname.
    """

    name: str
    org: str = ""
    group: str = ""
    names: tuple[str, ...] = ()


class Everyone(tuple[FoundPerson, ...]):
    """All people of a document, whose names are looked up a thousand times: only itself is the same."""

    __eq__, __ne__, __hash__ = object.__eq__, object.__ne__, object.__hash__

    @cached_property
    def _by_letter(self) -> dict[str, list[FoundPerson]]:
        return by_letter(self)

    def near(self, words: str) -> Sequence[FoundPerson]:
        """The few of them who may be meant by these words."""
        letters = last_letters(words)
        if len(letters) != 1:
            return self
        return self._by_letter.get(next(iter(letters)), ())


@dataclass(frozen=True)
class FoundItem(Find):
    """One agenda item; `level` is 1 for "3", 2 for "3.1"; the number is as it was written."""

    number: str
    title: str
    level: int


@dataclass(frozen=True)
class FoundResolution(Find):
    text: str
    votes: Votes
    item: int | None = None


@dataclass(frozen=True)
class FoundOutcome(Find):
    text: str
    item: int | None = None


@dataclass(frozen=True)
class FoundTask(Find):
    text: str
    assignee: tuple[str, ...] = ()
    due: date | None = None
    due_words: str = ""
    due_precision: str = ""
    item: int | None = None


@dataclass(frozen=True)
class FoundDate(Find):
    what: str
    day: date
    start: time | None = None
    end: time | None = None
    place: str = ""


@dataclass(frozen=True)
class FoundEntry:
    """One paragraph or list line; `item` is an index into the agenda, None before the first item."""

    line: int
    text: str
    kind: Kind = Kind.NOTE
    item: int | None = None
    speaker: str = ""
    is_bullet: bool = False


@dataclass(frozen=True)
class Head:
    title: str = ""
    meeting_type: str = ""
    day: date | None = None
    start: time | None = None
    end: time | None = None
    place: str = ""
    line: int = 1
    chair: str = ""
    minute_taker: str = ""


@dataclass(frozen=True)
class Parsed:
    """Everything understood of one document, and as entries everything that was in it."""

    head: Head
    present: tuple[FoundPerson, ...] = ()
    excused: tuple[FoundPerson, ...] = ()
    absent: tuple[FoundPerson, ...] = ()
    guests: tuple[FoundPerson, ...] = ()
    agenda: tuple[FoundItem, ...] = ()
    resolutions: tuple[FoundResolution, ...] = ()
    outcomes: tuple[FoundOutcome, ...] = ()
    action_items: tuple[FoundTask, ...] = ()
    next_dates: tuple[FoundDate, ...] = ()
    entries: tuple[FoundEntry, ...] = field(default=())
