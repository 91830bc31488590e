"""Holes that a second reader found in the work on people, accounts and post: each stays closed."""

import json
from datetime import date

import pytest
from django.core.cache import cache
from django.utils import timezone

from funding.models import Application
from funding.permissions import sees_funding
from meetings.models import Meeting
from meetings.tasks.models import ActionItem
from members import roles
from members.accounts import inviting
from members.circulars.sorting import recipients_of
from members.delegations import proposing
from members.history import history_of
from members.joining import guarding, receiving
from members.models import (
    Appointment,
    Committee,
    ContactNote,
    DelegationProposal,
    MembershipApplication,
    Person,
    Seat,
    SeatDeputy,
)
from members.post.contents import content_of
from members.post.models import Message
from members.register import visible
from members.search.asking import ask
from members.search.finding import found
from minutes.models import Entry, Minutes
from roundtable.privacy.exporting import data_of
from roundtable.searching import SOURCES
from tests.members.circulars.examples import ALL_DELEGATES, agree, circular, delegate
from tests.members.registered import SINCE, board
from tests.roles import make_user

pytestmark = pytest.mark.django_db
APPLICATION = {
    "kind": "welfare",
    "description": "Wir beraten.",
    "motivation": "Mitreden",
    "last_name": "Vogt",
    "privacy": "on",
    "fax": "",
}


def outside(user) -> Seat:
    """A seat in a committee of others for this user."""
    council = Committee.objects.create(slug="beirat", name="Landesbeirat", kind="external")
    seat = Seat.objects.create(committee=council, name="Unser Sitz", holds_over=False)
    Appointment.objects.create(seat=seat, person=user.person, starts_on=SINCE, accepted_on=SINCE)
    return seat


def test_the_office_reads_the_mail_of_an_administrator_s_invitation_without_its_link(client_of):
    client = client_of("office")
    person = Person.objects.create(first_name="Ada", last_name="Neu")
    invitation = inviting.invite(
        person, email="ada@rollen.example", by=make_user("admin"), makes_administrator=True
    )
    token = inviting.link_to(invitation).rstrip("/").rpartition("/")[2]
    message = Message.objects.get()
    page = client.get(message.get_absolute_url())
    assert token in content_of(message).text
    assert (token in page.content.decode(), "/antwort/…/" in page.context["text"]) == (False, True)


def test_behind_a_web_server_visitors_are_counted_by_their_own_network(client, settings, monkeypatch):
    cache.clear()
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    monkeypatch.setattr(guarding, "SOONEST", -1)
    monkeypatch.setattr(receiving, "PER_NETWORK", 1)
    answers = [
        client.post(
            "/mitglied-werden/",
            APPLICATION
            | {"name": f"Verein {number}", "email": f"a{number}@b.example", "stand": guarding.stamp()},
            headers={"x-forwarded-for": address},
        ).status_code
        for number, address in enumerate(["203.0.113.9", "203.0.113.10", "198.51.100.7"])
    ]
    assert (answers, MembershipApplication.objects.count()) == ([302, 200, 302], 2)


@pytest.mark.db
def test_a_seat_in_a_committee_of_others_opens_its_page_and_no_people(client):
    user = make_user("former")
    outside(user)
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    pages = ["externe-gremien/", "externe-gremien/beirat/", "externe-gremien/beirat/berichte/neu/"]
    closed = ["personen/", "orte/", "am-tag/", ""]
    assert [client.get(f"/intern/mitglieder/{page}").status_code for page in pages] == [200] * 3
    assert [client.get(f"/intern/mitglieder/{page}").status_code for page in closed] == [403] * 4
    assert (sees_funding(user), list(visible.people_for(user))) == (False, [])


@pytest.mark.db
def test_whoever_stands_in_there_does_not_work_here_either():
    holder, deputy = make_user("deputy"), make_user("delegate")
    SeatDeputy.objects.create(seat=outside(holder), person=deputy.person, starts_on=SINCE)
    assert [roles.is_working(one) for one in (holder, deputy)] == [False, False]
    assert deputy.rights.outside == deputy.rights.advises


def told_to(user) -> str:
    return json.dumps(data_of(user.person, user), ensure_ascii=False)


@pytest.mark.db
@pytest.mark.parametrize(("role", "is_told"), [("board", True), ("former", False)])
def test_one_s_own_data_open_no_line_that_is_closed_today(role, is_told):
    user = make_user(role)
    meeting = Meeting.objects.create(committee=board(), title="Sitzung", state="held", audience="seats")
    minutes = Minutes.objects.create(meeting=meeting, audience="seats", closed_at=timezone.now())
    Entry.objects.create(
        minutes=minutes, typed="intern", text="Streng intern", speaker=user.person, audience="seats"
    )
    assert ("Streng intern" in told_to(user), "Wortbeiträge" in told_to(user)) == (is_told, True)


@pytest.mark.db
@pytest.mark.parametrize("released_at", [None, timezone.now()])
def test_one_s_own_data_tell_no_task_before_it_was_released(released_at):
    user = make_user("board")
    task = ActionItem.objects.create(committee=board(), text="Haushalt prüfen", released_at=released_at)
    task.assignees.add(user.person)
    assert ("Haushalt prüfen" in told_to(user)) is (released_at is not None)


@pytest.mark.db
@pytest.mark.parametrize(("role", "is_told"), [("adviser", True), ("former", False)])
def test_who_has_left_takes_no_notes_on_others_along(role, is_told):
    user = make_user(role)
    ContactNote.objects.create(
        person=Person.objects.create(last_name="Andere"),
        written_by=user.person,
        happened_on=date(2024, 5, 4),
        result="Vertrauliches über Frau Andere",
    )
    assert ("Vertrauliches" in told_to(user)) is is_told


def test_what_was_noted_about_oneself_stays_told():
    user = make_user("former")
    ContactNote.objects.create(person=user.person, happened_on=date(2024, 5, 4), result="Rückruf vereinbart")
    assert "Rückruf vereinbart" in told_to(user)


@pytest.mark.db
def test_a_shared_mailbox_gets_no_copy_of_what_its_delegate_may_leave():
    fields = {"email": "info@bruecke.example", "copies_mail": True}
    agree(delegate("Dora Delegiert", "Brücke e. V.", **fields))
    copies = {
        is_official: [one.copies for one in recipients_of(circular(ALL_DELEGATES, is_official=is_official))]
        for is_official in (True, False)
    }
    assert copies == {True: [("info@bruecke.example",)], False: [()]}


def test_the_history_of_an_organisation_names_nobody_who_was_only_proposed():
    office, sent = make_user("office"), make_user("delegate").person.delegations.get()
    proposal = DelegationProposal(
        organisation=sent.organisation,
        last_name="Geheim",
        starts_on=date(2027, 1, 1),
        note="Frau X ist krank",
    )
    proposing.decline(proposing.propose(proposal, by=sent.person), answer="Zu früh für Geheim", by=office)
    assert [one.note for one in history_of(sent.organisation)] == [
        "Vorschlag zur Vertretung nicht übernommen",
        "andere Vertretung vorgeschlagen",
    ]


@pytest.mark.parametrize(
    ("changes", "status"),
    [({"last_name": "Vo\ngt"}, 302), ({"email": '"a b"@verein.example'}, 200)],
)
def test_what_no_mail_can_carry_is_put_right_or_said_at_the_field(client, monkeypatch, changes, status):
    cache.clear()
    monkeypatch.setattr(guarding, "SOONEST", -1)
    given = {"stand": guarding.stamp(), "name": "Verein", "email": "a@b.example"} | APPLICATION | changes
    assert client.post("/mitglied-werden/", given).status_code == status


@pytest.mark.db
@pytest.mark.parametrize(("role", "number"), [("adviser", 0), ("delegate", 0), ("board", 1), ("office", 1)])
def test_whoever_may_not_open_the_funding_does_not_find_it(role, number):
    user = make_user(role)
    Application.objects.create(
        title="Brückenbau", funder="Land", year=2026, amount_asked=1, committee=board(), audience="members"
    )
    assert found(ask("Brückenbau"), user=user, sources=SOURCES.values()).count() == number
