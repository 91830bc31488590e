"""Seats that are set up or abolished on a day: who counts, what is refused, what is asked."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from members.committees import abolishing, appointments, deputising, occupancy, terms
from members.committees.appointing import Doubtful
from members.committees.terms import NewTerm
from members.history import history_of
from members.models import Appointment, Seat, SeatDeputy
from members.publishing import public_board
from members.refusal import Refused
from minutes.voting import count_seats
from tests.members.committees.examples import board, left, person

__all__ = ["board", "left"]
pytestmark = [pytest.mark.django_db, pytest.mark.db]
FIRST, LAST = date(2025, 1, 1), date(2026, 6, 30)
AFTER = LAST + timedelta(days=1)
DAY = timedelta(days=1)


def seat(board, name="Schriftführung", holder="", **days) -> Seat:
    made = Seat.objects.create(committee=board, name=name, position=board.seats.count(), **days)
    if holder:
        sit(made, holder)
    return made


def sit(on: Seat, name: str, starts_on=FIRST, ends_on=None, accepted_on=FIRST, **facts) -> Appointment:
    facts |= {"starts_on": starts_on, "ends_on": ends_on, "accepted_on": accepted_on}
    return Appointment.objects.create(seat=on, person=person(name), **facts)


def change(of: Seat, *, is_sure=True, **days) -> None:
    for name, value in days.items():
        setattr(of, name, value)
    abolishing.change(of, fields=["Tage"], is_sure=is_sure, by=None)


def refusal(verb, *args, **facts) -> tuple[str, str]:
    with pytest.raises(Refused) as no:
        verb(*args, **facts)
    return no.value.field, no.value.message


def test_a_seat_counts_only_on_its_days(board):
    always = seat(board, "Vorsitz")
    dated = seat(board, "Beisitz", starts_on=FIRST, ends_on=LAST)
    days = [FIRST - DAY, FIRST, LAST, AFTER]
    found = [[row.seat for row in occupancy.table(board, on=day)] for day in days]
    assert found == [[always], [always, dated], [always, dated], [always]]
    assert [occupancy.not_there(board, on=day) for day in days] == [[dated], [], [], [dated]]
    assert [count_seats(board, day) for day in days] == [1, 2, 2, 1]
    assert [str(dated.state_on(day, lead_days=0)) for day in days] == [
        "to_come",
        "vacant",
        "vacant",
        "abolished",
    ]


def test_with_its_seat_somebody_leaves_table_list_and_rights(board):
    writer = seat(board, holder="Haddad")
    change(writer, ends_on=LAST)
    her = person("Haddad")
    assert [bool(her.rights_on(day).seats) for day in (LAST, AFTER)] == [True, False]
    assert [public_board(day).count() for day in (LAST, AFTER)] == [1, 0]
    assert Appointment.objects.get().left_on == AFTER


def test_nobody_stays_on_it_by_holdover(board, left, django_capture_on_commit_callbacks):
    writer = seat(board)
    sit(writer, "Haddad", ends_on=LAST - 30 * DAY)
    with django_capture_on_commit_callbacks(execute=True):
        change(writer, ends_on=LAST)
    found = [Appointment.objects.in_office(day).exists() for day in (LAST, AFTER)]
    assert (found, left) == ([True, False], [("Haddad", AFTER)])


def test_who_would_leave_is_said_and_asked_and_nothing_is_changed_before(board):
    writer = seat(board, holder="Haddad")
    SeatDeputy.objects.create(seat=writer, person=person("Klein"), starts_on=FIRST)
    with pytest.raises(Doubtful) as no:
        change(writer, is_sure=False, ends_on=LAST)
    assert (no.value.field, no.value.message) == (
        "ends_on",
        "Mit dem Sitz endet am Di, 30. Juni 2026 auch: Haddad, Klein (Vertretung). "
        "Bitte bestätigen Sie das unten.",
    )
    assert Seat.objects.get().ends_on is None
    change(writer, ends_on=LAST)
    assert (Appointment.objects.get().left_on, SeatDeputy.objects.get().ends_on) == (AFTER, LAST)
    assert "Der Sitz endet." in " ".join(line.note for line in history_of(writer))


def test_nobody_is_asked_where_nobody_leaves(board):
    writer = seat(board, holder="Alt")
    appointments.leave(writer.appointments.get(), on=LAST, by=None)
    change(writer, is_sure=False, ends_on=LAST)
    assert Seat.objects.get().ends_on == LAST


def test_what_was_to_begin_afterwards_is_taken_back(board):
    tomorrow = timezone.localdate() + DAY
    writer = seat(board)
    sit(writer, "Neu", starts_on=tomorrow, accepted_on=None)
    SeatDeputy.objects.create(seat=writer, person=person("Klein"), starts_on=tomorrow)
    change(writer, ends_on=tomorrow - DAY)
    assert Appointment.objects.get().left_on == tomorrow
    assert SeatDeputy.objects.count() == 0
    assert "Klein" in " ".join(line.note for line in history_of(writer))


def test_the_end_is_moved_forward_for_whoever_left_with_it(board):
    writer = seat(board, holder="Haddad")
    change(writer, ends_on=LAST)
    change(writer, ends_on=LAST - 30 * DAY)
    assert Appointment.objects.get().left_on == AFTER - 30 * DAY


def test_a_past_that_contradicts_the_days_is_refused(board):
    writer = seat(board)
    sit(writer, "Alt", starts_on=FIRST, ends_on=FIRST + 30 * DAY)
    sit(writer, "Neu", starts_on=FIRST + 60 * DAY)
    assert refusal(change, writer, ends_on=FIRST + 30 * DAY) == (
        "ends_on",
        "Neu hat den Sitz am So, 2. März 2025 übernommen. Berichtigen Sie zuerst diese Besetzung.",
    )
    assert refusal(change, writer, ends_on=None, starts_on=FIRST + DAY) == (
        "starts_on",
        "Alt steht hier schon seit Mi, 1. Januar 2025. Den Sitz muss es seit diesem Tag geben.",
    )


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "accepted_on", "field", "words"),
    [
        (FIRST - DAY, LAST, None, "starts_on", "erst ab Mi, 1. Januar 2025"),
        (AFTER, None, None, "starts_on", "nur bis Di, 30. Juni 2026"),
        (FIRST, AFTER, None, "ends_on", "nur bis Di, 30. Juni 2026"),
        (FIRST, LAST, AFTER, "accepted_on", "nur bis Di, 30. Juni 2026"),
    ],
)
def test_nobody_sits_where_there_is_no_seat(board, starts_on, ends_on, accepted_on, field, words):
    dated = seat(board, "Beisitz", starts_on=FIRST, ends_on=LAST)
    days = {"starts_on": starts_on, "ends_on": ends_on, "accepted_on": accepted_on}
    found = refusal(appointments.appoint, dated, person=person("Neu"), by=None, **days)
    assert found == (field, f"Den Sitz „Beisitz“ gibt es {words}.")


def test_an_open_end_is_that_of_the_seat_and_no_correction_goes_beyond(board):
    dated = seat(board, "Beisitz", starts_on=FIRST, ends_on=LAST)
    made = appointments.appoint(dated, person=person("Neu"), starts_on=FIRST, by=None)
    deputy = deputising.name_deputy(dated, person=person("Klein"), starts_on=FIRST, by=None)
    assert (made.ends_on, deputy.ends_on) == (LAST, LAST)
    wrong = {"said": {"ends_on": None}, "reason": "ohne Ende", "by": None}
    assert refusal(appointments.correct, made, **wrong)[0] == "ends_on"


def test_nobody_stands_in_where_there_is_no_seat(board):
    dated = seat(board, "Beisitz", starts_on=FIRST, ends_on=LAST)
    late = {"person": person("Klein"), "starts_on": FIRST, "ends_on": AFTER, "by": None}
    assert refusal(deputising.name_deputy, dated, **late)[0] == "ends_on"


def test_a_term_holds_such_a_seat_for_its_own_days(board):
    first, last = date(2026, 1, 1), date(2027, 12, 31)
    soon, dated = seat(board, "Beisitz 1", starts_on=date(2026, 3, 1)), seat(board, "Beisitz 2", ends_on=LAST)
    gone = seat(board, "Beisitz 3", ends_on=first - DAY)
    new = NewTerm(name="2026", starts_on=first, ends_on=last, accepted_on=first)
    terms.begin_term(board, new=new, people={soon: person("A"), dated: person("B")}, by=None)
    found = Appointment.objects.order_by("seat__position")
    assert [(one.starts_on, one.accepted_on, one.ends_on) for one in found] == [
        (date(2026, 3, 1), date(2026, 3, 1), last),
        (first, first, LAST),
    ]
    assert gone not in [one for one, _person in terms.proposed(board, on=first)]


def test_an_end_of_the_seat_asks_for_no_successor(board):
    change(seat(board, "Vorsitz", holder="Haddad"), ends_on=LAST)
    rows = occupancy.table(board, on=LAST - 10 * DAY)
    assert ([str(row.state) for row in rows], occupancy.to_do(rows)) == (["ends_soon"], [])


def test_the_form_asks_at_the_field_and_keeps_what_was_typed(client_of, board):
    writer = seat(board, holder="Haddad")
    client, page = client_of("office"), f"/intern/mitglieder/sitze/{writer.pk}/bearbeiten/"
    sent = {"name": "Schrift", "role": "member", "position": "3", "ends_on": "2026-06-30"}
    sent["stand"] = client.get(page).context["form"]["stand"].value()
    form = client.post(page, sent).context["form"]
    assert list(form.errors) == ["ends_on"]
    assert (form["name"].value(), form["is_sure"].is_hidden) == ("Schrift", False)
    assert client.post(page, sent | {"is_sure": "on"}).status_code == 302
    writer.refresh_from_db()
    assert (writer.name, writer.ends_on) == ("Schrift", LAST)
    page = client.get(f"/intern/mitglieder/sitze/{writer.pk}/").content.decode()
    assert "Sitz bis Di, 30. Juni 2026" in page


def test_an_end_before_the_beginning_is_refused_at_its_field(client_of, board):
    sent = {
        "name": "Neu",
        "role": "member",
        "position": 0,
        "starts_on": "2026-06-30",
        "ends_on": "2026-01-01",
    }
    form = client_of("office").post(f"/intern/mitglieder/gremien/{board.pk}/sitz/", sent).context["form"]
    assert form.errors == {"ends_on": ["Das Ende liegt vor dem Anfang. Bitte prüfen Sie die Tage."]}
