"""The office edits what somebody else has just edited, logs a call, and makes one of two people."""

import pytest
from playwright.sync_api import expect

from members.models import District, Organisation, Person
from tests.axe import assert_accessible
from tests.browser import log_in
from tests.members.registered import organisation, person, send

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def harz_club() -> Organisation:
    harz = District.objects.create(key="15085", name="Harz", plate="HZ")
    organisation("Chor der Altstadt")
    club = organisation("Ankommen im Harz e. V.", district=harz, is_member=True, town="Thale", phone="1")
    send(person("Mina Haddad", email="mina@harz.example"), club)
    person("M. Haddad", phone="0391 22")
    return club


def test_the_office_keeps_the_register(page, live_server, harz_club):
    page.set_default_timeout(15_000)
    log_in(page, live_server, "office")
    page.goto(f"{live_server.url}/intern/mitglieder/")
    page.get_by_label("Landkreis oder Stadt").select_option(label="Harz")
    page.get_by_role("button", name="Anzeigen").click()
    expect(page.locator(".rows a")).to_have_text(["Ankommen im Harz e. V."])
    page.get_by_role("link", name="Ankommen im Harz e. V.").click()
    page.get_by_role("link", name="Bearbeiten").click()
    # Meanwhile somebody else moves the town, and the phone number stays as it was.
    Organisation.objects.filter(pk=harz_club.pk).update(town="Quedlinburg")
    page.get_by_label("Ort", exact=False).first.fill("Wernigerode")
    page.get_by_label("Telefon").fill("2")
    page.get_by_role("button", name="Sichern").click()
    expect(page.locator(".field.invalid")).to_contain_text(
        "Inzwischen hat jemand hier „Quedlinburg“ gesichert."
    )
    expect(page.get_by_label("Ort", exact=False).first).to_have_value("Wernigerode")
    page.get_by_role("button", name="Sichern").click()
    expect(page.get_by_role("status").first).to_contain_text("ist gesichert")
    harz_club.refresh_from_db()
    assert (harz_club.town, harz_club.phone) == ("Wernigerode", "2")

    page.get_by_role("link", name="Kontakte").click()
    page.get_by_label("Worum ging es, was kam heraus?").fill("Sie ruft am Freitag zurück.")
    page.get_by_label("Nachfassen am").fill("2040-01-05")
    page.get_by_role("button", name="Notieren").click()
    expect(page.locator(".contacts .rows")).to_contain_text("nachfassen am Do, 5. Januar 2040")
    page.goto(f"{live_server.url}/intern/")
    expect(page.get_by_role("link", name="Anruf: Ankommen im Harz e. V.")).to_be_visible()

    page.goto(f"{live_server.url}/intern/mitglieder/doppelte/")
    page.get_by_role("link", name="Vergleichen").click()
    assert_accessible(page)
    expect(page.get_by_role("radio", name="0391 22")).to_be_checked()
    page.get_by_role("button", name="Jetzt zusammenführen").click()
    expect(page.get_by_role("status").first).to_contain_text("„M. Haddad“ ist jetzt Teil von „Mina Haddad“.")
    mina = Person.objects.get(last_name="Haddad")
    assert (mina.first_name, mina.phone, mina.email) == ("Mina", "0391 22", "mina@harz.example")
