"""Attendance in a table with a column for each person: her name above, a cross or a letter beneath."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from minutes.importing.reader.finds import CERTAIN, FoundPerson
from minutes.importing.reader.people.labels import label_group
from minutes.importing.reader.people.names import read_people
from minutes.importing.reader.people.tables import RULER, cells_of, is_row, mark_of
from minutes.importing.reader.text.paragraphs import Paragraph

# No more rows than groups: further down a table counts something else.
ROWS = 4
FEWEST = 2
NO_HEAD = re.compile(r"(?:name|wer|person|teilnehm\w*|mitglied\w*)?", re.IGNORECASE)

Marked = list[tuple[str, FoundPerson]]


def read_name_columns(paragraphs: Sequence[Paragraph]) -> tuple[Marked, set[int]]:
    """The people of the first such table with their groups, and which of these paragraphs it fills."""
    for index, paragraph in enumerate(paragraphs):
        people = _people_above(paragraph)
        if not people:
            continue
        rows = list(takewhile(is_row, paragraphs[index + 1 : index + 2 + ROWS]))
        told = [row for row in rows if not RULER.fullmatch(row.text)]
        if found := _by_label(people, told) or _by_mark(people, told[:1]):
            return found, set(range(index, index + 1 + len(rows)))
    return [], set()


def _people_above(paragraph: Paragraph) -> list[FoundPerson | None]:
    """Who is named in each cell; nothing unless all of them are names, the first may head the rows."""
    cells = cells_of(paragraph.text) if is_row(paragraph) else []
    found = [_person(cell, paragraph.line) for cell in cells]
    named = found[1:] if cells and NO_HEAD.fullmatch(cells[0]) else found
    if len(named) < FEWEST or not all(named):
        return []
    return [None, *named] if named is not found and len(named) < len(found) else found


def _person(cell: str, line: int) -> FoundPerson | None:
    people = (
        [] if mark_of(cell) or label_group(cell) else read_people(cell, line=line, rule="attendance.cross")
    )
    return people[0] if len(people) == 1 else None


def _by_label(people: Sequence[FoundPerson | None], rows: Sequence[Paragraph]) -> Marked:
    """ "anwesend | x | x | |" beneath "| Mia | Tom | Jo |"."""
    found: Marked = []
    for row in rows:
        cells = cells_of(row.text)
        group = label_group(cells[0])
        if people[0] or not group:
            return []
        marked = zip(people, cells, strict=False)
        found += [(group, _sure(one)) for one, cell in marked if one and mark_of(cell) == "present"]
    return found


def _by_mark(people: Sequence[FoundPerson | None], rows: Sequence[Paragraph]) -> Marked:
    """ "x | e | x" right beneath the names; an empty cell is an absence."""
    cells = cells_of(rows[0].text) if rows else []
    if not FEWEST <= len(cells) <= len(people) or (not people[0] and cells[0]):
        return []
    cells += [""] * (len(people) - len(cells))
    marks = [mark_of(cell) for cell in cells]
    named = [(one, cell, mark) for one, cell, mark in zip(people, cells, marks, strict=False) if one]
    if (
        "present" not in marks
        or len(cells) != len(people)
        or any(cell and not mark for _o, cell, mark in named)
    ):
        return []
    return [(mark or "absent", _sure(one)) for one, _cell, mark in named]


def _sure(person: FoundPerson) -> FoundPerson:
    return replace(person, confidence=CERTAIN, group="")
