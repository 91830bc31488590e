"""Own lists: addresses as people paste them, persons recognised, doubles once, nonsense named."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from members.circulars import lists, pasting
from members.circulars.models import ContactList
from members.models import Consent
from members.post.models import Message
from members.refusal import Refused
from tests.members.circulars.examples import circular, person
from tests.roles import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def robin(db):
    return make_user("office")


@pytest.fixture
def press():
    return ContactList.objects.create(name="Presse", kind="press", purpose="Pressemitteilungen")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mona@verein.example", [("mona@verein.example", "")]),
        ("Mona Haddad <mona@verein.example>", [("mona@verein.example", "Mona Haddad")]),
        ('"Haddad, Mona" <mona@verein.example>', [("mona@verein.example", "Haddad, Mona")]),
        ("mona@verein.example Mona Haddad", [("mona@verein.example", "Mona Haddad")]),
        ("a@b.example; c@d.example", [("a@b.example", ""), ("c@d.example", "")]),
        ("a@b.example, c@d.example", [("a@b.example", ""), ("c@d.example", "")]),
        (
            "Ada <a@b.example>, Carl <c@d.example>",
            [("a@b.example", "Ada"), ("c@d.example", "Carl")],
        ),
        ("a@b.example\r\n\r\nc@d.example\n", [("a@b.example", ""), ("c@d.example", "")]),
        ("mailto:mona@verein.example", [("mona@verein.example", "")]),
        ("post@büro.example", [("post@xn--bro-hoa.example", "")]),
        ("Müller, Jörg\tjoerg@blatt.example", [("joerg@blatt.example", "")]),
    ],
)
def test_addresses_are_read_as_people_paste_them(text, found):
    assert [(one.address, one.name) for one in pasting.read(text).found] == found


def test_doubles_come_once_and_nonsense_is_named():
    reading = pasting.read("a@b.example\nA@B.example\nkeine Adresse\nx@@y\nö@b.example")
    assert [one.address for one in reading.found] == ["a@b.example"]
    assert (reading.doubles, reading.wrong) == (["A@b.example"], ["keine Adresse", "x@@y", "ö@b.example"])


def test_pasting_recognises_people_of_the_register_and_twice_adds_nobody(press, robin):
    mona = person("Mona Haddad", "mona@verein.example")
    text = "Frau H. <MONA@verein.example>; Redaktion <red@blatt.example>; Unfug"
    first, second = (lists.paste(press, text, by=robin) for _time in range(2))
    assert (first.added, first.known, first.wrong) == (2, 0, ("Unfug",))
    assert (second.added, second.known) == (0, 2)
    assert list(press.entries.values_list("person", "address", "name")) == [
        (mona.pk, "", ""),
        (None, "red@blatt.example", "Redaktion"),
    ]


@pytest.mark.parametrize("rows", [1, 30])
def test_pasting_many_costs_the_same(press, robin, rows, django_assert_num_queries):
    text = "; ".join(f"a{number}@b.example" for number in range(rows))
    ContentType.objects.get_for_model(press)  # asked once in the life of a process
    with django_assert_num_queries(9):
        assert lists.paste(press, text, by=robin).added == rows


def test_more_than_can_be_taken_at_once_is_refused_rather_than_cut(press, robin):
    text = "; ".join(f"a{number}@b.example" for number in range(pasting.MOST + 1))
    with pytest.raises(Refused) as no:
        lists.paste(press, text, by=robin)
    assert no.value.message == (
        "Das sind 2001 Einträge; höchstens 2000 gehen auf einmal. Bitte teilen Sie sie auf."
    )
    assert press.entries.count() == 0


def test_an_address_that_two_people_share_names_neither(press, robin):
    person("Ada Haus", "haus@verein.example")
    person("Otto Haus", "haus@verein.example")
    lists.paste(press, "haus@verein.example", by=robin)
    assert list(press.entries.values_list("person", "address")) == [(None, "haus@verein.example")]


def test_text_without_any_address_is_refused(press, robin):
    with pytest.raises(Refused, match=r"Darin steht keine E-Mail-Adresse\."):
        lists.paste(press, "morgen mehr", by=robin)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Bitte wählen Sie eine Person"),
        ({"address": "kein@@platz"}, "„kein@@platz“ ist keine E-Mail-Adresse"),
        ({"address": "RED@blatt.example"}, "steht schon auf der Liste"),
    ],
)
def test_nobody_is_entered_twice_or_without_an_address(press, robin, fields, said):
    lists.add(press, address="red@blatt.example", by=robin)
    with pytest.raises(Refused, match=said):
        lists.add(press, by=robin, **fields)


def test_everybody_who_was_not_asked_is_asked_once(press, robin):
    lists.paste(press, "a@b.example; c@d.example; e@f.example", by=robin)
    Consent.objects.create(address="c@d.example", withdrawn_at=timezone.now())
    assert [lists.ask_all(press, by=robin) for _time in range(2)] == [2, 0]
    assert sorted(Message.objects.values_list("to_address", flat=True)) == ["a@b.example", "e@f.example"]
    assert sorted(lists.states(press.entries.all()).values()) == ["gefragt", "gefragt", "widerrufen"]


def test_a_list_that_a_circular_names_stays(press, robin):
    circular({"kind": "list", "contact_list": press})
    with pytest.raises(Refused, match="nennt diese Liste"):
        lists.drop(press)
