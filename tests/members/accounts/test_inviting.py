"""Accounts come to be by invitation: bound to one person and address, once, for two weeks."""

from datetime import timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.utils import timezone

from members import history
from members.accounts import inviting
from members.links import Expired, Invalid
from members.models import AccountInvitation, Person, User
from members.post.models import Message
from members.refusal import Refused
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture
def office():
    return make_user("office")


@pytest.fixture
def person():
    return Person.objects.create(first_name="Ida", last_name="Sommer", email="ida@verein.example")


@pytest.fixture
def invitation(person, office):
    return inviting.invite(person, email="Ida@Verein.example ", by=office)


def token(invitation) -> str:
    return inviting.link_to(invitation).rstrip("/").rpartition("/")[2]


def test_an_invitation_goes_out_with_its_link(invitation, person, office):
    (message,) = Message.objects.all()
    text = bytes(message.content).decode()
    assert (message.to_address, message.kind) == ("ida@verein.example", "account")
    assert message.person_uuid == person.uuid
    assert "/antwort/konto." in text
    assert [(line.what, line.who, line.note) for line in history.history_of(person)] == [
        ("zu einem Konto eingeladen", "Robin Office", "ida@verein.example")
    ]


def test_it_speaks_the_language_of_whoever_reads_it(person, office):
    inviting.invite(person, email=person.email, by=office, language="en")
    assert Message.objects.get().subject == "Runder Tisch: Your account"


def test_without_mail_there_is_only_the_link(person, office):
    invitation = inviting.invite(person, email=person.email, by=office, is_mailed=False)
    assert Message.objects.count() == 0
    assert inviting.find(token(invitation)) == invitation


def test_accepting_makes_an_account_with_a_proven_address(invitation, person):
    user = inviting.accept(invitation, password="ein-langes-passwort")
    person.refresh_from_db()
    assert person.user == user
    assert (user.email, user.check_password("ein-langes-passwort"), user.is_superuser) == (
        "ida@verein.example",
        True,
        False,
    )
    assert list(EmailAddress.objects.values_list("email", "verified", "primary")) == [
        ("ida@verein.example", True, True)
    ]


def test_a_password_is_optional(invitation):
    assert not inviting.accept(invitation).has_usable_password()


def test_it_can_be_accepted_once(invitation):
    inviting.accept(invitation)
    with pytest.raises(inviting.Over):
        inviting.accept(invitation)
    with pytest.raises(inviting.Over):
        inviting.find(token(invitation))
    assert User.objects.filter(email="ida@verein.example").count() == 1


def test_inviting_again_ends_the_former_link(invitation, person, office):
    again = inviting.invite(person, email="neu@verein.example", by=office)
    with pytest.raises(inviting.Over):
        inviting.find(token(invitation))
    assert inviting.find(token(again)).email == "neu@verein.example"


def test_a_revoked_one_opens_nothing(invitation, office):
    assert [inviting.revoke(invitation, by=office), inviting.revoke(invitation, by=office)] == [True, False]
    with pytest.raises(inviting.Over):
        inviting.find(token(invitation))
    with pytest.raises(inviting.Over):
        inviting.accept(invitation)


def test_after_two_weeks_it_has_expired(invitation):
    with time_machine.travel(timezone.now() + timedelta(days=13, hours=23)):
        assert inviting.find(token(invitation)) == invitation
    with time_machine.travel(timezone.now() + timedelta(days=14, minutes=1)):
        with pytest.raises(Expired):
            inviting.find(token(invitation))
        with pytest.raises(inviting.Over):
            inviting.accept(invitation)


def test_a_link_for_somebody_else_opens_nothing(invitation):
    stranger = Person.objects.create(last_name="Fremd")
    AccountInvitation.objects.filter(pk=invitation.pk).update(person=stranger)
    with pytest.raises(Invalid):
        inviting.find(token(invitation))


def test_whoever_has_an_account_is_not_invited(office):
    with pytest.raises(Refused, match="Robin Office hat schon ein Konto"):
        inviting.invite(office.person, email="zweite@rollen.example", by=office)


@pytest.mark.parametrize("address", ["office@rollen.example", "OFFICE@rollen.example", "auch@rollen.example"])
def test_the_office_is_told_whose_address_it_is(address, person, office):
    EmailAddress.objects.create(user=office, email="auch@rollen.example", verified=True)
    with pytest.raises(Refused, match="gehört schon zum Konto von Robin Office"):
        inviting.invite(person, email=address, by=office)


def test_the_visitor_is_not_told(invitation):
    """Somebody else took the address meanwhile: the same sentence as for any invitation that is over."""
    User.objects.create_user("ida@verein.example")
    with pytest.raises(inviting.Over) as over:
        inviting.accept(invitation)
    assert str(over.value.message).startswith("Diese Einladung gilt nicht mehr.")


def test_only_administrators_make_administrators(person, office):
    with pytest.raises(Refused):
        inviting.invite(person, email=person.email, by=office, makes_administrator=True)
    invitation = inviting.invite(person, email=person.email, by=make_user("admin"), makes_administrator=True)
    user = inviting.accept(invitation)
    assert (user.is_superuser, user.is_staff, user.rights.is_office) == (True, True, True)


def test_to_an_address_that_is_none_nothing_is_sent_and_nobody_invited(person, office):
    with pytest.raises(Refused):
        inviting.invite(person, email="kein\nname", by=office)
    assert AccountInvitation.objects.count() == 0
