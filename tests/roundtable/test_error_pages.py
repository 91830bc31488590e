"""When something is missing, forbidden or broken, the page says so in plain German."""

import io

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import SuspiciousOperation
from django.template.loader import render_to_string

from members.letterhead import fonts
from roundtable.views.errors import bad_request
from tests.roundtable.site import add_paper, make_index


def test_a_missing_page_says_so(client, db):
    response = client.get("/gibt-es-nicht/")
    assert response.status_code == 404
    assert "<h1>Diese Seite gibt es nicht</h1>" in response.content.decode()


def test_the_page_for_a_broken_server_needs_neither_database_nor_context():
    assert "<h1>Hier ist etwas schiefgegangen</h1>" in render_to_string("500.html")


@pytest.fixture
def no_arabic_font(monkeypatch):
    """A machine without one; what was found before is forgotten, also afterwards."""
    caches = (fonts._arabic, fonts._char, fonts.width_of)
    monkeypatch.setattr(fonts, "_ARABIC_FONTS", ())
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


def test_a_pdf_that_cannot_be_written_says_what_is_missing(client, db, no_arabic_font):
    add_paper(make_index(), page={"slug": "gruss", "body": "<p>Gruß an ليلى</p>"})
    assert client.get("/positionspapiere/gruss/").status_code == 200
    response = client.get("/positionspapiere/gruss/papier.pdf")
    assert (response.status_code, response.context["why"]) == (409, fonts.ArabicFontMissing().message)
    assert "Das Paket fonts-noto-core behebt es." in response.content.decode()


FORM = "/intern/protokolle/einlesen/"


@pytest.mark.parametrize(
    ("limit", "sent"),
    [
        ({"DATA_UPLOAD_MAX_NUMBER_FIELDS": 3}, {f"feld-{number}": "x" for number in range(5)}),
        ({"DATA_UPLOAD_MAX_NUMBER_FILES": 1}, {f"datei-{number}": io.BytesIO(b"x") for number in range(2)}),
        ({"DATA_UPLOAD_MAX_MEMORY_SIZE": 10}, {"text": "mehr als zehn Zeichen"}),
    ],
)
@pytest.mark.parametrize("role", ["visitor", "office"])
def test_too_much_in_one_request_is_said_in_our_look(role, limit, sent, client_of, settings):
    client = client_of(role)
    for name, most in limit.items():
        setattr(settings, name, most)
    response = client.post(FORM, sent)
    assert response.status_code == 400
    assert "<h1>Das war zu viel auf einmal</h1>" in response.content.decode()


@pytest.mark.parametrize(("user", "kind"), [({}, "text/plain"), ({"user": AnonymousUser()}, "text/html")])
def test_a_request_that_makes_no_sense_is_said_to_be_none(user, kind, rf, db):
    request = rf.get("/")
    vars(request).update(user)
    response = bad_request(request, SuspiciousOperation())
    assert (response.status_code, response.headers["Content-Type"]) == (400, f"{kind}; charset=utf-8")
    assert "Was hier ankam, konnten wir nicht lesen." in response.content.decode()


def test_a_host_that_is_not_ours_gets_a_sentence(client, db):
    assert client.get("/", headers={"host": "anderswo.example"}).status_code == 400
