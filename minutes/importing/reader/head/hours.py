"""When a meeting began and ended: out of labels, beside the day, in the first and the last sentences."""

import re
from collections.abc import Iterator, Sequence
from datetime import time

from members.dates import find_day, find_times, with_quarter
from minutes.importing.reader.head.spoken import in_digits
from minutes.importing.reader.text.labels import Field, split_label
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.text.sentences import SENTENCE_ENDS
from minutes.importing.reader.words.head import (
    BEGUN_WORDS,
    CLOSES,
    CLOSING_HAND,
    ENDED_WORDS,
    GATHERING,
    NOT_CLOSING,
    OPENS,
    SMALL_WORDS,
)

HOURS = re.compile(
    r"(?:von\s+)?\d{1,2}(?:[.:]\d\d)?(?:\s*Uhr|h)?\s*(?:[-–—]|bis)\s*(?:ca\.?\s*|gegen\s*|etwa\s*)?"
    r"\d{1,2}(?:[.:]\d\d)?\s*(?:Uhr|h\b)|\d{1,2}:\d\d\s*(?:[-–—]|bis)\s*\d{1,2}:\d\d"
)
# Behind a label anything that can be an hour is one: "1905", "19", "19h", "20 Uhr 15", "gegen 21".
CLOCK = (
    r"(?:(?P<hour{n}>[01]?\d|2[0-4])(?:(?:\s*[:.h]\s*|\s(?=\d\d\W*$))(?P<minute{n}>[0-5]\d)|\s+Uhr\s+(?P<late{n}>[0-5]\d))?"
    r"|(?P<packed{n}>(?:[01]\d|2[0-3])[0-5]\d))(?![\d:]|[.,]\d)\s*(?:Uhr\b|h\b)?"
    r"(?:\s*\(?(?P<mark{n}>[sc])\.\s?t\.\)?)?"
)
BEFORE = r"(?:(?:um|ca\.?|gegen|etwa|circa|pünktlich|ab|von|kurz\s+(?:nach|vor)|~)\s*)*"
LOOSE = re.compile(
    rf"^\W*{BEFORE}{CLOCK.replace('{n}', '1')}"
    rf"(?:\s*(?:[-–—/,]|bis|und)\s*{BEFORE}{CLOCK.replace('{n}', '2')})?",
    re.IGNORECASE,
)
OPENING, CLOSING = re.compile(OPENS, re.IGNORECASE), re.compile(CLOSES, re.IGNORECASE)
NEXT_TIME = re.compile(r"\b(?:der|die|das)?\s*nächste[rsn]?\b", re.IGNORECASE)
NOT_THE_END = re.compile(NOT_CLOSING, re.IGNORECASE)
MEETING = re.compile(rf"\b(?:{GATHERING}|\w+plenum|Teil)\b", re.IGNORECASE)
OPENED = re.compile(
    r"\beröffnet|\beröffnung|\blos\s+g(?:ing|eht)|\bbegrüßt\w*\s+(?:um|gegen)\s|\btrafen\s+sich|\bsaßen\s+(?:wir|von|ab)|\bwir\s+(?:beginnen|starten|begannen|fingen)",
    re.IGNORECASE,
)
AT_ONCE = re.compile(r"^\W*(?:Sitzungs|Versammlungs)?(?:Ende|Schluss)\W", re.IGNORECASE)
# "Ende der Diskussion um 20.10 Uhr" is not that of the meeting.
OF_ELSE = re.compile(
    rf"^\W*(?:Ende|Schluss)\s+de[rs]\s+(?!(?:[\w-]+en\s+)?{GATHERING}|[\w-]*(?:teil|plenum|sitzung|treffen|versammlung))",
    re.IGNORECASE,
)
# In a head without labels: "los ging's um 19:38, aus 21:55", "angefangen 16 Uhr, fertig 18 Uhr".
PLAIN_CLOCK = (
    r"\s*:?\s*(?:(?:um|ca\.?|gegen|etwa|war)\s+)*(?P<clock>\d{1,2}[:.]\d\d|\d{1,2}(?=\s*(?:Uhr|h\b)))"
)
BEGUN = re.compile(rf"(?<![/&] )\b{BEGUN_WORDS}{PLAIN_CLOCK}", re.IGNORECASE)
ENDED = re.compile(rf"(?<![/&] )(?<!und )\b{ENDED_WORDS}{PLAIN_CLOCK}", re.IGNORECASE)
ENDED_WORD = re.compile(ENDED_WORDS, re.IGNORECASE)
BY_HAND = re.compile(CLOSING_HAND)
THANKED = re.compile(r"\b(?:be)?dank\w*\b.*\bschließt\s+(?:um|gegen)\b", re.IGNORECASE)
NEAR = 6
METADATA = re.compile(r"date:", re.IGNORECASE)
# "Los ging es gegen acht, die letzten sind um 23:15 gegangen."
LAST_LEFT = re.compile(
    rf"\b[Dd]ie\s+[Ll]etzten\s+(?:sind|gingen|verließen|waren)\b[^.,;:]{{0,30}}?{PLAIN_CLOCK}", re.IGNORECASE
)
# Sentences in which a meeting is opened stand at the beginning; this many paragraphs are looked at.
OPENING_PARAGRAPHS = 40
LONGEST_HEAD = 160

Times = tuple[time | None, time | None]


def loose_times(value: str, *, after: time | None = None, is_end: bool = False) -> Times:
    """Start and end of what stands behind a label of hours; a day before them does not count."""
    value = in_digits(value, after=after, is_end=is_end)
    match = LOOSE.match(value.strip())
    day = find_day(value, near=None)
    if day and not (match and match.end() <= day.start):
        if day.start_time:
            return day.start_time, day.end_time
        match = LOOSE.match(f"{value[: day.start]} {value[day.end :]}".strip())
    return (_clock(match, "1"), _clock(match, "2")) if match else find_times(value)


def read_hours(
    found: Sequence[Field],
    beneath: Sequence[Field],
    others: Sequence[Paragraph],
    head: Sequence[Paragraph],
    paragraphs: Sequence[Paragraph],
) -> Times:
    """Start and end; `others` are the lines of the `head` that may say hours without a label.

    Labels `beneath` the first heading count where the head says nothing.
    """
    begun, ended = _told([one for one in found if not _is_planned(one)], others)
    later = _told(beneath, ())
    planned = _told([one for one in found if _is_planned(one)], ())[0]
    start = begun or later[0] or _said(BEGUN, head) or opening_time(paragraphs) or planned
    return (
        start,
        _labelled_end(found, start)
        or _labelled_end(beneath, start)
        or closing_time(paragraphs, start)
        or ended
        or later[1]
        or _said(ENDED, head)
        or _left(paragraphs),
    )


def _is_planned(one: Field) -> bool:
    """The date of front matter ("date: 2026-02-03 19:30"): when a file says otherwise, it was later."""
    return bool(METADATA.match(f"{one.label}:"))


def _said(pattern: re.Pattern[str], head: Sequence[Paragraph]) -> time | None:
    """The hour behind such a word in a short line of the head."""
    found = (pattern.search(one.text) for one in head if len(one.text) < LONGEST_HEAD)
    return next((loose_times(match["clock"])[0] for match in found if match), None)


def _left(paragraphs: Sequence[Paragraph]) -> time | None:
    """When those who stayed longest went, as first or last words of the minutes say it."""
    found = (LAST_LEFT.search(in_digits(one.text)) for one in [*paragraphs[:NEAR], *paragraphs[-NEAR:]])
    return next((loose_times(match["clock"])[0] for match in found if match), None)


def _told(found: Sequence[Field], others: Sequence[Paragraph]) -> Times:
    """What labels and lines of hours say; an end said so by label is asked for on its own."""
    starts = [loose_times(one.value) for one in found if "start" in one.kinds]
    spans = [_of_field(one) for one in found if {"day", "time", "place"} & {*one.kinds}]
    spans += [find_times(in_digits(one.text)) for one in others if not METADATA.match(one.text)]
    return _first(one for one, _end in [*starts, *spans]), _first(one for _start, one in [*starts, *spans])


def _labelled_end(found: Sequence[Field], start: time | None) -> time | None:
    """ "Ende: 21:40"; the second one of "Beginn/Ende: 19:05/21:40"."""
    ends = [(one, *loose_times(one.value, after=start, is_end=True)) for one in found if "end" in one.kinds]
    return _first(last or (None if "start" in one.kinds else first) for one, first, last in ends)


def says_hours(one: Paragraph) -> bool:
    """ "16 bis 18 Uhr", without a label before it."""
    return bool(HOURS.search(in_digits(one.text))) and not split_label(one.text)[0]


def opening_time(paragraphs: Sequence[Paragraph]) -> time | None:
    """ "Die Vorsitzende eröffnet die Sitzung um 19.35 Uhr": the first sentence that says so."""
    for one in paragraphs[:OPENING_PARAGRAPHS]:
        for sentence in _sentences(one.text):
            if not OPENING.search(sentence) or not (MEETING.search(sentence) or OPENED.search(sentence)):
                continue
            if start := find_times(in_digits(sentence))[0]:
                return start
    return None


def closing_time(paragraphs: Sequence[Paragraph], start: time | None = None) -> time | None:
    """ "Ende der Sitzung: 21:15 Uhr", "… schließt die Sitzung um 21 Uhr": the last one that says so."""
    for one in reversed(paragraphs):
        if not CLOSING.search(one.text):
            continue
        for sentence in reversed(list(_sentences(one.text))):
            if end := _closing(sentence, start):
                return end
    return None


def _closing(sentence: str, start: time | None) -> time | None:
    sentence = NEXT_TIME.split(sentence, maxsplit=1)[0]
    if not CLOSING.search(sentence) or NOT_THE_END.search(sentence):
        return None
    if OF_ELSE.match(sentence):
        return None
    sentence = in_digits(sentence, after=start, is_end=True)
    if AT_ONCE.match(sentence):
        label, value = split_label(sentence)
        first, last = loose_times(value) if label else find_times(sentence)
        return last or first
    if not any(one.search(sentence) for one in (MEETING, THANKED, BY_HAND)) and not _ends_so(sentence):
        return None
    first, last = find_times(sentence)
    told = last or first or _about(sentence)
    behind = ENDED.search(sentence) if told and told == start else None
    return loose_times(behind["clock"])[0] if behind else told


def _ends_so(sentence: str) -> bool:
    """ "Gegen 22.40 Uhr war Schluss." and nothing else."""
    words = re.findall(r"[^\W\d_]+", sentence.casefold())
    ending = [word for word in words if ENDED_WORD.fullmatch(word)]
    return len(ending) == 1 and all(word in SMALL_WORDS for word in words if word not in ending)


def _about(sentence: str) -> time | None:
    """ "schließt die Sitzung gegen 21", without the word for hours."""
    match = re.search(rf"\b(?:um|gegen|ca\.)\s+{CLOCK.replace('{n}', '1')}\W*$", sentence)
    return _clock(match, "1") if match else None


def _sentences(text: str) -> Iterator[str]:
    yield from (piece for piece in SENTENCE_ENDS.split(text) if piece)


def _of_field(one: Field) -> Times:
    return loose_times(one.value) if "time" in one.kinds else find_times(one.value)


def _first(times) -> time | None:
    return next((one for one in times if one), None)


def _clock(match: re.Match[str], place: str) -> time | None:
    if packed := match[f"packed{place}"]:
        return time(int(packed[:2]), int(packed[2:]))
    if not (hour := match[f"hour{place}"]):
        return None
    minute = match[f"minute{place}"] or match[f"late{place}"] or 0
    return with_quarter(time(int(hour) % 24, int(minute)), match[f"mark{place}"])
