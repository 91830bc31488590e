"""A visit takes one step at a time; some steps ask for something first; every step is on record."""

from datetime import date

import pytest
import time_machine

from meetings.visits import progress
from meetings.visits.models import Visit
from members.history import history_of
from tests.meetings.visits.examples import COMPLETE, visit
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]

ORDER = ["idea", "preparation", "invited", "held", "evaluated", "feedback", "follow_up", "closed"]
DAY = date(2026, 3, 3)


def sentences(to: str, **lacking) -> int:
    """How many sentences stand before a state when only these facts are lacking."""
    return len(progress.missing(Visit(**COMPLETE | lacking), to=to, on=DAY))


def test_the_states_follow_each_other():
    assert [progress.following(state) for state in ORDER] == [*ORDER[1:], None]
    assert [progress.preceding(state) for state in ORDER] == [None, *ORDER[:-1]]


@pytest.mark.parametrize("to", ORDER)
def test_a_complete_visit_may_take_every_step(to):
    assert sentences(to) == 0


@pytest.mark.parametrize(
    ("to", "lacking"),
    [
        ("invited", {"coordinator_contacted_on": None}),
        ("invited", {"is_authority_invited": False}),
        ("held", {"starts_on": None}),
        ("held", {"starts_on": date(2026, 3, 4)}),
        ("evaluated", {"findings": "  "}),
        ("closed", {"answered_on": None}),
        ("closed", {"next_words": ""}),
    ],
)
def test_each_guard_says_one_sentence_at_its_own_step(to, lacking):
    assert {state: sentences(state, **lacking) for state in ORDER} == dict.fromkeys(ORDER, 0) | {to: 1}


def test_a_reason_stands_for_the_answer_and_a_day_for_the_words():
    instead = {
        "answered_on": None,
        "answer_reason": "Niemand mehr da",
        "next_words": "",
        "next_on": date(2027, 1, 5),
    }
    assert sentences("closed", **instead) == 0


@time_machine.travel("2026-06-01 12:00+00:00")
def test_the_whole_way_and_its_history():
    row, office = visit(**COMPLETE), make_user("office")
    assert [progress.move(row, to=state, by=office) for state in ORDER[1:]] == [True] * 7
    row.refresh_from_db()
    assert row.state == "closed"
    assert [(line.who, line.note) for line in history_of(row)][:2] == [
        ("Robin Office", "wird weiterverfolgt → abgeschlossen"),
        ("Robin Office", "Rückmeldung gegeben → wird weiterverfolgt"),
    ]


def test_what_is_missing_is_said_and_nothing_changes():
    row = visit(state="preparation")
    with pytest.raises(progress.NotYet) as refused:
        progress.move(row, to="invited", by=None)
    assert refused.value.message == (
        "Sprechen Sie zuerst die Integrationskoordination des Kreises an und tragen Sie den Tag ein. "
        "Laden Sie mindestens eine Behörde persönlich ein."
    )
    row.refresh_from_db()
    assert (row.state, history_of(row)) == ("preparation", [])


def test_back_is_always_possible():
    row = visit(state="held")
    assert progress.move(row, to="invited", by=None) is True
    assert row.state == "invited"


def test_pressing_twice_is_one_step():
    row = visit()
    assert [progress.move(row, to="preparation", by=None) for _press in range(2)] == [True, False]
    assert len(history_of(row)) == 1


@pytest.mark.parametrize("to", ["held", "closed", "", "dancing"])
def test_no_state_is_skipped(to):
    with pytest.raises(progress.NotYet):
        progress.move(visit(**COMPLETE), to=to, by=None)


def test_the_state_in_the_database_counts_not_the_one_on_the_page():
    row = visit()
    stale = Visit.objects.get(pk=row.pk)
    progress.move(row, to="preparation", by=None)
    assert progress.move(stale, to="preparation", by=None) is False
