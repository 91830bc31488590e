"""Names as attendance lists write them."""

import pytest

from minutes.importing.reader.people.names import match_name, read_people
from minutes.lines.names import strip_titles


def names(text, **options):
    return [(one.name, one.org) for one in read_people(text, line=1, rule="test.people", **options)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "R. Haddad, M. Lind (Haus der Kulturen), K. Sand.",
            [("R. Haddad", ""), ("M. Lind", "Haus der Kulturen"), ("K. Sand", "")],
        ),
        ("Frau Dr. Haddad und Herr Lind", [("Haddad", ""), ("Lind", "")]),
        ("Mara Lind (Vorsitz), Ole von der Heide (per Zoom)", [("Mara Lind", ""), ("Ole von der Heide", "")]),
        ("Jana M., Tarek B.", [("Jana M.", ""), ("Tarek B.", "")]),
        ("Prof. Omar Said (Hochschule, Fachbereich 2)", [("Omar Said", "Hochschule, Fachbereich 2")]),
        ("fnord, kiwi, 0xbeef", [("fnord", ""), ("kiwi", ""), ("0xbeef", "")]),
        ("24 Mitglieder laut Liste", []),
        ("siehe Anwesenheitsliste", []),
        ("keine", []),
        ("-", []),
        ("", []),
        ("die Versammlung ist beschlussfähig", []),
    ],
)
def test_people_of_a_line(text, people):
    assert names(text) == people


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("T. Brandt, Volkshochschule", ("T. Brandt", "Volkshochschule")),
        ("Pfr. M. Engel – Kirchenkreis", ("M. Engel", "Kirchenkreis")),
        ("Frau Baumann\tJobcenter", ("Baumann", "Jobcenter")),
        ("kiwi", ("kiwi", "")),
    ],
)
def test_a_list_has_one_person_in_each_line(text, person):
    assert names(text, one_per_line=True) == [person]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Hr. Dr. Lind", "Lind"),
        ("Oberbürgermeisterin Sand", "Sand"),
        ("Frau", ""),
        ("Franziska Herr", "Franziska Herr"),
    ],
)
def test_titles_are_no_part_of_a_name(words, name):
    assert strip_titles(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Hr. Lind", "M. Lind"),
        ("Mara Lind", "M. Lind"),
        ("@haddad", "R. Haddad"),
        ("Sand", None),
        ("X. Lind", None),
        ("Linda", None),
    ],
)
def test_who_is_meant(words, name):
    people = read_people("R. Haddad, M. Lind, K. Sand, O. Sand", line=1, rule="test.people")
    found = match_name(words, people)
    assert (found.name if found else None) == name
