"""A seat goes on beyond its last day: who ended with it is asked about, and nobody comes back unasked."""

from datetime import date, timedelta

import pytest

from members.committees import abolishing, appointments, deputising
from members.committees.appointing import Doubtful
from members.committees.prolonging import GoesOn
from members.history import history_of
from members.models import Appointment, Seat, SeatDeputy, Term
from members.refusal import Refused
from tests.members.committees.examples import board, person

__all__ = ["board"]
pytestmark = [pytest.mark.django_db, pytest.mark.db]
FIRST, LAST, NEW_LAST = date(2025, 1, 1), date(2026, 6, 30), date(2026, 12, 31)
DAY = timedelta(days=1)
AFTER = LAST + DAY


@pytest.fixture
def writer(board) -> Seat:
    return Seat.objects.create(committee=board, name="Schriftführung", holds_over=False)


def sit(on: Seat, name: str, **facts) -> Appointment:
    facts = {"starts_on": FIRST, "accepted_on": FIRST} | facts
    return Appointment.objects.create(seat=on, person=person(name), **facts)


def change(of: Seat, *, ends_on: date | None, is_sure: bool = True, goes_on: bool | None = None) -> None:
    seat = Seat.objects.get(pk=of.pk)
    seat.ends_on = ends_on
    abolishing.change(seat, fields=["Tage"], is_sure=is_sure, goes_on=goes_on, by=None)


def question(of: Seat, *, ends_on: date | None) -> str:
    """What is asked before anything changes; it offers the same at each try."""
    before = Seat.objects.get(pk=of.pk).ends_on
    with pytest.raises(GoesOn) as no:
        change(of, ends_on=ends_on)
    assert (no.value.field, Seat.objects.get(pk=of.pk).ends_on) == ("ends_on", before)
    said = no.value.message.removeprefix("Mit dem Sitz endet am Di, 30. Juni 2026 auch: ")
    return said.removesuffix(". Geht das mit ihm weiter? Wählen Sie unten.")


def holders(day: date) -> list[str]:
    found = Appointment.objects.in_office(day).order_by("starts_on")
    return list(found.values_list("person__last_name", flat=True))


@pytest.mark.parametrize(
    ("own_end", "ends_on", "offered", "last"),
    [
        (None, None, "Haddad (wieder bis auf Weiteres)", None),
        (None, NEW_LAST, "Haddad (wieder bis Do, 31. Dezember 2026)", NEW_LAST),
        (date(2026, 9, 30), None, "Haddad (wieder bis Mi, 30. September 2026)", date(2026, 9, 30)),
        (date(2027, 9, 30), NEW_LAST, "Haddad (wieder bis Do, 31. Dezember 2026)", NEW_LAST),
    ],
)
def test_whoever_left_with_the_seat_is_offered_until_her_own_end(writer, own_end, ends_on, offered, last):
    her = sit(writer, "Haddad", ends_on=own_end)
    change(writer, ends_on=LAST)
    assert question(writer, ends_on=ends_on) == offered
    change(writer, ends_on=ends_on, goes_on=True)
    her.refresh_from_db()
    assert her.last_on == last
    assert (holders(LAST), holders(AFTER)) == (["Haddad"], ["Haddad"])
    assert "Der Sitz besteht weiter." in " ".join(line.note for line in history_of(writer))


def test_the_seat_may_go_on_without_her(writer):
    sit(writer, "Haddad")
    change(writer, ends_on=LAST)
    change(writer, ends_on=None, goes_on=False)
    assert (Seat.objects.get().ends_on, holders(LAST), holders(AFTER)) == (None, ["Haddad"], [])


@pytest.mark.parametrize("holds_over", [False, True])
@pytest.mark.parametrize(("goes_on", "stays"), [(True, ["Haddad"]), (False, [])])
def test_an_appointment_for_as_long_as_the_seat_goes_on_or_ends_whatever_holdover_says(
    writer, holds_over, goes_on, stays
):
    Seat.objects.update(ends_on=LAST, holds_over=holds_over)
    writer.refresh_from_db()
    made = appointments.appoint(writer, person=person("Haddad"), starts_on=FIRST, accepted_on=FIRST, by=None)
    assert made.ends_on == LAST
    assert question(writer, ends_on=NEW_LAST) == "Haddad (wieder bis Do, 31. Dezember 2026)"
    change(writer, ends_on=NEW_LAST, goes_on=goes_on)
    assert holders(AFTER) == stays


def test_the_term_still_ends_the_appointment_it_was_made_for(board, writer):
    term = Term.objects.create(committee=board, name="2025", starts_on=FIRST, ends_on=date(2026, 9, 30))
    Seat.objects.update(ends_on=LAST)
    sit(writer, "Haddad", ends_on=LAST, term=term)
    assert question(writer, ends_on=None) == "Haddad (wieder bis Mi, 30. September 2026)"


def test_nobody_is_back_by_holdover_unasked(writer):
    Seat.objects.update(ends_on=LAST, holds_over=True)
    sit(writer, "Haddad", ends_on=LAST - 90 * DAY)
    assert question(writer, ends_on=None) == "Haddad (wieder bis zur Neuwahl)"
    change(writer, ends_on=None, goes_on=False)
    assert (holders(LAST), holders(AFTER)) == (["Haddad"], [])


def test_an_end_of_her_own_on_the_same_day_is_not_asked_about(board, writer):
    term = Term.objects.create(committee=board, name="2025", starts_on=FIRST, ends_on=LAST)
    sit(writer, "Amtszeit", ends_on=LAST, term=term)
    went = sit(Seat.objects.create(committee=board, name="Beisitz"), "Ging")
    appointments.leave(went, on=AFTER, reason="Umzug", by=None)
    for seat in (writer, went.seat):
        change(seat, ends_on=LAST)
        change(seat, ends_on=None)
    assert holders(AFTER) == []


def test_whoever_was_to_come_afterwards_is_offered_with_whoever_was_there(writer):
    sit(writer, "Haddad", ends_on=NEW_LAST)
    sit(writer, "Neu", starts_on=NEW_LAST + DAY, accepted_on=None)
    change(writer, ends_on=LAST)
    assert question(writer, ends_on=NEW_LAST) == "Haddad (wieder bis Do, 31. Dezember 2026)"
    assert question(writer, ends_on=None) == (
        "Haddad (wieder bis Do, 31. Dezember 2026), Neu (wieder bis auf Weiteres)"
    )
    change(writer, ends_on=None, goes_on=True)
    assert [one.left_on for one in writer.appointments.order_by("starts_on")] == [None, None]


@pytest.mark.parametrize(
    ("own_end", "offered"), [(None, "auf Weiteres"), (NEW_LAST, "Do, 31. Dezember 2026")]
)
def test_a_deputy_goes_on_until_her_own_end(writer, own_end, offered):
    deputy = SeatDeputy.objects.create(seat=writer, person=person("Klein"), starts_on=FIRST, ends_on=own_end)
    change(writer, ends_on=LAST)
    assert question(writer, ends_on=None) == f"Klein (Vertretung, wieder bis {offered})"
    change(writer, ends_on=None, goes_on=True)
    deputy.refresh_from_db()
    assert deputy.ends_on == own_end


def test_a_deputy_ended_by_hand_on_that_day_is_not_asked_about(writer):
    deputy = SeatDeputy.objects.create(seat=writer, person=person("Klein"), starts_on=FIRST)
    deputising.end_deputy(deputy, on=LAST, by=None)
    change(writer, ends_on=LAST)
    change(writer, ends_on=None)
    deputy.refresh_from_db()
    assert deputy.ends_on == LAST


def test_the_guards_are_asked_before_somebody_is_back(board, writer):
    her = sit(writer, "Haddad")
    change(writer, ends_on=LAST)
    chair = Seat.objects.create(committee=board, name="Vorsitz")
    sit(chair, "Haddad", starts_on=AFTER, accepted_on=AFTER)
    with pytest.raises(Doubtful, match="zwei Stimmen"):
        change(writer, ends_on=None, is_sure=False, goes_on=True)
    her.refresh_from_db()
    assert (her.left_on, Seat.objects.get(pk=writer.pk).ends_on) == (AFTER, LAST)
    change(writer, ends_on=None, goes_on=True)
    assert holders(AFTER) == ["Haddad", "Haddad"]


def test_nobody_stands_in_for_herself_by_that(writer):
    SeatDeputy.objects.create(seat=writer, person=person("Klein"), starts_on=FIRST)
    change(writer, ends_on=LAST)
    sit(writer, "Klein", ends_on=LAST)
    with pytest.raises(Refused, match="im Kreis"):
        change(writer, ends_on=None, goes_on=True)
    assert Seat.objects.get().ends_on == LAST


def test_a_name_that_changed_meanwhile_is_no_obstacle(writer):
    her = sit(writer, "Haddad").person
    change(writer, ends_on=LAST)
    her.last_name = "Haddad-Nowak"
    her.save()
    assert question(writer, ends_on=None) == "Haddad-Nowak (wieder bis auf Weiteres)"


def test_an_earlier_end_asks_nothing_of_this_and_an_erased_person_stays_away(writer):
    her = sit(writer, "Haddad").person
    change(writer, ends_on=LAST)
    change(writer, ends_on=LAST - DAY)
    her.erased_at = "2026-08-01T12:00Z"
    her.save()
    change(writer, ends_on=None)
    assert holders(AFTER) == []


def test_the_form_asks_with_a_choice_and_takes_either_answer(client_of, writer):
    sit(writer, "Haddad")
    change(writer, ends_on=LAST)
    client, page = client_of("office"), f"/intern/mitglieder/sitze/{writer.pk}/bearbeiten/"
    stand = client.get(page).context["form"]["stand"].value()
    sent = {"name": writer.name, "role": "member", "position": "0", "is_voting": "on", "stand": stand}
    form = client.post(page, sent).context["form"]
    assert [list(form.errors), form["goes_on"].is_hidden, form["is_sure"].is_hidden] == [
        ["ends_on"],
        False,
        True,
    ]
    assert client.post(page, sent | {"goes_on": "yes"}).status_code == 302
    assert "Haddad" in holders(AFTER)
