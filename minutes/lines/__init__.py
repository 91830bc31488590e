"""The writing line: what one typed line of the minutes says. Pure functions, no rows."""

from minutes.lines.correcting import corrected, promise_of
from minutes.lines.line import Context, DateDraft, Line, TaskDraft
from minutes.lines.names import Somebody
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
    "corrected",
    "preview",
    "promise_of",
    "read_line",
    "sentence",
]
