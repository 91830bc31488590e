"""Who was there, as a document lists it: behind labels, beneath them, in groups, tables and sentences."""

import re
from dataclasses import replace

from minutes.importing.reader.finds import LIKELY, FoundPerson
from minutes.importing.reader.people.columns import read_name_columns
from minutes.importing.reader.people.labels import (
    LONGEST_LABEL,
    attendance_label,
    is_annex,
    is_loose,
    label_group,
    roll_pieces,
)
from minutes.importing.reader.people.legend import read_legend, spelled
from minutes.importing.reader.people.names import all_people, is_full_name, read_people
from minutes.importing.reader.people.persons import BRACKETS, HONOURED, is_function, straightened
from minutes.importing.reader.people.roll import (
    Roll,
    by_party,
    inner_label,
    short_label,
    subsection,
)
from minutes.importing.reader.people.tables import find_roll_table, is_row, marked_person, read_row
from minutes.importing.reader.people.told import opens_list, told_people
from minutes.importing.reader.people.unlabelled import take_roles, take_unlabelled
from minutes.importing.reader.text.labels import split_label
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.words.names import SHORTENED
from minutes.lines.names import who_is

# The list is elsewhere: "24 Mitglieder laut Liste", "Es sind 31 Stimmberechtigte anwesend."
COUNTED = re.compile(r"\d|\bliste\b", re.IGNORECASE)
COUNT_TOLD = re.compile(r"\banwesend\b.{0,40}\d|\d.{0,60}\banwesend\b|\banwesenheitsliste\b", re.IGNORECASE)
# "Anwesende Referate: Finanzen (Nils), Soziales (Aylin, Jana)": the names stand in the brackets.
BY_GROUP = re.compile(r"(?i:referate|gruppen|fachschaften|\bAGs\b|vereine|ressorts|gewerke)\b[^:,]*:")
INSIDE_OUT = re.compile(r"[^,;()]{2,40}\(([^()]*)\)")
COUNTED_GROUP = re.compile(r"\d{1,3}\s+(?P<what>[\w*:-]{3,40})\s*\((?P<names>[^()]*)\)")
NOT_SHORT = "".join(rf"(?<!\b{one})" for one in SHORTENED.split())
STOP = re.compile(rf"(?:(?<=\w[a-zäöüß]){NOT_SHORT}|(?<=\w\)))\.\s+(?=[A-ZÄÖÜ])")
FURTHER = re.compile(r"(?:weitere|außerdem|ferner|sonst)\b", re.IGNORECASE)
# "Lind, Mara       1. Vorsitzende": what stands in a column of its own.
COLUMN = re.compile(r"(?<=[^\s,;])\s{2,}(?=\S)")
LONGEST_LINE = 400
# Sentences about who is there stand at the beginning.
TOLD_PARAGRAPHS = 40
# Further down "Gäste:" are those of a feast.
GUEST_PARAGRAPHS = 12


def read_attendance(paragraphs: list[Paragraph], starts: set[int]) -> dict[str, list[FoundPerson]]:
    """Who was there, by group; `starts` are the lines of the agenda, which are no names."""
    turned = sum(_is_turned(one.text) for one in paragraphs[:100]) >= 3
    roll = Roll(starts, min(starts, default=TOLD_PARAGRAPHS), turned)
    crossed, table = read_name_columns(paragraphs[: roll.head_end + GUEST_PARAGRAPHS])
    for group, person in crossed:
        roll.add(group, [person])
    for index, paragraph in enumerate(paragraphs):
        if index in table:
            continue
        if index in starts and attendance_label(paragraph)[0] not in ("present", "excused"):
            roll.close()
            roll.section, roll.annex = 0, False
            continue
        for piece in roll_pieces(paragraph):
            _take(roll, index, piece)
    if not roll.people["present"] and any(roll.people.values()):
        take_unlabelled(roll, paragraphs[1 : roll.head_end])
    if not roll.people["present"] and not roll.counted:
        take_roles(roll, paragraphs[: max(roll.head_end, 1) + TOLD_PARAGRAPHS])
    _lead(roll)
    names = read_legend(paragraphs)
    return {name: _once([spelled(one, names) for one in people]) for name, people in roll.people.items()}


def _is_turned(text: str) -> bool:
    """Whether a line names somebody by surname first: "Anwesend:   Lind, Mara     Vorsitzende"."""
    return any(straightened(one) for one in re.split(r"\s{2,}|:\s*", text[:LONGEST_LINE]))


def _take(roll: Roll, index: int, paragraph: Paragraph) -> None:
    """One line as the first thing it is: the head of a table, a row, a label, a name, a sentence."""
    if _table(roll, paragraph) or _label(roll, index, paragraph) or subsection(roll, paragraph):
        return
    in_time = index < roll.head_end + TOLD_PARAGRAPHS
    told = told_people(paragraph, in_head=index < roll.head_end) if in_time else []
    if roll.group and not told and _in_list(roll, paragraph):
        return
    if roll.group and not paragraph.text.startswith(("(", "*")):
        roll.close()
    roll.counted = roll.counted or bool(COUNT_TOLD.search(paragraph.text))
    if in_time and opens_list(paragraph):
        roll.open("present", paragraph)
    for group, person in told:
        roll.add(group, [replace(person, group="")])


def _table(roll: Roll, paragraph: Paragraph) -> bool:
    if not is_row(paragraph):
        roll.table = None
        return False
    if table := find_roll_table(paragraph.text, in_list=bool(roll.group)):
        roll.table = table
        return True
    if not roll.table:
        return False
    for group, person in read_row(paragraph, roll.table, group=roll.group):
        roll.add(group, [person])
    return True


def _label(roll: Roll, index: int, paragraph: Paragraph) -> bool:
    group, value = attendance_label(paragraph)
    roll.annex = is_annex(paragraph) or (roll.annex and not paragraph.is_heading)
    far = -1 if roll.annex else index - roll.head_end
    if (far >= 0 and is_loose(paragraph)) or (far >= GUEST_PARAGRAPHS and group == "guests"):
        group = ""
    elif not group and (roll.group or far < 0):
        group, value = short_label(paragraph, roll) or (label_group(paragraph.text.strip(": ")), "")
    if group:
        deeper = paragraph.is_heading and roll.group and 0 < roll.depth < paragraph.depth
        depth = roll.depth if deeper else paragraph.depth
        roll.open(group, paragraph)
        roll.depth = depth
        if paragraph.depth and not value and group == "present":
            roll.section = roll.section or paragraph.depth
        further = group == "present" and bool(FURTHER.match(paragraph.text))
        rule = "attendance.others" if further else f"attendance.{group}"
        if BY_GROUP.search(paragraph.text[:LONGEST_LABEL]):
            value = INSIDE_OUT.sub(r"\1", value)
        value = _counted_groups(roll, value, paragraph.line)
        value, rest = _first_sentence(value)
        for org, names in by_party(value):
            found = _people(roll, names, paragraph, rule, one_per_line=paragraph.is_bullet and not value)
            roll.add(group, [replace(one, org=one.org or org) for one in found])
        for told, person in told_people(replace(paragraph, text=rest), in_head=far < 0):
            roll.add(told, [replace(person, group="")])
        roll.listed = bool(value)
        roll.counted = roll.counted or bool(COUNTED.search(value))
        return True
    return far < 0 and inner_label(roll, paragraph)


def _in_list(roll: Roll, paragraph: Paragraph) -> bool:
    """One more line of an open list; False where it is none and the list is over."""
    if paragraph.is_heading or len(paragraph.text) > LONGEST_LINE:
        return False
    if split_label(paragraph.text)[0] and not paragraph.is_bullet:
        return False
    if roll.listed and paragraph.after_blank:
        return False
    if is_function(paragraph.text) and not paragraph.is_bullet:
        return True
    rule = f"attendance.{roll.group}.list"
    far = paragraph.after_blank and bool(roll.people[roll.group]) and not paragraph.is_bullet
    if far and not all_people(paragraph.text, line=paragraph.line, rule=rule, turned=roll.turned):
        return False
    if marked := marked_person(paragraph, turned=roll.turned):
        roll.add(*marked)
        return True
    single = (
        paragraph.is_bullet or bool(re.match(r"\d{1,2}[.)]\s", paragraph.text)) or _is_one(paragraph.text)
    )
    people = _people(roll, paragraph.text, paragraph, rule, one_per_line=single)
    if (
        far
        and any(" " not in one.name and one.confidence > LIKELY for one in people)
        and not _is_honoured(paragraph)
    ):
        return False
    roll.add(roll.group, people)
    return bool(people) or paragraph.is_bullet


def _counted_groups(roll: Roll, value: str, line: int) -> str:
    """What is left of "5 Mitglieder (Mia Lind, Tom Zahn), 1 Gast (Jo)" when its people were taken."""
    found = list(COUNTED_GROUP.finditer(value))
    people = [all_people(one["names"], line=line, rule=f"attendance.{roll.group}") for one in found]
    if not all(people) or not found or found[0].start():
        return value
    for one, named in zip(found, people, strict=True):
        roll.add(label_group(one["what"]) or roll.group, named)
    return COUNTED_GROUP.sub("", value).strip(" ,;.")


def _first_sentence(value: str) -> tuple[str, str]:
    """ "Mia, Tom und Jo." and "Ben konnte nicht.": where talk goes on behind the names."""
    stop = STOP.search(value)
    if not stop or all_people(value[stop.end() :], line=1, rule=""):
        return value, ""
    return value[: stop.start() + 1], value[stop.end() :]


def _is_one(text: str) -> bool:
    """ "Frau Dr. Csonka, Kinderklinik St. Anna" in a line of its own."""
    name, comma, house = text.partition(", ")
    return bool(comma and HONOURED.match(name) and not HONOURED.match(house) and "," not in house)


def _is_honoured(paragraph: Paragraph) -> bool:
    return bool(HONOURED.match(paragraph.text))


def _people(
    roll: Roll, text: str, paragraph: Paragraph, rule: str, *, one_per_line: bool
) -> list[FoundPerson]:
    return read_people(
        _in_column(text),
        line=paragraph.line,
        rule=rule,
        one_per_line=one_per_line,
        turned=roll.turned or ";" in BRACKETS.sub("", text),
        nicks=any(one.confidence == LIKELY for one in roll.people["present"]),
    )


def _in_column(text: str) -> str:
    """ "Lind, Mara (Kasse)" for "Lind, Mara     Kasse"; several names in columns stay as they are."""
    name, *columns = COLUMN.split(text)
    if len(columns) != 1 or "(" in columns[0]:
        return text
    if not straightened(name) and (is_full_name(columns[0]) and not is_function(columns[0].split()[0])):
        return text
    return f"{name} ({columns[0]})"


def _lead(roll: Roll) -> None:
    """Who led was there, where only the others are listed: "Vorsitz: A, Mitglieder: B, C"."""
    present = roll.people["present"]
    if not present:
        return
    everybody = [one for people in roll.people.values() for one in people]
    roll.people["present"][:0] = [one for one in roll.chair if not who_is(one.name, everybody)]


def _once(people: list[FoundPerson]) -> list[FoundPerson]:
    return list({person.name: person for person in reversed(people)}.values())[::-1]
