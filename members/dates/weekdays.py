"""Days that only their weekday names: "nächsten Dienstag, 19 Uhr", "am zweiten Dienstag im Mai"."""

import re
from datetime import date, timedelta

from members.dates.days import Spoken
from members.dates.times import find_times
from members.dates.words import MONTHS, WEEKDAYS, alternatives

NAMES = alternatives(word for word in WEEKDAYS if len(word) > 3)
COUNTS = ("ersten", "zweiten", "dritten", "vierten")
OF_MONTH = re.compile(
    rf"\b(?P<count>{'|'.join(COUNTS)}|letzten|[1-4]\.)\s+(?P<weekday>{NAMES})\s+(?:im|des)\s+(?P<month>{alternatives(MONTHS)})\b"
    r"(?:\s+(?P<year>20\d\d))?",
    re.IGNORECASE,
)
NEXT = re.compile(
    rf"(?<!jeden )(?<!jede )\b(?:(?:nächsten|nächster|kommenden|kommender|am)\s+)*(?P<weekday>{NAMES})\b"
    r"(?P<later>\s+(?:nächster|kommender)\s+Woche|\s+in\s+(?:einer|zwei|drei|vier)\s+Wochen?)?",
    re.IGNORECASE,
)
WEEKS = ("einer", "zwei", "drei", "vier")


def find_weekday(text: str, *, near: date) -> Spoken | None:
    """The day that a weekday means which stands alone, counted from `near`; None when none does."""
    if match := OF_MONTH.search(text):
        day = _in_month(match, near)
    elif match := NEXT.search(text):
        day = _ahead(match, near)
    else:
        return None
    if not day:
        return None
    start, end = find_times(text[match.end() :])
    return Spoken(match[0], day, start, end, match.start(), match.end())


def _ahead(match: re.Match[str], near: date) -> date:
    days = (WEEKDAYS[match["weekday"].lower()] - near.weekday() - 1) % 7 + 1
    later = (match["later"] or "").lower()
    weeks = next((count for count, word in enumerate(WEEKS, 1) if f" {word} " in later), 0)
    if weeks:
        return (
            near + timedelta(days=days, weeks=weeks - 1)
            if days == 7
            else near + timedelta(days=days, weeks=weeks)
        )
    if later:
        monday = near + timedelta(days=7 - near.weekday())
        return monday + timedelta(days=WEEKDAYS[match["weekday"].lower()])
    return near + timedelta(days=days)


def _in_month(match: re.Match[str], near: date) -> date | None:
    month = MONTHS[match["month"].lower()]
    year = int(match["year"]) if match["year"] else near.year + (month < near.month)
    days = [
        day
        for offset in range(31)
        if (day := date(year, month, 1) + timedelta(days=offset)).month == month
        and day.weekday() == WEEKDAYS[match["weekday"].lower()]
    ]
    count = match["count"].lower()
    if count == "letzten":
        return days[-1]
    return days[COUNTS.index(count) if count in COUNTS else int(count[0]) - 1]
