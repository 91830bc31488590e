"""A confidence means what it says: of the finds that are said to be right in nine of ten cases, nine are."""

from collections.abc import Iterable

import pytest

from minutes.importing.reader import sureness
from minutes.importing.reader.finds import CERTAIN
from tests.minutes.fieldscores import documents
from tests.minutes.judged import Judged, judged
from tests.minutes.readings import SHELVES

STEPS = ((0.0, 0.8), (0.8, 0.93), (0.93, 1.0))
FEWEST, NEAR = 30, 0.06
DOUBTED = STEPS[0][1]


@pytest.fixture(scope="module")
def finds() -> list[Judged]:
    return [one for shelf in SHELVES for one in judged(shelf)]


def promised_and_kept(finds: Iterable[Judged]) -> list[tuple[float, float]]:
    """For each step of confidence: what its finds promised, and the share that was right."""
    found = list(finds)
    steps = [[one for one in found if low < one.confidence <= high] for low, high in STEPS]
    return [
        (sum(one.confidence for one in step) / len(step), sum(one.is_right for one in step) / len(step))
        for step in steps
        if len(step) >= FEWEST
    ]


def is_honest(finds: Iterable[Judged]) -> bool:
    return all(abs(promised - kept) <= NEAR for promised, kept in promised_and_kept(finds))


def test_a_confidence_is_the_share_that_is_right(finds):
    assert len(promised_and_kept(finds)) == len(STEPS)
    assert is_honest(finds)


def test_rules_that_promised_what_they_cannot_keep_would_be_found(finds):
    boasting = [Judged(one.rule, CERTAIN, one.is_right) for one in finds if one.confidence <= DOUBTED]
    assert not is_honest(boasting)


def test_every_rule_that_found_something_was_measured(finds):
    assert {one.rule for one in finds} == set(sureness.MEASURED)


def test_the_shelves_are_where_they_are_looked_for():
    assert [len(documents(shelf)) > 10 for shelf in SHELVES] == [True] * 6
