"""Dates, times, sizes and money in templates, as the page's language writes them."""

import re
from datetime import date, datetime, time
from decimal import Decimal

from django import template
from django.conf import settings
from django.template.defaultfilters import stringfilter
from django.utils import formats
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from members import dates
from members.languages import is_german
from members.sizes import spell_size

register = template.Library()
_WITHIN = re.compile(
    r"(?<=\d) (?=[€%])|(?<=§) (?=\d)|(?<=(?:Abs|Art)\.) (?=\d)|(?<=Nr\.) (?=\d)"
    r"|(?<=\b[A-Za-z]\.) (?=[A-Za-z]\.)|(?<=TOP) (?=\d)|(?<=\d) (?=Uhr\b)| (?=· )"
    r"|(?<=\d\.) (?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)"
)

# A line may end behind the dash of a span, and leave "14–" behind: these two characters hold it together.
_SPAN = re.compile(r"(?<=\d)–(?=\d)")
_HELD = "–\N{WORD JOINER}"

RECORDS_LANG = mark_safe(f' lang="{settings.LANGUAGE_CODE}"')


@register.filter
def day(value: date | datetime | None) -> str:
    """Mo, 9. November 2026"""
    return dates.spell_day(value) if value else ""


@register.filter
def clock(value: time | datetime | None) -> str:
    """14:30 Uhr"""
    if value is None or value == "":
        return ""
    return f"{dates.spell_clock(value)} Uhr" if is_german() else dates.spell_clock(value)


@register.filter(is_safe=True)
@stringfilter
def unbroken(text: str) -> str:
    """15.000 €, 50 %, § 18 Abs. 2, e. V., z. B., 9. November, 14–16 Uhr, TOP 3 as one word each: their spaces
    and dashes do not break. A dot between two pieces ends the line before, and never begins one.
    """
    return _SPAN.sub(_HELD, _WITHIN.sub("\N{NO-BREAK SPACE}", text))


@register.filter
def in_fours(key: str) -> str:
    """ABCD EFGH IJKL: a key that somebody copies letter by letter; apps leave out the spaces."""
    return " ".join(re.findall(".{1,4}", str(key)))


@register.simple_tag
def records_lang() -> str:
    """` lang="de"` on a page in another language, for what people wrote: records are German (WCAG 3.1.2)."""
    return "" if is_german() else RECORDS_LANG


@register.simple_tag
def span(start: datetime | None, end: datetime | None = None) -> str:
    """Mo, 9. November 2026, 14–16 Uhr"""
    return dates.spell_span(start, end) if start else ""


@register.filter
def size(value: int | None) -> str:
    """1,4 MB"""
    return spell_size(value or 0)


@register.filter
def euro(value: Decimal | int | None) -> str:
    """1.234,50 €, with a space that does not break; €1,234.50 in English."""
    if value is None or value == "":
        return ""
    amount = formats.number_format(value, 2, force_grouping=True)
    return f"€{amount}" if get_language() == "en" else f"{amount}\N{NO-BREAK SPACE}€"


@register.filter
def figure(value: Decimal | int | None) -> str:
    """212.000 or 7,4: without decimals that say nothing."""
    if value is None:
        return ""
    places = max(-int(Decimal(value).normalize().as_tuple().exponent), 0)
    return formats.number_format(value, places, force_grouping=True)
