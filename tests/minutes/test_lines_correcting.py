"""A chip is pressed: the person or the day of a promise becomes another one, the rest stays."""

from datetime import date

import pytest

from minutes.lines import Context, Somebody, corrected, read_line

CONTEXT = Context(
    today=date(2026, 11, 9),
    present=(Somebody("person:1", "Mika Haddad"), Somebody("person:2", "Pat Lindner")),
    register=(Somebody("person:3", "Olga Kowal"),),
)
CALLS = "! Haddad: ruft beim Landkreis an bis 15.11."
CHAIN = "! Haddad: spricht mit der Kirche bis 15.11., dann Lindner: schreibt den Antrag"


def read(typed: str):
    return read_line(typed, context=CONTEXT)


@pytest.mark.parametrize(
    ("typed", "place", "who", "due", "becomes"),
    [
        (CALLS, 0, "Lindner", "15.11.", "! Lindner: ruft beim Landkreis an bis 15.11."),
        (CALLS, 0, "Haddad", "20.11.", "! Haddad: ruft beim Landkreis an bis 20.11."),
        (CALLS, 0, "Haddad", "", "! Haddad: ruft beim Landkreis an"),
        (CALLS, 0, "", "15.11.", "! ruft beim Landkreis an bis 15.11."),
        (CALLS, 0, "Haddad und Lindner", "laufend", "! Haddad und Lindner: ruft beim Landkreis an laufend"),
        ("! Einladungen verschicken", 0, "Büro", "morgen", "! Büro: Einladungen verschicken bis morgen"),
        ("! Falk: ruft an", 0, "Kowal", "", "! Kowal: ruft an"),
        ("! (intern) Kowal ruft laufend an", 0, "Lindner", "laufend", "! (intern) Lindner: ruft an laufend"),
        ("Aufgabe: Büro verschickt sie", 0, "Haddad", "", "Aufgabe: Haddad: verschickt sie"),
        (
            "! Haddad: kauft Äpfel im Frühjahr",
            0,
            "Haddad",
            "Ende März",
            "! Haddad: kauft Äpfel bis Ende März",
        ),
        (
            CHAIN,
            1,
            "Kowal",
            "Ende der Woche",
            "! Haddad: spricht mit der Kirche bis 15.11., dann Kowal: schreibt den Antrag bis Ende der Woche",
        ),
    ],
)
def test_one_promise_gets_another_person_or_day(typed, place, who, due, becomes):
    assert corrected(read(typed), place, who=who, due=due) == becomes


def test_what_was_corrected_is_understood_as_it_was_meant():
    line = read(corrected(read(CHAIN), 1, who="Olga Kowal", due="Ende der Woche"))
    assert [(task.assignees, task.due_on, task.waits_for_previous) for task in line.tasks] == [
        (("person:1",), date(2026, 11, 15), False),
        (("person:3",), date(2026, 11, 15), True),
    ]
