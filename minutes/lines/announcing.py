"""Announced dates and topics: "MV 12.12., 15–17 Uhr, Rathaus", "Klausur im Frühjahr", "für 21.11."."""

import re
from datetime import date

from django.utils.translation import gettext as _

from members.dates import Spoken, find_day, find_due, find_times, spell_day
from minutes.lines.line import Context, DateDraft

# Whatever is longer is prose about a date.
LONGEST_EVENT = 1000
CLOCK = r"\d{1,2}(?:[:.]\d\d)?"
TIME_WORDS = re.compile(
    rf"(?:von\s+|ab\s+|um\s+)?{CLOCK}\s*(?:Uhr\s*)?(?:(?:[-–]|bis)\s*(?:ca\.\s*)?{CLOCK})?\s*Uhr"
    r"|\d\d:\d\d(?:\s*[-–]\s*\d\d:\d\d)?",
    re.IGNORECASE,
)
# "am" before a noun belongs to a place: "Werkstatt am Kanal".
FILLING = re.compile(
    r"\b(?:findet|finden|statt|ist|sind|wird|am(?!\s+(?-i:[A-ZÄÖÜ]))|für den|den|geplant|angesetzt"
    r"|vereinbart|vorgesehen|festgelegt)\b",
    re.IGNORECASE,
)
PLACE = re.compile(r"^(?:im|in der|in|Ort:|bei|@)\s+(?P<place>.+)$", re.IGNORECASE)
# Numbers that were meant as a day.
LIKE_A_DAY = re.compile(r"(?<![\d.,])\d{1,2}\.\s?(?:\d{1,2})\.(?:\s?\d{2,4})?(?!\d)")
OPEN = re.compile(
    r"\b(?:wird|werden|steht|folgt|folgen|ist|muss|soll|kann|wurde|noch|offen|unklar)\b", re.IGNORECASE
)
WITH = re.compile(r"(?:mit|bei|für|zu[rm]?|im|in)\b", re.IGNORECASE)
# "Klausur, Tag noch offen": said of the day, not a place.
STILL_OPEN = re.compile(
    r"(?:(?:der\s+)?(?:Tag|Datum|Termin|Uhrzeit|Zeit|Ort)\s+)?(?:(?:ist|steht|wird)\s+)?(?:noch\s+)?(?:ganz\s+)?"
    r"(?:offen|unklar|nicht\s+fest|zu\s+klären|nicht\s+bekannt|gesucht|N\.\s?N\.)",
    re.IGNORECASE,
)
LAST_PREPOSITION = re.compile(r"(?<!\s)\s+(?:im|in|ab|am|vor|gegen|voraussichtlich)$", re.IGNORECASE)
FOR = re.compile(r"^(?:für|zu[rm]?|auf|am|in|den|die|das|der|dem|nächste)\b", re.IGNORECASE)
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")


def read_event(text: str, context: Context, *, before: str = "") -> tuple[DateDraft | None, str]:
    """The date that a text announces, with a sentence if it was refused or looks wrong.

    before: what stood in the label already ("MV" in "Termin MV: …"), which needs a day to be one.
    Without any words for a day the date is open; a sentence ("steht noch nicht fest") announces nothing.
    """
    if len(text) > LONGEST_EVENT:
        return None, ""
    said_on = context.said_on
    before = f"Termin {before}" if WITH.match(before) else before
    if found := find_day(text, near=said_on):
        if found.day and found.day < said_on:
            return None, _("Der %(day)s liegt vor der Sitzung. Bitte prüfen Sie Tag und Jahr.") % {
                "day": spell_day(found.day)
            }
        return _on_day(text, found, before), _wrong_weekday(found)
    if match := LIKE_A_DAY.search(text):
        return None, _("Den %(day)s gibt es nicht. Bitte prüfen Sie den Tag.") % {"day": match[0]}
    if due := find_due(text, said_on=said_on):
        start, end = find_times(text)
        said = text[due.start : due.end].strip(" ,;()–-")
        place, rest = read_place(TIME_WORDS.sub("", text[due.end :]))
        title = _joined(before, LAST_PREPOSITION.sub("", read_title(text[: due.start])) or rest)
        return (DateDraft(title, None, said, start, end, place) if title else None), ""
    return _on_no_day(text, before), ""


def read_occasion(words: str, context: Context) -> tuple[date | None, str] | None:
    """For which meeting a topic is meant: its day, if one is named, and the words; None for other words."""
    found = find_day(words, near=context.said_on)
    if not found and not FOR.match(words.strip()):
        return None
    said = re.sub(r"^(?:für|am)\s+(?:den\s+)?", "", words.strip(), flags=re.IGNORECASE)
    return (found.day if found else None), said


def read_title(before: str) -> str:
    """What it is about, out of the words before the day; "" when they say nothing."""
    words = re.sub(
        r"^Termin(?:e|hinweis)?\s*:?\s+(?!mit\b|für\b|zu[rm]?\b|bei\b)",
        "",
        before.strip(" :–-,("),
        flags=re.IGNORECASE,
    )
    words = re.sub(r"^(?:der|die|das|unsere?)\s+(?=nächste)", "", FILLING.sub("", words), flags=re.IGNORECASE)
    words = re.sub(r"\s+", " ", words).strip(" :–-,(")
    return "" if words.lower() in ("termin", "termine", "termin:") else words


def read_place(rest: str) -> tuple[str, str]:
    """Place and description out of what stands behind day and time."""
    parts = [
        part.strip(" .()")
        for part in re.split(r"(?<!\s)\s*[,;|]\s*|(?<!\s)\s+[–-]\s+", FILLING.sub("", rest))
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


def _on_day(text: str, found: Spoken, before: str) -> DateDraft | None:
    after = text[found.end :]
    start, end = (found.start_time, found.end_time) if found.start_time else find_times(after)
    place, rest = read_place(TIME_WORDS.sub("", after))
    title = _joined(before, read_title(text[: found.start]))
    if not title and not rest:
        # "12.12., 15 Uhr, MV, Rathaus": the first part is the title, the rest the place.
        rest, _comma, place = place.partition(", ")
    title = title or rest
    if not title:
        return None
    return DateDraft(title, found.day, found.words, start, end, place.strip(), found.until)


def _on_no_day(text: str, before: str) -> DateDraft | None:
    """ "Klausur", "Klausur, Rathaus", "Klausur (Tag noch offen)"; a sentence about a date announces none."""
    title, *rest = (part.strip(" .)–-") for part in re.split(r"\s*[,(]\s*|\s+[–-]\s+", text))
    said = [part for part in rest if not STILL_OPEN.fullmatch(part)]
    is_open, title = len(said) < len(rest), _joined(before, title)
    if not title or OPEN.search(", ".join((title, *said))) or (before and not is_open):
        return None
    return DateDraft(title, None, "", *find_times(text), _bare_place(", ".join(said)))


def _wrong_weekday(found: Spoken) -> str:
    if found.weekday_fits or not found.day:
        return ""
    return _("Der %(day)s ist ein %(weekday)s. Bitte prüfen Sie den Wochentag.") % {
        "day": spell_day(found.day).partition(", ")[2],
        "weekday": WEEKDAYS[found.day.weekday()],
    }


def _bare_place(rest: str) -> str:
    place = TIME_WORDS.sub("", rest).strip(" ,.")
    match = PLACE.match(place)
    return match["place"] if match else place


def _joined(before: str, title: str) -> str:
    return " ".join(part for part in (before.strip(), title.strip()) if part)
