"""The minutes as one reader may see them: plain values for the reading view, the PDF and Word.

Whatever this document holds may be shown to its reader; nobody filters after it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class DocumentResolution:
    """What was resolved; `number` is "" until the meeting is closed, `votes` and `verdict` are sentences."""

    number: str
    text: str
    votes: str = ""
    verdict: str = ""


@dataclass(frozen=True)
class DocumentTask:
    """A promise; `who` and `due` in the words of the minutes, "" while nobody or no date was named.

    `audience` is a note for narrower ones ("intern"); one that is not open waits for nobody."""

    item_number: str
    text: str
    who: str = ""
    due: str = ""
    audience: str = ""
    is_open: bool = True

    @property
    def until(self) -> str:
        """The deadline under a heading that says "Bis" already."""
        return self.due.removeprefix(_("bis %(day)s") % {"day": ""})


@dataclass(frozen=True)
class DocumentEntry:
    """One line or paragraph. `kind` is the entry's kind as stored ("note", "statement", "heading" …),
    `label` the word before it ("Ergebnis"), `audience` a note for narrower rows ("intern").
    `key` is the entry's uuid in hex, by which it is found again; a "list" has `keys`, one for each point."""

    kind: str
    text: str
    speaker: str = ""
    label: str = ""
    audience: str = ""
    resolution: DocumentResolution | None = None
    tasks: tuple[DocumentTask, ...] = ()
    key: str = ""
    keys: tuple[str, ...] = ()

    @property
    def points(self) -> list[str]:
        """The points of a list, one on each line of the text."""
        return self.text.splitlines()


@dataclass(frozen=True)
class DocumentPaper:
    """A file that lay before the meeting."""

    title: str
    url: str


@dataclass(frozen=True)
class DocumentItem:
    """An agenda item with its lines; `level` is 1 for a main item, 2 for "0.1". `carried` are the tasks
    of earlier meetings that were open when this one began, `papers` what was attached to the item.
    `key` is the item's primary key, "" for what stands before the first item."""

    number: str
    title: str
    level: int = 1
    entries: tuple[DocumentEntry, ...] = ()
    carried: tuple[DocumentTask, ...] = ()
    papers: tuple[DocumentPaper, ...] = ()
    key: str = ""


@dataclass(frozen=True)
class AttendanceGroup:
    """People under one word: ("Anwesend", ("A. Yılmaz", …), "6 von 8 Stimmen")."""

    label: str
    names: tuple[str, ...]
    remark: str = ""


@dataclass(frozen=True)
class MinutesDocument:
    """The whole minutes. Empty strings and tuples are left out where they would be shown.

    `key` and `revision` say of which minutes and from when a file is; `changed_at` is their last change."""

    title: str
    committee: str
    held_on: date
    time_and_place: str
    chair: str = ""
    minute_taker: str = ""
    attendance: tuple[AttendanceGroup, ...] = ()
    invitation: str = ""
    quorum: str = ""
    items: tuple[DocumentItem, ...] = ()
    state: str = ""
    signatures: tuple[str, ...] = ()
    key: str = ""
    revision: int = 0
    changed_at: datetime | None = None

    @property
    def tasks(self) -> tuple[DocumentTask, ...]:
        """All tasks in the order of the minutes, for the table at the end."""
        return tuple(task for entry in self.entries() for task in entry.tasks)

    def entries(self) -> Iterator[DocumentEntry]:
        """All lines in order."""
        for item in self.items:
            yield from item.entries
