"""Times of day: "14 – 16 Uhr", "14.30 Uhr", "von 14 bis gegen 16 Uhr", "Beginn 19:05", "19 Uhr c. t."."""

import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta

from django.utils import timezone

QUARTER_PAST = 15
LONGEST_NIGHT = timedelta(hours=8)
CLOCK = r"(?<![\d.,:])(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?![\d:]|[.,]\d)"
EXACT = r"(?<![\d.,:])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])"
HOUR = r"(?:\s*Uhr\b|h\b)"
# "cum tempore", a quarter of an hour after the full one, and "sine tempore", on the dot.
QUARTER = r"(?:\s*\(?(?P<{name}>(?-i:[cs]))\.?\s?(?-i:t)\b\.?\)?)?"
ABOUT = r"(?:(?:ca\.?|gegen|etwa|um|circa)\s*)?"
TO = rf"\s*(?:[-–—]|bis)\s*{ABOUT}"

SPAN = re.compile(
    rf"(?:von\s+|ab\s+)?{ABOUT}"
    rf"(?:(?P<a>{CLOCK}){HOUR}?{QUARTER.format(name='late_a')}{TO}(?P<b>{CLOCK}){HOUR}"
    rf"|(?P<c>{EXACT}){QUARTER.format(name='late_c')}{TO}(?P<d>{EXACT}){HOUR}?)",
    re.IGNORECASE,
)
SINGLE = re.compile(
    rf"(?:(?P<ends>Ende|Schluss|bis|endet)\b[\s:]*|(?:von|ab|um|Beginn|Start|Anfang)\b[\s:]*)?(?:um\s+|der\s+Sitzung[\s:]*)?{ABOUT}"
    rf"(?:(?P<a>{CLOCK}){HOUR}|(?P<b>{EXACT})){QUARTER.format(name='late')}",
    re.IGNORECASE,
)


def read_clock(words: str) -> time:
    """The time in "14", "14:30" or "14.30"; 24 o'clock is midnight."""
    hours, _, minutes = words.replace(".", ":").partition(":")
    return time(int(hours) % 24, int(minutes or 0))


def with_quarter(clock: time, mark: str | None) -> time:
    """The time with the academic quarter, if the mark behind a full hour is the "c" of "c. t."."""
    return clock.replace(minute=QUARTER_PAST) if mark == "c" and not clock.minute else clock


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


def times_at(text: str, position: int) -> tuple[time | None, time | None, int] | None:
    """The times that stand at this very place: start, end, and where the words of them end."""
    found = SPAN.match(text, position) or SINGLE.match(text, position)
    return (*_read(found), found.end()) if found else None


def find_times(text: str) -> tuple[time | None, time | None]:
    """Start and end as a text gives them, also as two labelled times; None where it does not say."""
    start = end = None
    for found in _in_order(text):
        first, last = _read(found)
        start, end = start or first, end or last
        if start is not None and end is not None:
            break
    return start, end


def _in_order(text: str) -> Iterator[re.Match[str]]:
    """Spans, and single times that are not in one; the text is gone through once, however many there are."""
    span, position = SPAN.search(text), 0
    while single := SINGLE.search(text, position):
        if span and span.start() < position:
            span = SPAN.search(text, position)
        found = span if span and span.start() <= single.start() else single
        yield found
        position = found.end()


def _read(found: re.Match[str]) -> tuple[time | None, time | None]:
    if found.re is SPAN:
        first = read_clock(found["a"] or found["c"])
        return with_quarter(first, found["late_a"] or found["late_c"]), read_clock(found["b"] or found["d"])
    clock = with_quarter(read_clock(found["a"] or found["b"]), found["late"])
    return (None, clock) if found["ends"] else (clock, None)
