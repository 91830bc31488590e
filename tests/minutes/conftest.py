"""What most tests of minutes begin with: those of a board in session, and whoever writes them."""

import pytest

from tests.boards import board_in_session, writer
from tests.minutes.returned import Word, written
from tests.minutes.revised import say_everything


@pytest.fixture
def minutes(db):
    return board_in_session()


@pytest.fixture
def by(db):
    return writer()


@pytest.fixture
def word(minutes, by):
    """The file of minutes with a line of every kind, open in Word."""
    say_everything(minutes, by)
    return Word(written(minutes, by))
