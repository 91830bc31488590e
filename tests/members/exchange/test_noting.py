"""What a list remarks becomes a note among the contacts: for the office, once, taken back with the list."""

import pytest

from members.models import ContactNote, Organisation, Person
from members.register import contacts
from tests.members.exchange.lists import outcomes, taken, taken_back, tried
from tests.roles import make_user

pytestmark = pytest.mark.django_db
MAPPING = ["last_name", "organisation", "note"]
LIST = """Nachname;Verein;Bemerkung
Haddad;Brücke;Ruft lieber an.
;Sprachcafé Süd;Umzug im Mai
Vogt;;
"""


@pytest.fixture(autouse=True)
def private(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


@pytest.fixture
def by():
    return make_user("office")


def notes() -> list[tuple]:
    return [
        (str(one.person or ""), str(one.organisation or ""), one.result)
        for one in ContactNote.objects.order_by("pk")
    ]


def test_a_remark_is_a_note_about_whom_the_row_names(by):
    source = taken(tried(LIST, mapping=MAPPING, by=by))
    assert notes() == [("Haddad", "Brücke", "Ruft lieber an."), ("", "Sprachcafé Süd", "Umzug im Mai")]
    note = ContactNote.objects.earliest("pk")
    assert (note.kind, note.audience, note.written_by, note.follow_up_on) == (
        "note",
        "office",
        by.person,
        None,
    )
    assert ContactNote.objects.visible_to(make_user("board")).count() == 0
    assert source.counts == {"new": 3}


def test_nothing_is_taken_unless_somebody_says_so(by):
    taken(tried(LIST, by=by))
    assert notes() == []


@pytest.mark.parametrize(
    ("again", "told"),
    [
        (LIST, 2),
        (LIST.replace("Ruft lieber an.", "Ruft  lieber an. "), 2),
        (LIST.replace("Ruft lieber an.", "Ist umgezogen."), 3),
        ("Nachname;Verein;Bemerkung\nHaddad;Brücke;Neu\nHaddad;Brücke;Neu\n", 3),
    ],
)
def test_the_same_remark_again_is_written_once(by, again, told):
    taken(tried(LIST, mapping=MAPPING, by=by))
    source = tried(again, mapping=MAPPING, by=by)
    if source.rows.accepted().exists():
        taken(source)
    assert len(notes()) == told


def test_it_goes_with_the_list_that_brought_it(by):
    source = taken_back(taken(tried(LIST, mapping=MAPPING, by=by)))
    assert (notes(), source.counts["kept"]) == ([], 0)
    assert not Person.objects.filter(last_name="Haddad").exists()


def test_what_somebody_wrote_on_stays_with_whom_it_is_about(by):
    source = taken(tried(LIST, mapping=MAPPING, by=by))
    note = ContactNote.objects.get(organisation__name="Sprachcafé Süd")
    note.result += " – erledigt"
    contacts.change(note, by=by, fields=["Ergebnis"])
    taken_back(source)
    assert notes() == [("", "Sprachcafé Süd", "Umzug im Mai – erledigt")]
    assert Organisation.objects.filter(name="Sprachcafé Süd").exists()


def test_a_remark_about_nobody_new_is_a_change(by):
    Person.objects.create(first_name="Ole", last_name="Vogt", email="ole@x.example")
    text = "Vorname;Nachname;E-Mail;Bemerkung\nOle;Vogt;ole@x.example;Kommt später\n"
    source = tried(text, mapping=["first_name", "last_name", "email", "note"], by=by)
    assert outcomes(source) == [(2, "change")]
    taken(source)
    assert notes() == [("Ole Vogt", "", "Kommt später")]


def test_one_too_long_is_said_in_its_row(by):
    source = tried(f"Nachname;Bemerkung\nVogt;{'x' * 5001}\n", mapping=["last_name", "note"], by=by)
    assert outcomes(source) == [(2, "error")]
