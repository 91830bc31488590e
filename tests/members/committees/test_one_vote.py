"""Nobody votes twice in one committee without being asked: on the days on which her rights say so."""

from datetime import date

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from members.committees import appointments, terms
from members.committees.appointing import Doubtful, only_one_vote
from members.committees.terms import NewTerm
from members.models import Appointment, Seat
from tests.members import test_rights_every_day as reference
from tests.members.committees.examples import board, person

__all__ = ["board"]
pytestmark = [pytest.mark.django_db, pytest.mark.db]
FIRST, OVER = date(2024, 1, 1), date(2025, 12, 31)
NEXT, ACCEPTED = date(2026, 1, 1), date(2026, 1, 20)
NEXT_TERM = {"name": "2026–2027", "starts_on": NEXT, "ends_on": date(2027, 12, 31)}
HOLDS_OVER = "Alt hat bis zur Neuwahl noch den Sitz „Vorsitz“ und hätte so lange zwei Stimmen."


@pytest.fixture
def chair(board) -> Seat:
    """Held by somebody whose term is over, and by nobody else yet."""
    made = Seat.objects.create(committee=board, name="Vorsitz")
    Appointment.objects.create(
        seat=made, person=person("Alt"), starts_on=FIRST, accepted_on=FIRST, ends_on=OVER
    )
    return made


@pytest.fixture
def money(board) -> Seat:
    return Seat.objects.create(committee=board, name="Finanzen", position=1)


def elect(seat: Seat, name: str, *, accepted_on=None, **facts) -> Appointment:
    return appointments.appoint(
        seat, person=person(name), starts_on=NEXT, accepted_on=accepted_on, by=None, **facts
    )


def doubt(verb, *args, **facts) -> str:
    with pytest.raises(Doubtful) as no:
        verb(*args, **facts)
    return no.value.message


def votes(name: str, on: date) -> int:
    """Voting seats somebody holds on that day, as her rights see it."""
    held = Appointment.objects.in_office(on).filter(seat__is_voting=True)
    return held.filter(person__last_name=name).count()


def test_whoever_holds_over_is_asked_about_her_second_vote(chair, money):
    assert doubt(elect, money, "Alt", accepted_on=NEXT) == HOLDS_OVER
    elect(money, "Alt", accepted_on=NEXT, is_sure=True)
    assert votes("Alt", NEXT) == 2


def test_it_is_asked_when_she_accepts_since_her_vote_begins_then(chair, money):
    chosen = elect(money, "Alt")
    assert doubt(appointments.accept, chosen, on=ACCEPTED, by=None) == HOLDS_OVER
    chosen.refresh_from_db()
    assert (chosen.accepted_on, votes("Alt", ACCEPTED)) == (None, 1)


def test_nobody_is_asked_once_somebody_followed(chair, money):
    elect(chair, "Neu", accepted_on=NEXT)
    appointments.accept(elect(money, "Alt"), on=ACCEPTED, by=None)
    assert votes("Alt", ACCEPTED) == 1


def test_nobody_is_asked_where_the_seat_ends_with_the_term(chair, money):
    Seat.objects.filter(pk=chair.pk).update(holds_over=False)
    elect(money, "Alt", accepted_on=NEXT)
    assert votes("Alt", NEXT) == 1


def test_two_may_change_seats_with_a_term_and_one_seat_without_an_heir_is_asked_about(board, chair, money):
    elect_all = {"new": NewTerm(**NEXT_TERM, accepted_on=NEXT), "by": None}
    left_open = {chair: None, money: person("Alt")}
    assert doubt(terms.begin_term, board, people=left_open, **elect_all) == HOLDS_OVER
    assert board.terms.count() == 0
    Appointment.objects.create(seat=money, person=person("Geld"), starts_on=FIRST, accepted_on=FIRST)
    changed = {money: person("Alt"), chair: person("Geld")}
    terms.begin_term(board, people=changed, **elect_all)
    assert (votes("Alt", NEXT), votes("Geld", NEXT)) == (1, 1)


def test_the_page_of_the_acceptance_asks_and_takes_a_yes(client_of, chair, money):
    chosen = elect(money, "Alt")
    client, page = client_of("office"), f"/intern/mitglieder/besetzungen/{chosen.pk}/annahme/"
    form = client.post(page, {"on": "2026-01-20"}).context["form"]
    assert (form.non_field_errors(), form["is_sure"].is_hidden) == ([HOLDS_OVER], False)
    assert client.post(page, {"on": "2026-01-20", "is_sure": "on"}).status_code == 302
    chosen.refresh_from_db()
    assert chosen.accepted_on == ACCEPTED


FIRST_SEAT, SECOND_SEAT = (
    number for number, seat in enumerate(reference.SEATS) if seat == ("vorstand", True, True)
)


@st.composite
def board_seats(draw) -> dict:
    """Accepted at once or later, on one of two voting seats that hold over; most by the same person."""
    fact = draw(reference.appointments())
    own = {
        "seat": draw(st.sampled_from([FIRST_SEAT, SECOND_SEAT])),
        "person": draw(st.sampled_from([0, 0, 1])),
    }
    late = 0 if fact["accepted_on"] is None else fact["accepted_on"]
    left_on = draw(st.one_of(st.none(), st.none(), st.just(fact["left_on"])))
    return fact | own | {"accepted_on": max(fact["starts_on"], late), "left_on": left_on}


def votes_twice(number: int, facts: dict) -> bool:
    """Said slowly: on some day she holds this voting seat and another one of the same committee."""
    rows, this = facts["appointments"], facts["appointments"][number]
    committee, is_voting, _over = reference.SEATS[this["seat"]]
    for today in range(-1, reference.SPAN + 2):
        held = [
            one
            for one in rows
            if reference.exists(one["seat"], facts, today) and reference.is_in_office(one, rows, today)
        ]
        beside = [
            one
            for one in held
            if one["person"] == this["person"]
            and one["seat"] != this["seat"]
            and reference.SEATS[one["seat"]][:2] == (committee, True)
        ]
        if is_voting and beside and this in held:
            return True
    return False


def is_asked(appointment: Appointment) -> bool:
    try:
        only_one_vote(appointment)
    except Doubtful:
        return True
    return False


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    facts=st.fixed_dictionaries(
        {
            "appointments": st.lists(
                board_seats(),
                min_size=2,
                max_size=5,
                unique_by=(reference.once_open("seat"), repr),
            ),
            "seats": st.lists(
                reference.seat_days(), min_size=len(reference.SEATS), max_size=len(reference.SEATS)
            ),
            "dissolved": st.one_of(st.none(), st.none(), reference.numbers),
        }
    )
)
def test_the_guard_asks_exactly_where_the_rights_of_some_day_hold_two_votes(db, facts):
    with transaction.atomic():
        reference.write({"memberships": (), "delegations": (), "stand_ins": ()} | facts)
        rows = Appointment.objects.order_by("pk")
        found = [is_asked(one) for one in rows]
        assert found == [votes_twice(number, facts) for number in range(len(found))]
        transaction.set_rollback(True)
