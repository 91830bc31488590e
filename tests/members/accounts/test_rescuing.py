"""When the only second factor is lost; disabling accounts; the first administrator on the server."""

from contextlib import nullcontext
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import Client

from members import history
from members.accounts import inviting, locking, second_factor
from members.models import Person, User
from members.post.models import Message
from members.refusal import Refused
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def with_factor(role: str) -> User:
    user = make_user(role)
    for kind in ("totp", "recovery_codes"):
        Authenticator.objects.create(user=user, type=kind, data={})
    return user


def run(*command: str) -> str:
    said = StringIO()
    call_command(*command, stdout=said)
    return said.getvalue()


def lines(user) -> list[tuple[str, str, str]]:
    return [(line.what, line.who, line.note) for line in history.history_of(user)]


def test_the_office_resets_it_with_a_reason_and_she_is_told():
    user = with_factor("board")
    second_factor.reset(user, by=make_user("office"), reason="Telefon verloren")
    assert not Authenticator.objects.filter(user=user).exists()
    assert lines(user) == [("zweiter Faktor zurückgesetzt", "Robin Office", "Telefon verloren")]
    message = Message.objects.get()
    assert (message.to_address, message.subject) == (user.email, "Ihr zweiter Faktor wurde zurückgesetzt")


def test_nobody_resets_her_own():
    user = with_factor("office")
    with pytest.raises(Refused):
        second_factor.reset(user, by=user, reason="bequem")
    assert second_factor.has_one(user)


@pytest.mark.parametrize(("by", "is_taken_away"), [("office", False), ("admin", True)])
def test_an_administrator_s_is_reset_by_another_administrator_only(by, is_taken_away):
    user = User.objects.create_superuser("leitung@rollen.example")
    Authenticator.objects.create(user=user, type="totp", data={})
    who = make_user(by)
    with nullcontext() if is_taken_away else pytest.raises(Refused):
        second_factor.reset(user, by=who, reason="Telefon verloren")
    assert Authenticator.objects.filter(user=user).exists() is not is_taken_away


def test_where_there_is_none_nothing_happens():
    with pytest.raises(Refused, match="Robin Board hat keinen zweiten Faktor"):
        second_factor.reset(make_user("board"), by=make_user("office"), reason="nur so")
    assert Message.objects.count() == 0


def test_a_disabled_account_is_out_at_once():
    user, client = make_user("board"), Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get("/intern/").status_code == 200
    assert locking.disable(user, by=make_user("office"), reason="Missbrauch") is True
    assert client.get("/intern/").status_code == 302
    assert locking.disable(user, by=make_user("admin"), reason="noch einmal") is False
    assert locking.enable(user, by=make_user("deputy")) is True
    assert [what for what, _who, _note in lines(user)] == ["Konto freigegeben", "Konto gesperrt"]


@pytest.mark.parametrize(
    ("whose", "by", "sentence"),
    [
        ("office", "office", "Ihr eigenes Konto sperren Sie nicht selbst."),
        ("admin", "office", "Ein Konto der Administration sperrt nur die Administration."),
    ],
)
def test_whose_account_stays_open(whose, by, sentence):
    user = make_user(whose)
    with pytest.raises(Refused) as no:
        locking.disable(user, by=user if whose == by else make_user(by), reason="warum auch immer")
    assert no.value.message == sentence
    assert User.objects.get(pk=user.pk).is_active


def test_the_last_administrator_stays():
    admin = make_user("admin")
    other = User.objects.create_superuser("zweite@rollen.example")
    assert locking.disable(other, by=admin, reason="geht")
    other.is_superuser = True  # was one a moment ago, in another request
    with pytest.raises(Refused, match="letzte Konto"):
        locking.disable(admin, by=other, reason="Streit")


def test_the_first_administrator_is_invited_into_an_empty_database():
    said = run("first_admin", "Chefin@Verein.example", "--name", "Mira Lang")
    link = said.splitlines()[-1]
    invitation = inviting.find(link.rstrip("/").rpartition("/")[2])
    assert (str(invitation.person), invitation.email) == ("Mira Lang", "chefin@verein.example")
    assert Message.objects.get().to_address == "chefin@verein.example"
    Client().post("/antwort/" + link.partition("/antwort/")[2], {"password": "", "repeated": ""})
    user = User.objects.get()
    assert (user.email, user.is_superuser) == ("chefin@verein.example", True)


def test_asking_again_renews_the_link_and_makes_nobody_twice():
    first, second = (run("first_admin", "chefin@verein.example").splitlines()[-1] for _ in range(2))
    assert Person.objects.count() == 1
    with pytest.raises(inviting.Over):
        inviting.find(first.rstrip("/").rpartition("/")[2])
    assert inviting.find(second.rstrip("/").rpartition("/")[2]).makes_administrator


def test_there_is_only_one_first():
    make_user("admin")
    with pytest.raises(CommandError, match="rescue_account"):
        run("first_admin", "noch-eine@verein.example")


def test_the_server_rescues_whoever_is_locked_out():
    user = with_factor("admin")
    User.objects.filter(pk=user.pk).update(is_active=False)
    link = run("rescue_account", user.email.upper()).splitlines()[-1]
    user.refresh_from_db()
    assert (user.is_active, second_factor.has_one(user)) == (True, False)
    assert lines(user)[0] == ("zweiter Faktor zurückgesetzt", "das Programm", "auf dem Server gerettet")
    page = Client().get(link.partition("localhost:8000")[2], follow=True)
    assert "password1" in page.content.decode()


def test_whom_nobody_knows_nobody_rescues():
    with pytest.raises(CommandError, match="gibt es kein Konto"):
        run("rescue_account", "niemand@verein.example")
