"""A volunteer on a phone in the evening: what did I promise, what is done, what must wait."""

import re

import pytest
from playwright.sync_api import expect

from tests.axe import (
    assert_accessible,
    assert_keyboard_reaches_everything,
    on_a_desk,
)
from tests.browser import log_in
from tests.meetings.tasks.examples import in_days, meeting, task

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAGES = [
    "",
    "aufgaben/",
    "aufgaben/alle/",
    "aufgaben/nach-sitzung/",
    "aufgaben/{pk}/",
    "aufgaben/{pk}/verschieben/",
    "aufgaben/{pk}/weitergeben/",
    "aufgaben/ueberfaellig/",
    "aufgaben/ohne-verantwortliche/",
    "aufgaben/neu/",
]


def promises(user):
    """Two tasks of this person, one late, and one that nobody has."""
    last = meeting(12, state="held")
    late = task("Angebote einholen", assignees=[user.person], due_on=in_days(-4), meeting=last)
    task("Dolmetschende beauftragen", assignees=[user.person], waiting_for=late, meeting=last)
    task(
        "Räume für die Mitgliederversammlung prüfen",
        meeting=last,
        due_words="im Frühjahr",
        due_precision="period",
    )
    meeting(-12, state="invited", place="Stadtbibliothek")
    return late


def press_on(page, name: str, role: str = "button"):
    """Reach something by keyboard and press it."""
    target = page.get_by_role(role, name=name, exact=True)
    for _press in range(60):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            break
    else:
        pytest.fail(f"Tab does not reach {name}")
    page.keyboard.press("Enter")


def test_a_board_member_ticks_undoes_and_postpones_by_keyboard_on_a_phone(page, live_server):
    page.set_viewport_size({"width": 360, "height": 780})
    late = promises(log_in(page, live_server, "board"))
    page.goto(live_server.url + "/intern/")
    expect(page.get_by_text("2 Aufgaben sind offen, 1 davon ist überfällig.")).to_be_visible()
    expect(page.get_by_text("wartet auf „Angebote einholen“")).to_be_visible()

    press_on(page, "Erledigt: Angebote einholen")
    expect(page.get_by_text("Erledigt: „Angebote einholen“.")).to_be_visible()
    expect(page.get_by_text("wartet auf")).to_have_count(0)

    press_on(page, "Rückgängig")
    expect(page.get_by_text("2 Aufgaben sind offen, 1 davon ist überfällig.")).to_be_visible()
    expect(page.get_by_text("wartet auf")).to_have_count(1)

    press_on(page, "Verschieben: Angebote einholen", role="link")
    page.get_by_label("Frist in Worten").fill("in zwei Wochen")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Bitte noch einmal ansehen")).to_be_visible()
    assert_accessible(page)
    assert page.get_by_label("Frist in Worten").input_value() == "in zwei Wochen"
    page.get_by_label("Warum?").fill("Ein Angebot fehlt noch")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/intern/$"))
    expect(page.get_by_text("2 Aufgaben sind offen.")).to_be_visible()
    steps = list(late.steps.values_list("kind", "reason"))
    assert steps == [("done", ""), ("reopened", ""), ("postponed", "Ein Angebot fehlt noch")]


def test_a_board_member_takes_what_nobody_has(page, live_server):
    user = log_in(page, live_server, "board")
    promises(user)
    page.goto(live_server.url + "/intern/aufgaben/ohne-verantwortliche/")
    page.get_by_role("link", name="Räume für die Mitgliederversammlung prüfen").click()
    page.get_by_role("button", name="Ich übernehme das").click()
    page.get_by_role("link", name="Mein Tisch").click()
    expect(
        page.get_by_role("button", name="Erledigt: Räume für die Mitgliederversammlung prüfen")
    ).to_be_visible()


@on_a_desk
def test_every_page_of_tasks_is_accessible(page, live_server, width):
    page.set_viewport_size({"width": width, "height": 900})
    late = promises(log_in(page, live_server, "office"))
    late.steps.create(kind="commented", new="Noch niemanden erreicht", by_name="Robin Board")
    for path in PAGES:
        page.goto(live_server.url + "/intern/" + path.format(pk=late.pk))
        assert_accessible(page)
    page.goto(live_server.url + "/intern/aufgaben/alle/")
    assert_keyboard_reaches_everything(page)
