"""What is there only once: the database says so too, also to two who write at the same moment."""

import threading
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from members.committees import appointments, ruling
from members.delegations import delegating
from members.models import (
    Appointment,
    Delegation,
    Dormancy,
    GoverningRules,
    Membership,
    MembershipApplication,
    Seat,
    SeatDeputy,
)
from members.refusal import Refused
from tests.members.registered import SINCE, board, organisation, person

pytestmark = pytest.mark.db


def seat() -> Seat:
    return Seat.objects.create(committee=board(), name="Vorsitz")


def _rules_of_one():
    return GoverningRules(name="Satzung", valid_from=SINCE, committee=board())


def _application(name="Frauen aktiv", email="post@frauen.example"):
    return MembershipApplication(name=name, email=email, last_name="Haddad", description="x", motivation="x")


TWICE = {
    "rules for all": lambda: 2 * [lambda: GoverningRules(name="Satzung", valid_from=SINCE)],
    "rules of one": lambda: 2 * [_rules_of_one],
    "an application": lambda: [
        lambda: _application(),
        lambda: _application("FRAUEN aktiv", "Post@frauen.example"),
    ],
    "a membership": lambda: _with(organisation(), lambda one: Membership(organisation=one, starts_on=SINCE)),
    "a rest": lambda: _with(
        Membership.objects.create(organisation=organisation(), starts_on=SINCE),
        lambda one: Dormancy(membership=one, starts_on=SINCE),
    ),
    "a delegation": lambda: _with(
        (organisation(), person()),
        lambda two: Delegation(organisation=two[0], person=two[1], starts_on=SINCE),
    ),
    "a seat": lambda: _with(
        (seat(), person()), lambda two: Appointment(seat=two[0], person=two[1], starts_on=SINCE)
    ),
    "a deputy": lambda: _with(
        (seat(), person()), lambda two: SeatDeputy(seat=two[0], person=two[1], starts_on=SINCE)
    ),
}


def _with(given, make):
    return 2 * [lambda: make(given)]


@pytest.mark.django_db
@pytest.mark.parametrize("what", TWICE)
def test_the_database_keeps_one(what):
    first, second = TWICE[what]()
    first().save()
    with pytest.raises(IntegrityError), transaction.atomic():
        second().save()


@pytest.mark.django_db
def test_one_that_is_over_stands_in_nobodys_way():
    for ends_on in (date(2025, 1, 1), date(2025, 12, 31), None):
        Membership.objects.create(organisation=organisation(f"Verein {ends_on}"), starts_on=SINCE)
    verein = organisation()
    Membership.objects.create(organisation=verein, starts_on=SINCE, ends_on=date(2025, 1, 1))
    Membership.objects.create(organisation=verein, starts_on=date(2026, 1, 1))
    assert verein.memberships.count() == 2


def at_once(*verbs) -> list[str]:
    """Run each in a thread of its own; "done", or the name of what it raised, sorted."""
    said, start = [], threading.Barrier(len(verbs))

    def run(verb):
        try:
            start.wait(timeout=10)
            verb()
            said.append("done")
        except (Refused, IntegrityError) as no:
            said.append(type(no).__name__)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[verb]) for verb in verbs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return sorted(said)


@pytest.mark.django_db(transaction=True)
def test_two_who_send_a_delegate_at_once_send_one():
    verein, people = organisation(is_member=True), [person("Ada Eins"), person("Bo Zwei")]
    verbs = [
        lambda one=one: delegating.send(verein, person=one, kind="delegate", starts_on=SINCE, by=None)
        for one in people
    ]
    assert at_once(*verbs) == ["Refused", "done"]
    assert verein.delegations.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_fill_a_seat_at_once_fill_it_once():
    chair, people = seat(), [person("Ada Eins"), person("Bo Zwei")]
    verbs = [
        lambda one=one: appointments.appoint(chair, person=one, starts_on=SINCE, by=None) for one in people
    ]
    assert at_once(*verbs) == ["Refused", "done"]


@pytest.mark.django_db(transaction=True)
def test_two_who_enact_rules_of_one_day_enact_one():
    verbs = 2 * [lambda: ruling.enact(GoverningRules(name="Satzung", valid_from=SINCE), by=None)]
    assert at_once(*verbs) == ["Refused", "done"]
    assert GoverningRules.objects.count() == 1
