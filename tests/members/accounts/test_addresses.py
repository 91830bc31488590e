"""The address of the register follows that of the account, which was proven; never the other way round."""

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from members import history
from members.models import User
from tests.roles import make_user

pytestmark = pytest.mark.django_db
PASSWORD = "ein-langes-passwort"
OLD, NEW = "board@rollen.example", "robin@verein.example"


@pytest.fixture
def user():
    user = make_user("board")
    user.set_password(PASSWORD)
    user.save()
    EmailAddress.objects.create(user=user, email=OLD, verified=True, primary=True)
    return user


def change_to(email: str, *, verified: bool = True) -> None:
    """Through the account's own page."""
    user, client = User.objects.get(email=OLD), Client()
    EmailAddress.objects.create(user=user, email=email, verified=verified, primary=False)
    client.post("/konto/login/", {"login": OLD, "password": PASSWORD})
    client.post("/konto/email/", {"action_primary": "", "email": email})


@pytest.mark.parametrize("before", [OLD, "", "praxis@verein.example"])
def test_the_entry_follows_the_account(user, before):
    person = user.person
    person.email = before
    person.save()
    change_to(NEW)
    person.refresh_from_db()
    assert person.email == NEW
    notes = [(line.who, line.what, line.note) for line in history.history_of(person)]
    said = " → ".join(part for part in (before, NEW) if part)
    assert notes == [("Robin Board", "E-Mail-Adresse des Kontos geändert", said)]
    assert [line.note for line in history.history_of(user)] == [f"{OLD} → {NEW}"]


def test_an_address_that_nobody_confirmed_changes_nothing(user):
    user.person.email = OLD
    user.person.save()
    change_to(NEW, verified=False)
    user.person.refresh_from_db()
    assert [user.person.email, User.objects.get(pk=user.pk).email] == [OLD, OLD]


def test_the_old_address_reads_of_the_change(user, mailoutbox):
    change_to(NEW)
    assert [(mail.to, mail.subject) for mail in mailoutbox] == [([OLD], "Ihre E-Mail-Adresse wurde geändert")]


def test_what_the_office_types_opens_no_account(user, client_of):
    person = user.person
    page = f"/intern/mitglieder/personen/{person.pk}/bearbeiten/"
    office = client_of("office")
    form = office.get(page).context["form"]
    office.post(page, {name: form[name].value() or "" for name in form.fields} | {"email": NEW})
    person.refresh_from_db()
    assert [person.email, User.objects.get(pk=user.pk).email] == [NEW, OLD]
    assert list(EmailAddress.objects.filter(user=user).values_list("email", flat=True)) == [OLD]
