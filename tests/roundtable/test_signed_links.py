"""A signed link in an invitation: whoever opens it sees a page; only pressing a button answers."""

from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.utils import timezone

from meetings import answering, moving
from meetings.models import Attendance
from tests.meetings.examples import meeting
from tests.roles import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def planned():
    return meeting()


@pytest.fixture
def member():
    return make_user("board").person


@pytest.fixture
def address(planned, member):
    return f"/antwort/{answering.token_for(planned, member)}/"


def answers(planned) -> list[str]:
    return list(Attendance.objects.filter(meeting=planned).values_list("answer", flat=True))


def test_opening_the_link_shows_the_meeting_and_changes_nothing(client, address, planned, member):
    page = client.get(address)
    assert page.status_code == 200
    assert "Guten Tag, Robin Board." in page.content.decode()
    assert answers(planned) == []
    assert page.headers["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"


def test_pressing_a_button_answers_and_says_so(client, address, planned):
    page = client.post(address, {"answer": "ACCEPTED"}, follow=True)
    assert page.redirect_chain == [(address, 302)]
    assert "Sie haben zugesagt." in page.content.decode()
    assert answers(planned) == ["ACCEPTED"]


@pytest.mark.parametrize("given", ["", "NEEDS-ACTION", "vielleicht"])
def test_what_is_no_answer_changes_nothing(client, address, planned, given):
    assert client.post(address, {"answer": given}).status_code == 302
    assert answers(planned) == []


def test_the_link_gives_no_session(client, address):
    client.post(address, {"answer": "DECLINED"}, follow=True)
    assert settings.SESSION_COOKIE_NAME not in client.cookies
    assert client.get("/intern/").status_code == 302


def test_another_site_cannot_answer_for_somebody(address, planned):
    assert Client(enforce_csrf_checks=True).post(address, {"answer": "ACCEPTED"}).status_code == 403
    assert answers(planned) == []


@pytest.mark.parametrize(
    ("token", "status", "words"),
    [
        ("nichts", 404, "Dieser Link ist nicht vollständig oder ungültig."),
        ("rsvp.AAAA~nie", 404, "Dieser Link ist nicht vollständig oder ungültig."),
    ],
)
def test_a_damaged_link_says_so_plainly(client, token, status, words):
    page = client.get(f"/antwort/{token}/")
    assert page.status_code == status
    assert words in page.content.decode()


def test_an_expired_link_says_so_plainly(client, address, planned):
    with time_machine.travel(timezone.now() + answering.LASTS + timedelta(days=1)):
        page = client.post(address, {"answer": "ACCEPTED"})
    assert page.status_code == 410
    assert "Dieser Link ist abgelaufen. Es ist nichts geändert worden." in page.content.decode()
    assert answers(planned) == []


def test_after_a_cancellation_there_is_nothing_to_answer(client, address, planned):
    moving.cancel(planned, reason="Hochwasser", by=None)
    page = client.post(address, {"answer": "ACCEPTED"})
    assert page.status_code == 409
    assert "Diese Sitzung ist abgesagt; es ist keine Antwort mehr nötig." in page.content.decode()
    assert "<button" not in client.get(address).content.decode().split("<main")[1]
    assert answers(planned) == []
