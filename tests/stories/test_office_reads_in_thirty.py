"""Thirty old protocols in a ZIP: most are taken over by one button, three by somebody at the keyboard."""

import re

import pytest
from playwright.sync_api import expect

from meetings.models import Meeting
from members.models import Committee
from minutes.models import Minutes, SourceFile
from tests.axe import assert_accessible, on_a_desk
from tests.browser import log_in
from tests.minutes.invented import thirty, zipped

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SOURCE = "/intern/protokolle/einlesen/"
# Without a day; the days that somebody finds on paper.
UNDATED = {4: "2018-07-24", 11: "2019-07-02", 20: "2020-09-15"}


@pytest.fixture
def office(page, live_server):
    Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    log_in(page, live_server, "office")
    page.goto(live_server.url + SOURCE)
    return page


def upload(page, tmp_path, contents) -> None:
    path = tmp_path / "alte Protokolle.zip"
    path.write_bytes(zipped(contents).read())
    page.get_by_label("Dateien").set_input_files(path)
    page.get_by_role("button", name="Einlesen").press("Enter")
    expect(page.get_by_role("heading", name="Eingelesene Protokolle")).to_be_visible()


def group(page, title: str):
    return page.get_by_role("region", name=title)


def test_thirty_files_in_a_zip_of_which_three_need_correction(office, tmp_path):
    upload(office, tmp_path, thirty(undated=UNDATED))
    expect(group(office, "Bitte ansehen (3)")).to_contain_text("kein Datum gefunden")
    assert_accessible(office)
    group(office, "Bitte ansehen (3)").get_by_role("link").first.press("Enter")
    for number in (12, 21, 5):
        office.get_by_role("link", name=re.compile(rf"^Weiter zu .*Nr\. {number}\.")).press("Enter")
    office.get_by_role("link", name="Zurück zu allen Dateien").press("Enter")
    office.get_by_role("button", name="Alle sicheren übernehmen").press("Enter")
    expect(group(office, "Übernommen (27)")).to_be_visible(timeout=120_000)
    expect(office.get_by_role("progressbar")).to_have_count(0)
    for left, day in zip((3, 2, 1), UNDATED.values(), strict=True):
        group(office, f"Bitte ansehen ({left})").get_by_role("link").first.press("Enter")
        office.get_by_label("Datum").first.fill(day)
        office.get_by_role("button", name="Protokoll übernehmen").press("Enter")
        expect(office.get_by_text("Das alte Protokoll ist abgelegt.")).to_be_visible()
    expect(group(office, "Übernommen (30)")).to_be_visible()
    assert Minutes.objects.filter(state="elsewhere").count() == 30
    assert Meeting.objects.filter(state="held").count() == 30
    office.goto(office.url.split("stapel")[0])
    expect(office.get_by_role("heading", name="Noch nicht fertig")).to_have_count(0)


def test_without_scripts_a_button_goes_on(live_server, browser, tmp_path):
    Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    context = browser.new_context(java_script_enabled=False, locale="de-DE")
    page = context.new_page()
    log_in(page, live_server, "office")
    page.goto(live_server.url + SOURCE)
    upload(page, tmp_path, thirty())
    SourceFile.objects.update(state="waiting", leased_until=None)
    page.reload()
    expect(page.get_by_role("status")).to_have_text("0 von 30 Dateien sind fertig.")
    while page.get_by_role("button", name="Weitermachen").count():
        page.get_by_role("button", name="Weitermachen").click()
    expect(group(page, "Sicher (30)")).to_be_visible()
    context.close()


@on_a_desk
def test_the_list_fits_and_is_accessible(office, tmp_path, width):
    office.set_viewport_size({"width": width, "height": 900})
    upload(office, tmp_path, thirty(undated=UNDATED, broken=(7,)))
    expect(group(office, "Nicht lesbar (1)")).to_be_visible()
    assert_accessible(office)
    assert office.evaluate("document.documentElement.scrollWidth") == width
    group(office, "Nicht lesbar (1)").get_by_role("link").click()
    expect(office.get_by_role("alert")).to_contain_text("enthält keinen lesbaren Text")
    assert_accessible(office)
    assert office.evaluate("document.documentElement.scrollWidth") == width
