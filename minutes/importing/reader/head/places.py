"""Where a meeting was: by label, behind the day or the hours, in its first sentence, or online."""

import re
from collections.abc import Sequence
from dataclasses import replace

from members.dates import find_day
from minutes.importing.reader.head.hours import HOURS
from minutes.importing.reader.head.spoken import in_digits
from minutes.importing.reader.text.labels import Field, split_label
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.words.head import (
    DIGITAL,
    GATHERING,
    NOT_IN,
    OPENS,
    OTHER_HEAD,
    PLACE_WORDS,
    PROTOCOL,
    TELLS,
    TOOK_PART,
    TOOLS,
)

CAPITAL = rf"(?!{NOT_IN})[A-ZÄÖÜ„\"“»0-9]"
IN_WORDS = (
    r"(?:im\s+|in\s+der\s+|in\s+den\s+|in\s+|bei\s+|Ort:\s*|auf\s+de[mr]\s+|an\s+der\s+|am\s+|@\s*"
    r"|vor\s+Ort\s+in\s+|per\s+|via\s+|über\s+)"
)
SENTENCE_END = r"(?:[.\s:]*$|(?<=[a-zäöüß]{3})\.\s+(?=[A-ZÄÖÜ]))"
IN_PLACE = re.compile(rf"^[\s,;|()·–—-]*{IN_WORDS}(?P<place>{CAPITAL}.{{1,80}}?){SENTENCE_END}")
LISTED_PLACE = re.compile(r"^\s*[,|·;–—(/-]\s*(?P<place>[A-ZÄÖÜ„\"][^;|]{2,60}?)[\s).:]*$")
LINE_IN_PLACE = re.compile(rf"^{IN_WORDS}(?P<place>{CAPITAL}[^:]{{1,80}}?)[.\s]*$")
# "Berlin, den 3. Februar 2026" at the head of a letter; beneath the text it is where it was signed.
LETTER = re.compile(r"^(?P<place>[A-ZÄÖÜ][\w./ -]{2,30}?),\s*(?:(?:den|der|am)\s+)?$")
NO_TOWN = re.compile(rf"\b{GATHERING}\b|\w*(?:{PROTOCOL})|\d", re.IGNORECASE)
# "… trafen sich um 19.30 Uhr im Pfarrheim, kleiner Saal:"
GATHERED = re.compile(
    rf"(?:Uhr|trafen\s+sich(?:\s+auf\s+Einladung\s+[^,.;:]{{3,60}}?)?|trafen\s+wir\s+uns|gekommen\s+sind\s+wir|tagte|tagten|saßen|statt|versammelt|neun|zehn|acht|sieben)\s+{IN_WORDS}(?P<place>{CAPITAL}[^.;:]{{1,60}}?)"
    rf"(?:[.;:]|\s+der\b(?!\s+(?i:{PLACE_WORDS}|Gemeinde|Stadt|Pfarrei))|\s+(?:die|das|zu|zur|zum|statt|zusammen|eröffnet|und\s+begrüßt)\b|,\s+(?:und|es|wo|um|von)\b|,\s+\d+\s+(?:Personen|Mitglieder|Menschen|Leute|Frauen|Interessierte|Delegierte)\b|$)"
)
# "Treffpunkt war wie immer das Nebenzimmer der Krone."
WAS_AT = re.compile(
    r"\b(?:Treffpunkt|(?:Sitzungs|Tagungs|Versammlungs|Veranstaltungs)?[Oo]rt)\s+war\s+"
    rf"(?:(?:wie\s+(?:immer|üblich|gewohnt|geplant)|wieder|erneut|diesmal|heute|einmal\s+mehr)\s+)*"
    rf"(?:(?:das|der|die|bei|{IN_WORDS[3:-1]})\s*)?(?P<place>{CAPITAL}[^.;:]{{1,60}}?)\s*(?:[.;]|,\s+(?:und|wo|weil|da|um|von)\b|$)"
)
TAKES_PLACE = re.compile(
    rf"(?:[Ss]itzung|[Vv]ersammlung|[Tt]reffen|[Pp]lenum)\s+(?:findet|fand)\b[^;]{{0,120}}?\s{IN_WORDS}"
    rf"(?P<place>{CAPITAL}[^.;:]{{1,60}}?)\s+statt\b"
)
TOOK_PLACE = re.compile(
    rf"\b(?:findet|fand)\s+{IN_WORDS}(?P<place>{CAPITAL}[^.;:,]{{1,60}}?)\s+(?:die|das|unsere?|eine?|der(?!\s+(?i:{PLACE_WORDS})))\s+[^.;:]{{3,80}}?\s+statt\b"
)
BEFORE_DAY = re.compile(
    rf"\b(?:im|in\s+der|auf\s+dem|auf\s+der)\s+(?P<place>{CAPITAL}[^:;]{{2,60}}?)[\s,]*\b(?:(?:am|vom|den)\s+)?$"
)
TOLD = (WAS_AT, TAKES_PLACE, TOOK_PLACE)
BY_TOOL, ONLINE = re.compile(TOOLS, re.IGNORECASE), re.compile(DIGITAL, re.IGNORECASE)
BARE_PLACE = re.compile(rf"[A-ZÄÖÜ„\"].*{PLACE_WORDS}|{PLACE_WORDS}", re.IGNORECASE)
OPENING = re.compile(OPENS, re.IGNORECASE)
NO_PLACE = re.compile(
    r"^(?:siehe\b|noch\s+offen|offen$|folgt\b|wird\s|tba\b|[-–?.]*$)|^(?:\d{1,2}:\d\d|\d{1,2}(?:[.:]\d\d)?\s*Uhr)",
    re.IGNORECASE,
)
# A label's place ends where a sentence does ("Str." ends none), before the hours, and before a remark.
ENDS_HERE = re.compile(
    r"(?<=[a-zäöüß]{3})(?<!str|geb|hem|bhf|edr|ilh)\.\s+(?=[A-ZÄÖÜ])"
    r"|(?<=\d)\.\s+(?=(?:Von|Um|Ab|Es|Wir|Die|Der)\s)"
)
BEFORE_HOURS = re.compile(
    rf"[,;]?\s+(?:(?:ab|um|von|ca\.)\s+){{0,2}}(?:{HOURS.pattern})|[,;]\s+(?:(?:ab|um|ca\.)\s+){{0,2}}\d{{1,2}}(?:[.:]\d\d)?\s*Uhr\b"
)
# "19 Uhr c. t., Saal 2"
QUARTER = re.compile(r"(?<=Uhr|:\d\d)\s*\(?[cs]\.?\s?t\b\.?\)?")
JOINED_BY = re.compile(rf",\s+(?:{TOOK_PART}).*$")
SINGLE_HOUR = re.compile(r"^\d{1,2}[.:]\d\d\s*Uhr\s*[,|/](?=\s)")
# "(Heizung defekt)", "(kleiner Saal, der große war belegt)": what a bracket tells and does not name.
REMARK = re.compile(rf"\s*\((?P<kept>(?:[^(),]+(?=,))?)[^()]*\b(?:{TELLS})\b[^()]*\)$")
QUOTED = re.compile(r"^[„“\"»](.{2,80})[“”\"«]$")
EDGES = " ,;|·–—-/_*\t"
OTHER_LINE = re.compile(OTHER_HEAD, re.IGNORECASE)
# Longer lines with an hour in them are talk.
LONGEST_PLACE, LONGEST_HEAD = 60, 160


def read_place(
    found: Sequence[Field],
    beneath: Sequence[Field],
    head: Sequence[Paragraph],
    day_line: Paragraph,
    paragraphs: Sequence[Paragraph],
) -> str:
    """The place as the document writes it, "" when it does not say."""
    head, day_line = [without_quarter(one) for one in head], without_quarter(day_line)
    return (
        _labelled(found)
        or _beside_day(day_line.text)
        or _before_day(day_line.text)
        or _beside_hours(found, head)
        or _own_line(head)
        or _labelled(beneath)
        or _told(paragraphs)
        or _bare(head, day_line)
        or _of_letter(day_line.text)
        or _online(head)
    )


def without_quarter(line: Paragraph) -> Paragraph:
    """The line without the "c. t." behind its hour, which would stand between the day and the place."""
    return replace(line, text=QUARTER.sub("", line.text))


def without_times(value: str) -> str:
    """ "Rathaus" of "3.2.2026, 19 Uhr, Rathaus": what is left of a value without day and hours."""
    if day := find_day(value, near=None):
        value = f"{value[: day.start]}, {value[day.end :]}"
    value = HOURS.sub("", value, count=1)
    value = re.sub(r"\b(?:um\s+|ab\s+)?\d{1,2}(?:[.:]\d\d)?\s*Uhr\b|\b\d{1,2}:\d\d\b", "", value, count=1)
    value = re.sub(r"[\s,;/|–—-]*[,;/|][\s,;/|–—-]*", ", ", value)
    return re.sub(rf"^(?:{IN_WORDS})(?={CAPITAL})", "", value.strip(EDGES))


def _labelled(found: Sequence[Field]) -> str:
    for one in found:
        if "place" not in one.kinds:
            continue
        value = one.value if one.kinds == ("place",) else without_times(one.value)
        value = re.sub(r"[,;]?\s+(?:um\s+)?\d{1,2}(?:[.:]\d\d)?\s+Uhr$", "", _named(value)).rstrip(" .")
        if value and not NO_PLACE.match(value):
            return without_remark(value)
    return ""


def _named(value: str) -> str:
    """A place without the sentence behind it, the hours, and who took part from elsewhere."""
    value = ENDS_HERE.split(value, maxsplit=1)[0]
    value = BEFORE_HOURS.split(in_digits(value), maxsplit=1)[0]
    return JOINED_BY.sub("", value).rstrip(EDGES)


def _beside_day(text: str) -> str:
    found = find_day(text, near=None)
    if not found:
        return ""
    after = text[found.end :]
    if hours := HOURS.search(after):
        between = LISTED_PLACE.match(after[: hours.start()].rstrip(EDGES))
        if between and BARE_PLACE.match(between["place"]):
            return _clean(between["place"])
        after = after[hours.end() :]
    if place := IN_PLACE.match(after):
        return _clean(place["place"])
    is_told = found.start_time or hours
    place = LISTED_PLACE.match(re.sub(r"^\s*\([^)]*\)", "", after))
    place = place if place and (is_told or BARE_PLACE.match(place["place"])) else None
    return _clean(place["place"]) if place and not re.search(PROTOCOL, place["place"], re.IGNORECASE) else ""


def _before_day(text: str) -> str:
    """ "Versammlung im Gemeindehaus St. Nikolai am 3. Februar 2026": a house before the day."""
    found = find_day(text, near=None)
    place = BEFORE_DAY.search(text[: found.start]) if found else None
    return _clean(place["place"]) if place and BARE_PLACE.match(place["place"]) else ""


def _beside_hours(found: Sequence[Field], head: Sequence[Paragraph]) -> str:
    """ "Zeit: 19 Uhr im Rathaus", "16 bis 18 Uhr in der Alten Post"."""
    lines = [one.value for one in found if {"time", "start", "day"} & {*one.kinds}]
    plain = [one.text for one in head if len(one.text) < LONGEST_HEAD and not OTHER_LINE.match(one.text)]
    for words in [*lines, *(text for text in plain if not split_label(text)[0])]:
        hours = HOURS.search(words) or re.search(r"\d\s*Uhr", words)
        place = IN_PLACE.match(words[hours.end() :]) if hours else None
        if place and len(place["place"]) <= LONGEST_PLACE:
            return _clean(place["place"])
    return ""


def _own_line(head: Sequence[Paragraph]) -> str:
    """A line of the head that is only "im Bürgerhaus, Saal 2"."""
    matches = (LINE_IN_PLACE.match(one.text) for one in head)
    return next((_clean(one["place"]) for one in matches if one and not find_day(one[0], near=None)), "")


def _of_letter(text: str) -> str:
    found = find_day(text, near=None)
    place = LETTER.match(text[: found.start]) if found else None
    is_alone = bool(found) and not text[found.end if found else 0 :].strip(" .")
    return place["place"] if place and is_alone and not NO_TOWN.search(place["place"]) else ""


def _told(paragraphs: Sequence[Paragraph]) -> str:
    """The first sentence that opens the meeting may say where."""
    for one in paragraphs:
        if place := next((match for words in TOLD if (match := words.search(one.text))), None):
            return _clean(place["place"])
        place = GATHERED.search(one.text) if OPENING.search(one.text) else None
        if place and not find_day(place["place"], near=None):
            return _clean(place["place"])
    return ""


def _bare(head: Sequence[Paragraph], day_line: Paragraph) -> str:
    """A line that is only a place, alone or before the hours: "Kreishaus, Raum 3.07, 16 bis 18 Uhr"."""
    for one in head:
        words = re.sub(r"^Ort\s+(?=\S)", "", _outside_hours(one.text))
        own = one.line != day_line.line and one.line > 1 and not one.is_heading
        is_plain = own and not split_label(one.text)[0] and not re.search(PROTOCOL, one.text, re.IGNORECASE)
        short = len(words) <= LONGEST_PLACE and words.count(" ") <= 6 and not words.endswith(".")
        if is_plain and short and BARE_PLACE.match(words) and not re.match(OTHER_HEAD, words, re.IGNORECASE):
            return words
    return ""


def _outside_hours(text: str) -> str:
    """What stands before the hours, or behind them where they come first: "19:00 Uhr, Rathaus"."""
    before, *after = HOURS.split(SINGLE_HOUR.sub("", in_digits(text)), maxsplit=1)
    return (before.strip(EDGES) or "".join(after)).strip(EDGES)


def _online(head: Sequence[Paragraph]) -> str:
    short = [one.text for one in head if len(one.text) < 2 * LONGEST_PLACE]
    found = [match for pattern in (BY_TOOL, ONLINE) for text in short if (match := pattern.search(text))]
    return found[0][0] if found else ""


def _clean(words: str) -> str:
    words = (
        re.sub(
            r",\s+(?:(?:ab|um|von|gegen|Beginn|Ende|Schluss|Dauer)\s|\d{1,2}[.:]\d\d|\d{1,2}\s*(?:Uhr|h\b)).*$|\s+(?:statt|zusammen|versammelt)$",
            "",
            words,
        )
        .strip(EDGES)
        .rstrip(". ")
    )
    return without_remark(f"{words})" if words.count("(") > words.count(")") else words)


def without_remark(place: str) -> str:
    """ "Saal" of "Saal (Heizung defekt)", "Saal 2" without the quotes around it."""
    if (quoted := QUOTED.match(place)) and not re.search(r"[„“”\"]", quoted[1]):
        place = quoted[1]
    match = REMARK.search(place) if len(place) < LONGEST_HEAD else None
    if not match:
        return place
    kept = match["kept"].strip()
    return f"{place[: match.start()]} ({kept})" if kept else place[: match.start()].rstrip(" ,")
