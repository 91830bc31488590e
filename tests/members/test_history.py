"""A row's history: who did what, in words that stay as they were."""

import pytest
from django.core.exceptions import ValidationError

from members import history
from members.models import Committee, Organisation
from tests.roles import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def row():
    return Organisation.objects.create(name="Verein am Fluss")


def lines(row) -> list[tuple]:
    return [(line.who, line.what, line.note) for line in history.history_of(row)]


def test_the_newest_line_comes_first(row):
    office = make_user("office")
    history.record(row, history.CREATED, by=office)
    history.record(row, history.STATE, by=office, old="Idee", new="Entwurf", reason="ist reif")
    assert lines(row) == [
        ("Robin Office", "Stand geändert", "Idee → Entwurf; ist reif"),
        ("Robin Office", "angelegt", ""),
    ]


def test_fields_are_named_by_their_labels(row):
    history.record(row, history.EDITED, by=make_user("office"), fields=["Ort", "Datum"])
    assert lines(row) == [("Robin Office", "geändert", "Ort, Datum")]


def test_the_program_itself_has_a_name(row):
    history.record(row, history.EDITED, by=None)
    assert lines(row) == [("das Programm", "geändert", "")]


def test_a_name_stays_when_the_account_is_gone(row):
    user = make_user("board")
    history.record(row, history.EDITED, by=user)
    user.delete()
    assert lines(row) == [("Robin Board", "geändert", "")]


def test_rows_of_other_models_with_the_same_key_keep_their_own(row):
    history.record(row, history.CREATED, by=None)
    assert lines(Committee(pk=row.pk)) == []


def test_an_action_nobody_registered_is_refused(row):
    with pytest.raises(ValidationError):
        history.record(row, "history.sung", by=None)


@pytest.mark.parametrize("count", [1, 3, 30])
def test_reading_costs_one_query(row, count, django_assert_num_queries):
    office = make_user("office")
    history.history_of(row)
    for _number in range(count):
        history.record(row, history.EDITED, by=office)
    with django_assert_num_queries(1):
        assert len(history.history_of(row)) == count
