"""Nobody's name is on the website without her consent, and withdrawing takes it off with the next request."""

from datetime import date
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from members import consenting, publishing
from members.models import Appointment, Consent
from members.post.models import Message
from members.refusal import Refused
from roundtable.models import AboutPage
from tests.members.test_consenting import link_in
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
ITEM = publishing.BOARD_LIST
MINE = "/intern/profil/einwilligungen/"


@pytest.fixture
def about(db):
    """The page "Über uns", as a visitor gets it."""
    root = Page.objects.get(depth=2)
    root.add_child(instance=AboutPage(title="Über uns", slug="ueber-uns"))
    return lambda: Client().get("/ueber-uns/").text


@pytest.fixture
def board(db):
    user = make_user("board")
    user.person.email = user.email
    user.person.save()
    return user


@pytest.fixture
def robin(db):
    return make_user("office")


def is_named(about) -> bool:
    page = about()
    assert "board" in page  # the seat is always told
    return "Robin Board" in page


def test_without_a_consent_only_the_seat_is_shown(about, board):
    assert is_named(about) is False


def test_she_agrees_in_her_account_and_withdraws_with_one_click(about, board, client):
    client.force_login(board, backend="allauth.account.auth_backends.AuthenticationBackend")
    [item] = client.get(MINE).context["items"]
    client.post(MINE, {"item": str(item.uuid)})
    assert is_named(about) is True
    page = client.get(MINE)
    [row] = page.context["rows"]
    assert (page.context["items"], row["chip"]) == ([], "erteilt")
    client.post(row["withdraw_url"])
    assert is_named(about) is False
    assert Consent.objects.get().how == "login"


def test_the_office_asks_by_mail_and_she_says_yes_at_the_link(about, board, client_of):
    office, person = client_of("office"), board.person
    page = f"/intern/mitglieder/personen/{person.pk}/einwilligungen/"
    assert office.get(page).context["items"] == [ITEM]
    office.post(f"{page}veroeffentlichen/", {"item": str(ITEM.uuid)})
    link = link_in(Message.objects.get(kind="consent"))
    visitor = Client()
    assert "Mein Name steht mit meinem Amt" in visitor.get(link).text
    assert is_named(about) is False
    visitor.post(link)
    assert is_named(about) is True


def test_the_office_notes_a_consent_on_paper_for_the_list(about, board, client_of):
    office, person = client_of("office"), board.person
    page = f"/intern/mitglieder/personen/{person.pk}/einwilligungen/"
    office.post(page, {"purpose": "mail", "item": str(ITEM.uuid), "how": "paper", "on": "2026-01-05"})
    assert [(one.purpose, one.about_uuid) for one in Consent.objects.all()] == [("publication", ITEM.uuid)]
    assert is_named(about) is True


@pytest.mark.parametrize(
    "other", [{"about_uuid": None}, {"about_uuid": uuid4()}, {"purpose": "mail", "about_uuid": ITEM.uuid}]
)
def test_a_consent_to_something_else_shows_nothing(about, board, other):
    known = {"person": board.person, "purpose": "publication", "given_at": timezone.now()} | other
    Consent.objects.create(**known)
    assert is_named(about) is False


def test_withdrawing_ends_every_consent_to_the_same_item(board, robin):
    on_paper = consenting.note(
        board.person,
        purpose="publication",
        how="paper",
        on=date(2026, 1, 5),
        words="Name",
        about_uuid=ITEM.uuid,
        by=robin,
    )
    Consent.objects.create(
        person=board.person, purpose="publication", about_uuid=ITEM.uuid, given_at=timezone.now()
    )
    assert consenting.withdraw(on_paper, by=board) == 2
    assert publishing.agreed(ITEM, [board.person]) == set()


def test_nobody_is_asked_twice_at_once_nor_after_a_yes(board, robin):
    publishing.ask(board.person, ITEM, by=robin)
    with pytest.raises(Refused, match="ist schon gefragt"):
        publishing.ask(board.person, ITEM, by=robin)
    given = publishing.agree(board.person, ITEM, by=board)
    assert publishing.agree(board.person, ITEM, by=board) == given
    with pytest.raises(Refused, match="hat schon eingewilligt"):
        publishing.ask(board.person, ITEM, by=robin)
    assert Consent.objects.count() == 1  # the open question was answered


def test_who_is_not_on_the_list_is_not_asked(board):
    assert publishing.items_of(board.person) == [ITEM]
    Appointment.objects.update(left_on=timezone.localdate())
    assert publishing.items_of(board.person) == []


def test_nobody_withdraws_for_somebody_else(board, client_of):
    consent = publishing.agree(board.person, ITEM, by=board)
    answer = client_of("delegate").post(f"{MINE}{consent.pk}/widerrufen/")
    assert (answer.status_code, publishing.agreed(ITEM, [board.person])) == (404, {board.person.pk})


@pytest.mark.parametrize("item", ["", "x", "0b6f1c52-7d4e-4a55-9c3a-2f6d1f0e8a77"])
def test_an_unknown_item_is_nothing(board, client, item):
    client.force_login(board, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.post(MINE, {"item": item}).status_code == 404
