"""Rights follow from dated facts: holdover, leaving, succession, membership."""

from datetime import date

import pytest

from members.models import (
    Appointment,
    Committee,
    Delegation,
    GoverningRules,
    Membership,
    Organisation,
    Person,
    Seat,
)

pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture
def seat():
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    return Seat.objects.create(committee=board, name="Vorsitz")


def appoint(seat, name: str, **dates) -> Person:
    person = Person.objects.create(last_name=name)
    Appointment.objects.create(seat=seat, person=person, **dates)
    return person


def holders(day: date) -> list[str]:
    return list(Appointment.objects.in_office(day).values_list("person__last_name", flat=True))


FIRST = {"starts_on": date(2024, 1, 1), "accepted_on": date(2024, 1, 1), "ends_on": date(2025, 12, 31)}


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2023, 12, 31), []),
        (date(2024, 1, 1), ["Alt"]),
        (date(2025, 12, 31), ["Alt"]),
        (date(2026, 1, 15), ["Alt"]),  # elected, but not accepted yet: the old holder stays
        (date(2026, 2, 1), ["Neu"]),
    ],
)
def test_a_holder_stays_until_the_successor_accepts(seat, day, names):
    appoint(seat, "Alt", **FIRST)
    appoint(seat, "Neu", starts_on=date(2026, 1, 10), accepted_on=date(2026, 2, 1))
    assert holders(day) == names


def test_who_leaves_has_no_rights_from_that_day(seat):
    person = appoint(seat, "Geht", left_on=date(2025, 5, 1), **FIRST)
    assert [bool(person.rights_on(day).seats) for day in (date(2025, 4, 30), date(2025, 5, 1))] == [
        True,
        False,
    ]


def test_a_seat_of_the_office_does_not_hold_over(seat):
    Seat.objects.update(holds_over=False)
    appoint(seat, "Angestellt", **FIRST)
    assert holders(date(2026, 1, 1)) == []


def test_a_delegate_of_an_organisation_that_left_speaks_for_nobody():
    organisation = Organisation.objects.create(name="Verein")
    person = Person.objects.create(last_name="Delegiert")
    Membership.objects.create(
        organisation=organisation, starts_on=date(2024, 1, 1), ends_on=date(2024, 12, 31)
    )
    Delegation.objects.create(organisation=organisation, person=person, starts_on=date(2024, 1, 1))
    days = [date(2024, 12, 31), date(2025, 1, 1)]
    assert [person.rights_on(day).member for day in days] == ["delegate", ""]


@pytest.mark.parametrize(
    ("votes_for", "votes_against", "carried"), [(5, 0, True), (3, 3, False), (4, 3, True), (0, 0, False)]
)
def test_abstentions_do_not_count(votes_for, votes_against, carried):
    rules = GoverningRules(majority_of=1, majority_in=2, majority_is_strict=True)
    assert rules.is_carried(votes_for=votes_for, votes_against=votes_against) is carried


@pytest.mark.parametrize(("present", "reached"), [(4, False), (5, True)])
def test_more_than_half_of_eight(present, reached):
    rules = GoverningRules(quorum_of=1, quorum_in=2, quorum_is_strict=True)
    assert rules.has_quorum(present=present, seats=8) is reached
