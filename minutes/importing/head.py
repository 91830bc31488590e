"""The head of a document: title, kind of meeting, day, times, place; and who was there."""

import re
from dataclasses import replace
from datetime import date, time

from members.dates import find_day, find_times
from minutes.importing.finds import FoundPerson, Head
from minutes.importing.people import read_people
from minutes.importing.reading import Paragraph
from minutes.importing.words.attendance import ATTENDANCE
from minutes.importing.words.head import (
    DATE_LABEL,
    END_SENTENCE,
    MEETING_TYPES,
    OTHER_HEAD,
    OWN_TYPE,
    PLACE_LABEL,
    PLACE_WORDS,
    PLAIN_TYPES,
    PROTOCOL,
    ROLE_LABELS,
    TIME_LABEL,
)

LABELLED = re.compile(r"^(?P<label>[^:]{2,60}?)(?:\s*\(\d+\))?\s*:\s*(?P<value>.*)$")
BETWEEN_COLUMNS = re.compile(r"\s{3,}|\t+\s*(?=[A-ZÄÖÜ][\w ]*:)")
WITHOUT_COLON = re.compile(
    r"^(?P<label>Beginn|Start|Ende|Schluss)\s+(?P<value>(?:um\s+|ca\.\s+)?\d{1,2}[:.\s].*)$"
)
ATTENDANCE_LABELS = [
    (group, re.compile(rf"^(?:\d+(?:\.\d+)*\.?\s+)?{words}$", re.IGNORECASE)) for group, words in ATTENDANCE
]
IN_PLACE = re.compile(
    r"^[\s,;–-]*(?:im\s+|in\s+der\s+|in\s+den\s+|in\s+|bei\s+|Ort:\s*|auf\s+dem\s+"
    r"|an\s+der\s+)(?P<place>[A-ZÄÖÜ„\"].{2,80}?)[.\s]*$"
)
LISTED_PLACE = re.compile(r"^\s*,\s*(?P<place>[A-ZÄÖÜ„\"][^;]{2,60})$")
# "Zeit: 14 – 16 Uhr, Ort: Rathaus"
INNER_PLACE = re.compile(
    rf"(?:[,;|]|\s{{2,}})\s*{PLACE_LABEL}:\s*(?P<place>\S.*?)\s*(?:$|\s{{3,}}|\|)", re.IGNORECASE
)
DIGITAL = re.compile(
    r"\b(?:(?:per\s+)?(?:Zoom|Videokonferenz|Telefonkonferenz|BigBlueButton)|online|digital)\b", re.IGNORECASE
)
HOURS = re.compile(
    r"(?:von\s+)?\d{1,2}(?:[.:]\d\d)?(?:\s*Uhr)?\s*(?:[-–]|bis)\s*(?:ca\.\s*|gegen\s*)?\d{1,2}(?:[.:]\d\d)?\s*Uhr"
)
BARE_PLACE = re.compile(rf"[A-ZÄÖÜ„\"].*{PLACE_WORDS}|{PLACE_WORDS}", re.IGNORECASE)
LONGEST_PLACE = 60
HEAD_LINES = 25


def read_head(paragraphs: list[Paragraph], first_item: int) -> Head:
    """What the lines before the agenda (at most 25) and the last lines say about the meeting."""
    head = _columns(paragraphs[: min(first_item or HEAD_LINES, HEAD_LINES)] or paragraphs[:1])
    title = next((one for one in head if _is_title(one)), head[0])
    day, day_line = _day(head, title)
    start, end = _times(head, day_line)
    return Head(
        title=_whole_title(head, title),
        meeting_type=meeting_type(title.text, below=" ".join(one.text for one in head[:4])),
        day=day,
        start=start,
        end=end or _closing_time(paragraphs),
        place=_place(head, day_line),
        line=title.line,
    )


def _columns(head: list[Paragraph]) -> list[Paragraph]:
    """The head with "Ort: Rathaus      Beginn: 18 Uhr" as two lines."""
    apart = []
    for one in head:
        pieces = BETWEEN_COLUMNS.split(one.text)
        is_cut = len(pieces) > 1 and all(LABELLED.match(piece) for piece in pieces)
        apart += [replace(one, text=piece) for piece in pieces] if is_cut else [one]
    return apart


def _whole_title(head: list[Paragraph], title: Paragraph) -> str:
    """The title, with the line that goes on with it: "Niederschrift" / "über die Sitzung …"."""
    spaced = re.fullmatch(r"(?:\w ){4,}\w", title.text)
    words = title.text.replace(" ", "").capitalize() if spaced else title.text
    following = next((one for one in head if one.line > title.line), None)
    labelled = following and LABELLED.match(following.text)
    return (
        f"{words} {following.text}" if following and following.text[:1].islower() and not labelled else words
    )


def _is_title(paragraph: Paragraph) -> bool:
    """Whether a line calls itself minutes; "Protokoll: E. Rohr" only says who wrote them."""
    named = re.search(PROTOCOL, re.sub(r"(?<=\b\w) (?=\w\b)", "", paragraph.text), re.IGNORECASE)
    return bool(named) and read_label(paragraph, ROLE_LABELS) is None


def meeting_type(title: str, *, below: str = "") -> str:
    """The kind of meeting in the document's own world, "" when it does not say."""
    words = f"{title} {below}"
    own = re.search(OWN_TYPE, title)
    return _first_type(MEETING_TYPES, words) or (own[0] if own else _first_type(PLAIN_TYPES, words))


def _first_type(types: tuple[tuple[str, str], ...], words: str) -> str:
    return next((name for pattern, name in types if re.search(pattern, words, re.IGNORECASE)), "")


def read_label(paragraph: Paragraph, words: str) -> str | None:
    """What stands behind a label, None when the paragraph does not begin with it."""
    match = WITHOUT_COLON.match(paragraph.text) or LABELLED.match(paragraph.text)
    if match and re.fullmatch(words, match["label"].strip(" *"), re.IGNORECASE):
        return match["value"].strip(" *")
    return None


def _day(head: list[Paragraph], title: Paragraph) -> tuple[date | None, Paragraph]:
    labelled = [one for one in head if read_label(one, DATE_LABEL) is not None]
    others = [one for one in head if not re.match(OTHER_HEAD, one.text, re.IGNORECASE)]
    for one in [*labelled, title, *others]:
        if (found := find_day(one.text, near=None)) and found.day:
            return found.day, one
    return None, title


def _times(head: list[Paragraph], day_line: Paragraph) -> tuple[time | None, time | None]:
    start = end = None
    labelled = [one for one in head if read_label(one, TIME_LABEL) is not None]
    ends = [
        one for one in head if read_label(one, r"(?:ende|sitzungsende|schluss|ende der sitzung)") is not None
    ]
    bare = [one for one in head if _says_hours(one)]
    for one in [day_line, *labelled, *ends, *bare]:
        first, last = find_times(one.text)
        start, end = start or first, end or last
        if one in ends and first and not last:
            end = first
    return start, end


def _says_hours(one: Paragraph) -> bool:
    """ "16 bis 18 Uhr" or "Start 20:05, Schluss 22:00", without a label before it."""
    if WITHOUT_COLON.match(one.text):
        return True
    return bool(HOURS.search(one.text)) and not LABELLED.match(one.text)


def _closing_time(paragraphs: list[Paragraph]) -> time | None:
    """ "Ende der Sitzung: 21:15 Uhr" further down, the last one that says so."""
    for one in reversed(paragraphs):
        if re.search(END_SENTENCE, one.text, re.IGNORECASE):
            first, last = find_times(one.text)
            if last or first:
                return last or first
    return None


def _place(head: list[Paragraph], day_line: Paragraph) -> str:
    for one in head:
        if value := read_label(one, PLACE_LABEL):
            return value.rstrip(" .")
        if inner := INNER_PLACE.search(one.text):
            return inner["place"].rstrip(" .")
    found = find_day(day_line.text, near=None)
    if found and (place := IN_PLACE.match(day_line.text[found.end :])):
        return place["place"].rstrip(" .")
    if found and found.start_time and (place := LISTED_PLACE.match(day_line.text[found.end :])):
        return place["place"].rstrip(" .")
    digital = DIGITAL.search(day_line.text)
    return digital[0] if digital else _bare_place(head, day_line)


def _bare_place(head: list[Paragraph], day_line: Paragraph) -> str:
    """A line that is only a place, alone or before the hours: "Kreishaus, Raum 3.07, 16 bis 18 Uhr"."""
    if not (found := find_day(day_line.text, near=None)):
        return _place_after_hours(day_line.text)
    for one in head:
        words = HOURS.split(one.text, maxsplit=1)[0].strip(" ,;–-")
        alone = one.line != day_line.line and not LABELLED.match(one.text) and not _is_title(one)
        if alone and len(words) <= LONGEST_PLACE and BARE_PLACE.match(words) and one.line > 1:
            return words
    return _place_after_hours(day_line.text[found.end :])


def _place_after_hours(words: str) -> str:
    hours = HOURS.search(words)
    place = IN_PLACE.match(words[hours.end() :]) if hours else None
    return place["place"].rstrip(" .") if place else ""


def read_attendance(paragraphs: list[Paragraph], starts: set[int]) -> dict[str, list[FoundPerson]]:
    """Who was there, by group; names stand behind the label or in the lines beneath it."""
    groups: dict[str, list[FoundPerson]] = {name: [] for name in ("present", "excused", "absent", "guests")}
    current = ""
    for index, paragraph in enumerate(paragraphs):
        group, value = attendance_label(paragraph)
        if group:
            current = group
            listed = paragraph.is_bullet and not value
            groups[group] += read_people(
                value, line=paragraph.line, rule=f"attendance.{group}", one_per_line=listed
            )
            if value and groups[group]:
                current = ""
            continue
        ended = (
            paragraph.after_blank and bool(groups[current]) and not paragraph.is_bullet if current else True
        )
        if not ended and index not in starts and _goes_on(paragraph):
            people = read_people(
                paragraph.text,
                line=paragraph.line,
                rule=f"attendance.{current}.list",
                one_per_line=paragraph.is_bullet,
            )
            groups[current] += people
            current = current if people else ""
        else:
            current = ""
    return {name: _once(people) for name, people in _as_each_says(groups).items()}


def _as_each_says(groups: dict[str, list[FoundPerson]]) -> dict[str, list[FoundPerson]]:
    """The groups, with everybody where the bracket behind her own name puts her."""
    sorted_out: dict[str, list[FoundPerson]] = {name: [] for name in groups}
    for name, people in groups.items():
        for person in people:
            sorted_out[person.group or name].append(person)
    return sorted_out


def attendance_label(paragraph: Paragraph) -> tuple[str, str]:
    """Group and names of an attendance line; ("", "") for any other line."""
    match = LABELLED.match(paragraph.text)
    if not match and not paragraph.is_heading:
        return "", ""
    label = (match["label"] if match else paragraph.text).strip(" *")
    label = re.sub(r"\s*\([^)]*\)$", "", label)
    value = match["value"].strip(" *") if match else ""
    return next(((group, value) for group, words in ATTENDANCE_LABELS if words.match(label)), ("", ""))


def _goes_on(paragraph: Paragraph) -> bool:
    return not paragraph.is_heading and not LABELLED.match(paragraph.text) and len(paragraph.text) < 400


def _once(people: list[FoundPerson]) -> list[FoundPerson]:
    return list({person.name: person for person in reversed(people)}.values())[::-1]


def is_head_line(paragraph: Paragraph) -> bool:
    """Whether a line only says when, where or who and is no part of the talk."""
    if attendance_label(paragraph)[0]:
        return True
    labels = f"(?:{ROLE_LABELS}|{PLACE_LABEL}|{DATE_LABEL}|{TIME_LABEL}|ende)"
    return read_label(paragraph, labels) is not None
