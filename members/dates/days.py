"""Days as they stand in a text: "Mo, 3.2.26", "3. Feb.", "3.II.2026", "2026-02-03", "15.11., 14–16 Uhr"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from members.dates.times import times_at
from members.dates.words import MONTHS, ROMAN_MONTHS, WEEKDAYS, alternatives

# A two-digit year below this belongs to this century.
CENTURY_TURN = 70
# The longest time between two 29ths of February, around a century without one.
LEAP_GAP = 9

MONTH = rf"(?P<name>{alternatives(MONTHS)})\b\.?"
SHORT_YEAR = r"(?P<short>(?<=\.)\d\d)(?![\d:]|\.\d|\s*(?:[-–]\s*\d\d?(?:[:.]\d\d)?\s*)?Uhr)"
YEAR = rf"(?:\s?(?P<year>(?:19|20)\d\d)(?!\d)|{SHORT_YEAR})?"
NAMED_YEAR = r"(?:,?\s*(?P<year_n>(?:19|20)\d\d)(?!\d)|\s*['’](?P<short_n>\d\d)(?!\d))?"
LAST = r"(?:\s*(?:[-–/]|und|bis(?:\s+zum)?|\+)\s*(?P<last>\d{1,2})\.)?"
DAY = re.compile(
    rf"(?:\b(?P<weekday>{alternatives(WEEKDAYS)})\b\.?\s*,?\s*(?:de[nmr]\s+)?)?"
    r"(?:(?<![\d.\-/])(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d|-\d)"
    r"|(?<![\d./])(?P<day_s>\d{1,2})/(?P<month_s>\d{1,2})/(?P<year_s>(?:19|20)\d\d)(?![\d/])"
    r"|(?<![\d.,])(?P<day_r>\d{1,2})\.\s?(?P<roman>[IVX]{1,4})\.?\s?(?P<year_r>(?:19|20)\d\d)(?!\d)"
    rf"|(?<![\d.,])(?P<day>\d{{1,2}})\.{LAST}\s?(?P<month>\d{{1,2}})\.{YEAR}(?!\d)"
    rf"|(?<![\d.,])(?P<day_n>\d{{1,2}})\.?{LAST.replace('last', 'last_n')}\s*{MONTH}{NAMED_YEAR})",
    re.IGNORECASE,
)
TIME_FOLLOWS = re.compile(r"[\s,;|(/–-]*(?:um|Uhrzeit|Zeit|Beginn)?[\s:]*")


@dataclass(frozen=True)
class Spoken:
    """A day with times as it stands in a text; `day` is None when its year cannot be known.

    `until` is the last of several days. `weekday_fits` is False when the weekday named is another
    one: the date is believed, and whoever asked may warn.
    """

    words: str
    day: date | None
    start_time: time | None
    end_time: time | None
    start: int
    end: int
    until: date | None = None
    weekday_fits: bool = True


def find_day(text: str, *, near: date | None) -> Spoken | None:
    """The first day in the text; a day without a year is the next one from `near` on."""
    return next(_days(text, near), None)


def find_days(text: str, *, near: date | None) -> list[Spoken]:
    """All days in the text, in its order; times stand with the day they directly follow."""
    return list(_days(text, near))


def next_such_day(day: int, month: int, near: date) -> date | None:
    """The first day with this day and month on or after `near`; None when no year has it."""
    for year in range(near.year, near.year + LEAP_GAP):
        found = possible_date(year, month, day)
        if found and found >= near:
            return found
    return None


def possible_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _days(text: str, near: date | None) -> Iterator[Spoken]:
    for match in DAY.finditer(text):
        parts = match.groupdict()
        if not _is_possible(parts):
            continue
        day, until = _first_and_last(parts, near)
        start_time, end_time, end = _times_after(text, match.end())
        weekday = parts["weekday"]
        fits = not (weekday and day) or WEEKDAYS[weekday.lower()] == day.weekday()
        start = match.start()
        yield Spoken(text[start:end], day, start_time, end_time, start, end, until, fits)


def _times_after(text: str, position: int) -> tuple[time | None, time | None, int]:
    """Times that stand directly after a day, and where the whole ends."""
    gap = TIME_FOLLOWS.match(text, position)
    found = times_at(text, gap.end()) if gap else None
    return found or (None, None, position)


def _numbers(parts: dict[str, str | None]) -> tuple[int | None, int, int]:
    """Year (None if not said), month and day of a match."""
    if parts["iso"]:
        year, month, day = (int(number) for number in parts["iso"].split("-"))
        return year, month, day
    if parts["roman"]:
        month, day_words = ROMAN_MONTHS.get(parts["roman"].upper(), 0), parts["day_r"]
    elif parts["month_s"]:
        month, day_words = int(parts["month_s"]), parts["day_s"]
    elif parts["name"]:
        month, day_words = MONTHS[parts["name"].lower()], parts["day_n"]
    else:
        month, day_words = int(parts["month"] or 0), parts["day"]
    return _year(parts), month, int(day_words or 0)


def _year(parts: dict[str, str | None]) -> int | None:
    if long := parts["year"] or parts["year_n"] or parts["year_s"] or parts["year_r"]:
        return int(long)
    if short := parts["short"] or parts["short_n"]:
        return int(short) + (2000 if int(short) < CENTURY_TURN else 1900)
    return None


def _is_possible(parts: dict[str, str | None]) -> bool:
    year, month, day = _numbers(parts)
    return possible_date(year or 2000, month, day) is not None


def _first_and_last(parts: dict[str, str | None], near: date | None) -> tuple[date | None, date | None]:
    year, month, day = _numbers(parts)
    first = None
    if year:
        first = possible_date(year, month, day)
    elif near:
        first = next_such_day(day, month, near)
    last = parts["last"] or parts["last_n"]
    until = possible_date(first.year, month, int(last)) if first and last else None
    return first, until
