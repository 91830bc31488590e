"""The office plans the next board meeting; a board member reads what comes and says whether she is there."""

import re

import pytest
from playwright.sync_api import Page, expect

from meetings.models import Meeting, MeetingPaper
from tests.axe import (
    assert_accessible,
    assert_keyboard_reaches_everything,
    on_a_desk,
)
from tests.browser import log_in
from tests.meetings.examples import PDF, meeting, proposal
from tests.roles import make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TABS = ["", "unterlagen/", "teilnahme/", "teilnahme/erfassen/", "teilnahme/gast/", "protokoll/"]
STEPS = ["bearbeiten/", "verlegen/", "absagen/", "einladen/", "unterlagen/neu/", "tagesordnung/"]


@pytest.fixture(autouse=True)
def private_root(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


def agenda_on(page: Page) -> list[str]:
    """The topics as they are read, without the formalities."""
    rows = page.locator(".agenda > li:not(.sub)")
    return [" ".join(row.locator(".no, .title").all_inner_texts()) for row in rows.all()][1:]


def expect_live(page: Page) -> None:
    """The agenda answers without leaving the page; before that its forms work as plain forms."""
    expect(page.locator(".no[draggable=true]").first).to_be_visible()


def press_until_focused(page: Page, key: str, name: str) -> None:
    target = page.get_by_role("button", name=name, exact=True)
    for _press in range(80):
        page.keyboard.press(key)
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{key} does not reach {name}")


def test_a_meeting_is_planned_by_keyboard_from_the_list_to_its_papers(page, live_server):
    log_in(page, live_server, "office")
    make_user("board")
    meeting(-40, state="held", place="Stadtbibliothek")
    topic = proposal()
    page.goto(live_server.url + "/intern/sitzungen/")

    page.get_by_role("link", name="Neue Sitzung").press("Enter")
    expect(page.get_by_role("combobox", name=re.compile("^Ort"))).to_have_value("Stadtbibliothek")
    page.get_by_label("Titel").press("Enter")
    expect(page.get_by_text("Die Sitzung ist angelegt")).to_be_visible()
    planned = Meeting.objects.get(state="draft")
    expect_live(page)

    page.get_by_label("Neuer Punkt").focus()
    for title in ("Haushalt", "Wahlprogramm"):
        page.keyboard.type(title)
        page.keyboard.press("Enter")
        expect(page.locator(".title", has_text=title)).to_be_visible()
        expect(page.get_by_label("Neuer Punkt")).to_be_focused()
    assert agenda_on(page) == ["1 Haushalt", "2 Wahlprogramm", "3 Verschiedenes"]

    press_until_focused(page, "Shift+Tab", "TOP 2 nach oben")
    page.keyboard.press("Alt+Shift+ArrowUp")
    expect(page.get_by_role("button", name="TOP 1 nach oben", exact=True)).to_be_focused()
    expect(page.locator("#gesagt")).to_have_text("„Wahlprogramm“ steht jetzt unter TOP 1.")
    page.keyboard.press("Alt+Shift+ArrowDown")
    page.keyboard.press("Alt+Shift+ArrowDown")
    expect(page.get_by_role("button", name="TOP 3 nach unten", exact=True)).to_be_focused()
    assert agenda_on(page) == ["1 Haushalt", "2 Verschiedenes", "3 Wahlprogramm"]
    page.keyboard.press("Alt+Shift+ArrowUp")
    expect(page.locator("#gesagt")).to_have_text("„Wahlprogramm“ steht jetzt unter TOP 2.")

    page.get_by_role("link", name="Unterlagen").click()
    page.get_by_label("Datei").set_input_files(
        {"name": "Entwurf.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    page.get_by_label("Tagesordnungspunkt").select_option(label="2 Wahlprogramm")
    page.get_by_role("button", name="Hochladen").click()
    expect(page.get_by_text("„Entwurf“ liegt jetzt bei den Unterlagen.")).to_be_visible()
    assert MeetingPaper.objects.get().agenda_item.title == "Wahlprogramm"

    page.goto(live_server.url + "/intern/sitzungen/themen/")
    page.get_by_role("link", name="Auf die Tagesordnung").click()
    page.get_by_role("button", name="Auf die Tagesordnung").click()
    expect(page.get_by_text("„Sprachcafé“ steht jetzt unter TOP 3 von „Vorstandssitzung“.")).to_be_visible()
    assert [str(item) for item in planned.agenda.filter(proposal=topic)] == ["3 Sprachcafé"]


def test_an_item_is_edited_where_it_stands_removed_and_brought_back(page, live_server):
    log_in(page, live_server, "office")
    planned = meeting()
    page.goto(live_server.url + planned.get_absolute_url())
    expect_live(page)
    last = page.locator(".agenda > li").last
    last.locator("summary").click()
    last.get_by_role("link", name="Bearbeiten").click()
    expect(page.get_by_label("Titel")).to_be_focused()
    page.get_by_label("Titel").fill("")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Bitte noch einmal ansehen")).to_be_visible()
    page.get_by_label("Titel").fill("Sonstiges")
    page.keyboard.press("Enter")
    expect(last.locator("summary")).to_be_focused()
    assert agenda_on(page) == ["1 Sonstiges"]

    last.locator("summary").click()
    last.get_by_role("link", name="Bearbeiten").click()
    page.get_by_label("Titel").fill("Verworfen")
    page.keyboard.press("Escape")
    expect(last.locator(".title")).to_have_text("Sonstiges")

    last.locator("summary").click()
    last.get_by_role("button", name="Von der Tagesordnung nehmen").click()
    expect(page.get_by_role("button", name="Rückgängig")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".agenda > li").last.locator(".title")).to_have_text("Sonstiges")


def test_an_item_is_dragged_by_its_number(page, live_server):
    log_in(page, live_server, "office")
    planned = meeting()
    page.goto(live_server.url + planned.get_absolute_url())
    expect_live(page)
    first = page.locator(".agenda > li").first
    page.locator(".agenda > li").last.locator(".no").drag_to(first, target_position={"x": 60, "y": 4})
    expect(page.locator("#gesagt")).to_have_text("„Verschiedenes“ steht jetzt unter TOP 1.")
    assert [item.title for item in planned.agenda.all()][:2] == ["Verschiedenes", "Regularien"]


def test_without_network_nothing_changes_and_the_page_says_so(page, live_server):
    log_in(page, live_server, "office")
    planned = meeting()
    page.goto(live_server.url + planned.get_absolute_url())
    expect_live(page)
    page.context.set_offline(True)
    page.get_by_role("button", name="TOP 1 nach oben").click()
    expect(page.get_by_text("Das ist nicht angekommen, nichts hat sich geändert.")).to_be_visible()
    page.context.set_offline(False)
    page.get_by_role("button", name="TOP 1 nach oben").click()
    expect(page.locator("#gesagt")).to_have_text("„Verschiedenes“ steht jetzt unter TOP 1.")


def test_without_javascript_the_agenda_is_moved_by_its_buttons(browser, live_server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    log_in(page, live_server, "office")
    planned = meeting()
    page.goto(live_server.url + planned.get_absolute_url())
    page.get_by_role("button", name="TOP 1 nach oben").click()
    expect(page).to_have_url(f"{live_server.url}{planned.get_absolute_url()}#top-{planned.agenda.first().pk}")
    assert planned.agenda.first().title == "Verschiedenes"
    context.close()


def test_a_board_member_answers_on_a_phone(page, live_server):
    page.set_viewport_size({"width": 360, "height": 780})
    user = log_in(page, live_server, "board")
    planned = meeting(state="invited")
    page.goto(live_server.url + "/intern/")
    page.get_by_role("button", name="Vielleicht").click()
    expect(page.get_by_text("Danke, Ihre Antwort ist notiert.")).to_be_visible()
    page.get_by_role("link", name="Vorstandssitzung").click()
    page.get_by_text("Sie kommen vielleicht.").click()
    page.get_by_role("button", name="Ich komme").click()
    expect(page.get_by_text("Sie haben zugesagt.")).to_be_visible()
    assert planned.attendances.get(person=user.person).answer == "ACCEPTED"


@on_a_desk
def test_every_page_of_meetings_is_accessible(page, live_server, width):
    page.set_viewport_size({"width": width, "height": 900})
    user = log_in(page, live_server, "office")
    make_user("board")
    planned, topic = meeting(), proposal(proposed_by=user.person)
    pages = [planned.get_absolute_url() + path for path in [*TABS, *STEPS]]
    pages += [f"/intern/sitzungen/{path}" for path in ("", "neu/", "themen/", "themen/neu/")]
    pages += [f"/intern/sitzungen/themen/{topic.pk}/{verb}/" for verb in ("aufsetzen", "ablehnen")]
    for path in pages:
        page.goto(live_server.url + path)
        assert_accessible(page)
    page.goto(live_server.url + planned.get_absolute_url())
    assert_keyboard_reaches_everything(page)
