"""When something is missing, forbidden or broken, the page says so in plain German."""

import pytest
from django.template.loader import render_to_string

from members.letterhead import fonts
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
