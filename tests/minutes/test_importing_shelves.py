"""How much is understood of protocols in every format; no rule was written on those of the fifth shelf."""

import pytest

from tests.minutes.fieldscores import FIELDS, documents, field_scores
from tests.minutes.readings import SHELVES, Score

# What a shelf's mean F1 is at the least; whoever mends the reader raises it.
LEAST = {"first": 0.94, "second": 0.89, "third": 0.94, "fourth": 0.91, "fifth": 0.92}
LEAST_OF_TASKS, LEAST_PRECISION = 0.7, 0.75


@pytest.fixture(scope="module", params=LEAST)
def shelf(request) -> tuple[str, dict[str, Score]]:
    folder = next(one for one in SHELVES if one.name == request.param)
    found = [field_scores(path) for path in documents(folder)]
    return request.param, {field: sum((one[field] for one in found), Score()) for field in FIELDS}


def test_the_mean_over_all_fields(shelf):
    name, scores = shelf
    assert sum(score.f1 for score in scores.values()) / len(FIELDS) >= LEAST[name]


def test_tasks_are_found(shelf):
    assert shelf[1]["tasks"].f1 >= LEAST_OF_TASKS


@pytest.mark.parametrize("field", FIELDS)
def test_a_wrong_find_is_rarer_than_a_missing_one(shelf, field):
    assert shelf[1][field].precision >= LEAST_PRECISION
