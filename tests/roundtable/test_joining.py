"""The page behind an invitation: who opens it sees it, who sends it has an account and is logged in."""

import pytest
from django.test import Client

from members.accounts import inviting
from members.models import Person, User
from tests.roles import make_user

pytestmark = pytest.mark.django_db
PASSWORD = "ein-langes-passwort"


@pytest.fixture
def invitation():
    person = Person.objects.create(first_name="Ida", last_name="Sommer")
    return inviting.invite(person, email="ida@verein.example", by=make_user("office"))


@pytest.fixture
def address(invitation):
    return "/antwort/" + inviting.link_to(invitation).partition("/antwort/")[2]


def test_opening_the_link_makes_no_account(client, address):
    page = client.get(address)
    assert page.status_code == 200
    assert "Guten Tag, Ida Sommer." in page.content.decode()
    assert not User.objects.filter(email="ida@verein.example").exists()


@pytest.mark.parametrize("password", [PASSWORD, ""])
def test_accepting_logs_in(client, address, password):
    page = client.post(address, {"password": password, "repeated": password})
    assert (page.status_code, page.headers["Location"]) == (302, "/intern/")
    assert client.get("/intern/").context["user"].email == "ida@verein.example"


def test_accepting_twice_is_too_late_and_says_nothing_of_the_account(client, address):
    client.post(address, {"password": "", "repeated": ""})
    page = Client().post(address, {"password": "", "repeated": ""})
    assert page.status_code == 410
    assert "Diese Einladung gilt nicht mehr." in page.content.decode()


@pytest.mark.parametrize(
    ("password", "repeated", "sentence"),
    [
        (PASSWORD, "anders", "Die beiden Passwörter sind nicht gleich."),
        ("kurz", "kurz", "Dieses Passwort ist zu kurz."),
        ("1234567890", "1234567890", "Dieses Passwort ist zu"),
        ("ida@verein.example", "ida@verein.example", "E-Mail-Adresse"),
    ],
)
def test_a_bad_password_is_said_at_the_field(client, address, password, repeated, sentence):
    page = client.post(address, {"password": password, "repeated": repeated})
    assert page.status_code == 200
    assert sentence in page.context["form"].errors.as_text()
    assert not User.objects.filter(email="ida@verein.example").exists()


def test_who_is_logged_in_as_somebody_else_is_told_and_leaves_first(client_of, address):
    client = client_of("board")
    for page in (client.get(address), client.post(address, {"password": "", "repeated": ""})):
        assert page.status_code == 200
        assert "Sie sind als Robin Board angemeldet." in page.content.decode()
    assert not User.objects.filter(email="ida@verein.example").exists()
    assert client.post("/konto/logout/", {"next": address}).headers["Location"] == address
    assert "Guten Tag, Ida Sommer." in client.get(address).content.decode()


def test_the_page_speaks_the_language_of_the_invitation(client, invitation):
    english = inviting.invite(invitation.person, email="ida@verein.example", by=None, language="en")
    address = "/antwort/" + inviting.link_to(english).partition("/antwort/")[2]
    page = client.get(address).content.decode()
    assert 'lang="en"' in page
    assert "Hello, Ida Sommer." in page


def test_too_many_attempts_from_one_place_are_stopped(client, address, settings):
    settings.ACCOUNT_RATE_LIMITS = {"signup": "2/m/ip"}
    answers = [client.post(address, {"password": "x", "repeated": "y"}).status_code for _ in range(3)]
    assert answers == [200, 200, 429]
