"""A member subscribes to her calendar; the office moves the meeting; her telephone takes the change over."""

from datetime import datetime, timedelta
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
import vobject
from icalendar import Calendar
from playwright.sync_api import expect

from meetings.tasks.models import ActionItem
from members.calendar_zones import BERLIN
from tests.axe import assert_accessible, assert_keyboard_reaches_everything, in_every_look
from tests.browser import log_in
from tests.roundtable.feed_examples import board, meeting

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAGE = "/intern/kalender/"
STARTS = datetime(2031, 11, 10, 14, tzinfo=BERLIN)


@pytest.fixture
def office(browser, live_server):
    """A second browser, in which the office works."""
    context = browser.new_context(locale="de-DE", timezone_id="Europe/Berlin")
    page = context.new_page()
    log_in(page, live_server, "office")
    yield page
    context.close()


def fetch(url: str, *, etag: str = ""):
    """What a calendar program does: (status, tag, body)."""
    request = Request(url, headers={"If-None-Match": etag} if etag else {})
    try:
        with urlopen(request) as answer:
            return answer.status, answer.headers["ETag"], answer.read()
    except HTTPError as refused:
        return refused.code, refused.headers["ETag"], b""


def understood(body: bytes) -> list[dict]:
    """The events as two parsers read them, which must agree; times as the clock on the wall shows them."""
    first = [
        {
            "uid": event.uid.value,
            "title": event.summary.value,
            "starts": event.dtstart.value,
            "place": event.location.value if hasattr(event, "location") else "",
            "sequence": int(event.sequence.value),
            "status": event.status.value,
            "changed": event.dtstamp.value,
        }
        for event in vobject.readOne(body.decode()).contents.get("vevent", [])
    ]
    second = [
        {
            "uid": str(event["UID"]),
            "title": str(event["SUMMARY"]),
            "starts": event.decoded("DTSTART"),
            "place": str(event.get("LOCATION", "")),
            "sequence": int(event["SEQUENCE"]),
            "status": str(event["STATUS"]),
            "changed": event.decoded("DTSTAMP"),
        }
        for event in Calendar.from_ical(body).walk("VEVENT")
    ]
    assert first == second
    return first


def make_link(page, live_server, name: str = "Telefon") -> str:
    """Make a link on the page and take its address."""
    page.goto(live_server.url + PAGE)
    page.get_by_label("Wofür ist der Link?").fill(name)
    page.get_by_role("button", name="Link erstellen").click()
    return page.get_by_label("Adresse zum Einfügen in den Kalender").input_value()


def move_a_week_on(office, live_server, row) -> None:
    office.goto(f"{live_server.url}/intern/sitzungen/{row.pk}/verlegen/")
    office.get_by_label("Datum").fill(f"{STARTS + timedelta(days=7):%Y-%m-%d}")
    office.get_by_role("button", name="Verlegen").click()
    expect(office.get_by_text("Neuer Termin: Mo, 17. November 2031, 14–16 Uhr, Bürgerhaus.")).to_be_visible()


def test_a_moved_meeting_arrives_and_a_revoked_link_is_dead(page, office, live_server):
    member = log_in(page, live_server, "board")
    row = meeting(audience="seats", starts_at=STARTS, ends_at=STARTS + timedelta(hours=2))
    meeting(title="Personalsache", audience="office", starts_at=STARTS, ends_at=None)
    task = ActionItem.objects.create(
        text="Saal buchen", committee=board(), due_on=STARTS.date(), released_at=STARTS - timedelta(days=9)
    )
    task.assignees.add(member.person)

    address = make_link(page, live_server)
    assert page.get_by_role("link", name="Im Kalender öffnen").get_attribute("href") == (
        address.replace("http://", "webcal://")
    )
    status, etag, body = fetch(address)
    before, promised = understood(body)
    assert (status, before["title"], before["starts"], before["sequence"], before["status"]) == (
        200,
        "Vorstandssitzung",
        STARTS,
        0,
        "CONFIRMED",
    )
    assert (promised["title"], promised["starts"]) == ("Aufgabe: Saal buchen", STARTS.date())
    assert fetch(address, etag=etag) == (304, etag, b"")

    move_a_week_on(office, live_server, row)
    status, new_etag, body = fetch(address, etag=etag)
    after = understood(body)[0]
    assert (status, new_etag != etag) == (200, True)
    assert after == before | {
        "starts": STARTS + timedelta(days=7),
        "sequence": 1,
        "changed": after["changed"],
    }
    assert after["changed"] >= before["changed"]

    page.goto(live_server.url + PAGE)
    expect(page.get_by_text("zuletzt gelesen am")).to_be_visible()
    page.get_by_role("link", name="Link „Telefon“ sperren").click()
    page.get_by_role("dialog").get_by_role("button", name="Link sperren").click()
    expect(page.get_by_role("status")).to_have_text("Der Link „Telefon“ ist gesperrt.")
    assert [fetch(address, etag=tag)[0] for tag in ("", new_etag)] == [404, 404]


def test_the_address_is_shown_once_and_can_be_copied(page, live_server):
    log_in(page, live_server, "delegate")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live_server.url)
    address = make_link(page, live_server)
    page.get_by_role("button", name="Adresse kopieren").click()
    expect(page.get_by_text("Die Adresse ist kopiert.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == address
    page.reload()
    expect(page.get_by_label("Adresse zum Einfügen in den Kalender")).to_have_count(0)
    expect(page.get_by_text("noch nie gelesen")).to_be_visible()


@in_every_look
def test_the_page_passes_empty_and_with_a_new_link(page, live_server, width, scheme):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    log_in(page, live_server, "delegate")
    page.goto(live_server.url + PAGE)
    assert_accessible(page)
    make_link(page, live_server)
    assert_accessible(page)


def test_everything_on_the_page_is_reached_by_keyboard(page, live_server):
    log_in(page, live_server, "delegate")
    make_link(page, live_server)
    assert_keyboard_reaches_everything(page)
