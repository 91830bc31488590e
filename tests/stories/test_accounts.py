"""Somebody of the office is invited, secures her account, loses her phone, and gets in again."""

import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client
from playwright.sync_api import expect

from members.accounts import inviting
from members.models import Appointment, Committee, Person, Seat
from tests.axe import assert_accessible
from tests.roles import SINCE, make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ADDRESS = "ida@verein.example"


@pytest.fixture(autouse=True)
def required(settings):
    settings.MFA_REQUIRED = True


@pytest.fixture
def home(live_server) -> str:
    """Passkeys belong to a name, not to a number."""
    return live_server.url.replace("127.0.0.1", "localhost")


@pytest.fixture
def phone(page):
    """A phone with a fingerprint sensor, as Chromium imitates it."""
    browser = page.context.new_cdp_session(page)
    browser.send("WebAuthn.enable")
    kind = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    kind |= {"hasUserVerification": True, "isUserVerified": True}
    made = browser.send("WebAuthn.addVirtualAuthenticator", {"options": kind})
    return lambda: browser.send("WebAuthn.removeVirtualAuthenticator", made)


def office_member(**fields) -> Person:
    person = Person.objects.create(first_name="Ida", last_name="Sommer", **fields)
    office = Committee.objects.create(slug="buero", name="Büro", kind="office")
    seat = Seat.objects.create(committee=office, name="Referentin")
    Appointment.objects.create(seat=seat, person=person, starts_on=SINCE, accepted_on=SINCE)
    return person


def log_in_by_mailed_code(page, home) -> None:
    page.goto(f"{home}/konto/login/code/")
    page.get_by_label("E-Mail").fill(ADDRESS)
    page.get_by_role("button", name="Code schicken").click()
    page.get_by_label("Code", exact=True).wait_for()
    code = re.search(r"^([A-Z0-9]{3,}-?[A-Z0-9]+)\s*$", mail.outbox[-1].body, re.MULTILINE).group(1)
    page.get_by_label("Code", exact=True).fill(code)
    page.get_by_role("button", name="Weiter").click()


def log_out(page) -> None:
    page.get_by_text("Konto", exact=True).click()
    page.get_by_role("button", name="Abmelden").click()
    page.wait_for_url(re.compile(r"^[^/]+//[^/]+/$"))


def set_up_passkey(page) -> None:
    page.get_by_role("heading", name="Bitte sichern Sie Ihr Konto").wait_for()
    page.get_by_role("link", name="Passkey einrichten").click()
    page.wait_for_load_state()  # its script is there
    page.get_by_role("button", name="Schlüssel hinzufügen").click()
    page.get_by_role("heading", name="Ersatzcodes").wait_for()


def test_an_office_member_loses_her_phone_and_gets_in_by_a_recovery_code(page, home, phone):
    invitation = inviting.invite(office_member(), email=ADDRESS, by=None)
    page.goto(home + "/antwort/" + inviting.link_to(invitation).partition("/antwort/")[2])
    page.get_by_role("button", name="Konto einrichten").click()
    set_up_passkey(page)
    expect(page.locator(".codes code")).to_have_count(10)
    codes = page.locator(".codes code").all_inner_texts()
    page.get_by_role("link", name="Weiter zum Arbeitsbereich").click()
    page.get_by_role("heading", name="Guten Tag, Ida Sommer").wait_for()
    log_out(page)

    page.goto(f"{home}/konto/login/")
    page.wait_for_load_state()
    page.get_by_role("button", name="Mit Passkey anmelden").click()
    page.get_by_role("heading", name="Guten Tag, Ida Sommer").wait_for()
    log_out(page)

    phone()  # lost
    log_in_by_mailed_code(page, home)
    page.get_by_role("heading", name="Zweiter Schritt").wait_for()
    page.goto(f"{home}/intern/")  # the code by mail alone opens nothing
    page.get_by_role("heading", name="Zweiter Schritt").wait_for()
    page.get_by_label("Code", exact=True).fill(codes[0])
    page.get_by_role("button", name="Anmelden", exact=True).click()
    page.get_by_role("heading", name="Guten Tag, Ida Sommer").wait_for()


def test_without_codes_an_administrator_resets_it_and_she_sets_up_another(page, home, phone):
    person = office_member()
    user = inviting.accept(inviting.invite(person, email=ADDRESS, by=None))
    Authenticator.objects.create(user=user, type="totp", data={"secret": "x"})
    admin, office = make_user("admin"), Client()
    EmailAddress.objects.create(user=admin, email=admin.email, verified=True, primary=True)
    Authenticator.objects.create(user=admin, type="totp", data={"secret": "x"})
    office.force_login(admin, backend="allauth.account.auth_backends.AuthenticationBackend")
    where = f"/intern/mitglieder/konten/{user.uuid}/zweiter-faktor/"
    assert office.post(where, {"reason": "Telefon verloren"}).status_code == 302

    log_in_by_mailed_code(page, home)
    set_up_passkey(page)
    page.get_by_role("link", name="Weiter zum Arbeitsbereich").click()
    page.get_by_role("heading", name="Guten Tag, Ida Sommer").wait_for()


def test_who_has_no_password_proves_herself_by_mail_before_the_address_changes(page, home):
    person = Person.objects.create(first_name="Ida", last_name="Sommer", email=ADDRESS)
    user = inviting.accept(inviting.invite(person, email=ADDRESS, by=None))
    client = Client()  # logged in long ago
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": home}])
    page.goto(f"{home}/konto/email/")
    page.get_by_label("E-Mail").last.fill("ida.neu@verein.example")
    page.get_by_role("button", name="Adresse hinzufügen").click()
    page.get_by_role("heading", name="Bitte noch einmal bestätigen").wait_for()
    assert_accessible(page)
    page.get_by_role("button", name="Code schicken").click()
    page.get_by_label("Code", exact=True).wait_for()
    assert_accessible(page)
    code = re.search(r"^([A-Z0-9]{3,}-?[A-Z0-9]+)\s*$", mail.outbox[-1].body, re.MULTILINE).group(1)
    page.get_by_label("Code", exact=True).fill(code)
    page.get_by_role("button", name="Bestätigen").click()
    page.get_by_text("ida.neu@verein.example").first.wait_for()
    assert [sent.to for sent in mail.outbox[-1:]] == [["ida.neu@verein.example"]]
