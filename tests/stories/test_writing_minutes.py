"""Two hours of a meeting without the mouse: ten items, every kind of line."""

import pytest
from playwright.sync_api import expect

from tests.axe import assert_accessible
from tests.boards import board_in_session, writer
from tests.stories.desk import LINE, expect_saved, log_in, open_desk, shown, stored, write

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


PASTED = {
    "Word": (
        "Wir brauchen:\r\n•\tStühle\r\no\tklein\r\n1.\tTische aus dem Keller\r\n1. November ist frei.",
        "",
        ["Wir brauchen:", "- Stühle", "- klein", "- 1. Tische aus dem Keller", "1. November ist frei."],
    ),
    "LibreOffice": (
        "Einleitung\nStühle\nTische\nerstens\nA\tB",
        "<p>Einleitung</p><ul><li><p>Stühle</p></li><li><p>Tische</p></li></ul><ol><li>erstens</li></ol>"
        "<table><tr><td>A</td><td>B</td></tr></table>",
        ["Einleitung", "- Stühle", "- Tische", "- 1. erstens", "A B"],
    ),
}


@pytest.fixture
def minutes():
    return board_in_session()


@pytest.fixture
def desk(page, live_server, minutes):
    log_in(page, live_server, writer())
    open_desk(page, live_server, minutes)
    return page


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


def test_a_name_alone_opens_a_block_until_an_empty_line(desk, minutes):
    write(desk, "/2", "Haddad:", "Die Zusage steht aus.", "Der Eigenanteil fehlt.", "", "Kein Wortbeitrag.")
    expect_saved(desk)
    assert [kind for kind, _typed in stored(minutes, "2")] == ["statement"] * 3 + ["note"]


def test_attendance_is_ticked_by_keyboard_and_counts_at_once(desk, minutes):
    write(desk, "/a")
    desk.keyboard.press("Space")
    expect(desk.locator("#teilnahme h2")).to_contain_text("5 stimmberechtigt")
    desk.keyboard.press("Escape")
    expect(desk.locator(LINE)).to_be_focused()
    assert minutes.meeting.attendances.filter(state="present", capacity="voting").count() == 5


def test_a_guest_is_entered_by_keyboard_and_may_speak(desk, minutes):
    desk.get_by_role("button", name="Gast eintragen").focus()
    desk.keyboard.press("Enter")
    desk.keyboard.type("Nele Sander")
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("checkbox", name="Nele Sander")).to_be_checked()
    desk.locator(LINE).focus()
    write(desk, "/2", "Sander: Guten Tag.")
    expect_saved(desk)
    assert stored(minutes, "2") == [("statement", "Sander: Guten Tag.")]


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


@pytest.mark.parametrize(("plain", "rich", "lines"), PASTED.values(), ids=PASTED)
def test_pasted_lines_stay_in_order_and_lists_stay_lists(desk, minutes, plain, rich, lines):
    write(desk, "/2", "Davor.")
    paste(desk, plain, rich)
    expect_saved(desk)
    assert [typed for _kind, typed in stored(minutes, "2")] == ["Davor.", *lines]
    desk.get_by_role("button", name="Rückgängig").click()
    expect_saved(desk)
    assert stored(minutes, "2") == [("note", "Davor.")]


def test_a_long_paste_asks_first(desk, minutes):
    write(desk, "/2")
    paste(desk, "\n".join(f"Zeile {number}" for number in range(40)))
    expect(desk.get_by_role("dialog", name="40 Zeilen einfügen?")).to_be_visible()
    desk.keyboard.press("Escape")
    expect(desk.locator(LINE)).to_be_focused()
    assert stored(minutes, "2") == []


def paste(page, plain: str, rich: str = "") -> None:
    """What the browser does when somebody pastes from Word, LibreOffice or a mail."""
    page.evaluate(
        """([plain, rich]) => {
          const pasted = new DataTransfer();
          pasted.setData("text/plain", plain);
          if (rich) pasted.setData("text/html", rich);
          document.getElementById("zeile").dispatchEvent(
            new ClipboardEvent("paste", {clipboardData: pasted, bubbles: true, cancelable: true}));
        }""",
        [plain, rich],
    )


def test_a_dropped_file_becomes_a_paper_of_its_item(desk, minutes):
    with desk.expect_file_chooser() as choosing:
        desk.get_by_text("Datei anhängen").click()
    file = {"name": "Kostenplan.txt", "mimeType": "text/plain", "buffer": b"Raum: 120 Euro"}
    choosing.value.set_files(file)
    expect(desk.get_by_role("link", name="Kostenplan")).to_be_visible()
    assert minutes.meeting.papers.count() == 1


def test_who_comes_later_votes_from_that_item_on(desk, minutes):
    write(desk, "/1", "= Eins (5/0/1)", "/2", "= Zwei (5/0/1)")
    expect_saved(desk)
    desk.get_by_role("button", name="Mika H. Haddad: Teilnahme genauer angeben").press("Enter")
    dialog = desk.get_by_role("dialog", name="Mika H. Haddad")
    dialog.get_by_label("gekommen zu").select_option("2 Antrag")
    assert_accessible(desk)
    dialog.get_by_role("button", name="Übernehmen").press("Enter")
    expect(desk.get_by_role("button", name="Mika H. Haddad: Teilnahme genauer angeben")).to_have_text(
        "ab TOP 2"
    )
    expect(desk.locator(".entry .problem")).to_have_count(1, timeout=10_000)
    assert list(minutes.entries.kept().exclude(problem="").values_list("typed", flat=True)) == [
        "= Eins (5/0/1)"
    ]


def test_ending_the_meeting_shows_all_that_was_agreed_on_one_page(desk, minutes):
    write(desk, "/1", "! Lindner: ruft an", "= Wir laden ein (5/0/1)", "= Zu viele (9/0/0)")
    write(desk, "Ergebnis: Wir warten ab.", "Termin: Klausur 30.11., 14–16 Uhr, Bürgerhaus")
    expect_saved(desk)
    desk.get_by_role("link", name="Sitzung beenden").click()
    shown_parts = ["ruft an", "Wir laden ein", "= Zu viele (9/0/0)", "Wir warten ab.", "Klausur"]
    for words in shown_parts:
        expect(desk.locator(".checked").filter(has_text=words)).to_have_count(1)
    assert_accessible(desk)
    desk.locator(".checked").filter(has_text="ruft an").get_by_role("link").click()
    area = desk.get_by_role("textbox", name="Zeile ändern")
    expect(area).to_be_focused()
    desk.keyboard.type(" bis 15.11.")
    desk.keyboard.press("Enter")
    expect_saved(desk)
    desk.get_by_role("link", name="Sitzung beenden").click()
    desk.get_by_role("button", name="Sitzung beenden und Aufgaben verteilen").click()
    expect(desk.get_by_text("Die Sitzung ist beendet; die Aufgaben sind verteilt.")).to_be_visible()
    minutes.refresh_from_db()
    assert not minutes.is_open


def test_all_keys_are_shown_and_left_by_keyboard(desk):
    desk.keyboard.press("?")
    expect(desk.get_by_role("dialog", name="Tasten und Zeichen")).to_be_visible()
    assert_accessible(desk)
    desk.keyboard.press("Escape")
    expect(desk.locator(LINE)).to_be_focused()
    assert desk.locator(LINE).input_value() == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1280])
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
