"""Tables that hold a whole document, whose last columns say who does what stands in a row."""

from datetime import date

import pytest

from minutes.importing.reader.parse import parse
from minutes.importing.reader.promises.tables import find_in_last_columns, find_last_columns
from tests.minutes.test_importing_promises import ANNA, HELD_ON, KARIM, OLE, PEOPLE, PETRA


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        ("TOP | Inhalt | Wer | Bis wann", ("who", "due")),
        ("Nr. | Besprochen | Termin | Verantwortlich", ("due", "who")),
        ("TOP | Thema und Ergebnis | Zuständig", ("who",)),
        ("Name | Funktion | Anwesend", ()),
        ("Wer | Was | Bis wann", ()),
        ("Datum | Was | Ort", ()),
        ("Antragsteller | Anna Berg", ()),
    ],
)
def test_which_heads_name_who_last(head, columns):
    assert find_last_columns(head) == columns


@pytest.mark.parametrize(
    ("row", "tasks"),
    [
        ("| Halle mieten | Frau Berg | Ende Mai", [("Halle mieten", ANNA, date(2026, 5, 31))]),
        ("| Strom klären | Karim, Ole | ", [("Strom klären", KARIM + OLE, None)]),
        ("3 | Fest | Es wird gefeiert. Zelt leihen | Petra | sofort", [("Zelt leihen", PETRA, None)]),
        (
            "| Text schreiben; Fotos suchen | Anna Berg; Ole Friis | 1. Mai; Juni",
            [("Text schreiben", ANNA, date(2026, 5, 1)), ("Fotos suchen", OLE, date(2026, 6, 30))],
        ),
        ("4 | Berichte | |", []),
        ("| Rückblick auf das Fest | niemand weiß es | bald", []),
        ("| | Anna Berg | ", []),
        ("| Anna Berg", []),
    ],
)
def test_what_a_row_says(row, tasks):
    found = find_in_last_columns(row, ("who", "due"), line=1, said_on=HELD_ON, people=PEOPLE, item=0)
    assert [(one.text, one.assignee, one.due) for one in found] == tasks


def test_a_row_beneath_its_item_is_a_task():
    parsed = parse(
        "Protokoll vom 10. März 2026\nAnwesend: Anna Berg, Karim Said, Ole Friis\n\n"
        "TOP | Inhalt | Wer | Bis wann\n1 | Zaun | |\n| Latten kaufen | Karim Said | 20.03.\n2 | Fest | |\n"
    )
    assert [(one.text, one.assignee, one.due) for one in parsed.action_items] == [
        ("Latten kaufen", KARIM, date(2026, 3, 20))
    ]
