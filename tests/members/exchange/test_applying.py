"""Reading lists in: tried, taken over, repeated, taken back."""

from datetime import date

import pytest
import time_machine

from members.exchange import deciding
from members.exchange.importing import applying, intake
from members.history import history_of
from members.models import Delegation, DelegationProposal, District, Membership, Organisation, Person
from members.refusal import Refused
from members.search.models import SearchRow
from tests.members.exchange.lists import MEMBERS, codes, decided, outcomes, taken, taken_back, tried, workbook

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-11-21 12:00:00+01:00", tick=False):
        yield


@pytest.fixture(autouse=True)
def private(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


def everything() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (Organisation, Person, Membership, Delegation))


def test_nothing_is_written_before_it_is_taken_over():
    source = tried(MEMBERS)
    assert everything() == (0, 0, 0, 0)
    assert outcomes(source) == [(5, "new"), (7, "new"), (8, "error"), (9, "error")]
    assert source.counts == {"new": 2, "error": 2}


def test_a_list_becomes_organisations_people_memberships_and_delegations():
    taken(tried(MEMBERS))
    bridge = Organisation.objects.get(name='Brücke "Neue Heimat" e. V.')
    assert bridge.address_lines == ["Hang 3", "39288 Burg"]
    assert Membership.objects.get(organisation=bridge).starts_on == date(2022, 2, 1)
    mona = Person.objects.get(last_name="Haddad")
    assert (mona.first_name, mona.email, mona.phone) == ("Mona", "mona@bruecke.example", "0391 55")
    delegation = Delegation.objects.get(person=mona)
    assert (delegation.organisation, delegation.kind, delegation.starts_on) == (
        bridge,
        "delegate",
        date(2026, 11, 21),
    )
    assert Organisation.objects.get(name="Sprachcafé Süd").postcode == "06108"
    assert Delegation.objects.get(person__last_name="Vogt").kind == "deputy"


def test_rows_with_errors_say_what_and_where():
    source = tried(MEMBERS)
    assert "day_ambiguous" in codes(source, 8)
    assert "email_wrong" in codes(source, 9)


@pytest.mark.db
def test_the_same_list_again_has_nothing_to_do():
    taken(tried(MEMBERS))
    before = everything()
    again = tried(MEMBERS)
    assert outcomes(again) == [(5, "nothing"), (7, "nothing"), (8, "error"), (9, "error")]
    with pytest.raises(Refused):
        applying.order(again)
    assert everything() == before


@pytest.mark.db
def test_a_whole_import_is_taken_back():
    source = taken_back(taken(tried(MEMBERS)))
    assert everything() == (0, 0, 0, 0)
    assert (source.state, source.counts["removed"], source.counts["kept"]) == ("undone", 8, 0)


def test_what_is_wrong_can_be_left_out_by_hand():
    source = decided(tried(MEMBERS), {"row:8": "without", "row:9": "without"})
    assert outcomes(source) == [(5, "new"), (7, "new"), (8, "new"), (9, "new")]
    taken(source)
    eva = Person.objects.get(last_name="von der Aue")
    assert (eva.title, eva.first_name, eva.form_of_address) == ("Dr.", "Eva", "frau")
    assert not Membership.objects.filter(organisation__name="Gemeinde St. Anna").exists()
    assert Organisation.objects.get(name="Garten für alle").email == ""


def test_empty_cells_erase_nothing_and_changes_say_old_and_new():
    Person.objects.create(first_name="Mona", last_name="Haddad", email="mona@a.example", phone="0391 1")
    source = tried("Vorname;Nachname;E-Mail;Telefon;Ort\nMona;Haddad;MONA@a.example;;Burg\nX;Y;;;\n")
    row = source.rows.get(number=2)
    assert (row.outcome, row.deeds[0]["fields"]) == ("change", {"town": ["", "Burg"]})
    mona = Person.objects.get(last_name="Haddad")
    taken(source)
    mona.refresh_from_db()
    assert (mona.phone, mona.town, mona.email) == ("0391 1", "Burg", "mona@a.example")


def test_the_undo_keeps_what_somebody_touched_and_puts_the_rest_back():
    mona = Person.objects.create(first_name="Mona", last_name="Haddad", email="m@a.example", phone="1 11")
    text = "Vorname;Nachname;E-Mail;Telefon;Ort\nMona;Haddad;m@a.example;2 22;Burg\nOle;Vogt;o@a.example;;\n"
    source = taken(tried(text))
    Person.objects.filter(pk=mona.pk).update(town="Genthin")
    Person.objects.filter(last_name="Vogt").update(phone="5")
    taken_back(source)
    mona.refresh_from_db()
    assert (mona.phone, mona.town) == ("1 11", "Genthin")
    assert Person.objects.filter(last_name="Vogt").exists()
    kept = {row.number: [one["why"] for one in row.kept] for row in source.rows.all()}
    assert kept == {2: ["changed"], 3: ["changed"]}


def test_the_undo_keeps_what_somebody_built_upon():
    source = taken(tried(MEMBERS))
    harz = District.objects.create(key="15085", name="Harz", plate="HZ")
    bridge = Organisation.objects.get(name__startswith="Brücke")
    other = Person.objects.create(last_name="Roth")
    Delegation.objects.create(organisation=bridge, person=other, kind="deputy", starts_on=date(2026, 1, 1))
    taken_back(source)
    assert [str(one) for one in Organisation.objects.all()] == ['Brücke "Neue Heimat" e. V.']
    assert Person.objects.filter(last_name="Haddad").exists() is False
    assert [one["why"] for one in source.rows.get(number=5).kept] == ["built_upon"]
    assert harz.organisations.count() == 0


def test_when_the_register_has_changed_the_dry_run_is_made_anew_and_nothing_is_written():
    source = tried(MEMBERS)
    Person.objects.create(first_name="Mona", last_name="Haddad", email="mona@bruecke.example")
    source = taken(source)
    assert (source.state, source.problem) == ("checked", "changed")
    assert Organisation.objects.count() == 0
    assert taken(source).state == "applied"


@pytest.mark.db
def test_it_is_all_or_nothing(monkeypatch):
    source = tried(MEMBERS)

    def breaks(*rows, **words):
        raise RuntimeError

    monkeypatch.setattr(Delegation, "save", breaks)
    source = taken(source)
    assert (everything(), source.state, source.problem) == ((0, 0, 0, 0), "checked", "failed")


def test_what_is_made_is_found_and_has_its_history_and_what_goes_is_not_found_any_more():
    source = taken(tried(MEMBERS))
    mona = Person.objects.get(last_name="Haddad")
    assert [line.what for line in history_of(mona)] == ["angelegt"]
    assert history_of(mona)[0].note == "eingelesen aus „liste.csv“, Zeile 5"
    assert SearchRow.objects.filter(kind="members.person", thing=mona.pk).count() == 1
    taken_back(source)
    assert SearchRow.objects.filter(kind="members.person", thing=mona.pk).count() == 0


def test_a_later_row_adds_to_what_an_earlier_one_made_and_both_go_again():
    text = "Vorname;Nachname;E-Mail;Telefon\nMona;Haddad;m@a.example;\nMona;Haddad;m@a.example;0391 1\n"
    source = taken(tried(text))
    assert Person.objects.get().phone == "0391 1"
    taken_back(source)
    assert Person.objects.count() == 0


def test_the_undo_keeps_whom_something_names_that_tells_nobody():
    """A key with related_name "+" is not among a model's `related_objects`."""
    source = taken(tried(MEMBERS))
    mona = Person.objects.get(last_name="Haddad")
    other = Organisation.objects.create(name="Andere")
    DelegationProposal.objects.create(
        organisation=other, proposed_by=mona, last_name="Roth", starts_on=date(2026, 12, 1)
    )
    source = taken_back(source)
    assert (source.state, Person.objects.filter(pk=mona.pk).exists()) == ("undone", True)
    assert "built_upon" in [one["why"] for one in source.rows.get(number=5).kept]


def test_another_sheet_is_not_taken_when_the_list_was_ordered_meanwhile(monkeypatch):
    book = workbook({"Eins": [["Nachname"], ["Haddad"]], "Zwei": [["Nachname"], ["Vogt"]]})
    source = tried(book, "liste.xlsx")
    read = intake.sheet_of

    def somebody_orders(source, name):
        applying.order(source)
        return read(source, name)

    monkeypatch.setattr(intake, "sheet_of", somebody_orders)
    with pytest.raises(Refused):
        deciding.change_sheet(source, "Zwei")
    source.refresh_from_db()
    assert (source.state, source.sheet, source.rows.count()) == ("ordered", "Eins", 1)
