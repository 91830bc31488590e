"""What is known while walking down a document, paragraph by paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes.importing.reader.finds import (
    FoundDate,
    FoundEntry,
    FoundOutcome,
    FoundPerson,
    FoundResolution,
    FoundTask,
    Head,
    Kind,
)
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.lines.votes import Votes


@dataclass
class Walk:
    """The place in the document and what was found above it."""

    head: Head
    people: Sequence[FoundPerson]
    item: int | None = None
    speaker: str = ""
    title: str = ""
    among_dates: bool = False
    among_tasks: bool = False
    # Beneath a title such as "Blitzlicht" people tell something in turn.
    in_round: bool = False
    tasks_indent: int | None = None
    columns: tuple[str, ...] | None = None
    # The columns of a table that is the whole minutes, one row for each item.
    laid_out: tuple[str, ...] | None = None
    # Where the last columns of a table that holds the whole document say who and until when.
    last_columns: tuple[str, ...] = ()
    # Motions that wait for their votes, the last one last; what a letter or number names; votes by candidate;
    # a vote by name in a table.
    motions: list[FoundResolution] = field(default_factory=list)
    named: dict[str, FoundResolution] = field(default_factory=dict)
    counted: dict[str, int] = field(default_factory=dict)
    others: Votes = field(default_factory=Votes)
    poll: Sequence[str] | None = None
    polled: Votes | None = None
    among_resolutions: bool = False
    in_summary: bool = False
    entries: list[FoundEntry] = field(default_factory=list)
    resolutions: list[FoundResolution] = field(default_factory=list)
    outcomes: list[FoundOutcome] = field(default_factory=list)
    tasks: list[FoundTask] = field(default_factory=list)
    dates: list[FoundDate] = field(default_factory=list)

    def last_entry(self) -> FoundEntry | None:
        """The line right above, where it belongs to the same item."""
        last = self.entries[-1] if self.entries else None
        return last if last and last.item == self.item else None

    def begin(self, item: int, title: str) -> None:
        """Go on to the next item: what waited in the one before is done."""
        self.item, self.title, self.speaker = item, title, ""
        self.motions, self.named, self.counted, self.others = [], {}, {}, Votes()
        self.poll = self.polled = None
        self.columns = self.laid_out
        self.among_resolutions = self.in_summary = False

    def add(self, paragraph: Paragraph, kind: Kind) -> None:
        """One more line of the document, under the item and speaker of this place."""
        self.entries.append(
            FoundEntry(paragraph.line, paragraph.text, kind, self.item, self.speaker, paragraph.is_bullet)
        )
