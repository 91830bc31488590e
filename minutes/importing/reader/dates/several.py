"""Several days in one line, each with what it is for: "Putztag am 4.4., Sommerfest am 20.6. ab 14 Uhr"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from members.dates import find_days, find_times
from minutes.importing.reader.finds import FoundDate

CUT = re.compile(r"\s*[,;]\s+(?:und\s+|sowie\s+)?|\s+(?:und|sowie)\s+")
# Words before a day that say what it is for.
NAMED = re.compile(
    r"^(?:(?:der|die|das|ein|eine|unsere?|zum|zur)\s+)?[A-ZÄÖÜ„][\w„“-]+(?:\s+[\w„“-]+){0,6}\s*[:–(]?\s*$",
    re.IGNORECASE,
)
ELLIPTIC = re.compile(r"^(?P<what>(?:[Dd]er|[Dd]ie|[Dd]as|[Uu]nsere?)\s+[A-ZÄÖÜ].{2,60}?)\s+am\s+(?=\d)")
DAY_FIRST = re.compile(r"^[Aa]m\s+$")
EACH = re.compile(r"\bjeweils\b(?P<hours>.*)$")
LONGEST = 400


def pieces_of(text: str, *, held_on: date | None) -> list[str]:
    """The line cut so that each piece has one day with its words before it; nothing for any other line."""
    if len(text) > LONGEST or len(find_days(text, near=held_on)) < 2:
        return []
    pieces = _joined(CUT.split(text), held_on)
    return pieces if len(pieces) > 1 and all(_is_named(piece, held_on) for piece in pieces) else []


def sentences_of(sentence: str, *, held_on: date | None) -> list[str]:
    """ "Der Putztag ist am 4.4., das Fest am 20.6." as two sentences; nothing where it is one."""
    if len(sentence) > LONGEST or len(days := find_days(sentence, near=held_on)) < 2 or len(days) > 6:
        return []
    first, *others = _joined(CUT.split(sentence.rstrip(". ")), held_on)
    whole = [_whole(other, held_on) for other in others]
    return [first, *whole] if whole and all(whole) else []


def at_their_hour(found: Sequence[FoundDate], text: str) -> list[FoundDate]:
    """The finds with the hour that is said for all of them: "jeweils um 19 Uhr"."""
    each = EACH.search(text)
    start, end = find_times(each["hours"]) if each else (None, None)
    return [replace(one, start=one.start or start, end=one.end or end) if start else one for one in found]


def _joined(parts: Sequence[str], held_on: date | None) -> list[str]:
    """What stands around one day in one piece: "Fest am 20.6." with the "14 Uhr" behind it."""
    pieces: list[str] = []
    has_day = True
    for part in parts:
        is_next = bool(find_days(part, near=held_on))
        if not pieces or (is_next and has_day):
            pieces.append(part)
            has_day = is_next
        else:
            pieces[-1] = f"{pieces[-1]}, {part}"
            has_day = has_day or is_next
    return pieces


def _is_named(piece: str, held_on: date | None) -> bool:
    days = find_days(piece, near=held_on)
    return len(days) == 1 and bool(NAMED.match(piece[: days[0].start]))


def _whole(piece: str, held_on: date | None) -> str:
    """A clause without its verb as a sentence: "am 20. Juni Sommerfest", "das Fest am 20. Juni"."""
    days = find_days(piece, near=held_on)
    if len(days) != 1:
        return ""
    if match := ELLIPTIC.match(piece):
        return f"{match['what'][0].upper()}{match['what'][1:]} ist am {piece[match.end() :]}"
    end = days[0].end
    is_first = DAY_FIRST.match(piece[: days[0].start]) and re.match(r"\s+[A-ZÄÖÜ]", piece[end:])
    return f"Am{piece[2:end]} ist{piece[end:]}" if is_first else ""
