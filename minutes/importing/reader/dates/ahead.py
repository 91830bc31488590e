"""Dates that are announced: "Termin MV: 14.11., 14–16 Uhr, Saal", lists and rows of days."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from members.dates import Spoken, find_day, find_days, find_times
from members.dates.weekdays import find_weekday
from minutes.importing.reader.dates.happenings import is_day_line
from minutes.importing.reader.dates.occasions import SENTENCES, called, find_occasions, place_of
from minutes.importing.reader.dates.several import at_their_hour, pieces_of
from minutes.importing.reader.finds import CERTAIN, LIKELY, FoundDate
from minutes.importing.reader.words.dates import DATE_LABEL, DATES_TITLE, NEXT_GATHERING, NOTHING, RECURRING
from minutes.lines.announcing import TIME_WORDS, read_place, read_title
from minutes.lines.words import NEXT_LABEL

NEXT = re.compile(
    rf"^(?:{NEXT_LABEL}|Folge(?:termin|treffen)|Neuer\s+Termin|Nächstes\s+Mal|n(?:ä|ae)chste[rs]?_?sitzung|{NEXT_GATHERING})\b",
    re.IGNORECASE,
)
LABEL = re.compile(rf"^(?:{DATE_LABEL}|{NEXT_LABEL}|{NEXT_GATHERING})\b", re.IGNORECASE)
GATHERING = re.compile(r"^(?:Wir\s+treffen\s+uns|(?:Das\s+)?[Nn]ächste\s+Mal\s+treffen\s+wir\s+uns)\b")
AGAIN = re.compile(r"\b(?:noch\s*einmal|noch\s*mal|nochmals?|wieder|dann|erneut)\s*", re.IGNORECASE)
WHOLE_DAY = re.compile(r"^[\s,:;–-]*(?:ganztägig|ganztags)\b[\s:,]*", re.IGNORECASE)
# "nächste Termine: …, …": each day with its own words behind it.
SEVERAL = re.compile(
    r"^(?P<what>(?:(?:die\s+)?(?:nächsten?|weiteren?|kommenden?)\s+)?(?:Termine|Sitzungen|Treffen|Vorstandssitzungen"
    r"|Sitzungstermine))(?:\s+de[sr]\s+[\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)?(?:(?:\s+(?:sind|im\s+\w+))?\s*[:;]\s*|\s+(?:sind|finden)\s+(?=(?:jeweils\s+)?am\s))",
    re.IGNORECASE,
)
ONLINE = re.compile(
    r"^(?P<what>.*\S)\s+\((?P<place>Zoom|online|digital|Videokonferenz|hybrid)\)$", re.IGNORECASE
)
AT_PLACE = re.compile(r"^(?P<what>[A-ZÄÖÜ].*\S)\s+in\s+(?P<place>[A-ZÄÖÜ][\w-]+(?:\s\([^)]*\))?)$")
# "10.02., 20 Uhr: Vorstandssitzung, Rathaus"
LAST_PART = re.compile(r"^(?P<what>[^,]+),\s+(?P<place>[A-ZÄÖÜ][^,.]{2,40})$")
# Between two days: ", am", "und am", and the hour that is said for all.
LEFT_OVER = re.compile(r"[\s,]*(?:\b(?:und|sowie|am)\b\s*)+$|[\s,]*\bjeweils\b.*$|^\s*(?:jeweils\s+)?am\s+")
ARTICLE = re.compile(r"^(?:die|unsere)\s+", re.IGNORECASE)
# "jeden ersten Dienstag", "immer mittwochs": no day of its own.
AGAIN_AND_AGAIN = re.compile(rf",?\s*\b(?:{RECURRING})\b", re.IGNORECASE)
# The hour and the place of this meeting, told once more.
SAME_AGAIN = re.compile(
    r"[\s,]*\b(?:(?:zur|am|an|im)\s+)?(?:gleiche[nrms]?|selbe[nrm]?|(?:der|die|das)selbe[nr]?)\s+(?:Zeit|Uhrzeit|Ort|Stelle|Platz|Raum|Link)\b"
    r"|[\s,]*\bjeweils\b|[\s,]*\bwie\s+(?:immer|heute|gehabt|üblich)\b",
    re.IGNORECASE,
)
EMPTY = re.compile(rf"{NOTHING}$", re.IGNORECASE)
# A day on which something was written or is valid.
WRITTEN = re.compile(
    r"^(?!\w*(?:tag|woch|abend)\b)[A-ZÄÖÜ][\w-]+(?:\s\([^)]*\))?,\s+den\s+\d[^,:]{0,30}$"
    r"|^(?:Diese\s+Seite|Zuletzt|Protokoll\w*|Niederschrift|Stand|gez\.|Anlagen?|Erstellt|Druck|Verteiler)\b",
    re.IGNORECASE,
)
BY = re.compile(r"\b(?:bis|spätestens|Frist|fällig|Anmeldung|seit)\b[^.;]{0,20}$", re.IGNORECASE)
LONGEST_PARAGRAPH = 1500
NO_DAY = re.compile(r"^(?:ganztägig|ganztags|offen|tba|tbd|n\.?\s?n\.?|–|-)?$", re.IGNORECASE)


def is_about_dates(title: str) -> bool:
    return bool(re.search(DATES_TITLE, title, re.IGNORECASE))


def find_next_dates(
    text: str, *, line: int, held_on: date | None, among_dates: bool, title: str = "", is_bullet: bool = False
) -> list[FoundDate]:
    """All announced days of one paragraph: of its label, its row of a table, or its sentences."""
    if " | " in text and not among_dates:
        text = _labelled_cell(text)
    among_dates = among_dates or is_day_line(text, held_on=held_on, is_bullet=is_bullet)
    label = SEVERAL.match(text)
    days = find_days(text, near=held_on) if label or among_dates else []
    if label and len(days) > 1:
        return _several(text, label, days, line=line, held_on=held_on, title=title)
    if len(days) > 1 and (pieces := pieces_of(text, held_on=held_on)):
        return _each(pieces, line=line, held_on=held_on, title=title)
    if among_dates and " | " in text:
        row = _row(text, line=line, held_on=held_on)
        return [row] if row else []
    found = find_next_date(text, line=line, held_on=held_on, among_dates=among_dates, title=title)
    if not found:
        return find_occasions(text, line=line, held_on=held_on, title=title)
    others = _further(text, line=line, held_on=held_on, title=title) if len(text) < LONGEST_PARAGRAPH else []
    return [found, *(one for one in others if one.day != found.day)]


def _labelled_cell(text: str) -> str:
    """The cell of a table's row that begins with a label of days, else the row."""
    cells = (cell.strip(" |") for cell in text.split(" | "))
    return next((cell for cell in cells if LABEL.match(cell)), text)


def _further(text: str, *, line: int, held_on: date | None, title: str) -> list[FoundDate]:
    """Days that the sentences behind a labelled one announce: "Nächste Sitzung: …. Fest: 4.7., 15 Uhr"."""
    found: list[FoundDate] = []
    for part in SENTENCES.split(text)[1:]:
        is_day = is_day_line(part, held_on=held_on, is_bullet=True)
        one = (
            find_next_date(part, line=line, held_on=held_on, among_dates=is_day, title="") if is_day else None
        )
        found += [one] if one else find_occasions(part, line=line, held_on=held_on, title=title)
    return found


def find_next_date(
    text: str, *, line: int, held_on: date | None, among_dates: bool, title: str = ""
) -> FoundDate | None:
    """A day after the meeting that a line announces by its label, or because all lines there do."""
    label, gathering = LABEL.match(text), GATHERING.match(text)
    if text.endswith("?") or not (label or gathering or among_dates):
        return None
    found = find_day(text, near=held_on) or (
        _weekday(text, held_on) if NEXT.match(text) or gathering else None
    )
    if not found or not found.day or (held_on and found.day <= held_on):
        return None
    before, after = text[: found.start], text[found.end :]
    if (not label and len(before) > 80) or len(before) > 160 or BY.search(before) or WRITTEN.match(text):
        return None
    start, end = (found.start_time, found.end_time) if found.start_time else find_times(after)
    place, rest = _place(WHOLE_DAY.sub("", TIME_WORDS.sub("", _first_sentence(after))))
    if not rest and ": " in place:
        # "1. Mai, 11 Uhr, Sportplatz: Anradeln"
        place, _colon, rest = place.partition(": ")
    what = read_title(AGAIN_AND_AGAIN.sub("", before))
    what = "" if EMPTY.match(what) else what
    if label and not (NEXT.match(text) or what or rest or start or place):
        # "Termin: 10.03.2026" beneath a point is its deadline.
        return None
    what = what or ("" if EMPTY.match(rest) else rest) or (title if among_dates or label else "")
    if gathering:
        what = f"Treffen {AGAIN.sub('', rest)}".strip(" .")
    if not what:
        return None
    rule, confidence = ("date.label", CERTAIN) if label else ("date.listed", LIKELY)
    return FoundDate(line, rule, confidence, called(what, title), found.day, start, end, place)


def _several(
    text: str, label: re.Match[str], days: list[Spoken], *, line: int, held_on: date | None, title: str
) -> list[FoundDate]:
    pieces = pieces_of(text[label.end() :], held_on=held_on)
    if not pieces:
        starts = [label.end(), *(day.start for day in days[1:]), len(text)]
        pieces = [LEFT_OVER.sub("", text[start:end]).strip(" ,;") for start, end in pairwise(starts)]
    found = _each(pieces, line=line, held_on=held_on, title=title or ARTICLE.sub("", label["what"]))
    return at_their_hour(found, text)


def _each(pieces: Sequence[str], *, line: int, held_on: date | None, title: str) -> list[FoundDate]:
    several = (
        find_next_date(piece, line=line, held_on=held_on, among_dates=True, title=title) for piece in pieces
    )
    return [found for found in several if found]


def _row(text: str, *, line: int, held_on: date | None) -> FoundDate | None:
    """One row of a table of days: its day, its hour, and in their order what and where."""
    cells = [cell.strip(" |*") for cell in text.split(" | ")]
    found = next((day for cell in cells if (day := find_day(cell, near=held_on))), None)
    if not found or not found.day or (held_on and found.day <= held_on):
        return None
    start, end = (
        (found.start_time, found.end_time)
        if found.start_time
        else find_times(
            " ".join(cell for cell in cells if "Uhr" in cell or re.fullmatch(r"\d\d?:\d\d.*", cell))
        )
    )
    words = (TIME_WORDS.sub("", cell.replace(found.words, "")).strip(" ,:–-") for cell in cells)
    what, place, *_rest = [*(word for word in words if not NO_DAY.match(word)), "", ""]
    return FoundDate(line, "date.row", LIKELY, what, found.day, start, end, place) if what else None


def _weekday(text: str, held_on: date | None) -> Spoken | None:
    once = AGAIN_AND_AGAIN.sub(lambda again: " " * len(again[0]), text)
    return find_weekday(once, near=held_on) if held_on else None


def _first_sentence(words: str) -> str:
    return re.split(r"(?<=[a-zäöüß\d)]{2}[.;])\s+(?=[A-ZÄÖÜ])", words, maxsplit=1)[0]


def _place(words: str) -> tuple[str, str]:
    """Place and description; "bei Ulla" is a place only with its "bei"."""
    if online := ONLINE.match(words.strip(" .,")):
        return online["place"], online["what"]
    words = re.sub(r"^\s*\([^()]*\)(?=\s*,)", "", words)
    words = re.sub(r"^(\s*,?\s*)(?:wieder|dann|diesmal|erneut)\s+", r"\1", words)
    place, rest = read_place(SAME_AGAIN.sub("", words))
    bare = rest.strip(" .,")
    if not place and (at := AT_PLACE.match(bare)):
        return at["place"], at["what"]
    place = re.sub(r"^wieder\s+", "", place)
    if not place and words.lstrip().startswith(":") and (last := LAST_PART.match(bare)):
        return last["place"], last["what"]
    is_somebodys = bool(place) and re.search(rf"\bbei\s+{re.escape(place)}", words, re.IGNORECASE)
    if is_somebodys:
        return f"bei {place}", rest
    if not place and (on := place_of(f", {bare}")) and on != bare:
        return on, ""
    return re.sub(r"^(?:im|in der|in dem|in)\s+(?=[A-ZÄÖÜ])", "", place), rest
