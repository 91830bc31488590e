"""Sums of a year: what was asked for, what was granted."""

from datetime import date
from decimal import Decimal

import pytest

from funding.models import Application
from funding.years import by_year


def application(state: str, asked: int, granted: int | None = None, year: int = 2026) -> Application:
    return Application(
        state=state,
        year=year,
        amount_asked=Decimal(asked),
        amount_granted=None if granted is None else Decimal(granted),
    )


def sums(*applications) -> list[tuple]:
    return [(year.year, year.asked, year.granted) for year in by_year(applications)]


def test_each_year_has_its_own_sums():
    assert sums(
        application("running", 5000, 4000, 2027), application("closed", 300, 300), application("declined", 70)
    ) == [(2027, 5000, 4000), (2026, 370, 300)]


@pytest.mark.parametrize("state", ["idea", "draft", "board", "released", "withdrawn"])
def test_what_the_funder_does_not_have_is_not_asked_for(state):
    assert sums(application(state, 5000, 4000)) == [(2026, 0, 0)]


@pytest.mark.parametrize("state", ["submitted", "request", "declined"])
def test_a_sum_without_a_grant_is_not_granted(state):
    assert sums(application(state, 5000, 4000)) == [(2026, 5000, 0)]


@pytest.mark.parametrize(
    ("state", "day", "is_late"),
    [
        ("draft", date(2026, 9, 30), False),
        ("draft", date(2026, 10, 1), True),
        ("submitted", date(2026, 10, 1), False),
    ],
)
def test_only_what_is_not_out_can_be_late(state, day, is_late):
    asked = Application(state=state, submit_by=date(2026, 9, 30))
    assert asked.is_late(day) is is_late
