"""The office writes to the delegates of one district: looks at two, tests it, sends; one leaves."""

import re
from email import message_from_bytes
from email.policy import SMTP

import pytest
from playwright.sync_api import expect

from members.circulars.models import Circular
from members.models import Consent, District
from members.post.models import Message
from tests.axe import assert_accessible
from tests.browser import log_in
from tests.members.circulars.examples import agree, delegate

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def harz(settings, live_server):
    settings.WAGTAILADMIN_BASE_URL = live_server.url
    district = District.objects.create(key="15085", name="Harz", plate="HZ")
    mona = delegate("Mona Haddad", "Brücke e. V.", district=district)
    jo = delegate("Jo Sand", "Insel e. V.", district=district)
    olga = delegate("Olga Ohne", "Hafen e. V.", address=None, district=district)
    delegate("Nora Anderswo", "Anderswo e. V.")
    agree(mona, jo, olga)
    return mona


def test_the_office_writes_to_the_delegates_of_one_district(page, live_server, harz):
    user = log_in(page, live_server, "office")
    page.goto(f"{live_server.url}/intern/rundschreiben/")
    page.get_by_role("link", name="Neues Rundschreiben").first.click()
    page.get_by_label("Betreff").fill("Grüße in den Harz")
    page.get_by_label("Text").fill("{anrede},\n\nwir kommen zu {organisaton}.")
    page.get_by_role("button", name="Sichern").click()
    expect(page.get_by_role("alert")).to_contain_text("Diese Platzhalter gibt es nicht: {organisaton}.")
    page.get_by_label("Text").fill("{anrede},\n\nwir kommen zu {organisation}.")
    page.get_by_role("button", name="Sichern").click()

    page.get_by_role("link", name="die Mitglieder").click()
    page.get_by_label("nur aus Landkreis oder Stadt").select_option(label="Harz")
    page.get_by_role("button", name="Hinzufügen").click()
    expect(page.get_by_text("2 per E-Mail, 1 als Brief")).to_be_visible()
    assert_accessible(page)

    page.get_by_role("link", name="Vorschau").click()
    expect(page.get_by_text("Guten Tag Mona Haddad,")).to_be_visible()
    page.get_by_role("link", name="Weiter").click()
    expect(page.get_by_text("wir kommen zu Hafen e. V.")).to_be_visible()
    page.get_by_role("link", name="Rundschreiben", exact=True).last.click()
    page.get_by_role("button", name="Probe an mich").click()
    expect(page.get_by_text(f"Die Probe ist unterwegs an {user.email}.")).to_be_visible()

    page.get_by_role("link", name="Senden …").click()
    page.get_by_role("button", name="Senden").click()
    expect(page.get_by_text("Das Rundschreiben ist auf dem Weg.")).to_be_visible()
    expect(page.get_by_role("link", name="Briefe drucken (PDF)")).to_be_visible()
    assert_accessible(page)
    found = Message.objects.of_batch(Circular.objects.get().uuid)
    assert sorted(found.values_list("to_name", "to_address")) == [
        ("Jo Sand", "sand@verein.example"),
        ("Mona Haddad", "haddad@verein.example"),
        ("Olga Ohne", ""),
    ]

    mail = message_from_bytes(bytes(found.get(to_name="Mona Haddad").content), policy=SMTP)
    page.context.clear_cookies()
    page.goto(re.sub("[<>]", "", mail["List-Unsubscribe"]))
    page.get_by_role("button", name="Abmelden").click()
    expect(page.get_by_text("Sie sind abgemeldet")).to_be_visible()
    assert Consent.objects.get(person=harz).state == "withdrawn"
