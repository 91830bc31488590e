"""A person takes her data along and asks to be forgotten; the office begins, a second person confirms."""

import json
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from meetings.models import Meeting
from meetings.tasks.models import ActionItem
from members.models import Appointment, Committee, Person, Seat, User
from minutes.models import Entry, Minutes
from tests.browser import log_in
from tests.stories import desk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ROLE = "Mitglied: Vorstand (gelöscht)"


PAGES = {
    "register": "mitglieder/personen/",
    "search": "suche/?q=Zwirnfaden",
    "tasks": "aufgaben/",
    "desk": "",
}


@pytest.fixture
def mona(settings, tmp_path):
    """She was of the board, spoke in approved minutes and has a task."""
    settings.PRIVATE_ROOT = tmp_path
    user = User.objects.create_user("mona@rollen.example")
    person = Person.objects.create(user=user, first_name="Mona", last_name="Zwirnfaden", email=user.email)
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    seat = Seat.objects.create(committee=board, name="Beisitz", holds_over=False)
    since, until = date(2024, 1, 1), date(2025, 1, 1)
    Appointment.objects.create(seat=seat, person=person, starts_on=since, accepted_on=since, ends_on=until)
    begun = datetime(2024, 5, 1, 14, tzinfo=UTC)
    meeting = Meeting.objects.create(committee=board, title="Maisitzung", state="held", starts_at=begun)
    minutes = Minutes.objects.create(meeting=meeting, state="approved", closed_at=begun)
    said = "Mona Zwirnfaden stimmt zu."
    Entry.objects.create(minutes=minutes, kind="statement", speaker=person, text=said, typed=said)
    task = ActionItem.objects.create(
        text="Zwirnfaden ruft an", meeting=meeting, committee=board, released_at=begun
    )
    task.assignees.add(person)
    return person


def _taken(page, name: str) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("link", name=name).click()
    return Path(waiting.value.path()).read_bytes()


def naming(page, live_server) -> set[str]:
    """Which of the working pages say her name; the search repeats in quotes what was asked."""
    found = set()
    for what, where in PAGES.items():
        page.goto(f"{live_server.url}/intern/{where}")
        if "Zwirnfaden" in page.locator("main").inner_text().replace("„Zwirnfaden“", ""):
            found.add(what)
    return found


def test_from_her_own_data_to_being_forgotten(page, live_server, mona):
    desk.log_in(page, live_server, mona.user)
    page.goto(f"{live_server.url}/intern/profil/daten/")
    told = json.loads(_taken(page, "Als JSON"))
    assert (told["person"], told["bereiche"]["Stammdaten"][0]["Nachname"]) == (
        "Mona Zwirnfaden",
        "Zwirnfaden",
    )
    link = page.get_by_role("link", name="Als PDF").get_attribute("href")
    pdf = page.request.get(f"{live_server.url}{link}").body()
    assert "Zwirnfaden" in "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages)
    page.get_by_role("link", name="Um Löschung bitten").click()
    page.get_by_role("button", name="Um Löschung bitten").click()
    expect(page.get_by_text("Ihre Bitte liegt jetzt bei der Koordinierungsstelle.")).to_be_visible()

    office = log_in(page, live_server, "office")
    ActionItem.objects.get().assignees.add(office.person)
    assert naming(page, live_server) == {"register", "search", "tasks", "desk"}
    page.goto(f"{live_server.url}/intern/datenschutz/loeschungen/")
    page.get_by_role("link", name="Mona Zwirnfaden").click()
    page.get_by_role("link", name="Löschung beginnen").click()
    page.get_by_label("Grund").fill("eigener Wunsch")
    page.get_by_role("button", name="Löschung beginnen").click()
    expect(page.get_by_text("Jetzt muss eine zweite Person sie bestätigen.")).to_be_visible()
    waiting = page.url

    log_in(page, live_server, "admin")
    page.goto(waiting)
    page.get_by_role("button", name="Endgültig löschen").click()
    expect(page.get_by_text("Die Daten sind gelöscht.")).to_be_visible()

    desk.log_in(page, live_server, office)
    assert naming(page, live_server) == set()
    assert ActionItem.objects.get().text == f"{ROLE} ruft an"
    page.goto(f"{live_server.url}/intern/protokolle/{Minutes.objects.get().pk}/")
    expect(page.get_by_text("Mona Zwirnfaden stimmt zu.")).to_be_visible()
    expect(page.get_by_text(ROLE).first).to_be_visible()
