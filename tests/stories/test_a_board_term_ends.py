"""A board's term ends: one seat has a successor, one has not; rights, the table and the tasks follow."""

from datetime import date

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from meetings.tasks.models import ActionItem
from members.models import Appointment, Committee, Person, Seat
from tests.browser import choose, log_in
from tests.meetings.tasks.examples import in_days, task, texts

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def seat(board: Committee, name: str, holder: str, position: int) -> Person:
    person = Person.objects.create(first_name="Mona", last_name=holder)
    made = Seat.objects.create(committee=board, name=name, position=position)
    since = date(2024, 1, 1)
    Appointment.objects.create(
        seat=made, person=person, starts_on=since, accepted_on=since, ends_on=in_days(-1)
    )
    return person


def votes(person: Person) -> bool:
    return bool(person.rights_on(timezone.localdate()).seats)


def test_holdover_lasts_until_the_successor_accepts_and_nothing_promised_is_lost(page, live_server):
    log_in(page, live_server, "office")
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    former, staying = seat(board, "Vorsitz", "Thiele", 0), seat(board, "Finanzen", "Nowak", 1)
    new = Person.objects.create(first_name="Yara", last_name="Ehlers")
    task("Ministerium anrufen", assignees=[former])

    page.goto(f"{live_server.url}/intern/mitglieder/gremien/")
    page.get_by_role("link", name="Vorstand", exact=True).click()
    rows = page.locator("table.seats tbody tr")
    expect(page.get_by_text("2 Amtszeiten sind vorbei")).to_be_visible()
    expect(rows.filter(has_text="bis zur Neuwahl im Amt")).to_have_count(2)
    assert (votes(former), votes(staying)) == (True, True)

    page.get_by_role("link", name="Vorsitz", exact=True).click()
    page.get_by_role("link", name="Besetzen", exact=True).click()
    choose(page.get_by_role("combobox", name="Person"), "ehl", "Yara Ehlers")
    page.get_by_role("button", name="Besetzen").click()
    expect(page.get_by_text("es fehlt noch die Annahme")).to_be_visible()
    assert (votes(former), votes(new)) == (True, False)

    page.get_by_role("link", name="Vorstand", exact=True).click()
    expect(page.get_by_text("Yara Ehlers hat „Vorsitz“ noch nicht angenommen.")).to_be_visible()
    rows.nth(0).get_by_role("link", name="Annahme eintragen").click()
    page.get_by_role("button", name="Eintragen").click()
    expect(page.get_by_text("Yara Ehlers hat angenommen.")).to_be_visible()
    assert (votes(former), votes(new), votes(staying)) == (False, True, True)

    page.goto(f"{live_server.url}/intern/")
    page.get_by_role("link", name="Mona Thiele").click()
    choice = page.get_by_label("Wer übernimmt: Ministerium anrufen")
    choice.select_option(label="Vorstand: Vorsitz")
    page.get_by_role("button", name="Übergeben").click()
    expect(page.get_by_text("1 Aufgabe ist übergeben.")).to_be_visible()
    assert texts(ActionItem.objects.mine(new, timezone.localdate())) == ["Ministerium anrufen"]
