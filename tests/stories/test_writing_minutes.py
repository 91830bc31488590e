"""Two hours of a meeting without the mouse: ten items, every kind of line."""

import pytest
from playwright.sync_api import expect

from members.models import Person
from tests.axe import assert_accessible, assert_keyboard_reaches_everything, in_every_look
from tests.stories.desk import LINE, expect_saved, shown, stored, write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

KINDS = {
    "Der Saal ist gebucht.": "note",
    "- Stühle": "bullet",
    "Haddad: Die Zusage fehlt.": "statement",
    "Drittmittel: Die Zusage fehlt.": "note",
    "## Ablauf": "heading",
    "! Lindner: ruft bis 15.11. an": "task",
    "= Wir laden ein (5/0/1)": "resolution",
    "Ergebnis: Wir warten ab.": "outcome",
    "Termin: Klausur 30.11., 14–16 Uhr, Bürgerhaus": "date",
    "Thema (für 21.12.): Fachtag": "topic",
    "Wunsch: mehr Kurse": "wish",
    "Lernerfahrung: früher einladen": "lesson",
    "Erkenntnis: Es fehlt an Räumen.": "finding",
    "Zahl: 40 Gäste": "figure",
    "Frage: Wer kommt?": "question",
    "~ Klausur im Frühjahr": "parked",
    "(intern) Das bleibt hier.": "note",
}


def test_a_protocol_of_ten_items_is_written_by_keyboard_only(desk, minutes):
    write(desk, "/1")
    for number in range(2, 7):
        write(desk, f"# Punkt {number} von der Tastatur")
    expect(desk.locator("#agenda a")).to_have_count(10)
    write(desk, "/1", *KINDS)
    expect_saved(desk)
    assert stored(minutes, "1") == [(kind, typed) for typed, kind in KINDS.items()]

    for _item in range(3):
        desk.keyboard.press("Alt+ArrowDown")
    write(desk, "Unter vier.")
    desk.keyboard.press("Alt+ArrowUp")
    write(desk, "Unter drei.")
    expect_saved(desk)
    assert (stored(minutes, "4"), stored(minutes, "3")) == (
        [("note", "Unter vier.")],
        [("note", "Unter drei.")],
    )

    before = shown(desk)
    desk.reload()
    expect(desk.locator(LINE)).to_be_focused()
    assert shown(desk) == before


def test_a_jump_to_nowhere_says_so_and_what_is_typed_next_takes_its_place(desk, minutes):
    write(desk, "/99")
    expect(desk.locator("#vorschau")).to_contain_text("99")
    write(desk, "/2", "Unter zwei.")
    expect_saved(desk)
    assert stored(minutes, "2") == [("note", "Unter zwei.")]


def test_a_name_alone_opens_a_block_until_an_empty_line(desk, minutes):
    write(desk, "/2", "Haddad:", "Die Zusage steht aus.", "Der Eigenanteil fehlt.", "", "Kein Wortbeitrag.")
    expect_saved(desk)
    assert [kind for kind, _typed in stored(minutes, "2")] == ["statement"] * 3 + ["note"]


def test_the_last_line_is_edited_moved_to_another_item_deleted_and_brought_back(desk, minutes):
    write(desk, "/2", "Eins.", "Zwei.")
    desk.keyboard.press("ArrowUp")
    desk.keyboard.type(" Genauer.")
    desk.keyboard.press("Enter")
    expect_saved(desk)
    assert stored(minutes, "2") == [("note", "Eins."), ("note", "Zwei. Genauer.")]

    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("Escape")
    for _step in range(2):
        desk.keyboard.press("Alt+Shift+ArrowUp")
    expect_saved(desk)
    assert (stored(minutes, "1"), stored(minutes, "2")) == ([("note", "Zwei. Genauer.")], [("note", "Eins.")])

    desk.keyboard.press("Delete")
    expect_saved(desk)
    assert stored(minutes, "1") == []
    desk.keyboard.press("Control+z")
    expect_saved(desk)
    assert stored(minutes, "1") == [("note", "Zwei. Genauer.")]


def test_one_key_changes_the_kind(desk, minutes):
    write(desk, "/2")
    desk.keyboard.type("Frage: Wer kommt?")
    expect(desk.locator("#vorschau strong")).to_have_text("Frage")
    desk.keyboard.press("Alt+k")
    expect(desk.locator("#vorschau strong")).to_have_text("Notiz")
    desk.keyboard.press("Enter")
    expect_saved(desk)
    assert stored(minutes, "2") == [("note", "Frage: Wer kommt?")]


def test_somebody_of_the_register_who_is_not_there_is_picked_as_speaker(desk, minutes):
    person = Person.objects.create(first_name="Ulli", last_name="Auswärts")
    write(desk, "/2")
    desk.keyboard.type("Auswärts: Grüße aus dem Landtag.")
    expect(desk.get_by_role("button", name="Wortbeitrag von Ulli Auswärts")).to_be_visible()
    desk.keyboard.press("Alt+k")
    expect(desk.locator("#vorschau strong")).to_have_text("Wortbeitrag")
    desk.keyboard.press("Enter")
    expect_saved(desk)
    assert minutes.entries.get().speaker == person


def test_everything_is_reached_by_keyboard_with_a_visible_focus(desk):
    write(desk, "/2")
    desk.keyboard.type("! Lindner: ruft an")
    expect(desk.locator("#vorschau .chip").first).to_be_visible()
    assert_keyboard_reaches_everything(desk)


def test_all_keys_are_shown_and_left_by_keyboard(desk):
    desk.keyboard.press("?")
    expect(desk.get_by_role("dialog", name="Tasten und Zeichen")).to_be_visible()
    assert_accessible(desk)
    desk.keyboard.press("Escape")
    expect(desk.locator(LINE)).to_be_focused()
    assert desk.locator(LINE).input_value() == ""


@in_every_look
def test_axe_finds_nothing_and_nothing_overflows(desk, width, scheme):
    desk.set_viewport_size({"width": width, "height": 900})
    desk.emulate_media(color_scheme=scheme)
    write(desk, "/1", *KINDS, "= Zu viele (9/0/0)")
    expect_saved(desk)
    desk.keyboard.type("! Lindner: ruft bis 15.11. an")
    expect(desk.locator("#vorschau .chip").first).to_be_visible()
    assert_accessible(desk)
    desk.keyboard.press("Enter")
    desk.keyboard.press("ArrowUp")
    assert_accessible(desk)


def test_a_promise_is_corrected_by_its_chips(desk, minutes):
    write(desk, "/2")
    desk.keyboard.type("! Haddad: spricht mit der Kirche bis 15.11., dann Lindner: schreibt den Antrag")
    expect(desk.get_by_role("button", name="ohne Frist: Frist ändern")).to_be_visible()
    desk.get_by_role("button", name="Lindner: jemand anderen eintragen").press("Enter")
    dialog = desk.get_by_role("dialog", name="Aufgabe")
    expect(dialog.get_by_label("Wer?")).to_be_focused()
    assert_accessible(desk)
    desk.keyboard.type("Brandt")
    desk.keyboard.press("Tab")
    desk.keyboard.type("Ende der Woche")
    desk.keyboard.press("Enter")
    expect(desk.locator(LINE)).to_have_value(
        "! Haddad: spricht mit der Kirche bis 15.11., dann Brandt: schreibt den Antrag bis Ende der Woche"
    )
    expect(desk.locator("#vorschau .chip")).to_have_text(
        [
            "Haddad",
            "bis So, 15. November 2026",
            "danach",
            "Brandt",
            "Ende der Woche (bis So, 15. November 2026)",
        ]
    )
    desk.keyboard.press("Enter")
    expect_saved(desk)
    first, second = minutes.entries.get().action_items.order_by("pk")
    assert (first.who, second.who, second.waiting_for) == ("M. Haddad", "M. Brandt", first)
