"""Whoever finds an open session changes nothing about the account: fresh proof, and which."""

import re
import time

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.test import Client

from members.models import User

pytestmark = pytest.mark.django_db
PASSWORD, PROOF, MAILED = "ein-langes-passwort", "/konto/reauthenticate/", "/konto/bestaetigen/"
ADDRESS = "lena@verein.example"
TOTP, PASSKEY = "/konto/zweiter-faktor/totp/activate/", "/konto/zweiter-faktor/webauthn/add/"


@pytest.fixture
def user():
    user = User.objects.create_user(ADDRESS, PASSWORD)
    EmailAddress.objects.create(user=user, email=ADDRESS, verified=True, primary=True)
    return user


@pytest.fixture
def open_session(user):
    """A browser that logged in long ago."""
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def logged_in_now() -> Client:
    client = Client()
    client.post("/konto/login/", {"login": ADDRESS, "password": PASSWORD})
    return client


def goes_to(response) -> str:
    return response.headers["Location"].split("?")[0]


def code_in(mail) -> str:
    return re.search(r"^([A-Z0-9]{3,}-?[A-Z0-9]+)\s*$", mail.body, re.MULTILINE).group(1)


def without_password(user) -> None:
    """The session stays: it is bound to what stands in the row now."""
    user.set_unusable_password()
    user.save()


NEW = {"action_add": "", "email": "neu@verein.example"}
CHANGES = [
    ("post", "/konto/email/", NEW),
    ("post", "/konto/email/", {"action_primary": "", "email": ADDRESS}),
    ("post", "/konto/email/", {"action_remove": "", "email": ADDRESS}),
    ("get", TOTP, {}),
    ("get", PASSKEY, {}),
]


@pytest.mark.parametrize(("verb", "address", "data"), CHANGES)
def test_every_change_asks_an_old_session_for_the_password_first(open_session, verb, address, data):
    assert goes_to(getattr(open_session, verb)(address, data)) == PROOF


@pytest.mark.parametrize(("verb", "address", "data"), [*CHANGES, ("get", "/konto/password/set/", {})])
def test_who_has_no_password_is_asked_for_a_code_by_mail(user, verb, address, data):
    without_password(user)
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert goes_to(getattr(client, verb)(address, data)) == MAILED


@pytest.mark.parametrize(("verb", "address", "data"), [("get", TOTP, {}), ("get", PASSKEY, {})])
def test_who_logged_in_a_moment_ago_is_not_asked_again(user, verb, address, data):
    assert getattr(logged_in_now(), verb)(address, data).status_code == 200


def test_a_moment_has_an_end(user, settings):
    client = logged_in_now()
    session = client.session
    session["account_authentication_methods"][-1]["at"] = time.time() - 15 * 60 - 1
    session.save()
    assert goes_to(client.get(TOTP)) == PROOF


def test_after_the_password_the_change_is_done_that_was_asked_for(open_session, user):
    asked = open_session.post("/konto/email/", NEW)
    open_session.post(asked.headers["Location"], {"password": PASSWORD, "next": "/konto/email/"})
    assert user.emailaddress_set.filter(email="neu@verein.example").exists()


def test_a_wrong_password_changes_nothing(open_session, user):
    asked = open_session.post("/konto/email/", NEW)
    answer = open_session.post(asked.headers["Location"], {"password": "falsch", "next": "/konto/email/"})
    assert answer.status_code == 200
    assert list(user.emailaddress_set.values_list("email", flat=True)) == [ADDRESS]


def test_after_the_mailed_code_the_change_is_done(open_session, user, mailoutbox):
    asked = open_session.post("/konto/email/", NEW)
    page = open_session.get(asked.headers["Location"])
    assert [one["url"].split("?")[0] for one in page.context["reauthentication_alternatives"]] == [MAILED]
    assert mailoutbox == []  # looking sends nothing
    open_session.post(MAILED, {"send": "1"})
    assert [mail.to for mail in mailoutbox] == [[ADDRESS]]
    open_session.post(MAILED, {"code": code_in(mailoutbox[0]), "next": "/konto/email/"})
    assert user.emailaddress_set.filter(email="neu@verein.example").exists()


def test_a_code_is_guessed_three_times_at_most(open_session, mailoutbox):
    open_session.post(MAILED, {"send": "1"})
    for _ in range(3):
        open_session.post(MAILED, {"code": "XXXX-XXXX"})
    open_session.post(MAILED, {"code": code_in(mailoutbox[0]), "next": TOTP})
    assert goes_to(open_session.get(TOTP)) == PROOF


def test_a_code_is_of_one_account(open_session, user, mailoutbox):
    """Whoever logs in next in this browser cannot go on with it."""
    open_session.post(MAILED, {"send": "1"})
    other = User.objects.create_user("otto@verein.example", PASSWORD)
    state = open_session.session["mailed_proof"]
    open_session.force_login(other, backend="allauth.account.auth_backends.AuthenticationBackend")
    session = open_session.session
    session["mailed_proof"] = state
    session.save()
    open_session.post(MAILED, {"code": code_in(mailoutbox[0])})
    assert goes_to(open_session.get(TOTP)) == PROOF


def test_codes_are_not_sent_without_end(open_session, mailoutbox, settings):
    settings.ACCOUNT_RATE_LIMITS = {"request_login_code": "3/m/key"}
    for _ in range(5):
        open_session.post(MAILED, {"send": "1"})
    assert len(mailoutbox) == 3


def test_mail_never_passes_by_a_second_factor(user, open_session, mailoutbox):
    Authenticator.objects.create(user=user, type="webauthn", data={})
    without_password(user)
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.post(MAILED, {"send": "1"})
    assert goes_to(answer) == "/konto/zweiter-faktor/webauthn/reauthenticate/"
    assert mailoutbox == []


def test_the_owner_reads_in_her_mailbox_what_changed(user, mailoutbox):
    client = logged_in_now()
    new = "neues-langes-passwort"
    client.post("/konto/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert [mail.subject for mail in mailoutbox] == ["Ihr Passwort wurde geändert"]
