"""Minutes, their lines, and what was decided in them."""

from minutes.models.admissions import Admission
from minutes.models.decisions import Outcome, Resolution
from minutes.models.entries import Entry
from minutes.models.minutes import Minutes
from minutes.models.reviews import Remark, Review
from minutes.models.sources import Reading, SourceFile

__all__ = [
    "Admission",
    "Entry",
    "Minutes",
    "Outcome",
    "Reading",
    "Remark",
    "Resolution",
    "Review",
    "SourceFile",
]
