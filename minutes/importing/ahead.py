"""Dates that are announced: "Termin MV: 14.11., 14–16 Uhr, Saal", "Nächste Sitzung: …"."""

import re
from datetime import date

from members.dates import find_day, find_times
from minutes.importing.finds import CERTAIN, LIKELY, FoundDate
from minutes.importing.words import DATES_TITLE, NEXT_LABEL

LABEL = re.compile(rf"^(?:Termin(?:e|hinweis)?|{NEXT_LABEL}|Save the Date)\b", re.IGNORECASE)
SENTENCE = re.compile(
    rf"^(?:{NEXT_LABEL})\s+.*\b(?:findet|ist|statt|am|sind|wird|tagt|trifft)\b", re.IGNORECASE
)
CLOCK = r"\d{1,2}(?:[:.]\d\d)?"
TIME_WORDS = re.compile(
    rf"(?:von\s+|ab\s+|um\s+)?{CLOCK}\s*(?:Uhr\s*)?(?:(?:[-–]|bis)\s*(?:ca\.\s*)?{CLOCK})?\s*Uhr"
    r"|\d\d:\d\d(?:\s*[-–]\s*\d\d:\d\d)?",
    re.IGNORECASE,
)
FILLING = re.compile(
    r"\b(?:findet|finden|statt|ist|sind|wird|am|für den|den|geplant|angesetzt|vereinbart|vorgesehen"
    r"|festgelegt)\b",
    re.IGNORECASE,
)
PLACE = re.compile(r"^(?:im|in der|in|Ort:|bei|@)\s+(?P<place>.+)$", re.IGNORECASE)


def is_about_dates(title: str) -> bool:
    return bool(re.search(DATES_TITLE, title, re.IGNORECASE))


def find_next_date(
    text: str, *, line: int, held_on: date, among_dates: bool, title: str = ""
) -> FoundDate | None:
    """An announced day after the meeting. A day inside a sentence about something else is none."""
    label = LABEL.match(text) or SENTENCE.match(text)
    if not (label or among_dates) or text.endswith("?"):
        return None
    found = find_day(text, near=held_on)
    if not found or not found.day or found.day <= held_on:
        return None
    before, after = text[: found.start], text[found.end :]
    if not label and len(before) > 80:
        return None
    start, end = (found.start_time, found.end_time) if found.start_time else find_times(after)
    rest = TIME_WORDS.sub("", after)
    place, rest = _place(rest)
    what = _what(before) or rest or (title if among_dates else "")
    if not what:
        return None
    rule, confidence = ("date.label", CERTAIN) if label else ("date.listed", LIKELY)
    return FoundDate(line, rule, confidence, what, found.day, start, end, place)


def _what(before: str) -> str:
    words = re.sub(
        r"^Termin(?:e|hinweis)?\s*:?\s+(?!mit\b|für\b|zu[rm]?\b|bei\b)",
        "",
        before.strip(" :–-,("),
        flags=re.IGNORECASE,
    )
    words = re.sub(r"^(?:der|die|das|unsere?)\s+(?=nächste)", "", FILLING.sub("", words), flags=re.IGNORECASE)
    words = re.sub(r"\s+", " ", words).strip(" :–-,(")
    return "" if words.lower() in ("termin", "termine", "termin:") else words


def _place(rest: str) -> tuple[str, str]:
    """Place and description out of what stands behind day and time."""
    parts = [
        part.strip(" .()")
        for part in re.split(r"\s*[,;|]\s*|\s+[–-]\s+", FILLING.sub("", rest))
        if part.strip(" .():–-")
    ]
    parts = [part.lstrip(":–- ") for part in parts]
    for part in parts:
        if match := PLACE.match(part):
            others = [other for other in parts if other != part]
            return match["place"], ", ".join(others)
    if rest.lstrip().startswith(","):
        return ", ".join(parts), ""
    return "", ", ".join(parts)
