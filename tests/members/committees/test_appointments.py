"""Filling seats: who is in office on each day, and what is refused."""

from datetime import date, timedelta

import pytest

from members.committees import appointments, terms
from members.committees.appointing import Doubtful
from members.committees.terms import NewTerm
from members.history import history_of
from members.models import Appointment, Committee, Seat
from members.refusal import Refused
from tests.members.committees.examples import board, left, person

__all__ = ["board", "left"]
pytestmark = [pytest.mark.django_db, pytest.mark.db]
FIRST, LAST = date(2024, 1, 1), date(2025, 12, 31)
LEAD = 90
FIRST_2026 = date(2026, 1, 1)


@pytest.fixture
def chair(board):
    return Seat.objects.create(committee=board, name="Vorsitz", position=0)


def appoint(seat, name: str, starts_on=FIRST, ends_on=LAST, **facts) -> Appointment:
    facts = {"accepted_on": starts_on, "by": None} | facts
    return appointments.appoint(seat, person=person(name), starts_on=starts_on, ends_on=ends_on, **facts)


def holders(day: date) -> list[str]:
    found = Appointment.objects.in_office(day).order_by("seat__position", "starts_on")
    return list(found.values_list("person__last_name", flat=True))


def state(seat, day: date) -> str:
    """What the row says; the database has to say the same."""
    found = Seat.objects.with_appointments().get(pk=seat.pk)
    said = found.state_on(day, lead_days=LEAD)
    in_database = [
        one for one in Seat.State.values if Seat.objects.in_state(one, day, lead_days=LEAD).exists()
    ]
    assert in_database == [said]
    assert [one.person.last_name for one in found.held_on(day)] == holders(day)
    return str(said)


def spans(seat, *ranges: tuple[date, date]) -> list[tuple[str, list[str], date]]:
    """The state and the holders on each day, told as the days on which something changes."""
    told: list = []
    days = (
        since + timedelta(days=number)
        for since, until in ranges
        for number in range((until - since).days + 1)
    )
    for day in days:
        now = (state(seat, day), holders(day))
        if not told or told[-1][:2] != now:
            told.append((*now, day))
    return told


def test_holdover_lasts_until_the_day_on_which_the_successor_accepts(chair):
    appoint(chair, "Alt")
    new = appoint(chair, "Neu", date(2026, 1, 10), date(2027, 12, 31), accepted_on=None)
    appointments.accept(new, on=date(2026, 1, 20), by=None)
    told = spans(
        chair,
        (date(2023, 12, 30), date(2024, 1, 10)),
        (date(2025, 9, 25), date(2025, 10, 5)),
        (date(2025, 12, 25), date(2026, 2, 1)),
    )
    assert told == [
        ("vacant", [], date(2023, 12, 30)),
        ("filled", ["Alt"], date(2024, 1, 1)),
        ("ends_soon", ["Alt"], date(2025, 10, 2)),
        ("holdover", ["Alt"], date(2026, 1, 1)),
        ("filled", ["Neu"], date(2026, 1, 20)),
    ]


def test_who_leaves_in_holdover_leaves_the_seat_vacant(chair):
    appointments.leave(appoint(chair, "Alt"), on=date(2026, 1, 5), by=None)
    assert spans(chair, (date(2025, 12, 30), date(2026, 1, 10))) == [
        ("ends_soon", ["Alt"], date(2025, 12, 30)),
        ("holdover", ["Alt"], date(2026, 1, 1)),
        ("vacant", [], date(2026, 1, 5)),
    ]


def test_a_seat_that_does_not_hold_over_is_vacant_the_day_after(chair):
    Seat.objects.update(holds_over=False)
    chair.refresh_from_db()
    appoint(chair, "Alt")
    assert spans(chair, (date(2025, 12, 30), date(2026, 1, 10)))[1:] == [("vacant", [], date(2026, 1, 1))]


def test_a_successor_who_leaves_does_not_bring_the_former_back(chair):
    appoint(chair, "Alt")
    new = appoint(chair, "Neu", date(2026, 1, 1), None)
    appointments.leave(new, on=date(2026, 2, 1), by=None)
    assert spans(chair, (date(2026, 1, 1), date(2026, 2, 5))) == [
        ("ends_soon", ["Neu"], date(2026, 1, 1)),
        ("vacant", [], date(2026, 2, 1)),
    ]


def test_a_dissolved_committee_has_no_seats_that_day(board, chair):
    appoint(chair, "Alt")
    Committee.objects.update(dissolved_on=date(2025, 6, 1))
    assert spans(chair, (date(2025, 5, 30), date(2025, 6, 3))) == [
        ("filled", ["Alt"], date(2025, 5, 30)),
        ("vacant", [], date(2025, 6, 1)),
    ]


def test_who_did_not_accept_has_no_seat(chair):
    appoint(chair, "Zögert", accepted_on=None)
    assert state(chair, date(2024, 6, 1)) == "vacant"


REFUSED = [
    ({"ends_on": date(2023, 12, 31)}, "Das Ende liegt vor dem Anfang. Bitte prüfen Sie die Tage."),
    (
        {"accepted_on": date(2023, 12, 31)},
        "Angenommen werden kann frühestens am ersten Tag, Mo, 1. Januar 2024.",
    ),
]


@pytest.mark.parametrize(("facts", "sentence"), REFUSED)
def test_days_in_the_wrong_order_are_refused(chair, facts, sentence):
    with pytest.raises(Refused) as no:
        appoint(chair, "Alt", **facts)
    assert (no.value.message, Appointment.objects.count()) == (sentence, 0)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "is_refused"),
    [
        (date(2023, 1, 1), date(2023, 12, 31), False),
        (date(2023, 1, 1), date(2024, 1, 1), True),
        (date(2023, 1, 1), None, True),
        (date(2025, 12, 31), date(2026, 12, 31), True),
        (date(2026, 1, 1), date(2026, 12, 31), False),
    ],
)
def test_two_appointments_on_one_seat_do_not_overlap(chair, starts_on, ends_on, is_refused):
    appoint(chair, "Alt")
    if is_refused:
        with pytest.raises(Refused):
            appoint(chair, "Neu", starts_on, ends_on)
    else:
        appoint(chair, "Neu", starts_on, ends_on)
    assert Appointment.objects.count() == (1 if is_refused else 2)


def test_after_somebody_left_the_seat_is_free_from_that_day(chair):
    appointments.leave(appoint(chair, "Alt"), on=date(2025, 3, 1), by=None)
    appoint(chair, "Neu", date(2025, 3, 1))
    assert [holders(date(2025, 2, 28)), holders(date(2025, 3, 1))] == [["Alt"], ["Neu"]]


def test_a_second_vote_of_one_person_is_asked_about(board, chair):
    money = Seat.objects.create(committee=board, name="Finanzen", position=1)
    appoint(chair, "Alt")
    with pytest.raises(Doubtful) as doubt:
        appoint(money, "Alt")
    assert doubt.value.message == "Alt hat in dieser Zeit schon den Sitz „Vorsitz“ und hätte zwei Stimmen."
    appoint(money, "Alt", is_sure=True)
    assert holders(FIRST) == ["Alt", "Alt"]


def test_two_who_change_seats_with_a_new_term_are_not_asked_about_a_second_vote(board, chair):
    money = Seat.objects.create(committee=board, name="Finanzen", position=1)
    appoint(chair, "Alt", ends_on=None)
    appoint(money, "Neu", ends_on=None)
    new = NewTerm(name="2026", starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31), accepted_on=FIRST_2026)
    terms.begin_term(board, new=new, people={chair: person("Neu"), money: person("Alt")}, by=None)
    assert holders(LAST) == ["Alt", "Neu"]
    assert holders(FIRST_2026) == ["Neu", "Alt"]


def test_beside_an_advising_seat_nobody_is_asked(board, chair):
    advice = Seat.objects.create(committee=board, name="Beratung", is_voting=False)
    appoint(advice, "Alt")
    appoint(chair, "Alt")
    assert Appointment.objects.count() == 2


def test_accepting_twice_changes_nothing(chair):
    found = appoint(chair, "Alt", accepted_on=None)
    assert appointments.accept(found, on=FIRST, by=None) is True
    assert appointments.accept(found, on=LAST, by=None) is False
    found.refresh_from_db()
    assert found.accepted_on == FIRST


def test_nobody_leaves_before_she_came_or_twice(chair):
    found = appoint(chair, "Alt")
    with pytest.raises(Refused):
        appointments.leave(found, on=date(2023, 12, 31), by=None)
    appointments.leave(found, on=date(2025, 1, 1), by=None)
    with pytest.raises(Refused) as no:
        appointments.leave(found, on=date(2025, 2, 1), by=None)
    assert no.value.message == "Alt ist schon ausgeschieden."


def test_a_correction_says_what_stood_there_and_why(chair):
    found = appoint(chair, "Alt")
    with pytest.raises(Refused):
        appointments.correct(found, said={"ends_on": None}, reason=" ", by=None)
    appointments.correct(found, said={"ends_on": date(2025, 6, 30)}, reason="Tippfehler", by=None)
    line = history_of(chair)[0]
    old = "Alt, ab Mo, 1. Januar 2024, bis Mi, 31. Dezember 2025, angenommen am Mo, 1. Januar 2024"
    new = "Alt, ab Mo, 1. Januar 2024, bis Mo, 30. Juni 2025, angenommen am Mo, 1. Januar 2024"
    assert (line.what, line.note) == ("berichtigt", f"{old} → {new}; Tippfehler")


def test_a_correction_is_guarded_too(chair):
    appoint(chair, "Alt")
    new = appoint(chair, "Neu", date(2026, 1, 1), None)
    with pytest.raises(Refused):
        appointments.correct(new, said={"starts_on": date(2025, 12, 1)}, reason="früher", by=None)
    new.refresh_from_db()
    assert new.starts_on == date(2026, 1, 1)


def test_a_vacated_seat_has_neither_holder_nor_heir(chair):
    appoint(chair, "Alt")
    appoint(chair, "Gewählt", date(2026, 1, 1), None, accepted_on=None)
    assert appointments.vacate(chair, on=date(2025, 12, 1), reason="Amt abgeschafft", by=None) == 2
    assert [holders(date(2025, 11, 30)), holders(date(2025, 12, 1)), holders(date(2026, 6, 1))] == [
        ["Alt"],
        [],
        [],
    ]


@pytest.fixture
def three(board, chair):
    return [chair, *(Seat.objects.create(committee=board, name=f"Beisitz {n}", position=n) for n in (1, 2))]


def test_a_new_term_is_proposed_with_whoever_is_there(board, three):
    Seat.objects.create(committee=board, name="Beratung", is_voting=False, holds_over=False, position=3)
    appoint(three[0], "Alt")
    proposed = terms.proposed(board, on=date(2026, 3, 1))
    assert [(seat.name, str(one or "")) for seat, one in proposed] == [
        ("Vorsitz", "Alt"),
        ("Beisitz 1", ""),
        ("Beisitz 2", ""),
    ]


NEW = NewTerm(name="2026–2028", starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31), basis="Wahl")


def test_a_new_term_fills_the_seats_and_leaves_the_others_in_holdover(board, three):
    appoint(three[0], "Alt", ends_on=None)
    appoint(three[1], "Bleibt")
    people = {three[0]: person("Neu"), three[1]: None, three[2]: person("Dritte")}
    term = terms.begin_term(board, new=NEW, people=people, by=None)
    assert holders(date(2026, 1, 5)) == ["Alt", "Bleibt"]
    for one in term.appointments.all():
        appointments.accept(one, on=date(2026, 1, 5), by=None)
    assert [holders(date(2026, 1, 4)), holders(date(2026, 1, 5))] == [
        ["Alt", "Bleibt"],
        ["Neu", "Bleibt", "Dritte"],
    ]


def test_a_term_that_cannot_begin_changes_nothing(board, three):
    appoint(three[0], "Alt", ends_on=None)
    people = {three[0]: person("Neu"), three[1]: person("Neu")}
    with pytest.raises(Doubtful):
        terms.begin_term(board, new=NEW, people=people, by=None)
    assert (board.terms.count(), Appointment.objects.get().ends_on) == (0, None)


def test_an_early_election_ends_the_running_term(board, three):
    terms.begin_term(board, new=NEW, people={}, by=None)
    early = NewTerm(name="2027", starts_on=date(2027, 3, 1), ends_on=date(2029, 2, 28))
    terms.begin_term(board, new=early, people={}, by=None)
    assert list(board.terms.values_list("name", "ends_on")) == [
        ("2027", date(2029, 2, 28)),
        ("2026–2028", date(2027, 2, 28)),
    ]


def test_the_storeys_above_hear_who_left(chair, left, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        appoint(chair, "Alt")
        new = appoint(chair, "Neu", date(2026, 1, 1), None, accepted_on=None)
        appointments.accept(new, on=date(2026, 1, 7), by=None)
        appointments.leave(new, on=date(2026, 5, 1), by=None)
    assert left == [("Alt", date(2026, 1, 7)), ("Neu", date(2026, 5, 1))]


def test_whoever_is_elected_again_has_not_left(chair, left, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        appoint(chair, "Alt")
        appoint(chair, "Alt", date(2026, 1, 1), None)
    assert left == []
