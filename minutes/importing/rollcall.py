"""Who was there, as a document lists it: behind labels, beneath them, in groups, tables and sentences."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from minutes.importing.finds import LIKELY, FoundPerson
from minutes.importing.labels import LABELLED, split_label
from minutes.importing.people import all_people, read_people
from minutes.importing.persons import HONOURED, NOT_A_NAME, TURNED, is_function
from minutes.importing.reading import Paragraph
from minutes.importing.rollsays import opens_list, told_people
from minutes.importing.rolltable import RollTable, cells_of, find_roll_table, is_row, read_row
from minutes.importing.words.attendance import ATTENDANCE, INNER, PARTY
from minutes.importing.words.head import HEAD_KINDS, ROLE_LABELS

GROUPS = ("present", "excused", "absent", "guests")
LABELS = [
    (group, re.compile(rf"^(?:\d+(?:\.\d+)*\.?\s+)?(?:{words})$", re.IGNORECASE))
    for group, words in ATTENDANCE
]
SPLIT = re.compile(
    r"(?:\s*[;,./|·–]\s+|\s{2,}|\t)"
    rf"(?=(?i:{'|'.join(words for _group, words in ATTENDANCE)})\s*(?:\(\d+\))?:\s)"
    r"|\s+(?=(?:Une|E)ntschuldigt:|Abwesend:|Gäste?:)"
)
INNER_LABEL, PARTY_LABEL = re.compile(INNER, re.IGNORECASE), re.compile(PARTY, re.IGNORECASE)
OTHER_LABEL = re.compile("|".join(words for _kind, words in HEAD_KINDS), re.IGNORECASE)
ROLE_LABEL = re.compile(ROLE_LABELS, re.IGNORECASE)
LEGEND = re.compile(
    r"\b(?P<short>[A-ZÄÖÜ][A-ZÄÖÜa-zäöü]{1,3})\s*=\s*(?P<name>[A-ZÄÖÜ][\w'’-]+(?:\s[A-ZÄÖÜ][\w'’.-]+)+)"
)
# The list is elsewhere: "24 Mitglieder laut Liste", "Es sind 31 Stimmberechtigte anwesend."
COUNTED = re.compile(r"\d|\bliste\b", re.IGNORECASE)
COUNT_TOLD = re.compile(r"\banwesend\b.{0,40}\d|\d.{0,60}\banwesend\b|\banwesenheitsliste\b", re.IGNORECASE)
LONGEST_LINE, LONGEST_LABEL = 400, 60
# Sentences about who is there stand at the beginning.
TOLD_PARAGRAPHS = 40


@dataclass
class Roll:
    """The place in the list: which group goes on, for whom, how deep its heading is, in which table."""

    starts: Collection[int]
    head_end: int
    turned: bool
    group: str = ""
    org: str = ""
    depth: int = 0
    table: RollTable | None = None
    listed: bool = False
    begun: bool = False
    counted: bool = False
    people: dict[str, list[FoundPerson]] = field(default_factory=lambda: {name: [] for name in GROUPS})

    def add(self, group: str, people: Sequence[FoundPerson]) -> None:
        for person in people:
            org = person.org or (self.org if not person.group else "")
            self.people[person.group or group].append(replace(person, org=org, group=""))
        self.begun = self.begun or bool(people)

    def open(self, group: str, paragraph: Paragraph) -> None:
        self.group, self.org, self.depth, self.listed = group, "", paragraph.depth, False
        self.begun = True

    def close(self) -> None:
        self.group, self.org, self.table, self.listed = "", "", None, False


def read_attendance(paragraphs: list[Paragraph], starts: set[int]) -> dict[str, list[FoundPerson]]:
    """Who was there, by group; `starts` are the lines of the agenda, which are no names."""
    turned = sum(bool(TURNED.match(one.text)) for one in paragraphs[:100]) >= 3
    roll = Roll(starts, min(starts, default=TOLD_PARAGRAPHS), turned)
    for index, paragraph in enumerate(paragraphs):
        if index in starts and attendance_label(paragraph)[0] not in ("present", "excused"):
            roll.close()
            continue
        for piece in _pieces(paragraph):
            _take(roll, index, piece)
    if not roll.people["present"] and not roll.counted:
        _from_roles(roll, paragraphs[: max(roll.head_end, 1) + TOLD_PARAGRAPHS])
    names = _legend(paragraphs)
    return {name: _once([_spelled(one, names) for one in people]) for name, people in roll.people.items()}


def attendance_label(paragraph: Paragraph) -> tuple[str, str]:
    """Group and names of an attendance line; ("", "") for any other line."""
    match = LABELLED.match(paragraph.text)
    if not match and not paragraph.is_heading:
        cells = cells_of(paragraph.text)
        if len(cells) == 2 and (group := _group(cells[0])) and find_roll_table(paragraph.text) is None:
            return group, cells[1]
        return "", ""
    label = match["label"] if match else paragraph.text
    group = _group(label)
    return (group, match["value"].strip(" *") if match else "") if group else ("", "")


def _take(roll: Roll, index: int, paragraph: Paragraph) -> None:
    """One line as the first thing it is: the head of a table, a row, a label, a name, a sentence."""
    if _table(roll, paragraph) or _label(roll, index, paragraph):
        return
    if roll.group and _in_list(roll, paragraph):
        return
    if roll.group and not paragraph.text.startswith(("(", "*")):
        roll.close()
    roll.counted = roll.counted or bool(COUNT_TOLD.search(paragraph.text))
    in_time = index < roll.head_end + TOLD_PARAGRAPHS
    if in_time and opens_list(paragraph):
        roll.open("present", paragraph)
    elif in_time:
        for group, person in told_people(paragraph):
            roll.add(group, [replace(person, group="")])


def _table(roll: Roll, paragraph: Paragraph) -> bool:
    if not is_row(paragraph):
        roll.table = None
        return False
    if table := find_roll_table(paragraph.text):
        roll.table = table
        return True
    if not roll.table:
        return False
    for group, person in read_row(paragraph, roll.table, group=roll.group):
        roll.add(group, [person])
    return True


def _label(roll: Roll, index: int, paragraph: Paragraph) -> bool:
    group, value = attendance_label(paragraph)
    if not group and (roll.group or index < roll.head_end):
        group, value = _group(paragraph.text.strip(": ")), ""
    if group:
        deeper = paragraph.is_heading and roll.group and 0 < roll.depth < paragraph.depth
        depth = roll.depth if deeper else paragraph.depth
        roll.open(group, paragraph)
        roll.depth = depth
        rule = f"attendance.{group}"
        roll.add(group, _people(roll, value, paragraph, rule, one_per_line=paragraph.is_bullet and not value))
        roll.listed = bool(value)
        roll.counted = roll.counted or bool(COUNTED.search(value))
        return True
    return index < roll.head_end and roll.begun and _inner_label(roll, paragraph)


def _inner_label(roll: Roll, paragraph: Paragraph) -> bool:
    """A group within the list: "Fraktion SPD: A, B", "Von der Verwaltung:", "Vorstand", "Haus Süd: C"."""
    match = LABELLED.match(paragraph.text)
    label = (match["label"] if match else paragraph.text).strip(" *")
    value = match["value"].strip(" *") if match else ""
    is_party = bool(PARTY_LABEL.fullmatch(label))
    is_group = bool(INNER_LABEL.fullmatch(label)) or is_party
    if not is_group and (not value or NOT_A_NAME.fullmatch(label)):
        return False
    if OTHER_LABEL.fullmatch(label) or (ROLE_LABEL.fullmatch(label) and value):
        return bool(value)
    if not value:
        roll.group = roll.group if is_party and roll.group else "present"
        roll.org, roll.listed = label if is_party else "", False
        return True
    people = all_people(value, line=paragraph.line, rule="attendance.group", turned=roll.turned)
    if not is_group and any(" " not in one.name for one in people) and not HONOURED.match(value):
        return False
    known = is_group or is_function(label)
    group = roll.group if is_party and roll.group else "present"
    roll.add(
        group, [replace(one, org=one.org or ("" if known and not is_party else label)) for one in people]
    )
    return bool(people)


def _in_list(roll: Roll, paragraph: Paragraph) -> bool:
    """One more line of an open list; False where it is none and the list is over."""
    if paragraph.is_heading or len(paragraph.text) > LONGEST_LINE:
        return False
    if split_label(paragraph.text)[0] and not paragraph.is_bullet:
        return False
    if roll.listed and paragraph.after_blank and not paragraph.is_bullet:
        return False
    if is_function(paragraph.text) and not paragraph.is_bullet:
        return True
    rule = f"attendance.{roll.group}.list"
    far = paragraph.after_blank and bool(roll.people[roll.group]) and not paragraph.is_bullet
    if far and not all_people(paragraph.text, line=paragraph.line, rule=rule, turned=roll.turned):
        return False
    single = paragraph.is_bullet or bool(re.match(r"\d{1,2}[.)]\s", paragraph.text))
    people = _people(roll, paragraph.text, paragraph, rule, one_per_line=single)
    if (
        far
        and any(" " not in one.name and one.confidence > LIKELY for one in people)
        and not _is_honoured(paragraph)
    ):
        return False
    roll.add(roll.group, people)
    return bool(people) or paragraph.is_bullet


def _is_honoured(paragraph: Paragraph) -> bool:
    return bool(HONOURED.match(paragraph.text))


def _people(
    roll: Roll, text: str, paragraph: Paragraph, rule: str, *, one_per_line: bool
) -> list[FoundPerson]:
    return read_people(
        text,
        line=paragraph.line,
        rule=rule,
        one_per_line=one_per_line,
        turned=roll.turned or ";" in text,
        nicks=any(one.confidence == LIKELY for one in roll.people["present"]),
    )


def _from_roles(roll: Roll, paragraphs: Sequence[Paragraph]) -> None:
    """Where nobody is listed, whoever leads and writes the minutes was there."""
    for one in paragraphs:
        for piece in _pieces(one):
            label, value = split_label(piece.text)
            if label and ROLE_LABEL.fullmatch(label):
                people = all_people(value, line=one.line, rule="attendance.role")
                roll.add("present", [replace(person, confidence=LIKELY) for person in people])


def _pieces(paragraph: Paragraph) -> list[Paragraph]:
    """One line with several lists as several: "Anwesend: A, B; entschuldigt: C"."""
    if ":" not in paragraph.text or len(paragraph.text) > 20 * LONGEST_LINE:
        return [paragraph]
    return [replace(paragraph, text=piece.strip()) for piece in SPLIT.split(paragraph.text) if piece.strip()]


def _group(label: str) -> str:
    label = re.sub(r"\s*\([^)]*\)$", "", label.strip(" *")).strip()
    if len(label) > LONGEST_LABEL:
        return ""
    return next((group for group, words in LABELS if words.match(label)), "")


def _legend(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """ "AB = Anna Berg" anywhere in the first lines."""
    return {
        match["short"]: match["name"]
        for one in paragraphs[:100]
        for match in LEGEND.finditer(one.text[:2000])
    }


def _spelled(person: FoundPerson, names: dict[str, str]) -> FoundPerson:
    if person.name not in names:
        return person
    return replace(person, name=names[person.name], names=(*person.names, person.name))


def _once(people: list[FoundPerson]) -> list[FoundPerson]:
    return list({person.name: person for person in reversed(people)}.values())[::-1]
