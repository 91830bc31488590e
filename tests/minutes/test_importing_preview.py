"""Names in old minutes find the people we know, and nobody is taken for somebody else."""

import pytest

from minutes.importing.preview.preview import Known, preview
from minutes.importing.reader.parse import parse

REGISTER = [
    Known("1", "Samira Okafor", "Frauenhaus Elbufer"),
    Known("2", "Timo Brandt"),
    Known("3", "Tessa Brandt"),
    Known("4", "Dr. Mara Engel"),
    Known("5", "Linus Engel"),
    Known("6", "Leyla Nasser"),
]


def chosen(line):
    made = preview(
        parse(f"Protokoll vom 3.2.2026\n\nAnwesend: {line}\n\n1. Beginn\n\n2. Ende\n"), register=REGISTER
    )
    return [choice.person for choice in made.people]


@pytest.mark.parametrize(
    ("name", "pk"),
    [
        ("Samira Okafor", "1"),
        ("S. Okafor", "1"),
        ("Fr. S. Okafor", "1"),
        ("M. Engel", "4"),
        ("L. Engel", "5"),
        ("T. Brandt", ""),
        ("Timo Brandt", "2"),
        ("X. Okafor", ""),
        ("Okafor", ""),
        ("Okafor (Frauenhaus Elbufer)", "1"),
        ("Nadja Nasser", ""),
    ],
)
def test_who_is_meant(name, pk):
    assert chosen(name) == [pk]


def test_whoever_could_be_meant_is_offered():
    made = preview(parse("Anwesend: T. Brandt, K. Neu"), register=REGISTER)
    assert [[one.known.pk for one in choice.candidates] for choice in made.people] == [["2", "3"], []]
