"""What a typed line says, as plain values, and what has to be known to read it."""

from dataclasses import dataclass
from datetime import date, time

from minutes.lines.names import Somebody
from minutes.lines.votes import Votes

# Every kind that a saved line may have; beside these there are "agenda_item", "jump" and "blank".
KINDS = (
    "note",
    "bullet",
    "statement",
    "heading",
    "task",
    "resolution",
    "outcome",
    "date",
    "topic",
    "wish",
    "lesson",
    "finding",
    "figure",
    "question",
    "parked",
)


@dataclass(frozen=True)
class Context:
    """Who is there and what the line stands under.

    present: people and guests of the meeting; register: others who may be meant. section: the kind that
    the sub-heading above gives to plain lines, or "". speaker_block: key of whoever has the floor (an
    open block of statements, or somebody picked for this line), or "". meeting_day: from it "Ende der
    Woche" counts, else from today. chosen: the kind that was chosen by key, or "".
    """

    today: date
    present: tuple[Somebody, ...] = ()
    register: tuple[Somebody, ...] = ()
    section: str = ""
    speaker_block: str = ""
    meeting_day: date | None = None
    chosen: str = ""

    @property
    def said_on(self) -> date:
        return self.meeting_day or self.today


@dataclass(frozen=True)
class TaskDraft:
    """One promise. Nobody need be named; `unknown_names` fit nobody or several people.

    assignees are keys, names what to call them. due_on is the last day in time, None when open or not
    said; due_precision is one of `members.dates.Precision`, or "".
    """

    text: str
    assignees: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    for_office: bool = False
    unknown_names: tuple[str, ...] = ()
    due_on: date | None = None
    due_words: str = ""
    due_precision: str = ""
    waits_for_previous: bool = False


@dataclass(frozen=True)
class DateDraft:
    """An announced date; `day` is None while it is open, `words` are day and time as they were said."""

    title: str
    day: date | None = None
    words: str = ""
    start: time | None = None
    end: time | None = None
    place: str = ""
    until: date | None = None


@dataclass(frozen=True)
class Line:
    """One line as it is understood; what was typed is `marker + text + tail`, but for space around it.

    marker: "! (intern) ", "Beschluss: ", "Sand: "; tail: votes that were cut off. audience: "seats" for
    voting seats only, else "". problem: why a part of it was refused, as a sentence. is certain: nothing
    else could have been meant. alternatives: the kinds that one key goes through, this one first.
    """

    kind: str
    text: str = ""
    marker: str = ""
    tail: str = ""
    audience: str = ""
    speaker: str = ""
    speaker_label: str = ""
    opens_block: bool = False
    tasks: tuple[TaskDraft, ...] = ()
    votes: Votes | None = None
    event: DateDraft | None = None
    topic_for: tuple[date | None, str] | None = None
    section: str = ""
    problem: str = ""
    certain: bool = True
    alternatives: tuple[str, ...] = ()
