"""The office's pages about accounts: who has one, inviting, taking back, disabling."""

import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.test import Client

from members.accounts import inviting
from members.models import AccountInvitation, Person, User
from tests.roles import make_user
from tests.roundtable.site import queries_of

pytestmark = pytest.mark.django_db
LIST = "/intern/mitglieder/konten/"
PASSWORD = "ein-langes-passwort"


@pytest.fixture
def person():
    return Person.objects.create(first_name="Ida", last_name="Sommer", email="ida@verein.example")


def main(response) -> str:
    return response.content.decode().split("<main")[1]


def test_the_list_costs_the_same_for_one_three_and_thirty(client_of):
    client, counts = client_of("office"), []
    for rows in (1, 2, 27):
        for _ in range(rows):
            number = Person.objects.count()
            user = User.objects.create_user(f"konto{number}@verein.example")
            Person.objects.create(last_name=f"Konto {number}", user=user)
            invited = Person.objects.create(last_name=f"Gast {number}")
            inviting.invite(invited, email=f"gast{number}@verein.example", by=None, is_mailed=False)
        counts.append((queries_of(client, LIST), queries_of(client, LIST + "einladen/")))
    assert counts[0] == counts[1] == counts[2]


def test_the_list_says_how_each_account_is_kept(client_of):
    Authenticator.objects.create(user=make_user("board"), type="totp", data={})
    rows = {row["title"]: row["note"] for row in client_of("office").get(LIST).context["rows"]}
    assert rows["Robin Board"] == "board@rollen.example · noch nie angemeldet · mit zweitem Faktor"
    assert rows["Robin Office"].endswith("· ohne zweiten Faktor")


@pytest.mark.parametrize(
    ("query", "found"), [("bo rob", ["Robin Board"]), ("rollen.example bo", ["Robin Board"]), ("niemand", [])]
)
def test_accounts_are_found_by_name_and_address(client_of, query, found):
    make_user("board")
    rows = client_of("office").get(LIST, {"q": query}).context["rows"]
    assert [row["title"] for row in rows] == found


def test_inviting_from_the_person(client_of, person):
    client = client_of("office")
    there = f"/intern/mitglieder/personen/{person.pk}/"
    actions = {one["label"]: one["url"] for one in client.get(there).context["actions"]}
    form = client.get(actions["Zu einem Konto einladen"]).context["form"]
    assert form.initial["email"] == person.email
    page = client.post(actions["Zu einem Konto einladen"], form.initial | {"is_mailed": "on"}, follow=True)
    invitation = AccountInvitation.objects.get()
    assert page.redirect_chain == [(f"{LIST}einladungen/{invitation.uuid}/", 302)]
    assert page.context["link"] == inviting.link_to(invitation)
    assert inviting.link_to(invitation) in page.context["text"]
    assert "Die Einladung an ida@verein.example ist unterwegs." in main(page)


def test_what_is_refused_stands_above_the_form_and_nothing_is_lost(client_of, person):
    make_user("board")
    typed = {"email": "board@rollen.example", "language": "en"}
    page = client_of("office").post(f"{LIST}einladen/{person.uuid}/", typed)
    assert page.status_code == 200
    assert page.context["form"].non_field_errors() == [
        "Die Adresse board@rollen.example gehört schon zum Konto von Robin Board."
    ]
    assert 'value="board@rollen.example"' in main(page)


def test_taking_an_invitation_back(client_of, person):
    invitation = inviting.invite(person, email=person.email, by=None)
    office = client_of("office")
    page = office.post(f"{LIST}einladungen/{invitation.uuid}/zurueckziehen/", follow=True)
    assert page.context["invitations"] == []
    assert office.get(f"{LIST}einladungen/{invitation.uuid}/").context["link"] == ""


@pytest.mark.parametrize(("role", "status"), [("office", 404), ("admin", 200)])
def test_the_link_to_an_administrators_account_is_for_administrators(client_of, person, role, status):
    invitation = inviting.invite(person, email=person.email, by=None, makes_administrator=True)
    assert client_of(role).get(f"{LIST}einladungen/{invitation.uuid}/").status_code == status


@pytest.mark.parametrize(("role", "offered"), [("office", False), ("admin", True)])
def test_only_administrators_are_offered_to_make_one(client_of, person, role, offered):
    fields = client_of(role).get(f"{LIST}einladen/{person.uuid}/").context["form"].fields
    assert ("makes_administrator" in fields) is offered


def logged_in(role: str) -> tuple[User, Client]:
    user, client = make_user(role), Client()
    user.set_password(PASSWORD)
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    client.post("/konto/login/", {"login": user.email, "password": PASSWORD})
    return user, client


@pytest.mark.parametrize(("act", "is_active"), [("sperren", False), ("abmelden", True)])
def test_a_reason_is_asked_and_the_sessions_end(client_of, act, is_active):
    user, hers = logged_in("board")
    office, there = client_of("office"), f"{LIST}{user.uuid}/{act}/"
    assert "reason" in office.post(there, {"reason": " "}).context["form"].errors
    assert hers.get("/intern/").status_code == 200
    assert office.post(there, {"reason": "Telefon weg"}).headers["Location"] == f"{LIST}{user.uuid}/"
    assert hers.get("/intern/").status_code == 302
    user.refresh_from_db()
    assert user.is_active is is_active


def test_a_disabled_account_is_enabled_by_a_button(client_of):
    user = make_user("board")
    User.objects.filter(pk=user.pk).update(is_active=False)
    client_of("office").post(f"{LIST}{user.uuid}/freigeben/")
    assert User.objects.get(pk=user.pk).is_active


def test_of_ones_own_account_the_page_offers_nothing(client_of):
    client = client_of("office")
    user = client.get("/intern/").wsgi_request.user
    page = client.get(f"{LIST}{user.uuid}/")
    assert (page.context["actions"], page.context["is_own"]) == ([], True)


def test_changing_the_password_ends_all_other_sessions():
    user, phone = logged_in("board")
    laptop = Client()
    laptop.post("/konto/login/", {"login": user.email, "password": PASSWORD})
    new = {"oldpassword": PASSWORD, "password1": "noch-ein-langes", "password2": "noch-ein-langes"}
    assert laptop.post("/konto/password/change/", new).status_code == 302
    assert [one.get("/intern/").status_code for one in (laptop, phone)] == [200, 302]


def test_the_owner_ends_all_other_sessions_herself():
    user, phone = logged_in("board")
    laptop = Client()
    laptop.post("/konto/login/", {"login": user.email, "password": PASSWORD})
    assert UserSession.objects.filter(user=user).count() == 2
    laptop.post("/konto/geraete/")
    assert [one.get("/intern/").status_code for one in (laptop, phone)] == [200, 302]


def test_a_mailed_code_does_not_pass_by_the_second_factor(mailoutbox):
    user, _client = logged_in("board")
    Authenticator.objects.create(user=user, type="totp", data={"secret": "x"})
    client = Client()
    client.post("/konto/login/code/", {"email": user.email})
    code = re.search(r"^([A-Z0-9]{3,}-?[A-Z0-9]+)\s*$", mailoutbox[-1].body, re.MULTILINE).group(1)
    answer = client.post("/konto/login/code/confirm/", {"code": code})
    assert answer.headers["Location"].startswith("/konto/zweiter-faktor/authenticate/")
    assert client.get("/intern/").status_code == 302


def test_the_page_of_the_cms_offers_nothing_that_is_kept_elsewhere(client_of):
    client = client_of("office")
    tabs = client.get("/cms/account/").context["panels_by_tab"].values()
    assert sorted(panel.name for panels in tabs for panel in panels) == ["notifications", "theme"]


@pytest.mark.parametrize("role", ["former", "board"])
def test_who_has_no_rights_left_is_told_that_the_access_rests(client_of, role):
    page = client_of(role).get("/intern/")
    assert page.status_code == 200
    assert ("Ihr Zugang ruht" in main(page)) is (role == "former")


@pytest.mark.parametrize("target", ["https://boese.example/", "//boese.example/", "/intern/aufgaben/"])
def test_after_the_login_nobody_is_led_elsewhere(target):
    user, _client = logged_in("board")
    answer = Client().post("/konto/login/", {"login": user.email, "password": PASSWORD, "next": target})
    expected = target if target.startswith("/intern/") else "/intern/"
    assert answer.headers["Location"] == expected
