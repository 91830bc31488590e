"""Days announced in the middle of talk: "Das Fest ist am 21. Juni ab 14 Uhr auf dem Kirchhof."."""

import re
from collections.abc import Sequence
from datetime import date

from members.dates import Spoken, find_day, find_times, spell_clock, spell_day
from members.languages import language_of_records
from minutes.importing.reader.dates.happenings import EVENT, HOUR, LONGEST_SENTENCE, find_event, is_ahead
from minutes.importing.reader.dates.several import sentences_of
from minutes.importing.reader.finds import DOUBTFUL, LIKELY, FoundDate, FoundItem
from minutes.importing.reader.words.dates import (
    BARE,
    DAY_FIRST,
    HAPPENS,
    INVITED,
    INVITES,
    MEETS,
    NO_EVENT_TITLE,
    NO_OCCASION,
    SUBJECTLESS,
    TERMIN,
    WE_DO,
    WE_HOLD,
    WILL_BE,
)
from minutes.lines.announcing import TIME_WORDS, read_place

BEFORE_DAY = tuple(re.compile(pattern) for pattern in (HAPPENS, WE_DO, WE_HOLD, INVITES, INVITED))
MEETING, SET = re.compile(MEETS), re.compile(TERMIN)
IS_BARE = re.compile(BARE)
NO_EVENT, NO_SUBJECT = re.compile(NO_EVENT_TITLE, re.IGNORECASE), re.compile(SUBJECTLESS)
LONGEST_TITLE = 60
# A day that is told in full and nothing else: "Sammlung am 26.09.2026".
DATED = re.compile(r"\bam\s.*\b20\d\d$|\b(?:Mo|Di|Mi|Do|Fr|Sa|So)[a-z.]{0,9},?\s+\d")
BY = re.compile(r"\bbis\s+(?:zum\s+)?(?:\w+,?\s+)?(?:dem\s+)?$")
MEETING_POINT = re.compile(
    r"\b(?:Treffpunkt|Abmarsch|Treff|Abfahrt)\b[^A-ZÄÖÜ.;]{0,20}(?P<place>[A-ZÄÖÜ][\w-]+)"
)
PARTICIPLE = re.compile(r"\b(?:\w{0,4}ge\w+(?:t|en)|ver\w+t|be\w+t|\w+iert)\b")
AFTER_DAY = re.compile(DAY_FIRST)
NONE = re.compile(NO_OCCASION)
WILL = re.compile(WILL_BE)
AT_START = re.compile(r"^(?:[^:]{2,30}:\s+)?(?:[Aa]m|[Aa]b|[Vv]om)\s+$")
ON_PLACE = re.compile(
    r"^(?:wieder\s+)?(?:auf\s+dem|auf\s+der|an\s+der|am|vor\s+dem|vor\s+der|beim|im|in\s+der|in\s+die|ins|in)\s+(?P<place>[A-ZÄÖÜ„].{2,60})$"
)
HOST = re.compile(r"^(?P<place>(?:bei|vorm|vor)\s+[A-ZÄÖÜ].{2,50})$")
CLOSING = re.compile(
    r"\s*,?\s*\b(?:statt|gefeiert|durchgeführt|veranstaltet|vorgesehen|geplant|angesetzt|stattfinden|ein)\b.*$|\s+an$"
)
# "… voll. – Am 8. Mai ist Markt", "c) Sammlung am 3.4. d) Fest am 5.6."
SENTENCES = re.compile(
    r"(?<=[a-zäöüß\])”“\"]{2}[.!?;])\s+(?:[–—-]\s+)?(?=[A-ZÄÖÜ„\d])|(?<=\S)\s+[–—]\s+(?=(?:Am|Der|Die|Das)\s)|;\s*"
    r"|(?<=\S)\s+[a-k]\)\s+(?=[A-ZÄÖÜ])"
)
# "Beschluss: Der Fachtag findet am … statt"
LABEL = re.compile(
    r"^(?:[a-z]\)\s+|[^:.,;]{2,40}:\s+)(?=(?:Der|Die|Das|Am|am|[A-ZÄÖÜ][\w-]+\s+(?:ist|findet))\s)"
)
IN_TITLE = re.compile(r"^(?P<what>.*\S)\s*(?:,|–|-|\(|\bam|\bvom|\bden|\bdem|:)\s*$")
# "4. Sommerfest 20.06.2026"
EVENT_ALONE = re.compile(rf"^(?P<what>{EVENT.pattern.replace('?P<what>', '?:')})\s+$")
PREPARING = re.compile(
    r"^(?:(?:Vorbereitung|Planung|Organisation|Vorschau|Ausblick|Stand)\s*(?:(?:auf\s+)?(?:der|des|die|das|den|zu[rm]?|für\s+\w+)\b|:|–)?\s*)"
)
BECOMES = re.compile(r"\b(?:wird|werden)\b")
# "Der Arbeitseinsatz am Sportheim ist am …"
WITH_PLACE = re.compile(
    r"^(?P<what>[A-ZÄÖÜ]\S+)\s+(?:am|im|in\s+der|auf\s+dem|an\s+der)\s+(?P<place>[A-ZÄÖÜ][\w\s-]+)$"
)
TOLD = ("date.sentence", "date.told")


def find_occasions(text: str, *, line: int, held_on: date | None, title: str = "") -> list[FoundDate]:
    """Each sentence of a paragraph that says when something will be."""
    parts = (
        part
        for sentence in SENTENCES.split(text)
        for part in sentences_of(sentence, held_on=held_on) or [sentence]
    )
    found = (
        _occasion(part, line, held_on, title) or find_event(part, line=line, held_on=held_on)
        for part in parts
        if len(part) < LONGEST_SENTENCE
    )
    return [one for one in found if one]


def spell_date(found: FoundDate) -> str:
    """A day as one would write it down: "Sommerfest, Sa, 20. Juni 2026, 14–18 Uhr, Kirchhof"."""
    with language_of_records():
        clock = spell_clock(found.start) if found.start else ""
        clock += f"–{spell_clock(found.end)}" if found.start and found.end else ""
        parts = (found.what, spell_day(found.day), f"{clock} Uhr" if clock else "", found.place)
    return ", ".join(part for part in parts if part)


def is_aside(found: Sequence[FoundDate], text: str) -> bool:
    """Whether a paragraph says more than its date: then it may be a resolution or hold promises, too."""
    is_told = all(one.rule in TOLD for one in found)
    return is_told and (len(SENTENCES.split(text)) > 1 or bool(LABEL.match(text)))


def in_titles(
    items: Sequence[FoundItem], found: Sequence[FoundDate], held_on: date | None
) -> list[FoundDate]:
    """The finds, each day of talk once, and days that only a title names: "3. Sommerfest am 20.6.2026"."""
    days = {one.day for one in found if one.rule not in TOLD}
    sure = {one.day for one in found if one.rule == "date.sentence"} | days
    kept: list[FoundDate] = []
    for one in found:
        is_again = one.day in (days if one.rule == "date.sentence" else sure)
        if one.rule not in TOLD or not is_again:
            kept.append(one)
            sure |= {one.day}
    days |= {one.day for one in kept}
    titled = (_of_title(item, held_on) for item in items)
    return [*kept, *(one for one in titled if one and one.day not in days)]


def _occasion(sentence: str, line: int, held_on: date | None, title: str) -> FoundDate | None:
    sentence = LABEL.sub("", sentence)
    found = find_day(sentence, near=held_on)
    if not found or not found.day or not held_on or not is_ahead(found, held_on) or sentence.endswith("?"):
        return None
    if NONE.search(sentence):
        return None
    before, after = sentence[: found.start], sentence[found.end :]
    what, after = _what(before, after)
    bare = IS_BARE.match(before)
    if (
        not what
        and bare
        and (found.start_time or (DATED.search(f"{before}{found.words}") and not after.strip(" .")))
    ):
        what = bare["what"]
    what = what or _titled(found, before, after, title)
    what = what or _meeting(before, title, is_timed=bool(found.start_time or HOUR.search(after[:30])))
    if not what or BY.search(before):
        return None
    start, end = (found.start_time, found.end_time) if found.start_time else find_times(after)
    place = place_of(after)
    becomes = BECOMES.search(before)
    if becomes and not WILL.search(after):
        done = PARTICIPLE.search(after)
        if not start or not done:
            return None
        what, place = f"{before[: becomes.end()]} {done[0]}", ""
    if not place and (inside := WITH_PLACE.match(what)):
        what, place = inside["what"], inside["place"]
    return FoundDate(line, "date.sentence", DOUBTFUL, called(what, title), found.day, start, end, place)


def _meeting(before: str, title: str, *, is_timed: bool) -> str:
    """What a day is for that the sentence does not call by a name of its own: "Termin ist der …"."""
    set_for = SET.match(before)
    if set_for and (set_for["what"] or (title and is_timed)):
        return set_for["what"] or title
    return "Treffen" if is_timed and MEETING.match(before) else ""


def _titled(found: Spoken, before: str, after: str, title: str) -> str:
    """The title above, where a sentence has a day, an hour, perhaps a place, and no words of its own."""
    if not title or NO_EVENT.search(title) or len(title) > LONGEST_TITLE or not NO_SUBJECT.match(before):
        return ""
    is_timed = found.start_time or HOUR.search(after[:30])
    behind = CLOSING.sub("", TIME_WORDS.sub("", after)).strip(" .,–-")
    behind = re.sub(r"^(?:ab|um|von|gegen|wieder)\b\s*", "", behind)
    return title if is_timed and (not behind or ON_PLACE.match(behind)) else ""


def _what(before: str, after: str) -> tuple[str, str]:
    """What will be, and the words behind the day that may hold hour and place."""
    for pattern in BEFORE_DAY:
        if match := pattern.match(before):
            return match["what"], after
    first = AFTER_DAY.match(after) if AT_START.match(before) else None
    return (first["what"].strip(" .,"), after[first.end() :]) if first else ("", after)


def called(what: str, title: str) -> str:
    """ "Das Fest" under "Gemeindefest" is the Gemeindefest."""
    if len(what) < 4 or " " in what:
        return what
    longer = re.search(rf"\b(\w+{re.escape(what.lower())})\b", title)
    return longer[1] if longer else what


def place_of(words: str) -> str:
    """The place behind a day: "auf dem Kirchhof statt" is the Kirchhof."""
    if point := MEETING_POINT.search(TIME_WORDS.sub("", words)):
        return point["place"]
    bare = CLOSING.sub("", TIME_WORDS.sub("", words)).strip(" .,–-")
    bare = re.sub(r"^(?:ab|um|von|gegen|wieder)\s+", "", bare).strip(" ,")
    bare = re.split(r",\s+|\s+(?:statt|und|mit)\s+", bare, maxsplit=1)[0]
    if on := ON_PLACE.match(bare) or HOST.match(bare):
        return on["place"]
    return read_place(bare)[0]


def _of_title(item: FoundItem, held_on: date | None) -> FoundDate | None:
    found = find_day(item.title, near=held_on)
    if not found or not found.day or not held_on or not is_ahead(found, held_on):
        return None
    before = item.title[: found.start]
    named = IN_TITLE.match(before) or (
        EVENT_ALONE.match(before) if not item.title[found.end :].strip() else None
    )
    what = PREPARING.sub("", named["what"]).strip(" ,–-:(") if named else ""
    if not what or NONE.search(item.title):
        return None
    after = item.title[found.end :]
    start, end = (found.start_time, found.end_time) if found.start_time else find_times(after)
    return FoundDate(item.line, "date.title", LIKELY, what, found.day, start, end, place_of(after))
