"""Nobody finds out whether an address has an account: the same answers, the same work, whoever it is."""

import re
from contextlib import contextmanager

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from members.models import User
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
PASSWORD = "ein-langes-passwort"
# Of one length, so that pages are equal byte for byte once the address is taken out.
KNOWN = ["mitpw@verein.example", "ohnpw@verein.example", "zuges@verein.example"]
UNKNOWN = "neima@verein.example"
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="\w+"|name="csrf-token" content="\w+"')


@pytest.fixture(autouse=True)
def accounts():
    """With a password, without one, and disabled."""
    for email in KNOWN:
        user = User.objects.create_user(email, PASSWORD if email != KNOWN[1] else None)
        EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    User.objects.filter(email=KNOWN[2]).update(is_active=False)


@contextmanager
def hashes(monkeypatch):
    """How often a password was hashed."""
    counted, encode = [], MD5PasswordHasher.encode
    with monkeypatch.context() as patch:
        patch.setattr(
            MD5PasswordHasher, "encode", lambda self, *given: counted.append(1) or encode(self, *given)
        )
        yield counted


def plain(response, email: str) -> tuple:
    content = TOKEN.sub(b"", response.content).replace(email.encode(), b"ADDRESS")
    told = response.headers.items()
    headers = {name: said.replace(email, "ADDRESS") for name, said in told if name != "Expires"}
    return response.status_code, headers, sorted(response.cookies), content


def walk(client, email: str, steps) -> list[tuple]:
    """What each step answers, and the page after the last one."""
    found = []
    for path, data in steps:
        answer = client.post(path, data(email))
        found.append(plain(answer, email))
        if answer.status_code == 302:
            found.append(plain(client.get(answer.headers["Location"]), email))
    return found


def wrong_code(email: str) -> dict:
    return {"code": "FALSCH"}


WAYS = {
    "a wrong password": [("/konto/login/", lambda email: {"login": email, "password": "falsch-geraten"})],
    "asking for a code": [("/konto/login/code/", lambda email: {"email": email})],
    "guessing the code": [
        ("/konto/login/code/", lambda email: {"email": email}),
        *[("/konto/login/code/confirm/", wrong_code)] * 4,
    ],
    "a new password": [
        ("/konto/password/reset/", lambda email: {"email": email}),
        ("/konto/password/reset/done/", lambda email: {}),
    ],
    "signing up": [
        ("/konto/signup/", lambda email: {"email": email, "password1": PASSWORD, "password2": PASSWORD})
    ],
}


@pytest.mark.parametrize("known", KNOWN)
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_the_answer_is_the_same(way, known):
    assert walk(Client(), known, way) == walk(Client(), UNKNOWN, way)


@pytest.mark.parametrize("known", KNOWN[:2])
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_the_work_is_the_same(way, known, monkeypatch):
    def work(email: str) -> tuple[int, int]:
        mail.outbox.clear()
        with hashes(monkeypatch) as counted, CaptureQueriesContext(connection) as queries:
            Client().post(way[0][0], way[0][1](email))
        return len(counted), len(mail.outbox), len(queries)

    (known_hashes, known_mails, known_queries), (hashed, mails, queries) = work(known), work(UNKNOWN)
    assert (known_hashes, known_mails) == (hashed, mails)
    assert abs(known_queries - queries) <= 2  # a millisecond at most; a hash takes some fifty


@pytest.mark.parametrize("prevents", [True, False])
def test_without_the_setting_it_would_be_told(prevents, settings):
    settings.ACCOUNT_PREVENT_ENUMERATION = prevents
    way = WAYS["a new password"]
    assert (walk(Client(), KNOWN[0], way) == walk(Client(), UNKNOWN, way)) is prevents


def test_only_the_mailbox_tells_and_neutrally():
    Client().post("/konto/login/code/", {"email": UNKNOWN})
    Client().post("/konto/password/reset/", {"email": UNKNOWN})
    assert [letter.to for letter in mail.outbox] == [[UNKNOWN], [UNKNOWN]]
    assert {letter.body for letter in mail.outbox} == {mail.outbox[0].body}
    assert "Zu ihr gibt es bei uns kein offenes Konto" in mail.outbox[0].body


@pytest.mark.parametrize("mine", ["board", "office"])
def test_adding_an_address_says_nothing_of_whose_it_is(mine):
    user = make_user(mine)
    user.set_password(PASSWORD)
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)

    def add(email: str) -> list[tuple]:
        client = Client()
        client.post("/konto/login/", {"login": user.email, "password": PASSWORD})
        client.post("/konto/reauthenticate/", {"password": PASSWORD})
        found = [
            plain(client.post("/konto/email/", {"email": email, "action_add": ""}), email),
            plain(client.get("/konto/email/"), email),
        ]
        EmailAddress.objects.filter(user=user, email=email).delete()
        return found

    assert add(KNOWN[0]) == add(UNKNOWN)
