"""Who sits on the board is asked once whether the website may name her, newcomers without anybody's doing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from members import publishing
from members.committees import naming
from members.models import Appointment, Committee, Consent, Person, Seat
from members.post.models import Message
from tests.members.test_consenting import link_in
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
TODAY = timezone.localdate
LONG_AGO = timedelta(days=400)


@pytest.fixture
def board():
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


@pytest.fixture
def sit(board):
    """Puts somebody on a seat of her own."""

    def seated(name: str, *, since: timedelta = LONG_AGO, email: str = "", **seat) -> Person:
        address = email or f"{name.lower()}@rollen.example"
        person = Person.objects.create(last_name=name, email=address)
        place = Seat.objects.create(**{"committee": board, "name": name} | seat)
        begins = TODAY() - since
        Appointment.objects.create(seat=place, person=person, starts_on=begins, accepted_on=begins)
        return person

    return seated


def said(board: Committee) -> dict[str, str | None]:
    return {str(one.person): one.state for one in naming.holders(board)}


def asked() -> list[str]:
    return sorted(Message.objects.filter(kind="consent").values_list("to_address", flat=True))


def test_the_office_sees_who_was_never_asked_and_asks_them_all_at_once(board, sit, client_of):
    given, open_one, never, mute = sit("Ada"), sit("Bea"), sit("Cleo"), sit("Dora")
    Person.objects.filter(pk=mute.pk).update(email="")
    publishing.agree(given, publishing.BOARD_LIST, by=None)
    publishing.ask(open_one, publishing.BOARD_LIST, by=None)
    assert said(board) == {"Ada": "given", "Bea": "asked", "Cleo": None, "Dora": None}
    office = client_of("office")
    assert [row["note"] for row in office.get("/intern/").context["unasked_names"]] == [
        "2 Personen sind noch nicht gefragt"
    ]
    page = office.get(board.get_absolute_url())
    assert "1 Person per E-Mail fragen" in page.text and "bitte auf Papier fragen" in page.text
    for _time in range(2):
        office.post(f"{board.get_absolute_url()}namen/fragen/")
    assert asked() == ["bea@rollen.example", "cleo@rollen.example"]
    assert said(board)["Cleo"] == "asked"
    office.post(link_in(Message.objects.get(to_address=never.email)))
    assert publishing.agreed(publishing.BOARD_LIST, [never]) == {never.pk}


def test_an_address_that_is_none_stops_nobody_else(board, sit):
    sit("Ada", email="Ada bei der Post"), sit("Bea")
    asked_now, refused = naming.ask_all(board, by=make_user("office"))
    assert (asked_now, len(refused), refused[0][:4], asked()) == (1, 1, "Ada:", ["bea@rollen.example"])
    assert Consent.objects.count() == 1


@pytest.mark.parametrize(
    ("days", "is_asked"),
    [(-1, False), (0, True), (14, True), (15, False)],
    ids=["ahead", "today", "14", "15"],
)
def test_whoever_begins_is_asked_by_itself_once(sit, days, is_asked):
    sit("Ada", since=timedelta(days=days))
    naming.ask_new(), naming.ask_new()
    assert asked() == ["ada@rollen.example"] * is_asked


def test_who_answered_before_is_not_asked_again_at_the_next_election(sit):
    again = sit("Ada", since=timedelta(days=0))
    row = publishing.agree(again, publishing.BOARD_LIST, by=None)
    Consent.objects.filter(pk=row.pk).update(withdrawn_at=timezone.now())
    naming.ask_new()
    assert asked() == []


def test_seats_that_are_not_public_ask_nobody(board, sit, client_of):
    group = Committee.objects.create(slug="ag", name="AG", kind="group")
    sit("Ada", since=timedelta(0), is_voting=False, role="adviser", holds_over=False)
    sit("Bea", since=timedelta(0), committee=group)
    naming.ask_new()
    assert (asked(), naming.never_asked(), said(board)) == ([], {}, {})
    assert client_of("office").get(group.get_absolute_url()).context["names"] == {}


def test_only_the_office_reads_it(board, sit, client_of):
    sit("Ada")
    client = client_of("delegate")
    assert client.get("/intern/").context["unasked_names"] == []
    assert not client.get(board.get_absolute_url()).context["names"]


@pytest.mark.parametrize("people", [1, 3, 30])
def test_it_costs_the_same_for_any_number(board, sit, people, django_assert_num_queries):
    for number in range(people):
        sit(f"Name{number}")
    with django_assert_num_queries(2):
        naming.holders(board)
    with django_assert_num_queries(2):
        naming.never_asked()
