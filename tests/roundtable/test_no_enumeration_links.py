"""Nobody finds out whom we know by a link of her own making, by an old invitation, or at the form to join."""

from contextlib import contextmanager
from datetime import timedelta
from uuid import uuid4

import pytest
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import answering
from members import consent_mails, links
from members.accounts import inviting
from members.joining import guarding, receiving
from members.models import (
    AccountInvitation,
    Consent,
    EntryCheck,
    MembershipApplication,
    Organisation,
    Person,
    User,
)
from members.post.models import Message
from members.register import checking
from minutes.models import Minutes, Review
from minutes.review import asking
from tests.meetings.examples import meeting
from tests.members.joining.test_receiving import GIVEN
from tests.roundtable.test_no_enumeration import hashes, plain

pytestmark = [pytest.mark.django_db, pytest.mark.db]
KNOWN, UNKNOWN = "knowne@verein.example", "nobody@verein.example"


@pytest.fixture
def person():
    user = User.objects.create_user(KNOWN)
    return Person.objects.create(user=user, first_name="Ida", last_name="Sommer", email=KNOWN)


@contextmanager
def work(monkeypatch):
    """Queries, hashed passwords, mails that wait, mails that went out: filled at the end."""
    done: list[int] = []
    written = Message.objects.count()
    mail.outbox.clear()
    with hashes(monkeypatch) as counted, CaptureQueriesContext(connection) as queries:
        yield done
    done += [len(queries), len(counted), Message.objects.count() - written, len(mail.outbox)]


def application(person: Person) -> tuple:
    row = MembershipApplication.objects.create(name="Chor", email=KNOWN)
    return row.uuid, row.uuid


def check(person: Person) -> tuple:
    there = Organisation.objects.create(name="Chor")
    return EntryCheck.objects.create(organisation=there, addresses=[KNOWN]).uuid, there.uuid


def consent(person: Person) -> tuple:
    return Consent.objects.create(person=person, asked_at=timezone.now()).uuid, person.uuid


def review(person: Person) -> tuple:
    row = Review.objects.create(minutes=Minutes.objects.create(meeting=meeting()), reviewer=person)
    return row.uuid, person.uuid


def invitation(person: Person) -> tuple:
    Person.objects.update(user=None)
    return inviting.invite(person, email=UNKNOWN, by=None).uuid, person.uuid


def rsvp(person: Person) -> tuple:
    return meeting().uuid, person.uuid


THINGS = {
    (answering.PURPOSE, "antwort"): rsvp,
    (asking.PURPOSE, "antwort"): review,
    (inviting.PURPOSE, "antwort"): invitation,
    (checking.PURPOSE, "antwort"): check,
    (receiving.PURPOSE, "antwort"): application,
    (consent_mails.PURPOSE, "antwort"): consent,
    (consent_mails.UNSUBSCRIBE, "abmelden"): consent,
}


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(("kind", "thing"), THINGS.items(), ids=["-".join(one) for one in THINGS])
def test_a_link_with_a_wrong_key_asks_for_nothing(kind, thing, method, person, monkeypatch):
    """Whether the thing is there or not: it is refused before anything is looked up."""
    (purpose, word), soon = kind, timezone.now() + timedelta(days=1)

    def tried(*about) -> tuple:
        token = links.make(purpose, *about, soon)
        end = "A" if token[-1] != "A" else "B"
        client = Client()
        with work(monkeypatch) as done:
            answer = getattr(client, method)(f"/{word}/{token[:-1]}{end}/", {"answer": "ACCEPTED"})
        return plain(answer, KNOWN), done

    about = thing(person)
    tried(uuid4(), uuid4())  # what every page asks for once a process
    there, nowhere = tried(*about), tried(uuid4(), uuid4())
    assert there == nowhere
    (status, *_rest), done = there
    assert (status, done[1:]) == (404, [0, 0, 0])


def test_an_invitation_that_is_over_says_nothing_of_why(person):
    """Taken back, or the address has an account meanwhile."""

    def over(end) -> tuple:
        other = Person.objects.create(first_name="Ida", last_name="Sommer")
        made = inviting.invite(other, email=UNKNOWN, by=None)
        address = "/antwort/" + inviting.link_to(made).partition("/antwort/")[2]
        end(made)
        client = Client()
        given = {"password": "", "repeated": ""}
        return [plain(one, UNKNOWN) for one in (client.get(address), client.post(address, given))]

    taken_back = over(
        lambda made: AccountInvitation.objects.filter(pk=made.pk).update(revoked_at=timezone.now())
    )
    accepted = over(inviting.accept)
    assert taken_back == accepted
    assert {status for status, *_rest in accepted} == {410}


def test_a_wrong_key_for_a_new_password(person, monkeypatch):
    known = user_pk_to_url_str(person.user)
    # As long in an address as the known one.
    unknown = user_pk_to_url_str(User(pk=person.user_id // 36 * 36 + (person.user_id + 1) % 36))
    key = default_token_generator.make_token(person.user)[:-1] + "-"

    def tried(who: str) -> tuple:
        with work(monkeypatch) as done:
            answer = Client().get(f"/konto/password/reset/key/{who}-{key}/")
        return plain(answer, f"{who}-{key}"), done[1:]

    assert tried(known) == tried(unknown)


@pytest.fixture
def no_waiting(monkeypatch):
    monkeypatch.setattr(guarding, "SOONEST", -1)


def test_the_form_to_join_takes_known_and_unknown_addresses_alike(person, no_waiting, monkeypatch):
    """An account, an open application, an organisation with this mailbox: the same page, mail and work."""
    Organisation.objects.create(name="Hofverein e. V.", email=KNOWN)
    MembershipApplication.objects.create(name="Hofverein e. V.", email=KNOWN, confirmed_at=timezone.now())

    def tried(email: str) -> tuple:
        cache.clear()
        client = Client()
        given = GIVEN | {"email": email, "stand": guarding.stamp()}
        with work(monkeypatch) as done:
            sent = client.post("/mitglied-werden/", given)
        return plain(sent, email), plain(client.get(sent.headers["Location"]), email), done

    tried(UNKNOWN)  # what every page asks for once a process
    assert tried(KNOWN) == tried(UNKNOWN)
