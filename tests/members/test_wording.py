"""Fields of action as lines of text, the versions we start with, rewordings side by side; districts."""

from datetime import date
from decimal import Decimal

import pytest

from members import first_rows, wording
from members.models import District, FieldOfAction, KeyFigure, Organisation, Vocabulary
from members.refusal import Refused
from members.templatetags.german import figure

TEXT = "1. Wohnen\n- Nachbarschaft\n– Beratung\n\nSprache\n* Kurse"


def told(vocabulary: Vocabulary) -> list[tuple]:
    fields = vocabulary.fields.order_by("number")
    return [
        (one.number, one.name, [said.name for said in one.approaches.order_by("number")]) for one in fields
    ]


def keep(text: str, vocabulary: Vocabulary | None = None) -> Vocabulary:
    found = vocabulary or Vocabulary(name="Unsere", valid_from=date(2026, 1, 1))
    wording.keep(found, fields=wording.read(text), by=None)
    return found


def test_lines_become_fields_and_approaches(db):
    assert told(keep(TEXT)) == [(1, "Wohnen", ["Nachbarschaft", "Beratung"]), (2, "Sprache", ["Kurse"])]


def test_what_is_written_reads_the_same_again(db):
    first = keep(TEXT)
    before = told(first)
    assert told(keep(wording.write(first), first)) == before


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("- Kurse\nSprache", "Ein Handlungsansatz steht vor dem ersten Handlungsfeld: „- Kurse“"),
        ("Sprache\nSprache", "Das Handlungsfeld „Sprache“ steht zweimal da."),
        (" \n", "Bitte schreiben Sie mindestens ein Handlungsfeld."),
        ("x" * 201, f"Zu lang, höchstens 200 Zeichen: „{'x' * 40} …“"),
    ],
)
def test_what_makes_no_sense_is_refused(text, sentence):
    with pytest.raises(Refused) as no:
        wording.read(text)
    assert no.value.message == sentence


def test_a_field_keeps_its_tags_when_it_moves_or_is_reworded(db):
    vocabulary = keep("Wohnen\nSprache")
    organisation = Organisation.objects.create(name="Verein")
    organisation.fields_of_action.set(vocabulary.fields.all())
    keep("Sprache\nWohnen und Leben", vocabulary)
    tags = organisation.fields_of_action.order_by("number").values_list("number", "name")
    assert list(tags) == [(1, "Sprache"), (2, "Wohnen und Leben")]


def test_a_field_in_use_is_not_left_out(db):
    vocabulary = keep("Wohnen\nSprache")
    Organisation.objects.create(name="Verein").fields_of_action.add(vocabulary.fields.get(name="Sprache"))
    with pytest.raises(Refused) as no:
        keep("Wohnen", vocabulary)
    assert no.value.message == "„Sprache“ ist in Gebrauch und kann nicht wegfallen."
    assert vocabulary.fields.count() == 2


def test_words_that_differ_are_marked_on_both_sides():
    left, right = wording.side_by_side("Wer neu ist, findet Hilfe", "Wer neu kommt, findet Hilfe")
    assert [(one.words, one.differs) for one in left] == [
        ("Wer neu ", False),
        ("ist, ", True),
        ("findet Hilfe", False),
    ]
    assert [one.words for one in right if one.differs] == ["kommt, "]


def test_a_proposal_keeps_the_words_of_its_day(db):
    field = keep("Wohnen").fields.get()
    first = wording.word_principle(
        field, number=1, text="Alle wohnen gut", valid_from=date(2026, 1, 1), by=None
    )
    made = wording.propose(first, new="Alle wohnen besser", group="AG", proposed_on=date(2026, 5, 1), by=None)
    wording.word_principle(field, number=1, text="Alle wohnen besser", valid_from=date(2026, 6, 1), by=None)
    made.refresh_from_db()
    assert (made.old, field.principles.count()) == ("Alle wohnen gut", 2)
    with pytest.raises(Refused):
        wording.word_principle(field, number=1, text="Anders", valid_from=date(2026, 6, 1), by=None)


def test_the_first_rows_come_once_and_overwrite_nothing(db):
    first_rows.make()
    Vocabulary.objects.filter(name="DS0301/16").update(source="von Hand")
    District.objects.filter(key="15085").update(name="Harzkreis")
    first_rows.make()
    assert District.objects.count() == 14
    assert list(District.objects.filter(is_city=True).values_list("plate", flat=True)) == ["DE", "HAL", "MD"]
    assert [len(told(one)) for one in Vocabulary.objects.all()] == [6, 6]
    assert list(Vocabulary.objects.values_list("source", flat=True)) == [
        "von Hand",
        "Projektskizze Integrationskonzept 2018",
    ]
    assert District.objects.get(key="15085").name == "Harzkreis"


def test_the_same_approach_stands_in_two_fields(db):
    first_rows.make()
    fields = FieldOfAction.objects.filter(vocabulary__name="DS0301/16", approaches__name="Willkommenskultur")
    assert list(fields.order_by("number").values_list("number", flat=True)) == [4, 6]


def test_a_version_is_made_from_another_by_form(client_of, db):
    client = client_of("office")
    origin = keep(TEXT)
    page = client.get(f"/intern/mitglieder/handlungsfelder/neu/?von={origin.pk}").context["form"]
    assert page["text"].value() == wording.write(origin)
    said = {"name": "Neue", "valid_from": "2027-01-01", "text": "Wohnen\nWohnen"}
    refused = client.post("/intern/mitglieder/handlungsfelder/neu/", said)
    assert refused.context["form"].errors == {"text": ["Das Handlungsfeld „Wohnen“ steht zweimal da."]}
    client.post("/intern/mitglieder/handlungsfelder/neu/", said | {"text": "Wohnen\n- Nachbarschaft"})
    assert told(Vocabulary.objects.get(name="Neue")) == [(1, "Wohnen", ["Nachbarschaft"])]


@pytest.mark.parametrize(
    ("value", "said"), [("212000.00", "212.000"), ("7.40", "7,4"), ("0.05", "0,05"), ("1000", "1.000")]
)
def test_figures_are_written_as_in_german(value, said):
    assert figure(Decimal(value)) == said


def test_a_figure_is_added_and_never_overwritten(client_of, db):
    client = client_of("office")
    harz = District.objects.create(key="15085", name="Harz", plate="HZ")
    path = "/intern/mitglieder/landkreise/15085/kennzahl/"
    said = {
        "name": "Menschen",
        "value": "201.900",
        "unit": "Personen",
        "as_of": "2025-12-31",
        "source": "Amt",
    }
    client.post(path, said)
    again = client.post(path, said | {"value": "1"})
    assert again.context["form"].errors.keys() == {"as_of"}
    client.post(path, said | {"as_of": "2026-06-30", "value": "201.500"})
    found = KeyFigure.objects.filter(district=harz).values_list("value", flat=True)
    assert list(found) == [Decimal(201500), Decimal(201900)]


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_the_pages_cost_the_same(rows, client_of, django_assert_num_queries):
    client = client_of("office")
    District.objects.create(key="15085", name="Harz", plate="HZ")
    for number in range(rows):
        Vocabulary.objects.create(name=f"Fassung {number}", valid_from=date(2000, 1, 1))
        Organisation.objects.create(name=f"Verein {number}", district=District.objects.get())
    for path, queries in (("handlungsfelder/", 7), ("landkreise/", 6), ("landkreise/15085/", 10)):
        with django_assert_num_queries(queries):
            client.get(f"/intern/mitglieder/{path}")
