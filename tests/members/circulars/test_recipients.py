"""Who gets a circular: groups as of a day, everybody once, on which way, or why not."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from members.circulars.models import Circular, ContactList, ListEntry
from members.circulars.sorting import recipients_of
from members.exchange import audiences
from members.models import (
    Committee,
    Consent,
    Delegation,
    District,
    FieldOfAction,
    Organisation,
    Person,
    SeatDeputy,
    Vocabulary,
)
from members.post.models import Message
from tests.members.circulars.examples import (
    ALL_DELEGATES,
    SINCE,
    agree,
    board,
    circular,
    delegate,
    person,
    seat,
)
from tests.members.post.examples import put

pytestmark = pytest.mark.django_db


def lines(found: Circular) -> list[tuple]:
    """(name, way, reason) of each."""
    return [
        (one.candidate.name or one.candidate.address, str(one.way), str(one.reason or ""))
        for one in recipients_of(found)
    ]


def names(found: Circular) -> list[str]:
    return [one.candidate.name or one.candidate.address for one in recipients_of(found)]


def roles(found: Circular) -> dict[str, str]:
    return {one.candidate.name: one.candidate.role for one in recipients_of(found)}


def of_board(**fields) -> dict:
    return {"kind": "committee", "committee": board(), **fields}


@pytest.fixture
def sitting():
    """A chair until the end of 2025, her successor, an adviser, a deputy of the chair."""
    old = seat(person("Ada Alt"), board(), "Vorsitz", position=1)
    old.left_on = date(2026, 1, 1)
    old.save()
    new = old.seat.appointments.create(
        person=person("Nora Neu"), starts_on=date(2026, 1, 1), accepted_on=date(2026, 1, 1)
    )
    seat(person("Rat Geber"), board(), "Beratung", is_voting=False, position=2)
    SeatDeputy.objects.create(seat=new.seat, person=person("Vera Tretung"), starts_on=date(2026, 1, 1))


@pytest.mark.parametrize(
    ("on", "fields", "found"),
    [
        (date(2025, 12, 31), {}, ["Ada Alt", "Rat Geber"]),
        (date(2026, 1, 1), {}, ["Nora Neu", "Rat Geber", "Vera Tretung"]),
        (date(2026, 1, 1), {"with_advisers": False}, ["Nora Neu", "Vera Tretung"]),
        (date(2026, 1, 1), {"with_deputies": False}, ["Nora Neu", "Rat Geber"]),
        (date(2020, 1, 1), {}, []),
    ],
)
def test_a_committee_is_whoever_sits_there_on_that_day(sitting, on, fields, found):
    assert names(circular(of_board(**fields), as_of=on)) == found


def test_the_role_says_why_somebody_is_on_the_list(sitting):
    assert roles(circular(of_board(), as_of=date(2026, 2, 1))) == {
        "Nora Neu": "Vorstand: Vorsitz",
        "Rat Geber": "Vorstand: Beratung",
        "Vera Tretung": "Vorstand: Vertretung für Vorsitz",
    }


def test_an_assembly_is_the_delegates_of_the_members():
    assembly = Committee.objects.create(slug="mv", name="Mitgliederversammlung", kind="assembly")
    delegate("Dora Delegiert", "Brücke e. V.")
    delegate("Stella Vertritt", "Brücke e. V.", kind="deputy")
    delegate("Nur Stellvertretung", "Insel e. V.", kind="deputy")
    found = circular({"kind": "committee", "committee": assembly})
    assert names(found) == ["Dora Delegiert", "Nur Stellvertretung"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ({"who": "delegates"}, ["Dora Delegiert", "Hanna Harz"]),
        ({"who": "deputies"}, ["Stella Vertritt"]),
        ({"who": "both"}, ["Dora Delegiert", "Stella Vertritt", "Hanna Harz"]),
        ({"who": "both", "district": "15085"}, ["Hanna Harz"]),
        ({"who": "both", "field": "Sprache"}, ["Dora Delegiert", "Stella Vertritt"]),
        ({"who": "both", "field": "Sprache", "district": "15085"}, []),
    ],
)
def test_members_are_cut_down_by_district_and_field(source, found):
    harz = District.objects.create(key="15085", name="Harz", plate="HZ")
    words = Vocabulary.objects.create(name="2018", valid_from=SINCE)
    speech = FieldOfAction.objects.create(vocabulary=words, number=2, name="Sprache")
    delegate("Dora Delegiert", "Brücke e. V.")
    delegate("Stella Vertritt", "Brücke e. V.", kind="deputy")
    delegate("Hanna Harz", "Harzhaus e. V.", district=harz)
    Organisation.objects.get(name="Brücke e. V.").fields_of_action.add(speech)
    fields = {"kind": "members", "who": source["who"]}
    fields |= {"district": harz} if "district" in source else {}
    fields |= {"field_of_action": speech} if "field" in source else {}
    assert names(circular(fields)) == found


def test_a_field_counts_under_its_name_in_every_version_of_the_vocabulary():
    delegate("Dora Delegiert", "Brücke e. V.")
    versions = [
        Vocabulary.objects.create(name=f"V{year}", valid_from=date(year, 1, 1)) for year in (2018, 2026)
    ]
    was, now = (FieldOfAction.objects.create(vocabulary=one, number=2, name="Sprache") for one in versions)
    Organisation.objects.get().fields_of_action.set([was])
    assert names(circular(ALL_DELEGATES | {"field_of_action": now})) == ["Dora Delegiert"]
    Organisation.objects.get().fields_of_action.set([was, now])
    assert names(circular(ALL_DELEGATES | {"field_of_action": now})) == ["Dora Delegiert"]
    wanted = audiences.Wanted(to=audiences.ORGANISATIONS, field=now)
    assert [one.organisation for one in audiences.recipients(wanted, on=SINCE)] == ["Brücke e. V."]


def test_who_spoke_for_a_member_then_is_on_the_list_of_then():
    was = delegate("Ada Alt", "Brücke e. V.")
    Delegation.objects.filter(person=was).update(ends_on=date(2025, 12, 31))
    delegate("Nora Neu", "Brücke e. V.")
    Delegation.objects.filter(person__last_name="Neu").update(starts_on=date(2026, 1, 1))
    assert names(circular(ALL_DELEGATES, as_of=date(2025, 6, 1))) == ["Ada Alt"]
    assert names(circular(ALL_DELEGATES, as_of=date(2026, 6, 1))) == ["Nora Neu"]


def test_groups_together_name_everybody_once_with_all_her_roles():
    dora = delegate("Dora Delegiert", "Brücke e. V.")
    seat(dora, board(), "Vorsitz")
    press = ContactList.objects.create(name="Presse", kind="press")
    ListEntry.objects.create(contact_list=press, address="DELEGIERT@verein.example", name="Redaktion")
    ListEntry.objects.create(contact_list=press, address="jo@blatt.example", name="Jo Blatt")
    found = circular(
        of_board(),
        ALL_DELEGATES,
        {"kind": "list", "contact_list": press},
        {"kind": "person", "person": dora},
    )
    assert roles(found) == {
        "Dora Delegiert": "Vorstand: Vorsitz; Delegierte*r: Brücke e. V.; Presse",
        "Jo Blatt": "Presse",
    }


def test_official_mail_reaches_everybody_entitled_by_letter_where_mail_does_not():
    delegate("Anna Adresse", "A e. V.")
    delegate("Olga Ohne", "B e. V.", address=None)
    delegate("Fritz Falsch", "C e. V.", address="kein@@platz")
    delegate("Karl Kam-zurück", "D e. V.", address="karl@weg.example")
    back = put(to_address="karl@weg.example")
    Message.objects.filter(pk=back.pk).update(state="bounced")
    nein = delegate("Nele Nein", "E e. V.")
    Consent.objects.create(person=nein, withdrawn_at=timezone.now())
    assert lines(circular(ALL_DELEGATES)) == [
        ("Anna Adresse", "mail", ""),
        ("Olga Ohne", "letter", "no_address"),
        ("Fritz Falsch", "letter", "wrong"),
        ("Karl Kam-zurück", "letter", "bounced"),
        ("Nele Nein", "mail", ""),
    ]


def test_other_mail_reaches_nobody_who_has_not_agreed():
    yes, asked, left = (delegate(name, name) for name in ("Ja", "Gefragt", "Weg"))
    delegate("Nie", "Nie")
    paper = delegate("Brief", "Brief", address=None)
    agree(yes, paper)
    Consent.objects.create(person=asked, asked_at=timezone.now())
    Consent.objects.create(person=left, given_at=timezone.now(), withdrawn_at=timezone.now())
    assert sorted(lines(circular(ALL_DELEGATES, is_official=False))) == [
        ("Brief", "letter", "no_address"),
        ("Gefragt", "none", "no_consent"),
        ("Ja", "mail", ""),
        ("Nie", "none", "no_consent"),
        ("Weg", "none", "unsubscribed"),
    ]


def test_a_consent_of_an_address_counts_for_whoever_has_it():
    delegate("Mona Haddad", "Brücke e. V.", address="Mona@verein.example")
    Consent.objects.create(address="mona@verein.example", given_at=timezone.now())
    assert lines(circular(ALL_DELEGATES, is_official=False)) == [("Mona Haddad", "mail", "")]


@pytest.mark.parametrize(("is_official", "second"), [(True, ("mail", "")), (False, ("none", "same"))])
def test_two_people_with_one_address_get_one_circular_but_each_her_own_official_letter(is_official, second):
    people = [delegate(name, name, address="beide@haus.example") for name in ("Erste", "Zweite")]
    agree(*people)
    found = lines(circular(ALL_DELEGATES, is_official=is_official))
    assert found == [("Erste", "mail", ""), ("Zweite", *second)]


def test_a_mail_that_arrived_after_one_came_back_counts():
    delegate("Karl Wieder", "D e. V.", address="karl@da.example")
    for state in ("bounced", "sent"):
        message = put(to_address="karl@da.example")
        Message.objects.filter(pk=message.pk).update(state=state)
    assert lines(circular(ALL_DELEGATES)) == [("Karl Wieder", "mail", "")]


def test_the_mailbox_of_an_organisation_gets_one_copy_and_none_when_it_is_written_to():
    fields = {"email": "info@bruecke.example", "copies_mail": True}
    delegate("Dora Delegiert", "Brücke e. V.", **fields)
    delegate("Stella Vertritt", "Brücke e. V.", kind="deputy")
    both = {"kind": "members", "who": "both"}
    assert [one.copies for one in recipients_of(circular(both))] == [("info@bruecke.example",), ()]
    press = ContactList.objects.create(name="Presse")
    ListEntry.objects.create(contact_list=press, address="info@bruecke.example")
    listed = {"kind": "list", "contact_list": press}
    assert [one.copies for one in recipients_of(circular(both, listed))] == [(), (), ()]


def test_erased_people_are_nobodys_recipients():
    gone = delegate("Ada Weg", "Brücke e. V.")
    Person.objects.filter(pk=gone.pk).update(erased_at=timezone.now())
    assert names(circular(ALL_DELEGATES, {"kind": "person", "person": gone})) == []


@pytest.mark.parametrize("is_official", [True, False])
def test_the_list_costs_the_same_for_1_3_and_30_people(is_official):
    found, costs = circular(ALL_DELEGATES, is_official=is_official), []
    for more in (1, 2, 27):
        for _number in range(more):
            name = f"Nr{Person.objects.count()}"
            agree(delegate(name, name, email=f"info@{name}.example", copies_mail=True))
        with CaptureQueriesContext(connection) as queries:
            recipients_of(Circular.objects.get(pk=found.pk))
        costs.append(len(queries))
    assert costs == costs[:1] * 3
