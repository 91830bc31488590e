"""A form that comes back says so first: in the title of the page, and with the focus on what is wrong."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.browser import log_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_what_is_wrong_has_the_focus_and_leads_to_its_field(page, live_server):
    log_in(page, live_server, "office")
    page.goto(live_server.url + reverse("organisation_new"))
    page.get_by_role("button", name="Sichern").click()
    expect(page.get_by_role("alert")).to_be_focused()
    assert page.title().startswith("Fehler: Organisation eintragen")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Name", exact=True)).to_be_focused()
