"""Dates that are announced: "Termin MV: 14.11., 14–16 Uhr, Saal", "Nächste Sitzung: …"."""

import re
from datetime import date
from itertools import pairwise

from members.dates import Spoken, find_day, find_days, find_times
from minutes.importing.finds import CERTAIN, DOUBTFUL, LIKELY, FoundDate
from minutes.importing.words.dates import DATES_TITLE
from minutes.lines.announcing import TIME_WORDS, read_place, read_title
from minutes.lines.words import NEXT_LABEL

LABEL = re.compile(rf"^(?:Termin(?:e|hinweis)?|{NEXT_LABEL}|Save the Date)\b", re.IGNORECASE)
SENTENCE = re.compile(
    rf"^(?:{NEXT_LABEL})\s+.*\b(?:findet|ist|statt|am|sind|wird|tagt|trifft)\b", re.IGNORECASE
)

GATHERING = re.compile(r"^Wir\s+treffen\s+uns\b", re.IGNORECASE)
AGAIN = re.compile(r"\b(?:noch\s*einmal|noch\s*mal|nochmals?|wieder|dann|erneut)\s*", re.IGNORECASE)
# One sentence and nothing else: "Das Fest ist am 21. Juni ab 14 Uhr auf dem Kirchhof."
EVENT = re.compile(
    r"^(?:(?:Der|Die|Das|Unser|Unsere)\s+)?(?P<what>[A-ZÄÖÜ][\w-]+(?:\s+[\w-]+){0,4}?)\s+"
    r"(?:ist|findet|beginnt)(?:\s+\w+)?\s+am\s+$"
)
WHOLE_DAY = re.compile(r"^[\s,:;–-]*(?:ganztägig|ganztags)\b[\s:,]*", re.IGNORECASE)
# "nächste Termine: …, …": each day with its own words behind it.
SEVERAL = re.compile(
    r"^(?P<what>(?:(?:die\s+)?(?:nächsten?|weiteren?|kommenden?)\s+)?Termine)\s*:\s*", re.IGNORECASE
)
ONLINE = re.compile(
    r"^(?P<what>.*\S)\s+\((?P<place>Zoom|online|digital|Videokonferenz|hybrid)\)$", re.IGNORECASE
)
AT_PLACE = re.compile(r"^(?P<what>[A-ZÄÖÜ].*\S)\s+in\s+(?P<place>[A-ZÄÖÜ][\w-]+(?:\s\([^)]*\))?)$")
ON_PLACE = re.compile(r"^(?:auf\s+dem|auf\s+der|an\s+der|am|vor\s+dem)\s+(?P<place>[A-ZÄÖÜ].{2,60})$")


def is_about_dates(title: str) -> bool:
    return bool(re.search(DATES_TITLE, title, re.IGNORECASE))


def find_next_dates(
    text: str, *, line: int, held_on: date | None, among_dates: bool, title: str = ""
) -> list[FoundDate]:
    """All announced days of one line: "Nächste Termine: 13.7. Vorstand (Zoom), 24.8. Vorstand in Stendal"."""
    label = SEVERAL.match(text)
    days = find_days(text, near=held_on) if label else []
    if not label or len(days) < 2:
        found = find_next_date(text, line=line, held_on=held_on, among_dates=among_dates, title=title)
        return [found] if found else []
    starts = [label.end(), *(day.start for day in days[1:]), len(text)]
    pieces = [text[start:end].strip(" ,;") for start, end in pairwise(starts)]
    several = [
        find_next_date(piece, line=line, held_on=held_on, among_dates=True, title=title or label["what"])
        for piece in pieces
    ]
    return [found for found in several if found]


def find_next_date(
    text: str, *, line: int, held_on: date | None, among_dates: bool, title: str = ""
) -> FoundDate | None:
    """An announced day after the meeting. A day inside a sentence about something else is none."""
    label = LABEL.match(text) or SENTENCE.match(text)
    gathering = GATHERING.match(text)
    if text.endswith("?"):
        return None
    found = find_day(text, near=held_on)
    if not found or not found.day or (held_on and found.day <= held_on):
        return None
    before, after = text[: found.start], text[found.end :]
    if not (label or gathering or among_dates):
        return _event(before, found, after, line=line)
    if not label and len(before) > 80:
        return None
    start, end = (found.start_time, found.end_time) if found.start_time else find_times(after)
    rest = TIME_WORDS.sub("", after)
    place, rest = _place(WHOLE_DAY.sub("", rest))
    what = read_title(before) or rest or (title if among_dates else "")
    if gathering:
        what = f"Treffen {AGAIN.sub('', rest)}".strip(" .")
    if not what:
        return None
    rule, confidence = ("date.label", CERTAIN) if label else ("date.listed", LIKELY)
    return FoundDate(line, rule, confidence, what, found.day, start, end, place)


def _event(before: str, found: Spoken, after: str, *, line: int) -> FoundDate | None:
    """A sentence that only says when something is; it needs an hour or a place to be an announcement."""
    named = EVENT.match(before)
    if not named or not found.day or re.search(r"[.;!]\s+\S", after):
        return None
    start, end = (found.start_time, found.end_time) if found.start_time else find_times(after)
    words = re.sub(r"\s*\bstatt\b", "", TIME_WORDS.sub("", after)).strip(" .,")
    on = ON_PLACE.match(words)
    place = on["place"] if on else _place(words)[0]
    if start is None and not place:
        return None
    return FoundDate(line, "date.sentence", DOUBTFUL, named["what"], found.day, start, end, place)


def _place(words: str) -> tuple[str, str]:
    """Place and description; "bei Ulla" is a place only with its "bei"."""
    if online := ONLINE.match(words.strip(" .,")):
        return online["place"], online["what"]
    place, rest = read_place(words)
    bare = rest.strip(" .,")
    if not place and (at := AT_PLACE.match(bare)):
        return at["place"], at["what"]
    place = re.sub(r"^wieder\s+", "", place)
    is_somebodys = bool(place) and re.search(rf"\bbei\s+{re.escape(place)}", words, re.IGNORECASE)
    return (f"bei {place}" if is_somebodys else place), rest
