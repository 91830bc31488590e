"""The office reads in an old protocol: upload, look, correct one name, take over, read what came of it."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import expect

from members.models import Committee, Person
from minutes.importing.reader.parse import parse
from minutes.models import Minutes
from tests.axe import assert_accessible, on_a_desk
from tests.browser import log_in
from tests.minutes.readings import DOCUMENTS
from tests.stories.desk import paste

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
INVENTED = DOCUMENTS / "netzwerk.txt"
SEEDS = Path(settings.BASE_DIR).parent / "shared" / "seeds"
REAL = SEEDS / "2022-10-24-protokoll-vorstandssitzung.txt"
SOURCE = "/intern/protokolle/einlesen/"
NEW_NAME = "Rosa von der Aue"
WORD = (
    "<h1 style='font-size:20pt'>Vorstandssitzung am 3. Mai 2021</h1><p>Anwesend: Mara Lind, Jo Sand</p>"
    "<h2>TOP 1: Bus</h2><ul><li>Der letzte Bus f&auml;hrt um acht.</li></ul>"
    "<table><tr><th>Wer</th><th>Was</th></tr><tr><td>Jo Sand</td><td>fragt die Bahn</td></tr></table>"
    "<h2>TOP 2: Verschiedenes</h2><p>Nichts.</p>"
)
ROWS = [
    "- Der letzte Bus fährt um acht.",
    "Wer | Was",
    "Jo Sand | fragt die Bahn",
    "# TOP 2: Verschiedenes",
    "Nichts.",
]


@pytest.fixture
def office(page, live_server):
    Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    log_in(page, live_server, "office")
    page.goto(live_server.url + SOURCE)
    return page


def upload(page, path: Path) -> None:
    page.get_by_label("Gremium").select_option(label="Vorstand")
    page.get_by_label("Dateien").set_input_files(path)
    page.get_by_role("button", name="Einlesen").click()
    expect(page.get_by_role("heading", name="Vorschau des Protokolls")).to_be_visible()
    page.wait_for_load_state()  # its scripts are there


def find(page, number: int, line: int):
    """One find of the preview, as it is announced."""
    return page.get_by_role("group", name=f"Fund {number}, Zeile {line}", exact=True).first


def added_to(page):
    """The row of the preview that was added by hand."""
    return page.get_by_role("group", name=re.compile(r"^Fund \d+, ergänzt$"))


def take_over(page) -> Minutes:
    page.get_by_role("button", name="Protokoll übernehmen").click()
    page.wait_for_url(re.compile(r"/intern/protokolle/\d+/$"))
    expect(page.get_by_text("Das alte Protokoll ist abgelegt. Niemand wurde benachrichtigt.")).to_be_visible()
    return Minutes.objects.get()


def test_a_protocol_pasted_from_word_keeps_headings_points_and_tables(office):
    text = office.get_by_label("oder Text einfügen")
    text.focus()
    paste(office, "Vorstandssitzung", WORD)
    lines = ["# Vorstandssitzung am 3. Mai 2021", "Anwesend: Mara Lind, Jo Sand", "# TOP 1: Bus", *ROWS]
    expect(text).to_have_value("\n".join(lines))
    office.get_by_role("button", name="Einlesen").click()
    expect(office.get_by_role("heading", name="Vorschau des Protokolls")).to_be_visible()
    expect(office.get_by_label("Datum").first).to_have_value("2021-05-03")
    titles = office.get_by_role("region", name="Tagesordnung").get_by_label("Titel")
    expect(titles.first).to_have_value("Bus")
    expect(titles.last).to_have_value("Verschiedenes")


def test_an_invented_protocol_is_read_in_corrected_and_read(office):
    upload(office, INVENTED)
    assert_accessible(office)
    expect(office.get_by_label("Datum").first).to_have_value("2026-01-12")

    somebody = find(office, 2, 5)
    somebody.get_by_label("Name").fill(NEW_NAME)
    somebody.get_by_label("Wer ist das?").select_option(label="neu anlegen")
    find(office, 8, 36).get_by_label("Titel").fill("Ausblick")
    minutes = take_over(office)

    assert Person.objects.filter(last_name="von der Aue").count() == 1
    assert minutes.meeting.agenda.last().title == "Ausblick"
    text = office.get_by_role("main")
    for words in (NEW_NAME, "Ausblick", "Drei Treffen vor Ort sind geplant", "Mittelabruf möglich"):
        expect(text).to_contain_text(words)
    assert_accessible(office)


def test_a_mistake_is_shown_beside_its_find_and_every_other_change_stays(office):
    upload(office, INVENTED)
    office.get_by_label("Datum").first.fill("")
    find(office, 2, 5).get_by_label("Name").fill(NEW_NAME)
    office.get_by_role("button", name="Protokoll übernehmen").click()
    expect(office.get_by_role("alert")).to_contain_text("Nichts ist verloren.")
    expect(find(office, 2, 5).get_by_label("Name")).to_have_value(NEW_NAME)
    assert_accessible(office)
    office.get_by_label("Datum").first.fill("2026-01-12")
    assert take_over(office).meeting.attendances.filter(name=NEW_NAME).count() == 1


def test_whoever_has_both_a_file_and_a_text_keeps_the_text(office):
    office.get_by_label("oder Text einfügen").fill("Protokoll vom 3.2.2026")
    office.get_by_label("Dateien").set_input_files(INVENTED)
    office.get_by_role("button", name="Einlesen").click()
    expect(office.get_by_text("Bitte nur eines von beiden")).to_be_visible()
    expect(office.get_by_label("oder Text einfügen")).to_have_value("Protokoll vom 3.2.2026")
    assert_accessible(office)


def test_the_corrections_are_kept_and_gone_on_with_later(office, live_server):
    upload(office, INVENTED)
    find(office, 2, 5).get_by_label("Name").fill(NEW_NAME)
    office.get_by_role("button", name="Zwischenstand sichern").click()
    expect(office.get_by_text("Der Zwischenstand ist gesichert.")).to_be_visible()
    office.goto(live_server.url + SOURCE)
    office.get_by_role("link", name=INVENTED.name).click()
    expect(find(office, 2, 5).get_by_label("Name")).to_have_value(NEW_NAME)
    take_over(office)


def test_a_task_that_was_missed_is_added_at_its_line(office):
    upload(office, INVENTED)
    office.get_by_role("button", name="Aufgabe ergänzen").click()
    added = added_to(office)
    expect(added.get_by_label("Aufgabe")).to_be_focused()
    added.get_by_label("Zeile im Text").fill("20")
    added.get_by_label("Aufgabe").fill("Zelt leihen")
    added.get_by_label("noch offen").check()
    assert_accessible(office)
    assert take_over(office).meeting.action_items.get(state="open").text == "Zelt leihen"


def test_what_does_not_fit_is_one_key_away_and_somebody_who_was_no_person_is_dropped(office):
    upload(office, INVENTED)
    office.get_by_role("button", name="Aufgabe ergänzen").press("Enter")
    expect(added_to(office).get_by_label("Aufgabe")).to_be_focused()
    office.keyboard.type("Ballons aufblasen")
    find(office, 2, 5).get_by_label("übernehmen").uncheck()
    office.get_by_role("button", name="Protokoll übernehmen").press("Enter")
    office.get_by_role("alert").get_by_role("link", name="Zum ersten Feld").press("Enter")
    expect(office.get_by_label("Zeile im Text")).to_be_focused()
    assert_accessible(office)
    office.keyboard.type("20")
    minutes = take_over(office)
    assert minutes.meeting.action_items.filter(text="Ballons aufblasen").exists()
    names = parse(INVENTED.read_text()).present
    assert minutes.meeting.attendances.filter(name=names[1].name).count() == 0


def test_a_find_leads_to_its_line_and_back(office):
    upload(office, INVENTED)
    find(office, 2, 5).get_by_role("link", name="Zeile 5").click()
    line = office.locator("#zeile-5")
    expect(line).to_be_in_viewport()
    line.get_by_role("link", name="Teilnahme").click()
    expect(find(office, 1, 5)).to_be_in_viewport()


def test_when_the_session_has_ended_the_corrections_wait_for_the_next_login(office, live_server):
    upload(office, INVENTED)
    find(office, 2, 5).get_by_label("Name").fill(NEW_NAME)
    session = next(one for one in office.context.cookies() if one["name"] == settings.SESSION_COOKIE_NAME)
    office.context.clear_cookies()
    office.get_by_role("button", name="Protokoll übernehmen").click()
    expect(office.get_by_role("alert")).to_contain_text("Ihre Anmeldung ist abgelaufen. Nichts ist verloren")
    assert_accessible(office)
    office.context.add_cookies([session])
    assert take_over(office).meeting.attendances.filter(name=NEW_NAME).count() == 1


def test_without_a_network_the_corrections_wait(office):
    upload(office, INVENTED)
    find(office, 2, 5).get_by_label("Name").fill(NEW_NAME)
    office.context.set_offline(True)
    office.get_by_role("button", name="Protokoll übernehmen").click()
    expect(office.get_by_role("alert")).to_contain_text("Gerade gibt es keine Verbindung.")
    office.context.set_offline(False)
    assert take_over(office).meeting.attendances.filter(name=NEW_NAME).count() == 1


@on_a_desk
def test_both_pages_fit_and_are_accessible(office, width):
    office.set_viewport_size({"width": width, "height": 900})
    assert_accessible(office)
    upload(office, INVENTED)
    assert_accessible(office)
    assert office.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.skipif(not REAL.exists(), reason="the real minutes are not beside this project")
def test_the_real_board_minutes_are_read_in_with_one_name_corrected(office):
    upload(office, REAL)
    groups = {"Teilnahme": 11, "Tagesordnung": 12, "Aufgaben": 9, "Termine": 2}
    for title, count in groups.items():
        expect(office.get_by_role("heading", name=f"{title} ({count})")).to_be_visible()
    find(office, 4, 11).get_by_label("Name").fill(NEW_NAME)
    minutes = take_over(office)
    expect(office.get_by_role("main")).to_contain_text(NEW_NAME)
    meeting = minutes.meeting
    assert (meeting.agenda.count(), meeting.action_items.count(), meeting.attendances.count()) == (12, 9, 11)
    assert meeting.attendances.get(name=NEW_NAME).affiliation != ""
