"""An empty installation is set up, from the link of `first_admin` to the first board meeting."""

import io
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Page, expect

from members.models import Association, Committee, GoverningRules, Organisation
from minutes.models import Minutes

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BOARD = [("Ada", "Weiß"), ("Bo", "Lang"), ("Cem", "Aydin")]


def invited() -> str:
    """The path of the link that the command shows."""
    told = io.StringIO()
    call_command("first_admin", "kim@nord.example", name="Kim Berg", stdout=told)
    return "/antwort/" + told.getvalue().split("/antwort/")[1].strip()


def choose(page: Page, step: str) -> None:
    """A step of the checklist, by keyboard."""
    page.locator("main").get_by_role("link", name=step, exact=True).press("Enter")


def save(page: Page, button: str = "Sichern") -> None:
    page.get_by_role("button", name=button, exact=True).press("Enter")
    page.get_by_role("heading", name="Einrichten", exact=True).wait_for()


def is_done(page: Page, key: str) -> None:
    expect(page.locator(f"#{key} .chip")).to_have_text("fertig")


def test_an_empty_installation_is_set_up_to_its_first_meeting(page, live_server):
    page.goto(live_server.url + invited())
    page.get_by_role("button", name="Konto einrichten").press("Enter")
    page.get_by_role("heading", name="Einrichten", exact=True).wait_for()

    choose(page, "Name und Anschrift")
    page.get_by_label("Name").fill("Runder Tisch Nord")
    page.get_by_label("E-Mail-Adresse").fill("post@nord.example")
    save(page)
    is_done(page, "name")
    choose(page, "Leitfarbe")
    page.get_by_label("Leitfarbe").fill("#7a1f3d")
    save(page)
    is_done(page, "colour")
    choose(page, "Satzung oder Geschäftsordnung")
    save(page, "So übernehmen")
    is_done(page, "rules")

    choose(page, "Vorstand")
    for place, (first, last) in enumerate(BOARD):
        row = page.locator("fieldset.seat-row").nth(place)
        row.get_by_label("Vorname").fill(first)
        row.get_by_label("Nachname").fill(last)
    save(page, "Eintragen")
    is_done(page, "board")

    choose(page, "Mitglieder")
    page.get_by_label("Name", exact=True).fill("Frauen aktiv e. V.")
    page.get_by_role("button", name="Sichern", exact=True).press("Enter")
    expect(page.get_by_text("„Frauen aktiv e. V.“ ist eingetragen.")).to_be_visible()

    page.goto(live_server.url + "/intern/sitzungen/")
    page.get_by_role("link", name="Neue Sitzung").press("Enter")
    page.get_by_label("Datum").fill(f"{timezone.localdate() + timedelta(days=30)}")
    page.get_by_label("Beginn").fill("14:00")
    page.get_by_label("Titel").press("Enter")
    expect(page.get_by_text("Die Sitzung ist angelegt")).to_be_visible()
    page.get_by_role("link", name="Einladen").first.press("Enter")
    page.get_by_role("button", name="Als eingeladen vermerken").press("Enter")
    expect(page.get_by_text("Die Sitzung ist einberufen.")).to_be_visible()
    page.get_by_role("link", name="Protokoll", exact=True).press("Enter")
    page.locator("form[action$='/beginnen/'] button").press("Enter")
    expect(page.locator("#zeile")).to_be_focused()

    assert Association.load().accent == "#7a1f3d"
    assert GoverningRules.objects.get().name == "Satzung"
    assert Committee.objects.get(kind="board").seats.count() == 6
    assert Organisation.objects.get().name == "Frauen aktiv e. V."
    assert Minutes.objects.get().meeting.committee.kind == "board"
