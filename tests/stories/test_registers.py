"""A visitor looks where the round table has been; the office leads a visit and an application one step on."""

import pytest
from playwright.sync_api import expect

from tests.axe import assert_accessible, assert_keyboard_reaches_everything, in_every_look
from tests.browser import log_in
from tests.funding.examples import application
from tests.meetings.visits.examples import COMPLETE, district, in_days, visit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PUBLIC = ["/vor-ort/", "/vor-ort/15085/", "/vor-ort/15090/"]
WORKING = [
    "/intern/vor-ort/",
    "/intern/vor-ort/?stand=closed",
    "/intern/vor-ort/neu/",
    "/intern/vor-ort/{visit}/",
    "/intern/vor-ort/{visit}/bearbeiten/",
    "/intern/foerderung/",
    "/intern/foerderung/neu/",
    "/intern/foerderung/{application}/",
    "/intern/foerderung/{application}/bearbeiten/",
    "/intern/foerderung/programme/",
    "/intern/foerderung/programme/neu/",
]


@pytest.fixture
def keys() -> dict:
    """A few visits and applications; the keys of those that are opened."""
    for key in ("15085", "15090", "15003"):
        district(key)
    visit("Abends kein Bus", audience="public", state="held", starts_on=in_days(-40), report="Er fährt.")
    visit("Wieder im Harz", audience="public", state="invited", starts_on=in_days(40))
    prepared = visit("Wer berät im Stadtteil?", key="15003", state="preparation", place="Altes Rathaus")
    asked = application(
        state="submitted", next_step="Stellenbeschreibung nachreichen", submit_by=in_days(-30)
    )
    application(
        "Koordinierungsstelle, Personal und Sachkosten", amount_asked="96780.50", submit_by=in_days(-1)
    )
    return {"visit": prepared.pk, "application": asked.pk}


@in_every_look
def test_every_public_page_passes(page, live_server, keys, width, scheme):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    for url in PUBLIC:
        assert page.goto(live_server.url + url).status == 200
        assert_accessible(page)


@in_every_look
def test_every_page_of_the_registers_passes(page, live_server, keys, width, scheme):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    log_in(page, live_server, "office")
    for url in WORKING:
        assert page.goto(live_server.url + url.format(**keys)).status == 200
        assert_accessible(page)


def test_the_map_is_walked_by_keyboard_and_leads_to_the_district(page, live_server, keys):
    page.goto(live_server.url + "/vor-ort/")
    assert_keyboard_reaches_everything(page)
    tile = page.get_by_role("link", name="HZ Harz: 1 Besuch")
    tile.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Harz")
    expect(page.get_by_role("heading", level=3)).to_have_text(["Wieder im Harz", "Abends kein Bus"])


def test_the_map_lies_the_same_way_round_where_text_runs_right_to_left(page, live_server, keys):
    page.goto(live_server.url + "/vor-ort/")
    page.evaluate("document.documentElement.dir = 'rtl'")
    harz, magdeburg = (page.get_by_role("link", name=name).bounding_box() for name in ("HZ", "MD Magdeburg"))
    assert harz["x"] < magdeburg["x"]


def test_the_office_leads_a_visit_to_its_invitations(page, live_server, keys):
    log_in(page, live_server, "office")
    page.goto(f"{live_server.url}/intern/vor-ort/{keys['visit']}/")
    expect(page.get_by_text("Laden Sie mindestens eine Behörde persönlich ein.")).to_be_visible()
    page.get_by_role("link", name="Jetzt eintragen").click()
    page.get_by_label("Integrationskoordination angesprochen am").fill(
        COMPLETE["coordinator_contacted_on"].isoformat()
    )
    page.get_by_label("Eine Behörde ist persönlich eingeladen").check()
    page.get_by_role("button", name="Sichern").click()
    page.get_by_role("button", name="Weiter: eingeladen").click()
    expect(page.get_by_role("status")).to_have_text("Stand: eingeladen.")
    expect(page.locator(".history li").first).to_contain_text("in Vorbereitung → eingeladen")
    assert_accessible(page)


def test_the_office_enters_a_grant(page, live_server, keys):
    log_in(page, live_server, "office")
    page.goto(f"{live_server.url}/intern/foerderung/{keys['application']}/bearbeiten/")
    page.get_by_label("Bewilligte Summe").fill("4.200,00")
    page.get_by_label("Entschieden am").fill("2026-11-02")
    page.get_by_role("button", name="Sichern").click()
    page.get_by_role("button", name="Weiter: teilweise bewilligt").click()
    expect(page.get_by_role("status")).to_have_text("Stand: teilweise bewilligt.")
    expect(page.locator("dl.facts")).to_contain_text("4.200,00\N{NO-BREAK SPACE}€")
    assert_accessible(page)
