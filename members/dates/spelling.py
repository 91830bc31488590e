"""How we write days and times: "Mo, 9. November 2026, 14–16 Uhr"."""

from datetime import date, datetime, time

from django.utils import timezone

from members.dates.words import MONTH_NAMES, WEEKDAY_SHORT


def spell_day(day: date) -> str:
    """Mo, 9. November 2026 (a datetime is taken in local time)."""
    if isinstance(day, datetime):
        day = _local(day).date()
    return f"{WEEKDAY_SHORT[day.weekday()]}, {day.day}. {MONTH_NAMES[day.month - 1]} {day.year}"


def spell_clock(moment: time | datetime) -> str:
    """14 or 14:30, without the word "Uhr"."""
    if isinstance(moment, datetime):
        moment = _local(moment).time()
    return f"{moment.hour}:{moment.minute:02}" if moment.minute else str(moment.hour)


def spell_span(start: datetime, end: datetime | None) -> str:
    """Mo, 9. November 2026, 14–16 Uhr; over several days both ends are written out."""
    first = f"{spell_day(start)}, {spell_clock(start)}"
    if end is None or end <= start:
        return f"{first} Uhr"
    if _local(start).date() == _local(end).date():
        return f"{first}–{spell_clock(end)} Uhr"
    return f"{first} Uhr – {spell_day(end)}, {spell_clock(end)} Uhr"


def _local(moment: datetime) -> datetime:
    return timezone.localtime(moment) if timezone.is_aware(moment) else moment
