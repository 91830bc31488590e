"""What a sub-heading says already of the lines beneath it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from minutes.document import DocumentEntry
from minutes.lines.sections import section_of


def without_repeats(entries: Iterable[DocumentEntry]) -> Iterator[DocumentEntry]:
    """The lines of one item; under "Wünsche" none says "Wunsch:" again. "Thema (für 21.11.)" says more."""
    kind = ""
    for entry in entries:
        if entry.kind == "heading":
            kind = section_of(entry.text)
        is_said = kind == entry.kind and "(" not in entry.label
        yield replace(entry, label="") if is_said else entry
