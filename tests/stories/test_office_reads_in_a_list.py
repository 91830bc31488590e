"""The office reads in a list of an older program, corrects a column, sees the dry run, takes over, undoes."""

import pytest
from playwright.sync_api import expect

from members.models import Membership, Organisation, Person
from tests.axe import assert_accessible
from tests.browser import log_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LIST = (
    "Kontakte vom Fachtag;;;\n\nWer;Haus;E-Mail;Seit wann\n"
    "Haddad, Mona;Brücke „Süd“ e. V.;mona@bruecke.example;03/04/22\n"
    "Vogt, Ole;Sprachcafé;ole(at)cafe.example;März 2019\n"
)


def test_a_list_is_read_in_and_taken_back(page, live_server, tmp_path, settings):
    settings.PRIVATE_ROOT = tmp_path
    path = tmp_path / "kontakte.csv"
    path.write_bytes(LIST.encode("cp1252"))
    log_in(page, live_server, "office")
    people = Person.objects.count()
    page.goto(f"{live_server.url}/intern/mitglieder/einlesen/")
    page.get_by_label("Liste").set_input_files(path)
    page.get_by_role("button", name="Liste lesen").click()

    expect(page.get_by_label("Wer")).to_have_value("full_name")
    page.get_by_label("Haus").select_option(label="Name der Organisation")
    page.locator("[name=column-4]").select_option(label="Mitglied seit")
    page.get_by_role("button", name="Zur Probe").click()
    expect(page.locator(".field.invalid")).to_contain_text("Bitte sagen Sie, was hier zuerst steht.")
    assert_accessible(page)
    page.get_by_role("radio", name="„03/04/22“ ist So, 3. April 2022").check()
    page.get_by_role("button", name="Zur Probe").click()

    expect(page.get_by_text("„ole(at)cafe.example“ ist keine E-Mail-Adresse.")).to_be_visible()
    assert Person.objects.count() == people
    page.get_by_label("Zeile 5").select_option(label="ohne die falschen Angaben übernehmen")
    page.get_by_role("button", name="Entscheidungen in die Probe nehmen").click()

    page.get_by_role("button", name="2 Zeilen übernehmen").click()
    expect(page.get_by_text("Zeilen mit Neuem")).to_be_visible()
    assert Organisation.objects.filter(name="Brücke „Süd“ e. V.").exists()
    assert Membership.objects.filter(starts_on="2022-04-03").exists()

    page.get_by_role("link", name="Ganzes Einlesen zurücknehmen").click()
    page.get_by_role("button", name="Zurücknehmen").click()
    expect(page.get_by_text("wieder gelöscht")).to_be_visible()
    assert (Person.objects.count(), Organisation.objects.count()) == (people, 0)
