"""Dates, times and money in templates; German in our own spelling, other languages in Django's."""

from datetime import date, datetime, time
from decimal import Decimal

from django import template
from django.utils import formats, timezone
from django.utils.translation import get_language

from members import dates

register = template.Library()


def _is_german() -> bool:
    return (get_language() or "de").startswith("de")


@register.filter
def day(value: date | datetime | None) -> str:
    """Mo, 9. November 2026"""
    if not value:
        return ""
    if _is_german():
        return dates.spell_day(value)
    local = timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
    return formats.date_format(local, "DATE_FORMAT")


@register.filter
def clock(value: time | datetime | None) -> str:
    """14:30 Uhr"""
    if value is None or value == "":
        return ""
    if _is_german():
        return f"{dates.spell_clock(value)} Uhr"
    local = timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
    return formats.time_format(local, "TIME_FORMAT")


@register.simple_tag
def span(start: datetime | None, end: datetime | None = None) -> str:
    """Mo, 9. November 2026, 14–16 Uhr"""
    if not start:
        return ""
    if _is_german():
        return dates.spell_span(start, end)
    times = [
        formats.time_format(timezone.localtime(moment), "TIME_FORMAT") for moment in (start, end) if moment
    ]
    return f"{day(start)}, {'–'.join(times)}"


@register.filter
def euro(value: Decimal | int | None) -> str:
    """1.234,50 €, with a space that does not break; €1,234.50 in English."""
    if value is None or value == "":
        return ""
    amount = formats.number_format(value, 2, force_grouping=True)
    return f"€{amount}" if get_language() == "en" else f"{amount}\N{NO-BREAK SPACE}€"
