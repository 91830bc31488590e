"""After the meeting the office polishes the minutes as one text, by keyboard."""

import pytest
from playwright.sync_api import expect

from meetings.tasks.models import ActionItem
from minutes import closing
from minutes.models import Minutes, Resolution
from tests.axe import assert_accessible
from tests.boards import item
from tests.minutes.revised import polish, say, say_everything
from tests.stories.desk import log_in, paste, stored

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORD = (
    "<h2 style='font-family:Arial'>Bedarf</h2><ul><li>Stühle</li><li><b>Tische</b></li></ul>"
    "<table><tr><td>Wer</td><td>Was</td></tr><tr><td><p>Lind</p></td><td>ruft an</td></tr></table>"
)


@pytest.fixture
def by(user):
    return user


@pytest.fixture
def sheet(page, live_server, minutes, by):
    """The ended minutes, opened as text at the second item."""
    say_everything(minutes, by)
    closing.close(minutes, by=by)
    log_in(page, live_server, by)
    page.goto(f"{live_server.url}/intern/protokolle/{minutes.pk}/ueberarbeiten/")
    return page


def area(page, name: str):
    return page.get_by_role("textbox", name=name)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_office_polishes_an_item_by_keyboard(sheet, minutes, by, width):
    sheet.set_viewport_size({"width": width, "height": 900})
    task, resolution = ActionItem.objects.get(text="bucht den Saal"), Resolution.objects.get()
    area(sheet, "2 Antrag").focus()
    sheet.keyboard.press("Control+Home")
    sheet.keyboard.press("End")
    sheet.keyboard.type(", und zwar den großen")
    sheet.keyboard.press("Control+End")
    sheet.keyboard.press("Enter")
    sheet.keyboard.type("Danach war Pause.")
    assert_accessible(sheet)
    sheet.keyboard.press("Control+s")
    expect(sheet.get_by_role("heading", level=1, name="Das ändert sich")).to_be_visible()
    expect(sheet.locator(".step ins")).to_have_text([", und zwar den großen", "Danach war Pause."])
    assert_accessible(sheet)
    button = sheet.get_by_role("button", name="So übernehmen")
    button.focus()
    sheet.keyboard.press("Enter")
    expect(sheet.get_by_text("2 Zeilen sind geändert.")).to_be_visible()
    assert_accessible(sheet)
    task.refresh_from_db()
    assert (task.text, str(task.due_on)) == ("bucht den Saal, und zwar den großen", "2026-12-15")
    assert Resolution.objects.get().verdict == resolution.verdict
    assert stored(minutes, "2")[-1] == ("note", "Danach war Pause.")
    sheet.get_by_role("button", name="Letzte Änderung zurücknehmen").press("Enter")
    expect(sheet.get_by_text("2 Zeilen sind wie vorher.")).to_be_visible()
    task.refresh_from_db()
    assert task.text == "bucht den Saal"


def test_what_is_pasted_from_word_keeps_its_points_and_can_be_taken_back(sheet):
    text = area(sheet, "1 Bericht")
    before = text.input_value()
    text.focus()
    sheet.keyboard.press("Control+End")
    paste(sheet, "", WORD)
    pasted = "\n".join(["Bedarf", "- Stühle", "- Tische", "Wer | Was", "Lind | ruft an"])
    expect(text).to_have_value(before + pasted)
    sheet.keyboard.press("Control+z")
    expect(text).to_have_value(before)


def test_the_arrows_lead_through_the_items_as_through_one_text(sheet):
    area(sheet, "1 Bericht").focus()
    sheet.keyboard.press("Control+End")
    sheet.keyboard.press("ArrowDown")
    expect(area(sheet, "2 Antrag")).to_be_focused()
    sheet.keyboard.press("ArrowUp")
    expect(area(sheet, "1 Bericht")).to_be_focused()


def test_an_ended_session_loses_nothing(sheet, minutes, by, live_server):
    add_a_sentence(sheet)
    sheet.context.clear_cookies()
    sheet.keyboard.press("Control+s")
    expect(sheet.get_by_text("Ihre Anmeldung ist abgelaufen.")).to_be_visible()
    log_in(sheet, live_server, by)
    sheet.get_by_role("button", name="Sichern").click()
    sheet.get_by_role("button", name="So übernehmen").click()
    expect(sheet.get_by_text("1 Zeile ist geändert.")).to_be_visible()
    assert stored(minutes, "3")[-1][1] == "Noch ein Satz."


def add_a_sentence(sheet) -> None:
    area(sheet, "3 Verschiedenes").focus()
    sheet.keyboard.press("Control+End")
    sheet.keyboard.press("Enter")
    sheet.keyboard.type("Noch ein Satz.")


def test_minutes_that_were_approved_in_the_meantime_say_so_and_keep_the_text(sheet):
    add_a_sentence(sheet)
    Minutes.objects.update(state="approved")
    sheet.keyboard.press("Control+s")
    expect(sheet.get_by_role("alert")).to_contain_text("Das können Sie nicht mehr ändern")
    assert_accessible(sheet)
    assert area(sheet, "3 Verschiedenes").input_value().endswith("Noch ein Satz.")


def test_taking_back_a_change_forgets_no_newer_text(sheet):
    area(sheet, "3 Verschiedenes").focus()
    sheet.keyboard.press("Control+End")
    sheet.keyboard.type(" Nun ja.")
    sheet.keyboard.press("Control+s")
    sheet.get_by_role("button", name="So übernehmen").click()
    expect(sheet.get_by_text("1 Zeile ist geändert.")).to_be_visible()
    add_a_sentence(sheet)
    sheet.wait_for_timeout(600)
    sheet.on("dialog", lambda dialog: dialog.accept())
    sheet.get_by_role("button", name="Letzte Änderung zurücknehmen").click()
    expect(sheet.get_by_text("1 Zeile ist wie vorher.")).to_be_visible()
    sheet.get_by_role("button", name="Diesen Text holen").click()
    assert area(sheet, "3 Verschiedenes").input_value().endswith("Noch ein Satz.")


def test_without_scripts_an_ended_session_loses_nothing_either(browser, live_server, minutes, by):
    say_everything(minutes, by)
    page = browser.new_context(java_script_enabled=False, locale="de-DE").new_page()
    log_in(page, live_server, by)
    page.goto(f"{live_server.url}/intern/protokolle/{minutes.pk}/ueberarbeiten/")
    text = area(page, "3 Verschiedenes")
    text.fill(text.input_value() + "\n\nNoch ein Satz.")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Sichern").click()
    expect(page.get_by_text("Ihre Anmeldung ist abgelaufen.")).to_be_visible()
    log_in(page, live_server, by)
    page.get_by_role("button", name="Noch einmal senden").click()
    page.get_by_role("button", name="So übernehmen").click()
    expect(page.get_by_text("1 Zeile ist geändert.")).to_be_visible()
    assert stored(minutes, "3")[-1][1] == "Noch ein Satz."
    page.context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_that_gives_a_text_back_can_be_read_by_everybody(sheet, width):
    sheet.set_viewport_size({"width": width, "height": 900})
    sheet.context.clear_cookies(name="sessionid")
    sheet.evaluate("document.querySelector('form.polish').submit()")
    expect(sheet.get_by_role("heading", level=1, name="Ihr Text ist noch da")).to_be_visible()
    assert_accessible(sheet)


def test_what_was_typed_is_still_there_after_the_page_was_loaded_again(sheet):
    add_a_sentence(sheet)
    sheet.on("dialog", lambda dialog: dialog.accept())
    sheet.reload()
    expect(sheet.get_by_text("Hier ist noch Text von Ihnen, der nicht gespeichert wurde.")).to_be_visible()
    sheet.get_by_role("button", name="Diesen Text holen").press("Enter")
    assert area(sheet, "3 Verschiedenes").input_value().endswith("Noch ein Satz.")


def test_of_two_writers_both_texts_are_shown(sheet, minutes, by):
    say(minutes, by, "Der Keller ist feucht.", "3")
    sheet.reload()
    area(sheet, "3 Verschiedenes").focus()
    sheet.keyboard.press("Control+End")
    sheet.keyboard.press("Shift+Home")
    sheet.keyboard.type("Der Keller ist trocken.")
    polish(minutes, by, "feucht", "sehr feucht", "3", answers={})
    sheet.keyboard.press("Control+s")
    expect(sheet.get_by_text("Diese Zeile hat inzwischen noch jemand geändert.")).to_be_visible()
    assert_accessible(sheet)
    sheet.get_by_label("Meinen Text nehmen").check()
    sheet.get_by_role("button", name="So übernehmen").click()
    expect(sheet.get_by_text("1 Zeile ist geändert.")).to_be_visible()
    assert stored(minutes, "3")[-1][1] == "Der Keller ist trocken."


def test_from_the_minutes_one_item_is_a_click_away(page, live_server, minutes, by):
    say_everything(minutes, by)
    log_in(page, live_server, by)
    page.goto(f"{live_server.url}/intern/protokolle/{minutes.pk}/")
    page.get_by_role("link", name="2 Antrag").click()
    expect(page.get_by_role("textbox")).to_have_count(1)
    expect(area(page, "2 Antrag")).to_be_visible()
    assert page.url.endswith(f"/ueberarbeiten/{item(minutes, '2').pk}/")
