"""One cell as a day, and in which order a column writes its days where that can be asked. Pure."""

import calendar
import re
from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from members.dates import find_day, spell_day
from members.dates.words import MONTHS
from members.exchange.importing.problems import CHECK, ERROR, NOTE, Problem

AROUND_DAY = re.compile(r"^(?:seit|ab|am|bis|zum|vom|ca\.?|etwa)\s+(?:dem\s+|zum\s+)?", re.IGNORECASE)
# Two orders of day and month are written with these: only a dot is German.
FOREIGN_DAY = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})")
BACKWARDS = re.compile(r"((?:19|20)\d\d)[./](\d{1,2})[./](\d{1,2})\.?")
YEAR = re.compile(r"(?:Jahr\s+)?((?:19|20)\d\d)")
MONTH_YEAR = re.compile(r"(?:(\d{1,2})[./]|([A-Za-zäÄ]+)\.?\s)\s?((?:19|20)\d\d)")
WITH_TIME = re.compile(r"(.*\d)[ T]\d{1,2}:\d\d(?::\d\d)?")
DAY_FIRST, MONTH_FIRST = "dmy", "mdy"
ORDERS = ((DAY_FIRST, _("Tag/Monat/Jahr")), (MONTH_FIRST, _("Monat/Tag/Jahr")))
Read = tuple[date | None, list[Problem]]


def read_day(text: str, column: str, *, is_end: bool = False, order: str = "") -> Read:
    """The day of a cell, read with `members.dates`; of a year or a month alone its first or last day.

    `order` is one of ORDERS, or "" while nobody has said what 03/04/22 means in this column.
    """
    bare = _bare(text)
    if found := FOREIGN_DAY.fullmatch(bare):
        return _foreign(found, text, column, order)
    if found := BACKWARDS.fullmatch(bare):
        return _checked(_day(int(found[1]), int(found[2]), int(found[3])), text, column)
    if rough := _rough(bare, is_end=is_end):
        return rough, [Problem("day_rough", NOTE, column, {"text": text, "day": spell_day(rough)})]
    spoken = find_day(text.strip(), near=None)
    if not spoken or not spoken.day or spoken.until or _rest(text, spoken.words):
        return None, [_wrong(text, column)]
    if not 1900 <= spoken.day.year <= 2100:
        return None, [_wrong(text, column)]
    if not spoken.weekday_fits:
        return spoken.day, [Problem("weekday", CHECK, column, {"text": text, "day": spell_day(spoken.day)})]
    return spoken.day, []


def in_order(text: str, order: str) -> date | None:
    """What "03/04/22" means if day or month stands first; None where it cannot."""
    found = FOREIGN_DAY.fullmatch(_bare(text))
    return _ordered(found, order) if found else None


def order_of(cells: Iterable[str]) -> tuple[str, str]:
    """A cell of a column that may mean two days ("" for none), and the order that all others tell ("")."""
    doubtful, told = "", set()
    for cell in cells:
        readings = {order: day for order, _label in ORDERS if (day := in_order(cell, order))}
        if len(readings) == 1:
            told |= set(readings)
        elif len(set(readings.values())) == 2 and not doubtful:
            doubtful = cell
    return doubtful, told.pop() if doubtful and len(told) == 1 else ""


def _bare(text: str) -> str:
    bare = AROUND_DAY.sub("", text.strip()).strip(" .,;()")
    timed = WITH_TIME.fullmatch(bare)
    return timed[1] if timed else bare


def _rest(text: str, words: str) -> str:
    return AROUND_DAY.sub("", text.strip()).replace(words, "", 1).strip(" .,;()")


def _wrong(text: str, column: str) -> Problem:
    return Problem("day_wrong", ERROR, column, {"text": text[:80]})


def _checked(day: date | None, text: str, column: str) -> Read:
    return day, [] if day else [_wrong(text, column)]


def _foreign(found: re.Match[str], text: str, column: str, order: str) -> Read:
    """03/04/22 may be April or March; 13/04/22 and 04/13/22 may not."""
    readings = {one: _ordered(found, one) for one, _label in ORDERS}
    days = {day for day in readings.values() if day}
    if len(days) < 2:
        day = next(iter(days), None)
        if day and order and not readings[order]:
            # The column was said to write otherwise: then its other cells may be read wrongly, too.
            return day, [Problem("day_order", CHECK, column, {"text": text, "day": spell_day(day)})]
        return _checked(day, text, column)
    if not order:
        return None, [Problem("day_ambiguous", ERROR, column, {"text": text})]
    return readings[order], []


def _ordered(found: re.Match[str], order: str) -> date | None:
    one, other, year = int(found[1]), int(found[2]), int(found[3])
    if year < 100:
        year += 2000 if year < 70 else 1900
    day, month = (one, other) if order == DAY_FIRST else (other, one)
    return _day(year, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _rough(text: str, *, is_end: bool) -> date | None:
    if found := YEAR.fullmatch(text):
        return date(int(found[1]), 12, 31) if is_end else date(int(found[1]), 1, 1)
    found = MONTH_YEAR.fullmatch(text)
    month = found and (int(found[1]) if found[1] else MONTHS.get(found[2].lower(), 0))
    if not found or not month or month > 12:
        return None
    year = int(found[3])
    return date(year, month, calendar.monthrange(year, month)[1] if is_end else 1)
