"""Which entries may be the same, and which only look alike."""

import pytest

from members.register import duplicates
from tests.members.registered import organisation, person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Mina Haddad", "mina haddad", ("gleicher Name",)),
        ("José Müller", "Jose Mueller", ("gleicher Name",)),
        ("Mina Haddad", "Haddad Mina", ("gleicher Name",)),
        ("Mina Haddad", "M. Haddad", ("gleicher Nachname, Vorname abgekürzt",)),
        ("Mina Haddad", "Haddad", ("gleicher Nachname, Vorname fehlt",)),
        ("Mina Haddad", "K. Haddad", None),
        ("Mina Haddad", "Miriam Haddad", None),
        ("Mina Haddad", "Mina Haddadi", None),
    ],
)
def test_people_by_name(one, other, why):
    person(one)
    person(other)
    assert [pair.reasons for pair in duplicates.people()] == ([why] if why else [])


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        ("Frauen aktiv", "Frauen aktiv e. V.", True),
        ("Frauen-Aktiv eV", "FRAUEN AKTIV", True),
        ("Caritas Halle", "Caritas Magdeburg", False),
    ],
)
def test_organisations_by_name(one, other, are_same):
    organisation(one)
    organisation(other)
    assert bool(duplicates.organisations()) is are_same


def test_by_address_with_every_reason_once():
    person("Mina Haddad", email="mina@x.example")
    person("mina haddad", email="MINA@x.example ")
    person("Otto Alt", email="")
    person("Olga Neu", email="")
    found = duplicates.people()
    assert [(str(pair.first), pair.reasons) for pair in found] == [
        ("Mina Haddad", ("gleicher Name", "gleiche E-Mail-Adresse"))
    ]


def test_the_short_name_of_one_is_the_name_of_the_other():
    organisation("Arbeitsgemeinschaft Frauen", short_name="AGF")
    organisation("AGF")
    assert [pair.reasons for pair in duplicates.organisations()] == [("Name und Kurzname gleich",)]


def test_who_was_erased_is_nobodys_double():
    person("Mina Haddad")
    person("Mina Haddad", erased_at="2026-01-01T00:00Z")
    assert duplicates.people() == []


def test_looking_costs_four_queries_whatever_there_is(django_assert_num_queries):
    for number in range(30):
        person(f"Mina Haddad{number // 2}")
    with django_assert_num_queries(4):
        assert (len(duplicates.people()), duplicates.organisations()) == (15, [])
