"""Who gets a copy of mail to a delegate."""

from datetime import date

import pytest

from members.delegations.mailboxes import copies_for_all
from tests.members.registered import organisation, person, send

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 1)


def copies_for(somebody, on: date) -> list[str]:
    return copies_for_all([somebody], on).get(somebody.pk, [])


def test_mailboxes_that_want_it_of_those_she_speaks_for():
    mina = person(email="mina@frauen.example")
    for name, wants in [("Frauen", True), ("Chor", False), ("Bündnis", True)]:
        row = organisation(name, is_member=True, email=f"INFO@{name}.example", copies_mail=wants)
        send(mina, row)
    assert copies_for(mina, TODAY) == ["INFO@Bündnis.example", "INFO@Frauen.example"]
    assert copies_for(mina, date(2023, 12, 31)) == []


@pytest.mark.parametrize("mailbox", ["", "MINA@frauen.example"])
def test_no_empty_address_and_never_her_own(mailbox):
    mina = person(email="mina@frauen.example")
    send(mina, organisation(is_member=True, email=mailbox, copies_mail=True))
    assert copies_for(mina, TODAY) == []


def test_one_shared_mailbox_once():
    mina = person()
    for name in ("Eins", "Zwei"):
        send(mina, organisation(name, is_member=True, email="info@haus.example", copies_mail=True))
    assert copies_for(mina, TODAY) == ["info@haus.example"]
