"""When something is to be done, as it was said: "bis 15.11.", "Ende der Woche", "laufend".

The rules are a table: a pattern, and a function that names the last day on which it is in time.
A period lasts to its last day, so that nothing is called late before its words say so.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from members.dates import periods
from members.dates.days import find_days
from members.dates.words import (
    AROUND_EASTER,
    FEASTS,
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
FEAST_NAMES = alternatives((*AROUND_EASTER, *FEASTS))
# The whole of a text or what stands at its end after a comma, dash or bracket.
APART = r"(?:^|[,;–—(\[→-]\s*)"
CLOSED = r"(?=\s*(?:[)\].;]|$))"

NUMBERED_WEEK = (
    r"(?:KW|Kalenderwoche)\.?\s*(?P<week>\d{1,2})(?:\s*/?\s*(?P<year>20\d\d|(?<=/)\d\d))?\b"
    r"|\b(?P<week_b>\d{1,2})\.\s*(?:KW|Kalenderwoche)\b(?:\s*/?\s*(?P<year_b>20\d\d))?"
)
PERIOD = Precision.PERIOD
RULES = _table(
    (rf"(?:bis|spätestens|am)\s+(?:zum\s+|kommenden\s+|nächsten\s+)*{WEEKDAY}", Precision.DAY,
     periods.weekday),
    (rf"{APART}(?P<words>{WEEKDAY}){CLOSED}", Precision.DAY, periods.weekday),
    (r"(?:bis|spätestens)\s+(?P<words>(?:(?:kommenden|nächsten)\s+)?(?P<weekday>(?-i:Mo|Di|Mi|Do|Fr|Sa|So))\b\.?)"
     r"(?=\s*(?:[)\],;.]|$))", Precision.DAY, periods.weekday),
    (r"(?<!jeden )(?<!guten )(?<!am )(?<!bis )(?<!stand )\b(?P<near>heute)\b", Precision.DAY,
     periods.near_day),
    (r"(?-i:(?<!jeden )(?<!guten )\b(?P<near>morgen|übermorgen))\b", Precision.DAY, periods.near_day),
    (rf"\b(?:bis|vor|zu|spätestens)\s+(?:zu\s+|kurz\s+vor\s+)?(?P<words>(?P<feast>{FEAST_NAMES}))\b"
     rf"|{APART}(?P<apart>(?P<feast_b>{FEAST_NAMES})){CLOSED}", Precision.DAY, periods.feast),
    (NUMBERED_WEEK, PERIOD, periods.numbered_week),
    (rf"{PART}\s+(?:des\s+|dieses\s+)?(?:{LATER}\s+)?Monats\b", PERIOD, periods.this_month),
    (rf"{PART}\s+(?:de[rs]\s+Monats\s+)?{MONTH}{YEAR}", PERIOD, periods.month),
    (rf"(?<!vom )(?<=\b){LEAD}(?P<words>(?P<part>)?{MONTH}{YEAR})", PERIOD, periods.month),
    (rf"{APART}(?P<words>(?P<part>)?{MONTH}{YEAR}){CLOSED}", PERIOD, periods.month),
    (rf"{LEAD}(?:zum\s+)?(?P<words>{SEASON}{YEAR})", PERIOD, periods.season),
    (rf"(?P<words>{SEASON}\s+(?P<year>20\d\d)(?:/\d\d)?\b)", PERIOD, periods.season),
    (rf"{APART}(?P<words>{SEASON}(?P<year>)?){CLOSED}", PERIOD, periods.season),
    (rf"(?:(?P<q>(?<=\bQ)[1-4])|(?P<ordinal>{alternatives(ORDINALS)})\s*(?P<unit>Quartal|Halbjahr))\b"
     rf"{YEAR}", PERIOD, periods.quarter),
    (r"(?:Anfang|Mitte|Ende)\s+(?:der\s+)?"
     r"(?P<which>kommenden|kommender|nächsten|nächster|der|dieser)\s+Woche\b", PERIOD, periods.week),
    (r"(?P<which>nächste|kommende|diese)[rn]?\s+Woche\b", PERIOD, periods.week),
    (rf"(?:innerhalb\s+(?:von\s+)?|binnen\s+|in\s+(?:den\s+(?:nächsten|kommenden)\s+)?)(?P<count>\d{{1,2}}|{alternatives(NUMBERS)})\s+"
     r"(?P<unit>Tag|Woche|Monat)(?:e[ns]?|n|s)?\b", PERIOD, periods.within),
    (r"\bJahresende\b|\bzum\s+Jahreswechsel\b"
     r"|Ende\s+(?:des|dieses)\s+Jahres\b|noch\s+in\s+diesem\s+Jahr\b", PERIOD, periods.year_end),
    (rf"(?:im\s+)?(?:{PART}\s+(?:des\s+)?)?{LATER}\s+Jahre?s?\b", PERIOD, periods.year_end),
    (rf"{PART}\s+(?P<year>20\d\d)\b", PERIOD, periods.year_end),
    (r"(?<!\d )\bbis\s+(?P<words>(?P<year>20\d\d))\b(?![.-]\d)", PERIOD, periods.year_end),
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
