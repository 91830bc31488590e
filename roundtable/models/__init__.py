"""Rows of the roof: the pages editors write, and the links under which calendars are read."""

from roundtable.models.calendars import CalendarToken
from roundtable.models.erasure import ErasureRequest
from roundtable.models.feedback import FeedbackPage
from roundtable.models.pages import AboutPage, HomePage, ImprintPage, StandardPage
from roundtable.models.papers import PaperIndexPage, PaperPage
from roundtable.models.processing import ProcessingActivity
from roundtable.models.retention import RetentionRule
from roundtable.models.setup import LastTick, SetupNote
from roundtable.models.texts import TextPage

__all__ = [
    "AboutPage",
    "CalendarToken",
    "ErasureRequest",
    "FeedbackPage",
    "HomePage",
    "ImprintPage",
    "LastTick",
    "PaperIndexPage",
    "PaperPage",
    "ProcessingActivity",
    "RetentionRule",
    "SetupNote",
    "StandardPage",
    "TextPage",
]
