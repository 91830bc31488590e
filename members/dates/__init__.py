"""German dates: days, times and deadlines as people write them, with their words and precision."""

from members.dates.days import Spoken, find_day, find_days
from members.dates.due import Due, Precision, find_due
from members.dates.spelling import spell_clock, spell_day, spell_span
from members.dates.times import ending, find_times, with_quarter

__all__ = [
    "Due",
    "Precision",
    "Spoken",
    "ending",
    "find_day",
    "find_days",
    "find_due",
    "find_times",
    "spell_clock",
    "spell_day",
    "spell_span",
    "with_quarter",
]
