"""How we write days and times: "Mo, 9. November 2026, 14–16 Uhr", or as the page's language does.

Words that are kept stay German: whoever writes a record asks for its language (members/languages.py).
"""

from datetime import date, datetime, time

from django.utils import formats, timezone

from members.dates.words import MONTH_NAMES, WEEKDAY_SHORT
from members.languages import is_german


def spell_day(day: date) -> str:
    """Mo, 9. November 2026, or Mon 9 November 2026 (a datetime is taken in local time)."""
    if isinstance(day, datetime):
        day = _local(day).date()
    if not is_german():
        return f"{formats.date_format(day, 'D')} {formats.date_format(day, 'DATE_FORMAT')}"
    return f"{WEEKDAY_SHORT[day.weekday()]}, {day.day}. {MONTH_NAMES[day.month - 1]} {day.year}"


def spell_clock(moment: time | datetime) -> str:
    """14 or 14:30, without the word "Uhr"; always with minutes in other languages."""
    if isinstance(moment, datetime):
        moment = _local(moment).time()
    if not is_german():
        return formats.time_format(moment, "TIME_FORMAT")
    return f"{moment.hour}:{moment.minute:02}" if moment.minute else str(moment.hour)


def spell_span(start: datetime, end: datetime | None) -> str:
    """Mo, 9. November 2026, 14–16 Uhr; over several days both ends are written out.

    Midnight without an end means that only the day is known.
    """
    if end is None and _local(start).time() == time(0):
        return spell_day(start)
    clock = " Uhr" if is_german() else ""
    first = f"{spell_day(start)}, {spell_clock(start)}"
    if end is None or end <= start:
        return f"{first}{clock}"
    if _local(start).date() == _local(end).date():
        return f"{first}–{spell_clock(end)}{clock}"
    return f"{first}{clock} – {spell_day(end)}, {spell_clock(end)}{clock}"


def _local(moment: datetime) -> datetime:
    return timezone.localtime(moment) if timezone.is_aware(moment) else moment
