"""The writing line: what one typed line of the minutes says. Pure functions, no rows."""

from minutes.lines.line import Context, DateDraft, Line, TaskDraft
from minutes.lines.names import Somebody
from minutes.lines.pasting import split_pasted
from minutes.lines.preview import Chip, preview, sentence
from minutes.lines.reading import read_line
from minutes.lines.votes import Votes

__all__ = [
    "Chip",
    "Context",
    "DateDraft",
    "Line",
    "Somebody",
    "TaskDraft",
    "Votes",
    "preview",
    "read_line",
    "sentence",
    "split_pasted",
]
