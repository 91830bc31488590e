"""Times of day: "14 – 16 Uhr", "14.30 Uhr", "von 14 bis gegen 16 Uhr", "Beginn 19:05"."""

import re
from datetime import datetime, time, timedelta

from django.utils import timezone

LONGEST_NIGHT = timedelta(hours=8)
CLOCK = r"(?<![\d.,:])(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?![\d:]|[.,]\d)"
EXACT = r"(?<![\d.,:])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])"
HOUR = r"(?:\s*Uhr\b|h\b)"
ABOUT = r"(?:(?:ca\.?|gegen|etwa|um|circa)\s*)?"
TO = rf"\s*(?:[-–—]|bis)\s*{ABOUT}"

SPAN = re.compile(
    rf"(?:von\s+|ab\s+)?{ABOUT}"
    rf"(?:(?P<a>{CLOCK}){HOUR}?{TO}(?P<b>{CLOCK}){HOUR}|(?P<c>{EXACT}){TO}(?P<d>{EXACT}){HOUR}?)",
    re.IGNORECASE,
)
SINGLE = re.compile(
    rf"(?:(?P<ends>Ende|Schluss|bis|endet)\b[\s:]*|(?:von|ab|um|Beginn|Start|Anfang)\b[\s:]*)?(?:um\s+|der\s+Sitzung[\s:]*)?{ABOUT}"
    rf"(?:(?P<a>{CLOCK}){HOUR}|(?P<b>{EXACT}))",
    re.IGNORECASE,
)


def read_clock(words: str) -> time:
    """The time in "14", "14:30" or "14.30"; 24 o'clock is midnight."""
    hours, _, minutes = words.replace(".", ":").partition(":")
    return time(int(hours) % 24, int(minutes or 0))


def ending(start: datetime, clock: time) -> datetime | None:
    """The moment at which what began at `start` ended at this clock, in the evening also after midnight.

    None where that cannot be meant: an end before the beginning.
    """
    day = timezone.localtime(start).date()
    same_day, next_day = (
        timezone.make_aware(datetime.combine(on, clock)) for on in (day, day + timedelta(days=1))
    )
    if same_day > start:
        return same_day
    return next_day if next_day - start <= LONGEST_NIGHT else None


def match_times(text: str, position: int = 0) -> tuple[time | None, time | None, int, int] | None:
    """The first times at or after `position`: start, end, and where they stand in the text."""
    span, single = SPAN.search(text, position), SINGLE.search(text, position)
    if span and (not single or span.start() <= single.start()):
        groups = span.groupdict()
        first, second = groups["a"] or groups["c"], groups["b"] or groups["d"]
        return read_clock(first), read_clock(second), span.start(), span.end()
    if not single:
        return None
    clock = read_clock(single["a"] or single["b"])
    if single["ends"]:
        return None, clock, single.start(), single.end()
    return clock, None, single.start(), single.end()


def find_times(text: str) -> tuple[time | None, time | None]:
    """Start and end as a text gives them, also as two labelled times; None where it does not say."""
    start = end = None
    position = 0
    while found := match_times(text, position):
        first, last, _, position = found
        start, end = start or first, end or last
        if start is not None and end is not None:
            break
    return start, end
