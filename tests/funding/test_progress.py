"""The table of an application's ways, and what is asked for on them."""

from datetime import date
from decimal import Decimal

import pytest

from funding import progress
from funding.models import Application
from members.history import history_of
from tests.funding.examples import application
from tests.roles import make_user

STATES = Application.State.values
# The life cycle as the round table describes it, written down a second time.
TABLE = {
    "idea": {"draft", "withdrawn"},
    "draft": {"board", "withdrawn"},
    "board": {"released", "withdrawn"},
    "released": {"submitted", "withdrawn"},
    "submitted": {"request", "granted", "partly", "declined", "withdrawn"},
    "request": {"submitted", "granted", "partly", "declined", "withdrawn"},
    "granted": {"running", "withdrawn"},
    "partly": {"running", "withdrawn"},
    "declined": set(),
    "withdrawn": set(),
    "running": {"report"},
    "report": {"audited"},
    "audited": {"closed"},
    "closed": set(),
}


def reachable(state: str) -> set[str]:
    """All states one can come to from this one."""
    found, new = set(), {state}
    while new:
        found |= new
        new = {after for before in new for after in progress.allowed(before)} - found
    return found


@pytest.mark.parametrize("state", STATES)
def test_the_ways_are_those_of_the_table(state):
    assert set(progress.allowed(state)) == TABLE[state]


def test_every_state_can_be_reached_from_the_idea():
    assert reachable("idea") == set(STATES)


def test_what_is_decided_against_never_runs():
    assert {state: "running" in reachable(state) for state in ("declined", "withdrawn", "request")} == {
        "declined": False,
        "withdrawn": False,
        "request": True,
    }


@pytest.mark.parametrize("state", STATES)
def test_a_correction_leads_back_along_a_way_of_the_table(state):
    assert all(state in TABLE[before] for before in progress.corrections(state))


@pytest.mark.parametrize(
    ("to", "fields", "count"),
    [
        ("granted", {"amount_granted": Decimal(4800)}, 1),
        ("granted", {"decision_on": date(2026, 12, 1)}, 1),
        ("granted", {"decision_on": date(2026, 12, 1), "amount_granted": Decimal(4800)}, 0),
        ("partly", {"decision_on": date(2026, 12, 1), "amount_granted": Decimal(4800)}, 1),
        ("partly", {"decision_on": date(2026, 12, 1), "amount_granted": Decimal(4000)}, 0),
        ("declined", {}, 1),
        ("declined", {"decision_on": date(2026, 12, 1)}, 0),
        ("withdrawn", {}, 0),
        ("submitted", {}, 0),
    ],
)
def test_a_decision_needs_its_day_and_its_sum(to, fields, count):
    asked = Application(amount_asked=Decimal(4800), **fields)
    assert len(progress.missing(asked, to=to)) == count


@pytest.mark.django_db
@pytest.mark.db
class TestMoving:
    def test_a_step_is_on_record(self):
        row, office = application(), make_user("office")
        assert progress.move(row, to="draft", by=office) is True
        assert [(line.who, line.note) for line in history_of(row)] == [("Robin Office", "Idee → Entwurf")]

    def test_pressing_twice_is_one_step(self):
        row = application()
        assert [progress.move(row, to="draft", by=None) for _press in range(2)] == [True, False]

    def test_back_asks_for_nothing(self):
        row = application(state="running")
        assert progress.move(row, to="granted", by=None) is True

    @pytest.mark.parametrize("to", ["running", "closed", "", "dancing"])
    def test_what_the_table_does_not_know_is_refused(self, to):
        with pytest.raises(progress.NotYet):
            progress.move(application(), to=to, by=None)

    def test_what_is_missing_is_said_and_nothing_changes(self):
        row = application(state="submitted")
        with pytest.raises(progress.NotYet) as refused:
            progress.move(row, to="granted", by=None)
        row.refresh_from_db()
        assert refused.value.message == "Es fehlt der Tag der Entscheidung. Es fehlt die bewilligte Summe."
        assert row.state == "submitted"
