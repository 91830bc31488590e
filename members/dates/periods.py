"""The last day of what people call a time: "KW 46", "Ende der Woche", "Mitte März", "Ostern"."""

import re
from calendar import monthrange
from datetime import date, timedelta

from members.dates.easter import easter_sunday
from members.dates.words import AROUND_EASTER, FEASTS, MONTHS, NUMBERS, ORDINALS, SEASONS, WEEKDAYS


def month_end(year: int, month: int) -> date:
    """The last day of a month; months beyond December run into the next years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def week_end(day: date, weeks: int = 0) -> date:
    """The Sunday of the day's week, or of that many weeks later."""
    return day + timedelta(days=6 - day.weekday(), weeks=weeks)


def weekday(match: re.Match[str], said_on: date) -> date:
    ahead = (WEEKDAYS[match["weekday"].lower()] - said_on.weekday() - 1) % 7 + 1
    return said_on + timedelta(days=ahead)


def near_day(match: re.Match[str], said_on: date) -> date:
    return said_on + timedelta(days=("heute", "morgen", "übermorgen").index(match["near"].lower()))


def within(match: re.Match[str], said_on: date) -> date:
    count = NUMBERS.get(match["count"].lower()) or int(match["count"])
    unit = match["unit"].lower()
    if unit.startswith("monat"):
        last = month_end(said_on.year, said_on.month + count)
        return last.replace(day=min(said_on.day, last.day))
    return said_on + timedelta(days=count * (7 if unit.startswith("woche") else 1))


def week(match: re.Match[str], said_on: date) -> date:
    return week_end(said_on, weeks=1 if match["which"].lower().startswith(("n", "k")) else 0)


def numbered_week(match: re.Match[str], said_on: date) -> date | None:
    week = int(match["week"] or match["week_b"])
    year = match["year"] or match["year_b"]
    years = [int(year) % 100 + 2000] if year else [said_on.isocalendar().year, said_on.isocalendar().year + 1]
    for candidate in years:
        try:
            sunday = date.fromisocalendar(candidate, week, 7)
        except ValueError:
            continue
        if year or sunday >= said_on:
            return sunday
    return None


def this_month(match: re.Match[str], said_on: date) -> date:
    later = bool(match["later"])
    return _part_of(match["part"], month_end(said_on.year, said_on.month + later))


def month(match: re.Match[str], said_on: date) -> date:
    return _next_end(MONTHS[match["month"].lower()], match["year"], said_on, part=match["part"])


def season(match: re.Match[str], said_on: date) -> date:
    return _next_end(SEASONS[match["season"].lower()], match["year"], said_on)


def quarter(match: re.Match[str], said_on: date) -> date:
    number = int(match["q"]) if match["q"] else ORDINALS[match["ordinal"].lower()]
    months = 6 if (match["unit"] or "").lower() == "halbjahr" else 3
    return _next_end(number * months, match["year"], said_on)


def _next_end(month: int, year: str | None, said_on: date, *, part: str | None = None) -> date:
    if year:
        return _part_of(part, month_end(int(year), month))
    year_before = said_on.year - 1
    ends = (_part_of(part, month_end(year_before + later, month)) for later in range(3))
    return next(end for end in ends if end >= said_on)


def _part_of(part: str | None, end: date) -> date:
    return end.replace(day={"anfang": 10, "mitte": 20}.get((part or "").lower(), end.day))


def year_end(match: re.Match[str], said_on: date) -> date:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else said_on.year + bool(groups.get("later"))
    return month_end(year, {"anfang": 3, "mitte": 7}.get((groups.get("part") or "").lower(), 12))


def feast(match: re.Match[str], said_on: date) -> date:
    """Easter and Whitsun by the moon, the others by the calendar: the next one from that day on."""
    name = (match["feast"] or match["feast_b"]).lower()
    years = range(said_on.year, said_on.year + 2)
    if name in AROUND_EASTER:
        days = [easter_sunday(year) + timedelta(days=AROUND_EASTER[name]) for year in years]
    else:
        days = [date(year, *FEASTS[name]) for year in years]
    return next(day for day in days if day >= said_on)
