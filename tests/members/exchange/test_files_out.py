"""Files out of the register, read back with other libraries: CSV, Excel, vCard."""

from datetime import date

import pytest
import vobject

from members.exchange.exports import export_organisations, export_people
from members.exchange.vcards import Contact, fold_line, to_vcards
from members.models import Delegation, Membership, Organisation, Person
from tests.members.exchange.lists import outcomes, tried

TODAY = date(2026, 11, 21)


MONA = Contact(
    uid="3f1c1f6e-0f5e-4b7a-9a53-0d4a3f2a9b11",
    last_name="Haddad; Lind",
    first_name="Mona\nMaria",
    title="Dr.",
    organisation="Brücke, Süd " + "ä" * 80,
    email="mona@bruecke.example",
    phone="+49 391 55",
    street="Hang 3",
    postcode="39288",
    town="Burg",
)


def test_a_card_of_version_3_is_read_back():
    card = vobject.readOne(to_vcards([MONA], version="3.0").decode())
    assert (card.n.value.family, card.n.value.given) == ("Haddad; Lind", "Mona\nMaria")
    assert card.org.value == ["Brücke, Süd " + "ä" * 80]
    assert (card.adr.value.street, card.adr.value.code, card.adr.value.city) == ("Hang 3", "39288", "Burg")
    assert (card.email.value, card.tel.value) == ("mona@bruecke.example", "+49 391 55")


def test_a_card_of_version_4_has_its_kind_and_no_line_longer_than_75_octets():
    data = to_vcards([MONA, Contact(uid="x", organisation="Sprachcafé")])
    assert max(len(line) for line in data.split(b"\r\n")) == 75
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    assert lines[:6] == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "UID:urn:uuid:3f1c1f6e-0f5e-4b7a-9a53-0d4a3f2a9b11",
        "KIND:individual",
        "FN:Dr. Mona\\nMaria Haddad\\; Lind",
        "N:Haddad\\; Lind;Mona\\nMaria;;Dr.;",
    ]
    assert lines[lines.index("UID:urn:uuid:x") :] == [
        *("UID:urn:uuid:x", "KIND:org", "FN:Sprachcafé", "ORG:Sprachcafé", "END:VCARD", ""),
    ]


def test_another_version_is_refused():
    with pytest.raises(ValueError, match=r"2\.1"):
        to_vcards([MONA], version="2.1")


def test_folding_cuts_no_character():
    folded = fold_line("X:" + "👍" * 60)
    assert folded.replace("\r\n ", "") == "X:" + "👍" * 60
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))


@pytest.fixture
def register(db):
    """Two organisations, three people, a delegate."""
    bridge = Organisation.objects.create(name="Brücke e. V.", street="Hang 3", postcode="39288", town="Burg")
    Organisation.objects.create(name="=Sprachcafé", email="info@cafe.example")
    Membership.objects.create(organisation=bridge, starts_on=date(2022, 2, 1))
    mona = Person.objects.create(
        first_name="Mona", last_name="Haddad", email="mona@b.example", form_of_address="frau", phone="+49 391"
    )
    Delegation.objects.create(person=mona, organisation=bridge, kind="delegate", starts_on=date(2022, 2, 1))
    Person.objects.create(first_name="Ole", last_name="Vogt")
    Person.objects.create(first_name="Eva", last_name="Roth", email="eva@b.example", town="Burg")


@pytest.mark.parametrize("form", ["csv", "xlsx", "vcf", "vcf3"])
def test_what_goes_out_says_nothing_new_when_it_comes_in_again(register, form, settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    people = export_people(Person.objects.all(), form, on=TODAY)
    source = tried(people.content, f"leute{people.suffix}")
    assert {outcome for _number, outcome in outcomes(source)} == {"nothing"}
    organisations = export_organisations(Organisation.objects.all(), form, on=TODAY)
    source = tried(organisations.content, f"vereine{organisations.suffix}")
    assert {outcome for _number, outcome in outcomes(source)} == {"nothing"}


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_an_export_costs_the_same(db, rows, django_assert_num_queries):
    for number in range(rows):
        one = Organisation.objects.create(name=f"Verein {number}")
        person = Person.objects.create(last_name=f"N{number}")
        Delegation.objects.create(person=person, organisation=one, kind="delegate", starts_on=TODAY)
        Membership.objects.create(organisation=one, starts_on=TODAY)
    with django_assert_num_queries(3):
        export_people(Person.objects.all(), "csv", on=TODAY)
    with django_assert_num_queries(2):
        export_organisations(Organisation.objects.all(), "csv", on=TODAY)
