"""When something is to be done, as it was said: "bis 15.11.", "Ende der Woche", "laufend".

The rules are a table: a pattern, and a function that names the last day on which it is in time.
A period lasts to its last day, so that nothing is called late before its words say so.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from members.dates.days import find_days
from members.dates.words import (
    GATHERINGS,
    MONTHS,
    NUMBERS,
    ONGOING,
    ORDINALS,
    SEASONS,
    VAGUE,
    WEEKDAYS,
    alternatives,
)


class Precision(StrEnum):
    DAY = "day"
    PERIOD = "period"
    NEXT_MEETING = "next_meeting"
    ONGOING = "ongoing"


@dataclass(frozen=True)
class Due:
    """When something is to be done, as it was said.

    `on` is the last day on which it is in time, None when nobody can know; `start` and `end` are
    the span in the text with "bis", "spätestens" and brackets, so that callers can cut it out.
    """

    words: str
    precision: Precision
    on: date | None
    start: int
    end: int


@dataclass(frozen=True)
class Rule:
    pattern: re.Pattern[str]
    precision: Precision
    last_day: Callable[[re.Match[str], date], date | None]


def month_end(year: int, month: int) -> date:
    """The last day of a month; months beyond December run into the next years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def week_end(day: date, weeks: int = 0) -> date:
    """The Sunday of the day's week, or of that many weeks later."""
    return day + timedelta(days=6 - day.weekday(), weeks=weeks)


def _weekday(match: re.Match[str], said_on: date) -> date:
    ahead = (WEEKDAYS[match["weekday"].lower()] - said_on.weekday() - 1) % 7 + 1
    return said_on + timedelta(days=ahead)


def _near_day(match: re.Match[str], said_on: date) -> date:
    return said_on + timedelta(days=("heute", "morgen", "übermorgen").index(match["near"].lower()))


def _within(match: re.Match[str], said_on: date) -> date:
    count = NUMBERS.get(match["count"].lower()) or int(match["count"])
    unit = match["unit"].lower()
    if unit.startswith("monat"):
        last = month_end(said_on.year, said_on.month + count)
        return last.replace(day=min(said_on.day, last.day))
    return said_on + timedelta(days=count * (7 if unit.startswith("woche") else 1))


def _week(match: re.Match[str], said_on: date) -> date:
    return week_end(said_on, weeks=1 if match["which"].lower().startswith(("n", "k")) else 0)


def _numbered_week(match: re.Match[str], said_on: date) -> date | None:
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


def _this_month(match: re.Match[str], said_on: date) -> date:
    later = bool(match["later"])
    return _part_of(match["part"], month_end(said_on.year, said_on.month + later))


def _month(match: re.Match[str], said_on: date) -> date:
    return _next_end(MONTHS[match["month"].lower()], match["year"], said_on, part=match["part"])


def _season(match: re.Match[str], said_on: date) -> date:
    return _next_end(SEASONS[match["season"].lower()], match["year"], said_on)


def _quarter(match: re.Match[str], said_on: date) -> date:
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


def _year_end(match: re.Match[str], said_on: date) -> date:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else said_on.year + bool(groups.get("later"))
    return month_end(year, {"anfang": 3, "mitte": 7}.get((groups.get("part") or "").lower(), 12))


def _table(*rows: tuple[str, Precision, Callable[[re.Match[str], date], date | None]]) -> list[Rule]:
    return [
        Rule(re.compile(pattern, re.IGNORECASE), precision, last_day) for pattern, precision, last_day in rows
    ]


YEAR = r"(?:\s+(?P<year>20\d\d)(?:/\d\d)?\b)?"
LEAD = r"(?:bis(?:\s+(?:zum|zur|spätestens))?|spätestens|im|in|ab|noch\s+im)\s+"
PART = r"(?P<part>Anfang|Mitte|Ende)"
MONTH = rf"(?P<month>{alternatives(MONTHS)})\b\.?"
SEASON = rf"(?P<season>{alternatives(SEASONS)})\b"
WEEKDAY = (
    rf"(?P<weekday>{alternatives(word for word in WEEKDAYS if word.endswith(('tag', 'abend', 'woch')))})\b"
)
LATER = r"(?P<later>nächsten|kommenden|neuen)"
# The whole of a text or what stands at its end after a comma, dash or bracket.
APART = r"(?:^|[,;–—(\[→-]\s*)"
CLOSED = r"(?=\s*(?:[)\].;]|$))"

NUMBERED_WEEK = (
    r"(?:KW|Kalenderwoche)\.?\s*(?P<week>\d{1,2})(?:\s*/?\s*(?P<year>20\d\d|(?<=/)\d\d))?\b"
    r"|\b(?P<week_b>\d{1,2})\.\s*(?:KW|Kalenderwoche)\b(?:\s*/?\s*(?P<year_b>20\d\d))?"
)
PERIOD = Precision.PERIOD
RULES = _table(
    (rf"(?:bis|spätestens|am)\s+(?:zum\s+|kommenden\s+|nächsten\s+)*{WEEKDAY}", Precision.DAY, _weekday),
    (rf"{APART}(?P<words>{WEEKDAY}){CLOSED}", Precision.DAY, _weekday),
    (r"(?<!jeden )(?<!guten )(?<!am )(?<!bis )(?<!stand )\b(?P<near>heute)\b", Precision.DAY, _near_day),
    (r"(?-i:(?<!jeden )(?<!guten )\b(?P<near>morgen|übermorgen))\b", Precision.DAY, _near_day),
    (NUMBERED_WEEK, PERIOD, _numbered_week),
    (rf"{PART}\s+(?:des\s+|dieses\s+)?(?:{LATER}\s+)?Monats\b", PERIOD, _this_month),
    (rf"{PART}\s+(?:de[rs]\s+Monats\s+)?{MONTH}{YEAR}", PERIOD, _month),
    (rf"(?<!vom )(?<=\b){LEAD}(?P<words>(?P<part>)?{MONTH}{YEAR})", PERIOD, _month),
    (rf"{APART}(?P<words>(?P<part>)?{MONTH}{YEAR}){CLOSED}", PERIOD, _month),
    (rf"{LEAD}(?:zum\s+)?(?P<words>{SEASON}{YEAR})", PERIOD, _season),
    (rf"(?P<words>{SEASON}\s+(?P<year>20\d\d)(?:/\d\d)?\b)", PERIOD, _season),
    (rf"{APART}(?P<words>{SEASON}(?P<year>)?){CLOSED}", PERIOD, _season),
    (rf"(?:(?P<q>(?<=\bQ)[1-4])|(?P<ordinal>{alternatives(ORDINALS)})\s*(?P<unit>Quartal|Halbjahr))\b"
     rf"{YEAR}", PERIOD, _quarter),
    (r"(?:Anfang|Mitte|Ende)\s+(?:der\s+)?"
     r"(?P<which>kommenden|kommender|nächsten|nächster|der|dieser)\s+Woche\b", PERIOD, _week),
    (r"(?P<which>nächste|kommende|diese)[rn]?\s+Woche\b", PERIOD, _week),
    (rf"(?:innerhalb\s+(?:von\s+)?|binnen\s+|in\s+(?:den\s+(?:nächsten|kommenden)\s+)?)(?P<count>\d{{1,2}}|{alternatives(NUMBERS)})\s+"
     r"(?P<unit>Tag|Woche|Monat)(?:e[ns]?|n|s)?\b", PERIOD, _within),
    (r"\bJahresende\b|\bzum\s+Jahreswechsel\b"
     r"|Ende\s+(?:des|dieses)\s+Jahres\b|noch\s+in\s+diesem\s+Jahr\b", PERIOD, _year_end),
    (rf"(?:im\s+)?(?:{PART}\s+(?:des\s+)?)?{LATER}\s+Jahre?s?\b", PERIOD, _year_end),
    (rf"{PART}\s+(?P<year>20\d\d)\b", PERIOD, _year_end),
    (r"(?<!\d )\bbis\s+(?P<words>(?P<year>20\d\d))\b(?![.-]\d)", PERIOD, _year_end),
)  # fmt: skip
NEXT_MEETING = re.compile(
    rf"bis\s+(?P<words>zu[rm]\s+(?:nächsten|kommenden)\s+(?:{GATHERINGS}))\b"
    rf"|\b(?:in|auf|bei)\s+der\s+(?:nächsten|kommenden)\s+(?:{GATHERINGS})\b"
    rf"|{APART}(?P<apart>nächste[rs]?\s+(?:{GATHERINGS})){CLOSED}",
    re.IGNORECASE,
)
VAGUE_WORDS = re.compile("|".join(rf"\b(?:{words})" for words in VAGUE), re.IGNORECASE)
ONGOING_WORDS = re.compile("|".join(rf"\b(?:{words})" for words in ONGOING), re.IGNORECASE)

BEFORE = re.compile(
    r"(?:[(\[,;–→-]\s*)?(?:\b(?:Frist|Termin|Fällig|Deadline|spätestens|möglichst|noch|am|ist|zu erledigen|"
    r"bis|zum|zur|einschließlich)\b[\s:.]*)*$",
    re.IGNORECASE,
)
DAY_LEAD = re.compile(
    r"\b(?:bis|Frist|fällig|Deadline|spätestens|Termin|vor)\b[\s:.]*"
    r"(?:\b(?:spätestens|zum|am|den|dem|einschließlich)\b[\s:.]*)*$",
    re.IGNORECASE,
)
DAY_APART = re.compile(r"(?:^|[,;–—(\[→-])\s*$")
AFTER_APART = re.compile(r"\s*(?:[)\].;]|$)")


def find_due(text: str, *, said_on: date, next_meeting: date | None = None) -> Due | None:
    """When the text says that it is to be done; None when it does not say.

    `said_on` is the day of the meeting: "morgen" and days without a year count from there.
    A named day comes before a period, a period before "zur nächsten Sitzung", "bald" and "laufend".
    """
    return next(_finds(text, said_on, next_meeting), None)


def _finds(text: str, said_on: date, next_meeting: date | None) -> Iterator[Due]:
    for spoken in find_days(text, near=said_on):
        before, after = text[: spoken.start], text[spoken.end :]
        if DAY_LEAD.search(before) or (DAY_APART.search(before) and AFTER_APART.match(after)):
            last = spoken.until or spoken.day
            yield _due(text, spoken.words, Precision.DAY, last, spoken.start, spoken.end)
    for rule in RULES:
        for match in rule.pattern.finditer(text):
            on = rule.last_day(match, said_on)
            if on is not None:
                yield _from_match(text, match, rule.precision, on)
    for pattern, precision, on in (
        (NEXT_MEETING, Precision.NEXT_MEETING, next_meeting),
        (VAGUE_WORDS, Precision.PERIOD, None),
        (ONGOING_WORDS, Precision.ONGOING, None),
    ):
        for match in pattern.finditer(text):
            yield _from_match(text, match, precision, on)


def _from_match(text: str, match: re.Match[str], precision: Precision, on: date | None) -> Due:
    groups = match.groupdict()
    name = next((name for name in ("words", "apart") if groups.get(name)), 0)
    words = re.sub(r"^(?:bis|spätestens|am|im)\s+(?!den\b)", "", match[name].strip(), flags=re.IGNORECASE)
    return _due(text, words, precision, on, match.start(), match.end())


def _due(text: str, words: str, precision: Precision, on: date | None, start: int, end: int) -> Due:
    """Widen the span by the words before it and by a bracket that it closes."""
    lead = BEFORE.search(text, 0, start)
    start = lead.start() if lead else start
    while text[start:end] and text[start] in " \t":
        start += 1
    if text[start : start + 1] in ("(", "[") and text[end : end + 1] in (")", "]"):
        end += 1
    return Due(words, precision, on, start, end)
