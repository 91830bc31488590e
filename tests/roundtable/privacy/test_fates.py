"""Every field that points at a person or an account has a decision, and every word is German."""

import pytest

from roundtable.privacy.fates import FATES, OF_ACCOUNT, OF_PERSON
from roundtable.privacy.naming import places
from roundtable.privacy.spelling import INNER, WORDS, has_own_word, is_told

PLACES = {place.name: place for place in places()}


def undecided(fates) -> set[str]:
    return {name for name in PLACES if name not in fates}


def test_every_field_that_names_somebody_has_a_decision():
    assert (undecided(FATES), set(FATES) - set(PLACES)) == (set(), set())


def test_a_field_nobody_decided_on_is_found():
    without = {name: fate for name, fate in FATES.items() if name != "meetings.Attendance.person"}
    assert undecided(without) == {"meetings.Attendance.person"}


def test_people_and_accounts_are_kept_apart():
    about_her = {name for name, place in PLACES.items() if place.is_about_her}
    assert (set(OF_PERSON), set(OF_ACCOUNT)) == (about_her, set(PLACES) - about_her)


@pytest.mark.parametrize("name", sorted(OF_PERSON))
def test_what_is_told_of_a_row_has_a_word_for_people(name):
    fields = PLACES[name].model._meta.concrete_fields
    bare = {field.name for field in fields if is_told(field) and not has_own_word(field)}
    assert bare - set(WORDS) == set()


def test_a_field_without_any_word_would_be_found():
    told = {field.name for place in PLACES.values() for field in place.model._meta.concrete_fields}
    assert (INNER & set(WORDS), "agenda_item" in told) == (set(), True)


@pytest.mark.parametrize("name", sorted(name for name, fate in OF_PERSON.items() if fate.fields))
def test_what_is_cleared_is_there(name):
    there = {field.name for field in PLACES[name].model._meta.concrete_fields}
    assert set(OF_PERSON[name].fields) - there == set()
