"""What is known while walking down a document, paragraph by paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes.importing.finds import (
    FoundDate,
    FoundEntry,
    FoundOutcome,
    FoundPerson,
    FoundResolution,
    FoundTask,
    Head,
    Kind,
)
from minutes.importing.reading import Paragraph
from minutes.importing.tables import Columns


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
    tasks_indent: int | None = None
    columns: Columns | None = None
    entries: list[FoundEntry] = field(default_factory=list)
    resolutions: list[FoundResolution] = field(default_factory=list)
    outcomes: list[FoundOutcome] = field(default_factory=list)
    tasks: list[FoundTask] = field(default_factory=list)
    dates: list[FoundDate] = field(default_factory=list)

    def add(self, paragraph: Paragraph, kind: Kind) -> None:
        """One more line of the document, under the item and speaker of this place."""
        self.entries.append(
            FoundEntry(paragraph.line, paragraph.text, kind, self.item, self.speaker, paragraph.is_bullet)
        )
