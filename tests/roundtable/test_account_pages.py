"""Login and account pages: ours to look at, allauth's to work; in plain German at two widths."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth import get_user_model
from django.urls import reverse

from tests.axe import assert_accessible, on_a_desk

BEFORE_LOGIN = [
    "account_login",
    "account_reset_password",
    "account_reset_password_done",
    "account_request_login_code",
]
AFTER_LOGIN = ["account_email", "account_change_password", "mfa_index", "usersessions_list", "account_logout"]
PASSWORD = "ein-langes-passwort"


@pytest.fixture
def user(db):
    user = get_user_model().objects.create_user(email="lena@verein.example", password=PASSWORD)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def log_in(page, live_server):
    page.goto(live_server.url + reverse("account_login"))
    page.get_by_label("E-Mail").fill("lena@verein.example")
    page.get_by_label("Passwort", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Anmelden", exact=True).click()


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@on_a_desk
def test_every_account_page_is_accessible(page, live_server, user, width):
    page.set_viewport_size({"width": width, "height": 900})
    for name in BEFORE_LOGIN:
        page.goto(live_server.url + reverse(name))
        assert_accessible(page)
    log_in(page, live_server)
    for name in AFTER_LOGIN:
        page.goto(live_server.url + reverse(name))
        assert_accessible(page)


def test_a_wrong_password_is_said_in_one_sentence_and_keeps_the_address(client, user):
    response = client.post(reverse("account_login"), {"login": user.email, "password": "falsch"})
    assert response.status_code == 200
    page = response.content.decode()
    assert "Bitte noch einmal ansehen" in page
    assert f'value="{user.email}"' in page


def test_nobody_can_sign_up(client, db):
    response = client.get(reverse("account_signup"))
    assert "Konten gibt es auf Einladung" in response.content.decode()
    assert "<form" not in response.content.decode().split("<main")[1].split("</main>")[0]


def test_the_code_by_mail_logs_in(client, user, mailoutbox):
    client.post(reverse("account_request_login_code"), {"email": user.email})
    assert [mail.subject for mail in mailoutbox] == ["Ihr Code zum Anmelden"]
    code = re.search(r"^\s*([A-Z0-9]{3,}-?[A-Z0-9]+)\s*$", mailoutbox[0].body, re.MULTILINE).group(1)
    response = client.post(reverse("account_confirm_login_code"), {"code": code})
    assert response.status_code == 302
    assert client.session["_auth_user_id"] == str(user.pk)


def test_the_mail_for_a_new_password_speaks_formally(client, user, mailoutbox):
    client.post(reverse("account_reset_password"), {"email": user.email})
    body = mailoutbox[0].body
    assert mailoutbox[0].subject == "Neues Passwort setzen"
    assert "über diesen Link setzen Sie ein neues Passwort:" in body
    assert re.search(r"\b(du|dein|dir)\b", body) is None
