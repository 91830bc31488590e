"""An organisation applies, confirms by mail, is admitted by a resolution, and changes its delegate."""

import re
from datetime import date, timedelta
from email import message_from_bytes, policy

import pytest
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import expect

from meetings.models import Meeting
from members.joining import guarding
from members.models import Committee, Delegation, GoverningRules, Organisation, Person, User
from members.post.models import Message
from minutes.models import Entry, Minutes, Resolution
from tests.axe import assert_accessible
from tests.browser import log_in
from tests.stories.desk import log_in as log_in_as

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def resolution(monkeypatch):
    """The assembly has just resolved to admit somebody; forms may be filled in as fast as a test does."""
    cache.clear()
    monkeypatch.setattr(guarding, "SOONEST", -1)
    GoverningRules.objects.create(name="Satzung", valid_from=date(2020, 1, 1), admits="assembly")
    assembly = Committee.objects.create(slug="mv", name="Mitgliederversammlung", kind="assembly")
    meeting = Meeting.objects.create(
        committee=assembly, title="Herbstversammlung", starts_at=timezone.now(), state="held"
    )
    minutes = Minutes.objects.create(meeting=meeting, closed_at=timezone.now())
    entry = Entry.objects.create(minutes=minutes, typed="= ja", kind="resolution")
    text = "Der Hofverein wird aufgenommen."
    return Resolution.objects.create(entry=entry, text=text, result="carried", year=2026, number=17)


def link_in_mail() -> str:
    read = message_from_bytes(bytes(Message.objects.latest("pk").content), policy=policy.default)
    return re.search(r"/antwort/\S+/", read.get_body().get_content())[0]


def apply_for_membership(page, live_server) -> None:
    page.goto(f"{live_server.url}/mitglied-werden/")
    assert_accessible(page)
    page.get_by_label("Name der Organisation").fill("Hofverein")
    page.get_by_label("Art", exact=True).select_option("welfare")
    page.get_by_label("Was Sie tun").fill("Wir beraten.")
    page.get_by_label("Warum Sie Mitglied werden möchten").fill("Um mitzureden.")
    page.get_by_label("Nachname").fill("Vogt")
    page.get_by_label("E-Mail-Adresse").fill("vogt@hof.example")
    page.get_by_label("Ich habe die Hinweise zum Datenschutz gelesen.").check()
    page.get_by_role("button", name="Antrag absenden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fast geschafft")
    page.goto(live_server.url + link_in_mail())
    page.get_by_role("button", name="Ja, Antrag bestätigen").click()
    expect(page.get_by_text("Danke, Ihr Antrag ist bestätigt.")).to_be_visible()


def admit(page, live_server) -> None:
    page.goto(f"{live_server.url}/intern/")
    page.get_by_role("link", name="Hofverein").click()
    page.get_by_role("link", name="Übernehmen").click()
    page.get_by_role("button", name="Übernehmen").click()
    page.get_by_role("link", name="Vom Vorstand beraten").click()
    page.get_by_label("Ergebnis der Beratung").fill("Empfohlen.")
    page.get_by_role("button", name="Vom Vorstand beraten").click()
    page.get_by_role("link", name="Der Versammlung vorgelegt").click()
    page.get_by_role("button", name="Der Versammlung vorgelegt").click()
    page.get_by_role("link", name="Aufnehmen").click()
    assert_accessible(page)
    page.get_by_label("Beschluss").select_option(index=1)
    page.get_by_role("button", name="Aufnehmen durch Beschluss").click()
    expect(page.get_by_role("status")).to_have_text("„Hofverein“ ist aufgenommen durch Beschluss 2026/17.")
    assert_accessible(page)


def propose(page, live_server, organisation) -> None:
    page.goto(f"{live_server.url}/intern/mitglieder/{organisation.pk}/vertretung/")
    page.get_by_role("link", name="Eine andere Vertretung vorschlagen").click()
    page.get_by_label("Statt").select_option(index=1)
    page.get_by_label("Nachname").fill("Sommer")
    page.get_by_label("Ab", exact=True).fill((timezone.localdate() + timedelta(days=7)).isoformat())
    page.get_by_role("button", name="Vorschlagen").click()
    expect(page.locator(".rows .chip")).to_have_text("liegt bei der Koordinierungsstelle")
    assert_accessible(page)


def speaks_for(organisation):
    """A delegate with a login."""
    user = User.objects.create_user("delegiert@hof.example")
    person = Person.objects.create(user=user, last_name="Vogt")
    Delegation.objects.create(organisation=organisation, person=person, starts_on=timezone.localdate())
    return user


def test_from_the_form_on_the_website_to_another_delegate(page, live_server, resolution):
    apply_for_membership(page, live_server)
    office = log_in(page, live_server, "office")
    admit(page, live_server)
    organisation = Organisation.objects.get(name="Hofverein")
    log_in_as(page, live_server, speaks_for(organisation))
    propose(page, live_server, organisation)
    log_in_as(page, live_server, office)
    page.goto(f"{live_server.url}/intern/")
    page.get_by_role("link", name="Hofverein").click()
    page.get_by_role("button", name="Bestätigen").click()
    expect(page.get_by_role("status")).to_have_text("Sommer spricht für „Hofverein“.")
    speakers = Delegation.objects.order_by("starts_on").values_list("person__last_name", "ends_on")
    assert list(speakers) == [("Vogt", timezone.localdate() + timedelta(days=6)), ("Sommer", None)]
