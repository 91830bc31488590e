"""Once a year each organisation is asked whether its entry is right; the office has the last word."""

import re
from datetime import date, timedelta
from email import message_from_bytes, policy

import pytest
from django.utils import timezone

from members.history import history_of
from members.models import (
    Association,
    Delegation,
    DelegationProposal,
    EntryCheck,
    Membership,
    Organisation,
    Person,
)
from members.post.models import Message
from members.refusal import Refused
from members.register import checking
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
SINCE = date(2020, 1, 1)


def member(name: str, email: str = "", *, starts_on: date = SINCE) -> Organisation:
    organisation = Organisation.objects.create(name=name, email=email)
    Membership.objects.create(organisation=organisation, starts_on=starts_on)
    return organisation


def send(organisation, name: str, email: str = "", kind: str = "delegate") -> Delegation:
    person = Person.objects.create(last_name=name, email=email)
    return Delegation.objects.create(organisation=organisation, person=person, kind=kind, starts_on=SINCE)


@pytest.fixture
def organisation():
    return member("Hofverein", "info@hof.example")


@pytest.fixture
def office():
    return make_user("office")


@pytest.fixture
def check(organisation, office):
    return checking.ask(organisation, by=office)


@pytest.fixture
def here(check):
    """The address in the mail."""
    read = message_from_bytes(bytes(Message.objects.get().content), policy=policy.default)
    return re.search(r"/antwort/\S+/", read.get_body().get_content())[0]


def test_the_mailbox_is_asked(check):
    assert [(one.to_address, one.subject) for one in Message.objects.all()] == [
        ("info@hof.example", "Stimmt Ihr Eintrag noch? Hofverein")
    ]


def test_without_a_mailbox_those_who_speak_for_it_are_asked(office):
    found = member("Hofverein")
    send(found, "Ada", "ada@hof.example")
    send(found, "Bea", "bea@hof.example", kind="deputy")
    send(found, "Cem")
    checking.ask(found, by=office)
    assert sorted(Message.objects.values_list("to_address", flat=True)) == [
        "ada@hof.example",
        "bea@hof.example",
    ]


def test_without_any_address_nobody_is_asked(office):
    with pytest.raises(Refused):
        checking.ask(member("Hofverein"), by=office)
    assert EntryCheck.objects.count() == 0


def test_asking_again_keeps_the_link(check, organisation, office):
    assert checking.ask(organisation, by=office) == check
    assert Message.objects.count() == 2


def test_opening_the_link_changes_nothing_and_one_press_confirms(client, check, here):
    page = client.get(here)
    check.refresh_from_db()
    assert (page.status_code, check.answered_at) == (200, None)
    client.post(here, {"what": "right", "name": "Ada Brandt"})
    check.refresh_from_db()
    assert (bool(check.confirmed_at), check.answered_by) == (True, "Ada Brandt")


def test_the_page_shows_the_entry_and_who_speaks(client, here, organisation):
    send(organisation, "Ada")
    page = client.get(here)
    assert [row["title"] for row in page.context["delegates"]] == ["Ada"]
    assert {fact["label"]: fact["value"] for fact in page.context["facts"]}["Name"] == "Hofverein"


def changes(page, **typed) -> dict:
    """The form on the page with something else in it."""
    form = page.context["form"]
    values = {form.add_prefix(name): form[name].value() or "" for name in form.fields}
    return values | {"what": "changes", "neu-by_name": "Ada"} | {f"neu-{k}": v for k, v in typed.items()}


def test_changes_are_proposed_and_the_office_takes_what_it_agrees_with(
    client, check, here, organisation, office
):
    client.post(here, changes(client.get(here), town="Stendal", phone="03931 1"))
    organisation.refresh_from_db()
    check.refresh_from_db()
    assert (organisation.town, check.changes) == ("", {"town": ["", "Stendal"], "phone": ["", "03931 1"]})
    assert check.confirmed_at is None
    client.force_login(office)
    client.post(f"/intern/mitglieder/stimmt-alles/{check.pk}/", {"take": ["town"]})
    organisation.refresh_from_db()
    assert (organisation.town, organisation.phone) == ("Stendal", "")
    assert history_of(organisation)[0].note == "Stendal; Ort"


def test_what_somebody_changed_meanwhile_is_not_overwritten(check, organisation, office):
    checking.answer(check, name="Ada", values={"town": "Stendal"})
    Organisation.objects.update(town="Halle")
    with pytest.raises(Refused) as no:
        checking.settle(check, take=["town"], by=office)
    assert no.value.field == "take"
    assert Organisation.objects.get().town == "Halle"


def test_a_name_of_another_organisation_is_not_taken(check, office):
    member("Anderer")
    checking.answer(check, name="Ada", values={"name": "Anderer"})
    with pytest.raises(Refused):
        checking.settle(check, take=["name"], by=office)
    assert Organisation.objects.filter(name="Hofverein").exists()


def test_once_settled_a_link_changes_no_answer(client, check, here, office):
    checking.answer(check, name="Ada", values={"town": "Stendal"})
    checking.settle(check, take=[], by=office)
    page = client.post(here, {"what": "right", "name": "Bea"})
    assert page.context["says"].errors["__all__"] == [
        "Die Koordinierungsstelle hat Ihre Antwort schon übernommen. Schreiben Sie ihr bitte."
    ]
    check.refresh_from_db()
    assert check.answered_by == "Ada"


def test_what_was_typed_wrongly_is_said_at_its_field(client, here):
    page = client.post(here, changes(client.get(here), email="kein Postfach"))
    assert list(page.context["form"].errors) == ["email"]
    assert list(client.post(here, {"what": "right", "name": ""}).context["says"].errors) == ["name"]


def test_another_delegate_is_proposed_on_the_same_page(client, here, organisation):
    old = send(organisation, "Ada")
    typed = {
        "wer-kind": "delegate",
        "wer-replaces": old.pk,
        "wer-last_name": "Neu",
        "wer-starts_on": "2030-01-01",
    }
    client.post(here, {"what": "delegate"} | typed)
    proposal = DelegationProposal.objects.get()
    assert (proposal.replaces, proposal.proposed_by) == (old, None)
    assert [row["title"] for row in client.get(here).context["proposals"]] == ["Neu"]


@pytest.mark.parametrize("days", [60, 61])
def test_a_link_ends_after_sixty_days(client, here, check, time_machine, days):
    time_machine.move_to(check.asked_at + timedelta(days=days), tick=False)
    assert client.get(here).status_code == 410


def test_who_has_left_sees_nothing_behind_the_link(client, here):
    Membership.objects.update(ends_on=timezone.localdate() - timedelta(days=1))
    assert client.get(here).status_code == 410


def test_it_asks_by_itself_only_when_switched_on_and_each_once_a_year(organisation, time_machine):
    member("Neu dabei", "neu@hof.example", starts_on=timezone.localdate())
    member("Ohne Adresse")
    assert checking.ask_those_due() == 0
    association = Association.load()
    association.checks_entries = True
    association.save()
    assert [checking.ask_those_due(), checking.ask_those_due()] == [1, 0]
    assert checking.ask_said() == "0 Organisationen nach ihrem Eintrag gefragt"
    time_machine.move_to(timezone.now() + timedelta(days=366))
    assert checking.ask_those_due() == 2


def test_many_without_an_address_keep_nobody_waiting(settings, monkeypatch):
    for number in range(12):
        member(f"Ohne Adresse {number}")
    send(member("Nur Delegierte"), "Roth", "roth@hof.example")
    Association.objects.update_or_create(pk=Association.load().pk, defaults={"checks_entries": True})
    monkeypatch.setattr(checking, "EACH_TIME", 2)
    assert checking.ask_those_due() == 1
    assert Message.objects.get().to_address == "roth@hof.example"


def test_who_was_never_asked_comes_before_who_was_asked_long_ago(organisation):
    EntryCheck.objects.create(organisation=organisation, asked_at=timezone.now() - timedelta(days=400))
    fresh = member("Noch nie gefragt", "neu@hof.example")
    assert list(checking.due(timezone.now())) == [fresh, organisation]


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_the_list_says_who_has_not_answered_and_costs_the_same(client_of, rows, django_assert_num_queries):
    client = client_of("office")
    for number in range(rows):
        found = member(f"Verein {number}", f"a{number}@b.example")
        EntryCheck.objects.create(organisation=found, answered_at=None)
    member("Nie gefragt")
    client.get("/intern/mitglieder/stimmt-alles/")
    with django_assert_num_queries(8):
        page = client.get("/intern/mitglieder/stimmt-alles/")
    assert [(group["title"], len(group["rows"])) for group in page.context["groups"]] == [
        ("Noch keine Antwort", rows),
        ("Noch nicht gefragt", 1),
    ]


def test_those_ticked_are_asked(client_of, organisation):
    client = client_of("office")
    without = member("Ohne Adresse")
    client.post("/intern/mitglieder/stimmt-alles/fragen/", {"ask": [organisation.pk, without.pk, "x"]})
    assert [one.organisation for one in EntryCheck.objects.all()] == [organisation]


def test_a_whole_group_is_asked_with_one_box(client_of, organisation):
    other, asked = member("Zweitverein", "info@zwei.example"), member("Drittverein", "info@drei.example")
    checking.ask(asked, by=None)
    client = client_of("office")
    groups = client.get("/intern/mitglieder/stimmt-alles/").context["groups"]
    assert [(group["name"], len(group["rows"])) for group in groups] == [("open", 1), ("never", 2)]
    client.post("/intern/mitglieder/stimmt-alles/fragen/", {"group": ["never", "x"], "ask": [other.pk]})
    counts = [one.checks.count() for one in (organisation, other, asked)]
    assert counts == [1, 1, 1]
