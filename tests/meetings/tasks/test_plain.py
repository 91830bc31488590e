"""Lists of tasks as text to paste."""

from datetime import date

import pytest

from meetings.tasks.models import ActionItem
from tests.meetings.examples import board, person

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def task(text: str, **fields) -> ActionItem:
    given = {"committee": board(), "text": text, "released_at": "2026-11-01T12:00Z"}
    return ActionItem.objects.create(**(given | fields))


def test_all_open_tasks_one_a_line_with_who_until_when_and_where_from(client_of):
    task("Saal buchen", due_on=date(2031, 11, 10), due_precision="day").assignees.add(person())
    task("Einladung schreiben", for_office=True)
    task("Kasse prüfen")
    assert client_of("office").get("/intern/aufgaben/alle/aufgaben.txt").text == (
        "Aufgaben: Alle\n"
        "==============\n"
        "\n"
        "→ M. Haddad: Saal buchen (bis Mo, 10. November 2031; Vorstand)\n"
        "→ Koordinierungsstelle: Einladung schreiben (Vorstand)\n"
        "→ noch offen, wer: Kasse prüfen (Vorstand)\n"
    )


def test_a_deadline_in_words_is_followed_by_no_brackets_in_brackets(client_of):
    task("Saal buchen", due_on=date(2031, 11, 16), due_precision="week", due_words="Ende der Woche")
    text = client_of("office").get("/intern/aufgaben/alle/aufgaben.txt").text
    assert text.endswith(
        "\n→ noch offen, wer: Saal buchen – Ende der Woche (bis So, 16. November 2031); Vorstand\n"
    )


def test_the_text_is_cut_down_as_the_page_is(client_of):
    task("Saal buchen")
    task("Kasse prüfen", state="done", done_at="2026-11-02T12:00Z")
    text = client_of("office").get("/intern/aufgaben/alle/aufgaben.txt?stand=abgeschlossen").text
    assert text.splitlines()[3:] == ["→ noch offen, wer: Kasse prüfen (erledigt; Vorstand)"]


def test_a_reader_finds_no_task_that_she_may_not_see(client_of):
    task("Gehälter besprechen", audience="office")
    assert client_of("board").get("/intern/aufgaben/alle/aufgaben.txt").text == (
        "Aufgaben: Alle\n==============\n\nZu dieser Auswahl gibt es gerade keine.\n"
    )


@pytest.mark.parametrize("address", ["", "alle/", "ohne-verantwortliche/", "ueberfaellig/", "nach-sitzung/"])
def test_each_tab_that_shows_something_offers_its_text(client_of, address):
    client = client_of("office")
    task("Kasse prüfen", due_on=date(2020, 1, 1), due_precision="day")
    offered = {action["url"] for action in client.get(f"/intern/aufgaben/{address}").context["taken_along"]}
    shows = address != ""  # nobody promised it
    assert (f"/intern/aufgaben/{address}aufgaben.txt" in offered) is shows
    assert ("Kasse prüfen" in client.get(f"/intern/aufgaben/{address}aufgaben.txt").text) is shows


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_the_text_costs_the_same(client_of, rows, django_assert_num_queries):
    client = client_of("office")
    for number in range(rows):
        task(f"Aufgabe {number}").assignees.add(person())
    client.get("/intern/aufgaben/alle/aufgaben.txt")
    with django_assert_num_queries(10):
        client.get("/intern/aufgaben/alle/aufgaben.txt")
