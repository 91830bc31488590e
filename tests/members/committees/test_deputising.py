"""Deputies of an office: what they may, from when to when, and never in a circle."""

from datetime import date, timedelta

import pytest

from members.audience import Rights
from members.committees import appointments, deputising
from members.models import Appointment, Committee, Person, Seat
from members.refusal import Refused

pytestmark = [pytest.mark.django_db, pytest.mark.db]
FIRST, LAST = date(2026, 3, 1), date(2026, 6, 30)


@pytest.fixture
def board():
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


def person(name: str) -> Person:
    return Person.objects.get_or_create(last_name=name)[0]


def seat(board, name: str, *, holder: str = "", since=date(2024, 1, 1)) -> Seat:
    made = Seat.objects.create(committee=board, name=name)
    if holder:
        Appointment.objects.create(seat=made, person=person(holder), starts_on=since, accepted_on=since)
    return made


def name_deputy(of: Seat, name: str, starts_on=FIRST, ends_on=LAST):
    return deputising.name_deputy(of, person=person(name), starts_on=starts_on, ends_on=ends_on, by=None)


@pytest.mark.parametrize(
    ("day", "advises"),
    [(FIRST - timedelta(days=1), False), (FIRST, True), (LAST, True), (LAST + timedelta(days=1), False)],
)
def test_a_deputy_reads_as_an_adviser_does_and_has_no_vote(board, day, advises):
    name_deputy(seat(board, "Vorsitz", holder="Alt"), "Vertritt")
    rights = person("Vertritt").rights_on(day)
    assert rights == Rights(advises=frozenset([board.pk] if advises else []))


def test_whoever_stands_in_for_somebody_of_the_office_is_not_the_office(db):
    office = Committee.objects.create(slug="buero", name="Büro", kind="office")
    name_deputy(seat(office, "Koordination", holder="Alt"), "Vertritt")
    assert person("Vertritt").rights_on(FIRST).is_office is False


def test_the_rights_cost_one_query(board, django_assert_num_queries):
    name_deputy(seat(board, "Vorsitz", holder="Alt"), "Vertritt")
    her = person("Vertritt")
    with django_assert_num_queries(1):
        her.rights_on(FIRST)


def test_nobody_deputises_for_herself(board):
    with pytest.raises(Refused) as no:
        name_deputy(seat(board, "Vorsitz", holder="Alt"), "Alt")
    assert no.value.message == (
        "Alt kann „Vorsitz“ nicht vertreten: Am So, 1. März 2026 würde im Kreis vertreten."
    )


def test_two_do_not_stand_in_for_each_other(board):
    first, second = seat(board, "Vorsitz", holder="Eins"), seat(board, "Finanzen", holder="Zwei")
    name_deputy(first, "Zwei")
    with pytest.raises(Refused):
        name_deputy(second, "Eins")
    assert second.deputies.count() == 0


def test_a_longer_circle_is_found_too(board):
    seats = [seat(board, f"Sitz {n}", holder=f"Person {n}") for n in (1, 2, 3)]
    name_deputy(seats[0], "Person 2")
    name_deputy(seats[1], "Person 3")
    with pytest.raises(Refused):
        name_deputy(seats[2], "Person 1")


def test_a_circle_that_closes_only_later_is_found(board):
    first = seat(board, "Vorsitz", holder="Eins")
    second = seat(board, "Finanzen", holder="Zwei", since=date(2026, 5, 1))
    name_deputy(first, "Zwei")
    with pytest.raises(Refused) as no:
        name_deputy(second, "Eins")
    assert "Am Fr, 1. Mai 2026" in no.value.message


def test_one_after_the_other_is_no_circle(board):
    first, second = seat(board, "Vorsitz", holder="Eins"), seat(board, "Finanzen", holder="Zwei")
    name_deputy(first, "Zwei")
    name_deputy(second, "Eins", LAST + timedelta(days=1), None)
    assert second.deputies.count() == 1


def test_a_chain_that_ends_is_none(board):
    first, second = seat(board, "Vorsitz", holder="Eins"), seat(board, "Finanzen", holder="Zwei")
    name_deputy(first, "Zwei")
    name_deputy(second, "Von außen")
    assert second.deputies.count() == 1


@pytest.mark.parametrize(
    ("starts_on", "ends_on"), [(LAST, None), (date(2026, 1, 1), FIRST), (date(2026, 4, 2), date(2026, 4, 1))]
)
def test_one_deputy_at_a_time_and_days_in_order(board, starts_on, ends_on):
    chair = seat(board, "Vorsitz", holder="Eins")
    name_deputy(chair, "Vertritt")
    with pytest.raises(Refused):
        name_deputy(chair, "Andere", starts_on, ends_on)


def test_it_ends_on_a_day(board):
    deputy = name_deputy(seat(board, "Vorsitz", holder="Eins"), "Vertritt", ends_on=None)
    with pytest.raises(Refused):
        deputising.end_deputy(deputy, on=FIRST - timedelta(days=1), by=None)
    deputising.end_deputy(deputy, on=date(2026, 4, 1), by=None)
    her = person("Vertritt")
    assert [bool(her.rights_on(day).advises) for day in (date(2026, 4, 1), date(2026, 4, 2))] == [True, False]


def test_nobody_takes_the_seat_for_which_she_stands_in(board):
    chair = seat(board, "Vorsitz", holder="Eins")
    name_deputy(chair, "Zwei")
    appointments.leave(chair.appointments.get(), on=FIRST, by=None)
    with pytest.raises(Refused) as no:
        appointments.appoint(chair, person=person("Zwei"), starts_on=FIRST, accepted_on=FIRST, by=None)
    assert no.value.message == (
        "Mit Zwei auf dem Sitz „Vorsitz“ würde am So, 1. März 2026 im Kreis vertreten. "
        "Beenden Sie zuerst die Vertretung."
    )


def test_a_later_appointment_closes_no_circle_across_committees(board):
    group = Committee.objects.create(slug="ag", name="AG", kind="group")
    first, second = seat(board, "Vorsitz", holder="Eins"), seat(group, "Leitung")
    name_deputy(first, "Zwei")
    name_deputy(second, "Eins")
    with pytest.raises(Refused):
        appointments.appoint(second, person=person("Zwei"), starts_on=FIRST, by=None)
    after = LAST + timedelta(days=1)
    appointments.appoint(second, person=person("Zwei"), starts_on=after, accepted_on=after, by=None)
    assert second.appointments.count() == 1
