"""What is written to the log opens nothing and quotes nobody."""

import logging
import re

import pytest
from django.conf import settings
from django.test import Client
from django.utils.module_loading import import_string

from members.extraction.worker import read
from minutes.review import asking
from tests.boards import board_in_session, writer
from tests.roles import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def logged():
    """The lines that the console would show, with its own filters."""
    lines: list[str] = []

    class Console(logging.Handler):
        def emit(self, record):
            lines.append(self.format(record))

    handler, name = Console(), "django"
    for one in settings.LOGGING["handlers"]["console"]["filters"]:
        handler.addFilter(import_string(settings.LOGGING["filters"][one]["()"])())
    logging.getLogger(name).addHandler(handler)
    yield lines
    logging.getLogger(name).removeHandler(handler)


def test_no_log_tells_a_link_that_opens_something(logged):
    minutes = board_in_session()
    review = asking.ask(minutes, reviewer=make_user("board").person, note="", by=writer())
    token = asking.token_for(review)
    asking.give_back(review, answer="")
    address = f"/antwort/{token}/"
    assert Client().post(address, {"do": "remark", "text": "Zu spät"}).status_code == 409
    assert Client(enforce_csrf_checks=True).post(address, {"do": "remark"}).status_code == 403
    assert Client().get(f"/antwort/{token}").status_code in (301, 404)
    assert Client().get("/kalender/geheim-und-lang.ics").status_code == 404
    assert logged != []
    assert [line for line in logged if token in line or "geheim" in line] == []
    assert any("/antwort/…" in line for line in logged)


def test_what_breaks_while_a_file_is_read_is_told_without_its_words(monkeypatch):
    def break_off(data: bytes) -> str:
        raise ValueError(data.decode())

    monkeypatch.setattr("members.extraction.web.html_text", break_off)
    answer = read("html", b"Frau Sommer ist krank")
    assert (answer["code"], answer["details"]) == ("broken", {})
    assert re.fullmatch(r"ValueError in test_second_reading_logs\.py:[0-9]+", answer["error"])
