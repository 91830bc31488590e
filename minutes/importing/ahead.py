"""Dates that are announced: "Termin MV: 14.11., 14–16 Uhr, Saal", "Nächste Sitzung: …"."""

import re
from datetime import date

from members.dates import find_day, find_times
from minutes.importing.finds import CERTAIN, LIKELY, FoundDate
from minutes.importing.words import DATES_TITLE
from minutes.lines.announcing import TIME_WORDS, read_place, read_title
from minutes.lines.words import NEXT_LABEL

LABEL = re.compile(rf"^(?:Termin(?:e|hinweis)?|{NEXT_LABEL}|Save the Date)\b", re.IGNORECASE)
SENTENCE = re.compile(
    rf"^(?:{NEXT_LABEL})\s+.*\b(?:findet|ist|statt|am|sind|wird|tagt|trifft)\b", re.IGNORECASE
)

GATHERING = re.compile(r"^Wir\s+treffen\s+uns\b", re.IGNORECASE)


def is_about_dates(title: str) -> bool:
    return bool(re.search(DATES_TITLE, title, re.IGNORECASE))


def find_next_date(
    text: str, *, line: int, held_on: date, among_dates: bool, title: str = ""
) -> FoundDate | None:
    """An announced day after the meeting. A day inside a sentence about something else is none."""
    label = LABEL.match(text) or SENTENCE.match(text)
    gathering = GATHERING.match(text)
    if not (label or gathering or among_dates) or text.endswith("?"):
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
    what = read_title(before) or rest or (title if among_dates else "")
    if gathering:
        what = f"{read_title(before)} {rest}".strip(" .")
    if not what:
        return None
    rule, confidence = ("date.label", CERTAIN) if label else ("date.listed", LIKELY)
    return FoundDate(line, rule, confidence, what, found.day, start, end, place)


def _place(words: str) -> tuple[str, str]:
    """Place and description; "bei Ulla" is a place only with its "bei"."""
    place, rest = read_place(words)
    is_somebodys = bool(place) and re.search(rf"\bbei\s+{re.escape(place)}", words, re.IGNORECASE)
    return (f"bei {place}" if is_somebodys else place), rest
