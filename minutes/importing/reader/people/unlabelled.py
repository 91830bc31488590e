"""Who was there where no label lists those present: a line of names alone, and whoever led or wrote."""

from collections.abc import Sequence
from dataclasses import replace

from minutes.importing.reader.finds import LIKELY
from minutes.importing.reader.people.labels import attendance_label, roll_pieces
from minutes.importing.reader.people.names import all_people
from minutes.importing.reader.people.roll import ROLE_LABEL, Roll
from minutes.importing.reader.text.labels import split_label
from minutes.importing.reader.text.paragraphs import Paragraph

LONGEST_LINE = 400


def take_unlabelled(roll: Roll, paragraphs: Sequence[Paragraph]) -> None:
    """Where only those missing have a label, a line of nothing but whole names lists who was there."""
    for one in paragraphs:
        if attendance_label(one)[0] or ":" in one.text or len(one.text) > LONGEST_LINE:
            continue
        people = all_people(one.text, line=one.line, rule="attendance.bare", turned=roll.turned)
        if len(people) > 1 and all(" " in person.name for person in people):
            roll.add("present", [replace(person, confidence=LIKELY) for person in people])


def take_roles(roll: Roll, paragraphs: Sequence[Paragraph]) -> None:
    """Where nobody is listed, whoever leads and writes the minutes was there."""
    for one in paragraphs:
        for piece in roll_pieces(one):
            label, value = split_label(piece.text)
            if label and ROLE_LABEL.fullmatch(label):
                people = all_people(value, line=one.line, rule="attendance.role")
                roll.add("present", [replace(person, confidence=LIKELY) for person in people])
