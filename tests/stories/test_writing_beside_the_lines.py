"""While the minutes are written: who is there, what is pasted, files, and the end of the meeting."""

import time

import pytest
from playwright.sync_api import expect

from tests.axe import assert_accessible
from tests.stories.desk import LINE, expect_saved, paste, stored, write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

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
        ["Einleitung", "- Stühle", "- Tische", "- 1. erstens", "A | B"],
    ),
    "Word with fonts": (
        "Bedarf\n·\tStühle\n1.\tzuerst\nFertig",
        "<html><head><style>p {color: red}</style></head><body><h1 style='font-family:Arial'>Bedarf</h1>"
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; "
        "</span></span><![endif]><span style='font-size:9pt'>Stühle</span><o:p></o:p></p>"
        "<p class=MsoListParagraph><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>zuerst</p>"
        "<p>Fertig</p></body></html>",
        ["Bedarf", "- Stühle", "- 1. zuerst", "Fertig"],
    ),
    "a mail with a script": (
        "Hallo\nerstens",
        "<body><style>b {top: 0}</style><script>document.title = 'fort'</script><div>Hallo</div>"
        "<ul><li><a href='javascript:alert(1)' onclick='alert(2)'>erstens</a></li></ul>"
        "<img src=x onerror=\"document.title = 'fort'\"></body>",
        ["Hallo", "- erstens"],
    ),
    "Word, whose source breaks its lines where it likes": (
        "x\ny",
        "<h2><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Fest</h2>"
        "<p class=MsoNormal>Wir treffen uns\n<b>morgen</b>\n<i>um zehn</i>.</p>"
        "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>§<span>&nbsp;</span></span>"
        "Saft<br>\n(kalt)</p>"
        "<table>\n <tr>\n  <td>\n  <p>Wer</p>\n  </td>\n  <td>\n  <p>Tee,</p>\n  <p>Saft</p>\n  </td>"
        "\n </tr>\n <tr>\n  <td>\n  <p><o:p>&nbsp;</o:p></p>\n  </td>\n  <td></td>\n </tr>\n</table>",
        ["Fest", "Wir treffen uns morgen um zehn.", "- Saft (kalt)", "Wer | Tee, Saft"],
    ),
    "lists in lists": (
        "x\ny",
        "<ul><li>Rot<ul><li>Hellrot</li></ul></li><li><ul><li>Grün</li></ul></li></ul>"
        "<ol><li>Saal</li><li><ol><li>Küche</li></ol></li><li>Hof</li></ol>",
        ["- Rot", "- Hellrot", "- Grün", "- 1. Saal", "- 1. Küche", "- 2. Hof"],
    ),
    "a newsletter laid out with tables": (
        "x\ny",
        "<p style='display:none'>Vorschau</p><table><tr><td><h2>Neues</h2><p>Text.</p></td><td>Rand</td></tr>"
        "</table>Hallo<div>Welt</div><button>Mehr</button>",
        ["Neues", "Text.", "Rand", "Hallo", "Welt"],
    ),
    "a mail that quotes": (
        "Frau Lind schrieb am 3.\n> Ist der Saal frei?\n>> ja\n>\n> 50 Gäste\n-- \nJo Sand",
        "",
        ["Frau Lind schrieb am 3.", "Ist der Saal frei?", "ja", "> 50 Gäste", "Jo Sand"],
    ),
}


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


@pytest.mark.parametrize(("plain", "rich", "lines"), PASTED.values(), ids=PASTED)
def test_pasted_lines_stay_in_order_and_lists_stay_lists(desk, minutes, plain, rich, lines):
    write(desk, "/2", "Davor.")
    title = desk.title()
    paste(desk, plain, rich)
    expect_saved(desk)
    assert desk.title() == title
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


def test_the_header_counts_what_is_still_on_its_way(desk, minutes):
    """Also while lines leave faster than the moment for which a line on its way is no news."""
    write(desk, "/2")
    desk.route(f"**/protokolle/{minutes.pk}/zeilen/**", lambda route: (time.sleep(0.2), route.continue_()))
    paste(desk, "\n".join(f"Zeile {number}" for number in range(20)))
    expect(desk.locator("#state")).to_contain_text("Zeilen warten", timeout=3000)
    expect_saved(desk, within=30)
    assert len(stored(minutes, "2")) == 20


COUNT_TRANSACTIONS = """() => {
  const put = IDBObjectStore.prototype.put;
  window.kept = new Set();
  IDBObjectStore.prototype.put = function (act) {
    if (!act.attempted) window.kept.add(this.transaction);
    return put.call(this, act);
  };
}"""


def test_what_is_pasted_is_kept_in_the_browser_whole_or_not_at_all(desk):
    write(desk, "/2")
    desk.evaluate(COUNT_TRANSACTIONS)
    desk.context.set_offline(True)
    paste(desk, "\n".join(f"Zeile {number}" for number in range(20)))
    expect(desk.locator("#state")).to_have_text("offline, 20 Zeilen warten")
    assert desk.evaluate("window.kept.size") == 1
    desk.context.set_offline(False)
    expect_saved(desk, within=30)


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


def test_a_file_dropped_on_an_item_waits_for_the_network(desk, minutes):
    write(desk, "/3")
    desk.context.set_offline(True)
    desk.evaluate(
        """() => {
          const dropped = new DataTransfer();
          dropped.items.add(new File(["Raum: 120 Euro"], "Kostenplan.txt", {type: "text/plain"}));
          const item = document.querySelector('[data-number="2"]');
          item.dispatchEvent(new DragEvent("drop", {dataTransfer: dropped, bubbles: true, cancelable: true}));
        }"""
    )
    expect(desk.locator(".file.waiting")).to_have_text("Kostenplan.txt (wird hochgeladen)")
    desk.context.set_offline(False)
    expect(desk.get_by_role("link", name="Kostenplan")).to_be_visible(timeout=20_000)
    assert minutes.meeting.papers.get().agenda_item.number == "2"
