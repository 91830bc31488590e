"""An organisation proposes who shall speak for it; until the office agrees the old delegate stays."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from members.delegations import proposing
from members.models import Delegation, DelegationProposal, Membership, Organisation, Person, User
from members.refusal import Refused
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
SINCE = date(2024, 1, 1)


@pytest.fixture
def delegate():
    """Somebody who speaks for "Verein delegate"."""
    return make_user("delegate")


@pytest.fixture
def organisation(delegate):
    return Organisation.objects.get(name="Verein delegate")


def address(organisation) -> str:
    return f"/intern/mitglieder/{organisation.pk}/vertretung/vorschlagen/"


def tomorrow() -> date:
    return timezone.localdate() + timedelta(days=1)


def proposed(organisation, **fields) -> DelegationProposal:
    given = {"first_name": "Nour", "last_name": "Neu", "kind": "delegate", "starts_on": tomorrow()}
    proposal = DelegationProposal(organisation=organisation, **given | fields)
    return proposing.propose(proposal, by=None)


def refusal(verb, *args, **kwargs) -> tuple[str, str]:
    with pytest.raises(Refused) as no:
        verb(*args, **kwargs)
    return no.value.field, no.value.message


def test_the_delegate_proposes_sees_the_state_and_keeps_her_rights(client, delegate, organisation):
    client.force_login(delegate)
    old = Delegation.objects.get()
    typed = {
        "kind": "delegate",
        "replaces": old.pk,
        "first_name": "Nour",
        "last_name": "Neu",
        "email": "nour@neu.example",
        "starts_on": tomorrow().isoformat(),
    }
    client.post(address(organisation), typed)
    client.post(address(organisation), typed)
    page = client.get(address(organisation))
    assert [(row["title"], row["chip"]) for row in page.context["proposals"]] == [
        ("Nour Neu", "liegt bei der Koordinierungsstelle")
    ]
    assert delegate.person.rights_on(tomorrow()).member == "delegate"
    assert DelegationProposal.objects.get().proposed_by == delegate.person


def test_who_speaks_for_nobody_proposes_nothing(client, organisation):
    client.force_login(make_user("board"))
    assert client.get(address(organisation)).status_code == 403


def test_the_office_confirms_and_the_new_one_replaces_the_old(client, organisation, delegate):
    old = Delegation.objects.get()
    proposal = proposed(organisation, replaces=old, email="nour@neu.example", phone="0391 1")
    client.force_login(make_user("office"))
    here = f"/intern/mitglieder/delegationen/vorschlaege/{proposal.pk}/"
    form = client.get(here).context["form"]
    assert form["person"].value().key == ""
    typed = {name: form[name].value() or "" for name in form.fields if name != "person"}
    client.post(here, typed | {"on": tomorrow().isoformat()})
    new = Person.objects.get(email="nour@neu.example")
    proposal.refresh_from_db()
    assert (proposal.decision, new.phone) == ("confirmed", "0391 1")
    days = [timezone.localdate(), tomorrow()]
    assert [[one.rights_on(day).member for day in days] for one in (delegate.person, new)] == [
        ["delegate", ""],
        ["", "delegate"],
    ]


def test_a_known_address_proposes_the_person_of_the_register(client, organisation):
    known = Person.objects.create(last_name="Neu", email="Nour@neu.example")
    proposal = proposed(organisation, email="nour@neu.example")
    client.force_login(make_user("office"))
    form = client.get(f"/intern/mitglieder/delegationen/vorschlaege/{proposal.pk}/").context["form"]
    assert (form["person"].value().key, form["last_name"].value()) == (str(known.pk), None)


def test_a_second_voting_delegate_is_refused_and_the_proposal_stays_open(organisation):
    proposal = proposed(organisation)
    office = make_user("office")
    people = Person.objects.count()
    no = refusal(proposing.confirm, proposal, person=Person(last_name="Neu"), on=tomorrow(), by=office)
    assert no[0] == "on"
    proposal.refresh_from_db()
    assert (proposal.decision, Person.objects.count()) == ("", people)


def test_a_no_comes_with_a_sentence_that_the_proposer_reads(client, delegate, organisation):
    proposal, office = proposed(organisation), make_user("office")
    assert refusal(proposing.decline, proposal, answer=" ", by=office)[0] == "answer"
    proposing.decline(proposal, answer="Bitte erst den Vereinsbeschluss.", by=office)
    client.force_login(delegate)
    [row] = client.get(address(organisation)).context["proposals"]
    assert row["chip"] == "nicht übernommen"
    assert row["note"].endswith("Bitte erst den Vereinsbeschluss.")
    assert refusal(proposing.decline, proposal, answer="Doch nicht", by=office)[0] == ""


def test_nobody_proposes_for_the_delegate_of_another(organisation):
    other = Organisation.objects.create(name="Anderer")
    Membership.objects.create(organisation=other, starts_on=SINCE)
    theirs = Delegation.objects.create(
        organisation=other, person=Person.objects.create(last_name="Fremd"), starts_on=SINCE
    )
    assert refusal(proposed, organisation, replaces=theirs)[0] == "replaces"


def test_who_ends_before_is_not_replaced(organisation):
    old = Delegation.objects.get()
    Delegation.objects.update(ends_on=timezone.localdate())
    old.refresh_from_db()
    assert refusal(proposed, organisation, replaces=old)[0] == "replaces"


def test_the_office_is_not_flooded(organisation):
    for number in range(proposing.MOST_WAITING):
        proposed(organisation, last_name=f"Neu {number}")
    assert refusal(proposed, organisation)[0] == ""
    assert proposed(organisation, last_name="Neu 0").pk == DelegationProposal.objects.earliest("pk").pk


def test_what_waits_stands_on_the_desk_of_the_office(client, organisation):
    proposed(organisation)
    office = make_user("office")
    client.force_login(office)
    assert [row["title"] for row in client.get("/intern/").context["from_organisations"]] == [
        "Verein delegate"
    ]
    client.force_login(User.objects.get(email="delegate@rollen.example"))
    assert client.get("/intern/").context["from_organisations"] == []
