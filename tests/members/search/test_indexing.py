"""The index keeps what it is told, forgets whom it must, and shows pieces of text without breaking a page."""

from datetime import date
from uuid import uuid4

import pytest

from members.search.asking import ask
from members.search.finding import found
from members.search.indexing import committee_is, forget, remove, write
from members.search.models import ANY_COMMITTEE, SearchReader, SearchRow
from members.search.rows import Reader, Row
from members.search.snippets import marked, snippet
from members.search.words import indexed
from roundtable.merging import rename_in_search
from tests.roles import ROLES, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def kept(**fields) -> Row:
    return Row(**({"thing": 1, "title": "Haushalt"} | fields))


def titles(user, typed="Haushalt") -> list[str]:
    return [hit.title for hit in found(ask(typed), user=user)]


def test_writing_twice_is_one_row_with_the_new_words():
    office = make_user("office")
    write("a.thing", [kept()])
    write("a.thing", [kept(title="Satzung", day=date(2026, 3, 3))])
    assert titles(office) == []
    assert titles(office, "Satzung") == ["Satzung"]
    assert SearchRow.objects.filter(kind="a.thing").values_list("title", "year").get() == ("Satzung", 2026)


def test_what_was_removed_is_not_found():
    office = make_user("office")
    write("a.thing", [kept()])
    remove("a.thing", [1])
    assert titles(office) == []
    assert SearchRow.objects.filter(kind="a.thing").count() == 0


def test_the_same_number_of_another_kind_is_another_row():
    write("a.thing", [kept()])
    write("b.thing", [kept()])
    remove("a.thing", [1])
    assert SearchRow.objects.get().kind == "b.thing"


def test_named_readers_come_and_go_and_are_forgotten():
    deputy = make_user("deputy")
    reader = Reader(person=deputy.person.uuid)
    other = Reader(person=uuid4())
    write("a.thing", [kept(audience="committee", committee=99, readers=frozenset({reader, other}))])
    assert titles(deputy) == ["Haushalt"]
    assert forget(deputy.person.uuid) == 1
    assert titles(deputy) == []
    assert SearchReader.objects.get().person_uuid == other.person
    write("a.thing", [kept(audience="committee", committee=99, readers=frozenset({reader}))])
    assert list(SearchReader.objects.values_list("person_uuid", flat=True)) == [reader.person]


def test_who_holds_the_seat_reads_as_long_as_she_holds_it():
    board, former = make_user("board"), make_user("former")
    seats = [user.person.appointments.get().seat_id for user in (board, former)]
    write("a.thing", [kept(readers=frozenset(Reader(seat=seat) for seat in seats))])
    assert titles(board) == ["Haushalt"]
    assert titles(former) == []


@pytest.mark.parametrize(
    ("when", "who", "reads"),
    [
        ("", "former", True),
        ("here", "former", False),
        ("here", "adviser", True),
        ("member", "adviser", False),
        ("member", "deputy", True),
    ],
)
def test_some_read_only_while_they_are_here(when, who, reads):
    user = make_user(who)
    write("a.thing", [kept(readers=frozenset({Reader(person=user.person.uuid, when=when)}))])
    assert bool(titles(user)) is reads


@pytest.mark.parametrize("role", ROLES[1:])
def test_any_committee_is_for_whoever_has_a_seat_somewhere(role):
    user = make_user(role)
    write("a.thing", [kept(audience="committee", committee=ANY_COMMITTEE)])
    assert bool(titles(user)) is (role in ("adviser", "board", "office", "admin"))


def test_the_text_of_the_office_is_found_by_the_office_alone_and_tells_nobody_by_what_is_missing():
    office, member = make_user("office"), make_user("delegate")
    write("a.thing", [kept(audience="public", office_text="geheim@probe.example")])
    assert titles(office, "geheim") == ["Haushalt"]
    assert titles(member, "geheim") == []
    assert titles(member, "Haushalt -geheim") == ["Haushalt"]
    assert titles(office, "Haushalt -geheim") == []


def test_a_committee_of_another_kind_takes_its_rows_along():
    deputy = make_user("deputy")
    write("a.thing", [kept(audience="committee", committee=7, committee_kind="group")])
    assert titles(deputy) == []
    committee_is(7, kind="assembly")
    assert titles(deputy) == ["Haushalt"]


def test_a_text_of_any_length_with_anything_in_it_is_kept():
    write("a.thing", [kept(text="\0Wörter " * 200_000, title="\0")])
    row = SearchRow.objects.get()
    assert (row.title, len(row.text)) == ("", 20_000)


def test_no_phrase_goes_across_from_one_text_to_the_next():
    office = make_user("office")
    write("a.thing", [kept(title="Neue Stadt", text="Halle offen")])
    assert titles(office, '"Stadt Halle"') == []
    assert titles(office, '"Neue Stadt"') == ["Neue Stadt"]


def test_stems_come_first_then_what_begins_otherwise():
    assert indexed("Neue Häuser, neue Häuser") == "neu haus neu haus qxq neue hauser qxq"
    assert indexed("– …") == ""


def test_found_words_are_marked_and_everything_is_escaped():
    assert marked("<b>Häuser & Haus</b>", ask("haus")) == (
        "&lt;b&gt;<mark>Häuser</mark> &amp; <mark>Haus</mark>&lt;/b&gt;"
    )


def test_a_snippet_stands_around_the_first_found_word():
    text = "Anfang " * 100 + "die Satzung " + "Ende " * 100
    shown = snippet(text, ask("Satzungen"))
    assert "<mark>Satzung</mark>" in shown
    assert shown.startswith("… Anfang")
    assert shown.endswith("Ende …")
    assert len(shown) < 320


@pytest.mark.parametrize("text", ["", "x" * 5000, "Satzung" * 900, "\u202eSatzung\u202c " * 90, "a " * 5000])
def test_a_snippet_of_anything_is_short(text):
    assert len(snippet(text, ask("Satzung"))) < 1200


def test_whoever_became_one_with_another_is_one_reader():
    deputy, was = make_user("deputy"), uuid4()
    write("a.thing", [kept(readers=frozenset({Reader(person=was)}))])
    rename_in_search(was, deputy.person.uuid)
    assert titles(deputy) == ["Haushalt"]
