"""The slow network of the proofs: what comes late, and that a live server would."""

import pytest
from django.contrib.staticfiles import handlers
from pytest_django.live_server_helper import LiveServer

from tests.slowly import PAGE, REST, SCRIPT, SlowHandler, answer_slowly, seconds_before


@pytest.mark.parametrize(
    ("path", "seconds"),
    [
        ("/intern/", PAGE),
        ("/static/js/menus.js", SCRIPT),
        ("/static/admin/js/core.js", SCRIPT),
        ("/static/css/base.css", REST),
        ("/media/logo.png", REST),
    ],
)
def test_pages_come_late_and_scripts_later(path, seconds):
    assert seconds_before(path) == seconds


def test_a_live_server_answers_with_it(monkeypatch):
    monkeypatch.setattr(handlers, "StaticFilesHandler", handlers.StaticFilesHandler)
    assert LiveServer("localhost", start=False).thread.static_handler is not SlowHandler
    answer_slowly()
    assert LiveServer("localhost", start=False).thread.static_handler is SlowHandler
