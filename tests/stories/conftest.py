"""The desk of every writing story: a running meeting, somebody of the office, the page open."""

import pytest

from tests.boards import board_in_session, writer
from tests.stories.desk import log_in, open_desk


@pytest.fixture
def minutes():
    return board_in_session()


@pytest.fixture
def user():
    return writer()


@pytest.fixture
def desk(page, live_server, minutes, user):
    log_in(page, live_server, user)
    open_desk(page, live_server, minutes)
    return page
