"""Choosing a person or an organisation by name: what is meant, what is asked, what a page costs."""

from datetime import date

import pytest
from django import forms
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from members.forms.picking import OrganisationField, PersonField
from members.models import Appointment, Person, Seat
from tests.members.registered import board, organisation, person, send
from tests.roles import make_user

pytestmark = pytest.mark.django_db


class Asking(forms.Form):
    who = PersonField(label="Person", required=False)
    group = OrganisationField(label="Organisation", required=False)


def asked(**sent) -> Asking:
    form = Asking({name.replace("_", "-"): value for name, value in sent.items()})
    form.is_valid()
    return form


def answer(form: Asking, name: str = "who"):
    """The row that was understood, or the sentence that stands at the field."""
    return form.errors[name][0] if name in form.errors else form.cleaned_data[name]


@pytest.mark.parametrize(
    "typed", ["Mina Haddad", "  mina   haddad ", "Haddad", "Dr. Mina Haddad", "HADDAD", "Haddad Mina"]
)
def test_a_name_that_can_only_mean_one_is_understood(typed):
    mina = person(title="Dr.")
    person("Mina Haddadi")
    assert answer(asked(who=typed)) == mina


def test_a_whole_name_counts_before_others_that_hold_it():
    ruiz = person("Jo Ruiz")
    person("Jo Ruiz Ortega")
    assert answer(asked(who="Jo Ruiz")) == ruiz


def test_half_a_name_is_asked_about_even_if_it_fits_one():
    person("Jo Müllerin")
    assert answer(asked(who="Müller")) == (
        "Wen meinen Sie mit „Müller“? Bitte wählen Sie unter dem Feld aus."
    )


def test_nobody_of_that_name_is_said():
    assert answer(asked(who="Nemo")) == (
        "Im Register steht niemand mit dem Namen „Nemo“. Bitte prüfen Sie, wie er geschrieben wird."
    )


def test_nothing_typed_is_nobody_whatever_key_stood_behind_it():
    assert answer(asked(who=" ", who_key=str(person().pk))) is None


def test_the_key_of_a_suggestion_tells_namesakes_apart():
    person()
    second = person()
    assert answer(asked(who="Mina Haddad", who_key=str(second.pk))) == second


def test_a_key_that_does_not_belong_to_the_words_is_left_alone():
    """Without scripts somebody types over the name that stood there."""
    mina, jo = person(), person("Jo Ruiz")
    assert answer(asked(who="Jo Ruiz", who_key=str(mina.pk), who_picked=str(mina.pk))) == jo


def test_a_key_alone_is_understood():
    mina = person()
    assert answer(asked(who=str(mina.pk))) == mina


def test_namesakes_come_back_to_choose_from_and_nothing_typed_is_lost():
    first, second = person(town="Halle (Saale)"), person()
    send(second, organisation(is_member=True))
    form = asked(who="Mina Haddad", group="12345")
    assert [(one.key, one.note) for one in form["who"].field.widget.candidates] == [
        (first.pk, "Halle (Saale)"),
        (second.pk, "Frauen aktiv e. V.: Delegierte*r"),
    ]
    page = form.as_div()
    assert page.count('type="radio" name="who-picked"') == 2
    assert 'value="Mina Haddad"' in page
    assert answer(asked(who="Mina Haddad", who_picked=str(second.pk))) == second


@pytest.mark.parametrize("way", ["key", "picked"])
def test_who_was_meant_and_what_tells_her_apart_comes_back_with_an_error_elsewhere(way):
    person(town="Halle (Saale)")
    second = person(town="Burg")
    form = asked(who="Mina Haddad", group="Nirgends", **{f"who_{way}": str(second.pk)})
    assert list(form.errors) == ["group"]
    said = form["who"].value()
    assert (said.key, said.note) == (str(second.pk), "Burg")
    assert '<p class="note">Burg</p>' in form.as_div()
    assert answer(asked(who=said.text, who_key=said.key)) == second


def test_who_was_not_found_has_no_note():
    person()
    assert asked(who="Nemo", who_key="999")["who"].value().note == ""


def test_one_form_knows_nothing_of_what_another_asked():
    person("Jo Müllerin")
    asked(who="Müller")
    assert asked(who="Nemo")["who"].field.widget.candidates == []


def test_more_than_fit_under_the_field_are_too_many():
    for place in range(9):
        person(f"Mina{place} Haddad")
    form = asked(who="Haddad")
    assert answer(form) == (
        "„Haddad“ passt auf viele. Wählen Sie unter dem Feld aus oder schreiben Sie mehr vom Namen."
    )
    assert len(form["who"].field.widget.candidates) == 8


@pytest.mark.parametrize("typed", ["Frauen aktiv e. V.", "FA"])
def test_an_organisation_is_known_by_both_its_names(typed):
    group = organisation("Frauen aktiv e. V.", short_name="FA")
    assert answer(asked(group=typed), "group") == group


def test_an_erased_person_is_nobody():
    gone = person(erased_at="2026-01-01T00:00Z")
    assert answer(asked(who=str(gone.pk))).startswith("Im Register steht niemand")


@pytest.mark.parametrize(
    ("before", "sent", "changed"),
    [("Mina Haddad", "Mina Haddad", []), ("Mina Haddad", "", ["who"]), ("", "Haddad", ["who"]), ("", "", [])],
)
def test_what_is_changed_is_another_person_not_another_way_of_writing(before, sent, changed):
    mina = person()
    form = Asking({"who": sent}, initial={"who": mina if before else None})
    assert form.changed_data == changed


def suggested(client, name: str, typed: str) -> list[tuple[str, str]]:
    answered = client.get(reverse(name), {"q": typed}).json()
    return [(one["name"], one["note"]) for one in answered["found"]]


def test_suggestions_tell_the_office_where_somebody_lives(client_of):
    person(town="Halle (Saale)")
    client = client_of("office")
    assert suggested(client, "person_suggestions", "had") == [("Mina Haddad", "Halle (Saale)")]
    assert suggested(client, "person_suggestions", "halle") == [("Mina Haddad", "Halle (Saale)")]
    assert suggested(client, "person_suggestions", " ") == []


def test_names_that_begin_with_the_word_come_first(client_of):
    person("Samir Abrahan")
    person("Jo Hanisch")
    person("Hanna Zeller")
    found = suggested(client_of("office"), "person_suggestions", "han")
    assert [name for name, _note in found] == ["Jo Hanisch", "Hanna Zeller", "Samir Abrahan"]


def test_a_board_finds_who_speaks_today_and_no_town(client_of):
    person("Samir Haddad", town="Halle (Saale)")
    send(person(town="Halle (Saale)"), organisation(is_member=True))
    client = client_of("board")
    found = [("Mina Haddad", "Frauen aktiv e. V.: Delegierte*r")]
    assert suggested(client, "person_suggestions", "had") == found
    assert suggested(client, "person_suggestions", "halle") == []


def test_organisations_are_suggested_with_short_name_and_town(client_of):
    organisation("Frauen aktiv e. V.", short_name="FA", town="Halle (Saale)")
    found = suggested(client_of("office"), "organisation_suggestions", "frau")
    assert found == [("Frauen aktiv e. V.", "FA · Halle (Saale)")]


PAGES = {
    "term_new": lambda seat: reverse("term_new", args=[seat.committee_id]),
    "seat_appoint": lambda seat: reverse("seat_appoint", args=[seat.pk]),
    "deputy_new": lambda seat: reverse("deputy_new", args=[seat.pk]),
    "appointment_correct": lambda seat: reverse("appointment_correct", args=[seat.appointments.get().pk]),
    "letters": lambda seat: reverse("letters"),
    "task_new": lambda seat: reverse("task_new"),
    "person_suggestions": lambda seat: reverse("person_suggestions") + "?q=Ruiz",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_costs_the_same_however_many_people_there_are(client, name):
    client.force_login(make_user("office"))
    seat = Seat.objects.create(committee=board(), name="Vorsitz")
    Appointment.objects.create(
        seat=seat, person=person(), starts_on=date(2024, 1, 1), accepted_on=date(2024, 1, 1)
    )
    url = PAGES[name](seat)
    assert client.get(url).status_code == 200
    costs = []
    for rows in (1, 2, 27):
        Person.objects.bulk_create(Person(first_name="Jo", last_name="Ruiz") for _row in range(rows))
        with CaptureQueriesContext(connection) as asked_for:
            page = client.get(url)
        size = 0 if name == "person_suggestions" else len(page.content) // 100
        costs.append((len(asked_for), size))
    assert costs == costs[:1] * 3
