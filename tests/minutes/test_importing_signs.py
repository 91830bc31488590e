"""Tasks behind a sign of one's own, behind a label amid a line, and with names that nothing sets apart."""

from datetime import date

import pytest

from minutes.importing.reader.parse import parse
from minutes.importing.reader.promises.beside import leading, trailing
from tests.minutes.test_importing_promises import ANNA, KARIM, LENA, OLE, PEOPLE, PETRA, found


@pytest.mark.parametrize(
    ("text", "who", "due"),
    [
        ("[!] Karim: Kühlschrank abtauen", KARIM, None),
        ("[!] Ole + Petra: Zelt trocknen, bis Freitag", OLE + PETRA, date(2026, 3, 13)),
        ("[!] Anna Beamer leihen", ANNA, None),
        ("[!] Karim+Ole Einladung", KARIM + OLE, None),
        ("[A] Petra: Brief an die Stadt", PETRA, None),
        ("(!) XY: Rechnung suchen", ("XY",), None),
        ("[!] ???: Keller räumen", (), None),
        ("[!] wer?: Schlüssel nachmachen", (), None),
        ("!! Anna: Strom ablesen", ANNA, None),
        ("📌 Ole Plakate abholen", OLE, None),
        ("[!] Fahrräder aufpumpen", (), None),
        ("Halle: TODO Anna: Vertrag unterschreiben", ANNA, None),
        ("Tonanlage rauscht noch. TODO @tux42 Kabel tauschen", ("tux42",), None),
        ("Aushang: todo: Bild suchen Ole, Petra nächste Sitzung", OLE + PETRA, None),
        ("Getränke (Todo: Karim fragt den Kiosk)", KARIM, None),
        ("Der Zaun ist kaputt. Aufgabe: Latten kaufen", (), None),
        ("todo: Umfrage auswerten und hochladen Anna 28.03.", ANNA, date(2026, 3, 28)),
        ("todo: Dankesbrief Petra bis Sonntag", PETRA, date(2026, 3, 15)),
        ("TODO: Überweisung Karim wenn die Rechnung da ist", KARIM, None),
        ("Aufgabe: Karim Vertrag suchen", KARIM, None),
        ("Aufgabe: Termin abstimmen mit Karim", (), None),
        ("Aufgabe: Brief an Frau Dr. Vogt", (), None),
    ],
)
def test_what_a_sign_or_a_label_makes_a_task(text, who, due):
    assert [(names, day) for _rule, names, day in found(text)] == [(who, due)]


@pytest.mark.parametrize(
    "text",
    [
        "[!] Achtung: die Tür klemmt",
        "[!] Heute gab es Kuchen",
        "[1] Siehe Anhang: Karte",
        "! Ist Karim da?",
        "(!) Das Dach ist dicht.",
        "Die TODO-Liste: sie war lang.",
        "Beim TODO blieb alles offen.",
        "Anna erzählt von der todo Liste",
    ],
)
def test_a_sign_before_talk(text):
    assert found(text) == []


def test_names_in_front_and_behind():
    assert leading("Ole und Anna Zelt holen", PEOPLE) == (OLE + ANNA, "Zelt holen")
    assert leading("Zelt holen", PEOPLE) == ((), "Zelt holen")
    assert leading("Ole", PEOPLE) == ((), "Ole")
    assert trailing("Zelt holen Ole & Anna", PEOPLE) == ("Zelt holen", OLE + ANNA)
    assert trailing("Zelt holen Lena bis Mai", PEOPLE) == ("Zelt holen (bis Mai)", LENA)
    assert trailing("Zelt holen bei Ole", PEOPLE) == ("Zelt holen bei Ole", ())
    assert trailing("Ole", PEOPLE) == ("Ole", ())


PROTOCOL = """Protokoll vom 10. März 2026
Anwesend: Anna Berg, Karim Said, Ole Friis

TOP 1 Zaun

Beschluss: Wir kaufen einen Zaun für 300 Euro. (3 Ja, 0 Nein, 0 Enthaltungen)

{line}

TOP 2 Verschiedenes

Es war schön.
"""


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Umsetzung: Karim", KARIM),
        ("Durchführung: Anna und Ole, bis Ende Mai", ANNA + OLE),
        ("Federführung: Ole", OLE),
    ],
)
def test_who_carries_out_what_was_resolved(line, who):
    (task,) = parse(PROTOCOL.format(line=line)).action_items
    assert (task.text, task.assignee) == ("Wir kaufen einen Zaun für 300 Euro.", who)


@pytest.mark.parametrize("line", ["Umsetzung: Herbst 2026", "Durchführung: ohne Probleme", "Anna und Ole"])
def test_no_name_beneath_a_resolution(line):
    assert parse(PROTOCOL.format(line=line)).action_items == ()


def test_a_name_alone_beneath_a_task_that_is_nobodys():
    text = PROTOCOL.format(line="TODO: Pfosten setzen\n\nKarim und Ole, bis Ende Mai")
    (task,) = parse(text).action_items
    assert (task.text, task.assignee, task.due) == ("Pfosten setzen", KARIM + OLE, date(2026, 5, 31))
