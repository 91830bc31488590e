"""The table of one committee: who, since, until, state, and what needs doing."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from members.committees import occupancy
from members.models import Appointment, Committee, Person, Seat, SeatDeputy

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 21)
SINCE = date(2024, 1, 1)


@pytest.fixture
def board():
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


def seat(board, name: str, holder: str = "", **facts) -> Seat:
    made = Seat.objects.create(committee=board, name=name, position=board.seats.count())
    if holder:
        sit(made, holder, **({"starts_on": SINCE, "accepted_on": SINCE} | facts))
    return made


def sit(on: Seat, name: str, **facts) -> Appointment:
    return Appointment.objects.create(seat=on, person=Person.objects.create(last_name=name), **facts)


def told(board, day: date = TODAY) -> list[tuple]:
    rows = occupancy.table(board, on=day)
    return [(row.seat.name, str(row.holder.person) if row.holder else "", str(row.state)) for row in rows]


def test_each_seat_says_who_has_it_and_in_which_state(board):
    seat(board, "Vorsitz", "Thiele")
    seat(board, "Finanzen", "Nowak", ends_on=TODAY + timedelta(days=30))
    seat(board, "Beisitz 1", "Ritter", ends_on=TODAY - timedelta(days=1))
    seat(board, "Beisitz 2")
    assert told(board) == [
        ("Vorsitz", "Thiele", "filled"),
        ("Finanzen", "Nowak", "ends_soon"),
        ("Beisitz 1", "Ritter", "holdover"),
        ("Beisitz 2", "", "vacant"),
    ]
    assert occupancy.to_do(occupancy.table(board, on=TODAY)) == [
        "1 Sitz endet am Mo, 21. Dezember 2026.",
        "1 Amtszeit ist vorbei: Bis zur Neuwahl bleibt das Amt besetzt.",
        "1 Sitz ist nicht besetzt.",
    ]


def test_the_table_of_an_earlier_day_shows_who_was_there(board):
    chair = seat(board, "Vorsitz", "Thiele", left_on=date(2025, 6, 1))
    sit(chair, "Ehlers", starts_on=date(2025, 6, 1), accepted_on=date(2025, 6, 1))
    assert [told(board, day)[0][1] for day in (date(2025, 5, 31), TODAY)] == ["Thiele", "Ehlers"]


def test_whoever_was_chosen_and_has_not_accepted_is_named(board):
    chair = seat(board, "Vorsitz", "Thiele", ends_on=TODAY)
    sit(chair, "Ehlers", starts_on=TODAY + timedelta(days=1))
    (row,) = occupancy.table(board, on=TODAY)
    assert (str(row.coming.person), row.until) == ("Ehlers", TODAY)
    assert occupancy.to_do([row]) == ["Ehlers hat „Vorsitz“ noch nicht angenommen."]


def test_the_deputy_of_the_day_stands_beside(board):
    chair = seat(board, "Vorsitz", "Thiele")
    her = Person.objects.create(last_name="Ortmann")
    SeatDeputy.objects.create(seat=chair, person=her, starts_on=TODAY, ends_on=TODAY)
    found = [occupancy.table(board, on=TODAY + timedelta(days=d))[0].deputy for d in (-1, 0, 1)]
    assert [str(one.person) if one else "" for one in found] == ["", "Ortmann", ""]


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_the_pages_cost_the_same(rows, client_of, django_assert_num_queries):
    client = client_of("office")
    board = Committee.objects.create(pk=77, slug="vorstand", name="Vorstand", kind="board")
    for number in range(rows):
        seat(board, f"Sitz {number}", f"Name {number}")
        Committee.objects.create(slug=f"ag-{number}", name=f"AG {number}", kind="group")
    client.get("/intern/mitglieder/gremien/77/")  # content types are asked for once a process
    with django_assert_num_queries(16):
        client.get("/intern/mitglieder/gremien/77/")
    with django_assert_num_queries(11):
        client.get("/intern/mitglieder/gremien/")


def test_a_day_that_is_none_shows_today(client_of, board):
    client = client_of("office")
    for typed in ("", "heute", "2026-02-31"):
        answer = client.get(f"/intern/mitglieder/gremien/{board.pk}/", {"am": typed})
        assert (answer.status_code, answer.context["is_today"]) == (200, True)


def test_the_office_appoints_accepts_and_lets_go_by_forms(client_of, board):
    client = client_of("office")
    chair = seat(board, "Vorsitz")
    her = Person.objects.create(last_name="Thiele")
    said = {"person": her.pk, "starts_on": "2026-01-01", "ends_on": "2027-12-31"}
    client.post(f"/intern/mitglieder/sitze/{chair.pk}/besetzen/", said)
    made = Appointment.objects.get(seat=chair)
    client.post(f"/intern/mitglieder/besetzungen/{made.pk}/annahme/", {"on": "2026-01-05"})
    answer = client.post(
        f"/intern/mitglieder/besetzungen/{made.pk}/ausscheiden/", {"on": "2026-06-01", "reason": "Umzug"}
    )
    made.refresh_from_db()
    assert (made.accepted_on, made.left_on) == (date(2026, 1, 5), date(2026, 6, 1))
    assert answer.headers["Location"] == f"/intern/aufgaben/uebergeben/{her.pk}/"


@pytest.mark.parametrize(("holder", "leads_to"), [("Thiele", "tasks_hand_over"), (None, "seat_detail")])
def test_who_held_a_vacated_seat_hands_over(client_of, board, holder, leads_to):
    chair = seat(board, "Vorsitz", holder)
    page = f"/intern/mitglieder/sitze/{chair.pk}/freimachen/"
    client = client_of("office")
    assert client.get(page).context["cancel_url"] == chair.get_absolute_url()
    answer = client.post(page, {"on": "2026-06-01", "reason": "Umzug"})
    assert chair.appointments.filter(left_on=None).count() == 0
    told = {"seat_detail": chair.pk, "tasks_hand_over": holder and chair.appointments.get().person_id}
    assert answer.headers["Location"] == reverse(leads_to, args=[told[leads_to]])


def test_what_is_refused_stands_above_the_form_and_nothing_typed_is_lost(client_of, board):
    client = client_of("office")
    chair = seat(board, "Vorsitz", "Thiele")
    her = Person.objects.create(last_name="Ehlers")
    said = {"person": her.pk, "starts_on": "2026-01-01", "basis": "Wahl am Runden Tisch"}
    page = client.post(f"/intern/mitglieder/sitze/{chair.pk}/besetzen/", said)
    assert page.context["form"].non_field_errors() == [
        "Den Sitz hat Thiele seit Mo, 1. Januar 2024, ohne Ende. Tragen Sie zuerst das Ende ein."
    ]
    assert 'value="Wahl am Runden Tisch"' in page.content.decode()


def test_a_doubt_is_asked_once_more(client_of, board):
    client = client_of("office")
    seat(board, "Vorsitz", "Thiele")
    money = seat(board, "Finanzen")
    said = {"person": Person.objects.get(last_name="Thiele").pk, "starts_on": "2026-01-01"}
    path = f"/intern/mitglieder/sitze/{money.pk}/besetzen/"
    page = client.post(path, said)
    assert page.context["form"]["is_sure"].is_hidden is False
    client.post(path, said | {"is_sure": "on"})
    assert money.appointments.count() == 1


def test_a_term_begins_on_one_form(client_of, board):
    client = client_of("office")
    chair, money = seat(board, "Vorsitz", "Thiele", ends_on=date(2025, 12, 31)), seat(board, "Finanzen")
    path = f"/intern/mitglieder/gremien/{board.pk}/wahlperiode/"
    proposed = client.get(path).context["form"]
    her = Person.objects.get(last_name="Thiele")
    assert proposed[f"seat_{chair.pk}"].initial == her
    said = {"name": "2026", "starts_on": "2026-01-01", "ends_on": "2027-12-31", "accepted_on": "2026-01-01"}
    client.post(path, said | {f"seat_{chair.pk}": her.pk, f"seat_{money.pk}": ""})
    assert told(board) == [("Vorsitz", "Thiele", "filled"), ("Finanzen", "", "vacant")]
