"""Attendance in a table: a column of names with marks beside them, or one column for each group."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes.importing.reader.finds import CERTAIN, FoundPerson
from minutes.importing.reader.people.names import read_people
from minutes.importing.reader.people.persons import is_function
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.words.attendance import ATTENDANCE, COLUMNS, INNER, MARKS, OTHER_COLUMNS

CELLS = re.compile(r"\s*\|\s*|\t+")
KINDS = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in COLUMNS)
GROUPS = tuple((group, re.compile(words, re.IGNORECASE)) for group, words in ATTENDANCE)
STATES = tuple((group, re.compile(words)) for group, words in MARKS)
OTHERS = re.compile(OTHER_COLUMNS, re.IGNORECASE)
MARKED = re.compile(
    r"^(?P<name>\S.{2,50}?)(?:\s{2,}|\s*\|\s*|\t+|\s(?=[✓✔✅☑✗✘❌☐]$))(?P<mark>\S{1,14})(?:\s*\([^)]*\))?\s*\|?$"
)
RULER = re.compile(r"[|:\s=+-]+")
HALVES = re.compile(r"\s*/\s*")
SECTION = re.compile(INNER, re.IGNORECASE)
NAMED = ("name", "first", "last")
ATTENDING = ("present", "excused", "absent")


@dataclass(frozen=True)
class RollTable:
    """What each column holds; `by_group` where every column is a list of its own."""

    kinds: tuple[str, ...]
    by_group: bool = False


def find_roll_table(text: str, *, in_list: bool = False) -> RollTable | None:
    """The table whose head this line is: "Name | Fraktion | anwesend", "Anwesend | Entschuldigt".

    Beneath a label such as "Anwesend:" it need not say more than "Name | Funktion" (`in_list`).
    """
    cells = cells_of(text)
    if len(cells) < 2 or any(OTHERS.fullmatch(cell) for cell in cells):
        return None
    groups = tuple(next((group for group, words in GROUPS if words.fullmatch(cell)), "") for cell in cells)
    if all(groups) and len(set(groups)) > 1:
        return RollTable(groups, by_group=True)
    kinds = tuple(map(_kind, cells))
    kinds = _unnamed(kinds, cells)
    is_roll = any(kind in NAMED for kind in kinds) and any(
        in_list or kind in (*ATTENDING, "org", "signed") for kind in kinds
    )
    return RollTable(kinds) if is_roll else None


def _kind(cell: str) -> str:
    """What a column holds, by its heading or either half of it: "Liste / Fraktion"."""
    for words in (cell, *HALVES.split(cell)):
        if kind := next((kind for kind, pattern in KINDS if pattern.fullmatch(words)), ""):
            return kind
    return ""


def _unnamed(kinds: tuple[str, ...], cells: Sequence[str]) -> tuple[str, ...]:
    """Where no heading is above the names: "(nothing) | (nothing) | da?" has initials and names."""
    blank = [at for at, cell in enumerate(cells) if not cell]
    if not blank or any(kind in NAMED for kind in kinds) or not any(kind in ATTENDING for kind in kinds):
        return kinds
    named = {blank[0]: "short", blank[-1]: "name"}
    return tuple(named.get(at, kind) for at, kind in enumerate(kinds))


def is_row(paragraph: Paragraph) -> bool:
    return "|" in paragraph.text or "\t" in paragraph.text


def read_row(
    paragraph: Paragraph, table: RollTable, *, group: str, turned: bool = True
) -> list[tuple[str, FoundPerson]]:
    """The people of one row with their group; `group` is that of the list the table stands in."""
    cells = cells_of(paragraph.text)
    if RULER.fullmatch(paragraph.text):
        return []
    if table.by_group:
        return _by_column(paragraph, table, cells)
    row = list(zip(table.kinds, [*cells, *[""] * len(table.kinds)], strict=False))
    name = _name(row)
    people = read_people(name, line=paragraph.line, rule="attendance.table", one_per_line=True, turned=turned)
    if len(people) != 1 or _is_section(cells):
        return []
    person = people[0]
    org = next((cell for kind, cell in row if kind == "org" and cell and not _is_mark(cell)), "")
    person = replace(person, confidence=CERTAIN, org=org or person.org)
    return [(person.group or _state(row) or group or "present", replace(person, group=""))]


def marked_person(paragraph: Paragraph, *, turned: bool) -> tuple[str, list[FoundPerson]] | None:
    """Group and person of "Anna Kern      x" or "Cora Mund | e", where no head names the columns."""
    match = MARKED.match(paragraph.text)
    group = mark_of(match["mark"]) if match else ""
    if not match or not group:
        return None
    people = read_people(
        match["name"], line=paragraph.line, rule="attendance.marked", one_per_line=True, turned=turned
    )
    return (group, people) if len(people) == 1 else None


def cells_of(text: str) -> list[str]:
    text = text.strip()
    text = text[1:-1] if text[:1] == text[-1:] == "|" and len(text) > 1 else text.strip("|")
    return [cell.strip(" *") for cell in CELLS.split(f" {text} ")]


def _is_section(cells: Sequence[str]) -> bool:
    """ "Vorsitz |  |" between the rows: what those beneath it are."""
    return not any(cells[1:]) and (is_function(cells[0]) or bool(SECTION.fullmatch(cells[0])))


def _by_column(paragraph: Paragraph, table: RollTable, cells: Sequence[str]) -> list[tuple[str, FoundPerson]]:
    found = []
    for group, cell in zip(table.kinds, cells, strict=False):
        for person in read_people(cell, line=paragraph.line, rule="attendance.column"):
            found.append((person.group or group, replace(person, group="")))
    return found


def _name(row: Sequence[tuple[str, str]]) -> str:
    said = {kind: cell for kind, cell in reversed(row) if kind in NAMED}
    if "first" in said:
        return f"{said['first']} {said.get('last') or said.get('name') or ''}".strip()
    return said.get("name") or said.get("last") or next((cell for kind, cell in row if kind == "short"), "")


def _state(row: Sequence[tuple[str, str]]) -> str:
    """The group a row's marks say; "" when there is none to go by."""
    marked = [(kind, mark_of(cell)) for kind, cell in row if kind in ATTENDING]
    remarks = [mark_of(cell) for kind, cell in row if kind in ("", "signed") and cell]
    for kind, mark in marked:
        if mark == "present":
            return kind
    said = [mark for _kind, mark in marked if mark] + [one for one in remarks if one in ("excused", "absent")]
    if "excused" in said:
        return "excused"
    if said or any(kind == "present" for kind, _mark in marked):
        return "absent"
    return ""


def mark_of(cell: str) -> str:
    """The group that a cross or a letter in a cell stands for; "" for anything else."""
    return next((group for group, words in STATES if words.fullmatch(cell.strip())), "")


def _is_mark(cell: str) -> bool:
    return bool(mark_of(cell)) or is_function(cell)
