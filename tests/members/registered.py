"""Organisations and people for the tests of the register, by one short call."""

from datetime import date

from members.models import Committee, Delegation, Membership, Organisation, Person

SINCE = date(2024, 1, 1)


def organisation(name: str = "Frauen aktiv e. V.", *, is_member: bool = False, **fields) -> Organisation:
    made = Organisation.objects.create(name=name, **fields)
    if is_member:
        Membership.objects.create(organisation=made, starts_on=SINCE)
    return made


def person(name: str = "Mina Haddad", **fields) -> Person:
    """A person by her whole name; one word is a last name."""
    first, _space, last = name.rpartition(" ")
    return Person.objects.create(first_name=first, last_name=last, **fields)


def send(somebody: Person, whom: Organisation, kind: str = "delegate") -> Delegation:
    return Delegation.objects.create(person=somebody, organisation=whom, kind=kind, starts_on=SINCE)


def board() -> Committee:
    return Committee.objects.get_or_create(slug="vorstand", defaults={"name": "Vorstand", "kind": "board"})[0]


def names(rows) -> list[str]:
    return [str(row) for row in rows]
