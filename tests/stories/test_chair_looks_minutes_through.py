"""The office lays minutes before the chair, who has no login and reads on a phone; her remarks come back."""

import pytest
from playwright.sync_api import expect

from members.models import Person
from minutes.models import Review
from tests.axe import assert_accessible, assert_keyboard_reaches_everything
from tests.boards import board_in_session
from tests.browser import log_in
from tests.minutes.test_review import say
from tests.roles import make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def minutes():
    found = board_in_session()
    by = make_user("admin")
    for typed in (
        "Der Bericht lag vor und wurde besprochen.",
        "= Der Bericht wird angenommen (6/0/0)",
        "! Lindner: bereitet den Druck vor bis 30.11.",
    ):
        say(found, by, typed)
    found.meeting.chair = Person.objects.get(last_name="Haddad")
    found.meeting.save()
    return found


def test_from_the_office_to_the_chair_and_back(page, live_server, minutes, browser):
    log_in(page, live_server, "office")
    page.goto(f"{live_server.url}/intern/protokolle/{minutes.pk}/")
    page.get_by_role("link", name="An die Sitzungsleitung").press("Enter")
    page.get_by_label("Worum bitten Sie?").fill("Bitte bis Freitag")
    page.get_by_role("button", name="Zur Durchsicht geben").press("Enter")
    link = page.get_by_label("Link zum Weitergeben").input_value()
    assert_accessible(page)

    phone = browser.new_context(viewport={"width": 360, "height": 780}, locale="de-DE").new_page()
    phone.goto(link)
    expect(phone.get_by_text("Guten Tag, Mika H. Haddad.")).to_be_visible()
    assert_accessible(phone)
    phone.get_by_role("link", name="Anmerken zu: Der Bericht lag vor").press("Enter")
    phone.get_by_label("Ihre Anmerkung").fill("Er lag nur zum Teil vor.")
    phone.get_by_role("button", name="Anmerkung speichern").press("Enter")
    expect(phone.locator(".remark p")).to_have_text("Er lag nur zum Teil vor.")
    assert_accessible(phone)
    assert_keyboard_reaches_everything(phone)
    phone.get_by_label("Nachricht an die Koordinierungsstelle").fill("Sonst gut.")
    phone.get_by_role("button", name="Durchgesehen, zurückgeben").press("Enter")
    expect(phone.get_by_text("Vielen Dank!")).to_be_visible()
    expect(phone.get_by_role("link", name="Anmerken")).to_have_count(0)

    page.reload()
    expect(page.get_by_text("Sonst gut.")).to_be_visible()
    page.get_by_role("button", name="Erledigt").press("Enter")
    expect(page.get_by_text("erledigt am")).to_be_visible()
    assert Review.objects.open().count() == 0


def test_the_chair_with_a_login_finds_it_on_her_desk(page, live_server, minutes):
    user = log_in(page, live_server, "board")
    Review.objects.create(minutes=minutes, reviewer=user.person)
    page.goto(f"{live_server.url}/intern/")
    page.get_by_role("link", name="Vorstandssitzung", exact=True).first.press("Enter")
    expect(page.get_by_role("heading", name="Durchsicht: Vorstandssitzung")).to_be_visible()
    page.get_by_role("link", name="Anmerken zu: Der Bericht lag vor").press("Enter")
    page.get_by_role("button", name="Anmerkung speichern").press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    assert_accessible(page)
