"""The chair changes two sentences in Word and notes something; the office brings the file back."""

import pytest
from playwright.sync_api import expect

from meetings.tasks.models import ActionItem
from minutes import closing
from minutes.models import Resolution
from tests.axe import assert_accessible
from tests.minutes.returned import Word, written
from tests.minutes.revised import say_everything
from tests.stories.desk import log_in, stored

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def edited(minutes, user, tmp_path):
    """What the chair did to the file: two sentences, a comment, one of them under watch."""
    say_everything(minutes, user)
    closing.close(minutes, by=user)
    word = Word(written(minutes, user))
    word.replace("Wir laden alle ein", "Wir laden alle Vereine ein")
    word.append_watched("Die Kasse ist leer.", " Das klären wir.")
    word.comment("Ein Kurs am Abend.", "Wer leitet ihn?")
    file = tmp_path / "Protokoll vom 9. November.docx"
    file.write_bytes(word.save())
    return file


@pytest.fixture
def desk(page, live_server, minutes, user):
    log_in(page, live_server, user)
    page.goto(f"{live_server.url}/intern/protokolle/{minutes.pk}/")
    return page


def press(page, name: str, role: str = "button"):
    page.get_by_role(role, name=name).focus()
    page.keyboard.press("Enter")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_office_accepts_one_change_and_declines_the_other(edited, desk, minutes, width):
    desk.set_viewport_size({"width": width, "height": 900})
    task = ActionItem.objects.get(text="bucht den Saal")
    press(desk, "Aus Word zurück", "link")
    expect(desk.get_by_role("heading", level=1, name="Aus Word zurück: Vorstandssitzung")).to_be_visible()
    assert_accessible(desk)
    desk.get_by_label("Word-Datei").set_input_files(edited)
    press(desk, "Änderungen ansehen")
    expect(desk.get_by_role("heading", level=1, name="Das ändert sich")).to_be_visible()
    expect(desk.locator(".words ins")).to_have_text(["Vereine ", "Das klären wir."])
    expect(desk.locator(".remarks .said")).to_have_text(["Das klären wir.", "Wer leitet ihn?"])
    expect(desk.get_by_text("Kommentar · A. Yılmaz")).to_be_visible()
    assert_accessible(desk)
    desk.get_by_role("checkbox", name="Übernehmen").nth(1).focus()
    desk.keyboard.press("Space")
    press(desk, "So übernehmen")
    expect(desk.get_by_text("1 Änderung aus der Word-Datei ist übernommen.")).to_be_visible()
    assert Resolution.objects.get().text == "Wir laden alle Vereine ein"
    assert ("note", "(intern) Die Kasse ist leer.") in stored(minutes, "2")
    task.refresh_from_db()
    assert (task.text, task.withdrawn_at) == ("bucht den Saal", None)


def test_a_file_without_changes_says_so(desk, minutes, user, tmp_path):
    say_everything(minutes, user)
    file = tmp_path / "protokoll.docx"
    file.write_bytes(written(minutes, user))
    press(desk, "Aus Word zurück", "link")
    desk.get_by_label("Word-Datei").set_input_files(file)
    press(desk, "Änderungen ansehen")
    expect(desk.get_by_text("Die Datei ändert keine Zeile des Protokolls.")).to_be_visible()
    assert_accessible(desk)


def test_all_are_declined_with_one_button(edited, desk, minutes):
    press(desk, "Aus Word zurück", "link")
    desk.get_by_label("Word-Datei").set_input_files(edited)
    press(desk, "Änderungen ansehen")
    press(desk, "Alle ablehnen")
    expect(desk.get_by_text("Nichts ist angekreuzt. Noch ist nichts geändert.")).to_be_visible()
    expect(desk.get_by_role("checkbox", name="Übernehmen", checked=True)).to_have_count(0)
    press(desk, "So übernehmen")
    expect(desk.get_by_text("Es blieb alles, wie es war.")).to_be_visible()
    assert Resolution.objects.get().text == "Wir laden alle ein"
