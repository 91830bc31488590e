"""When something is missing, forbidden or broken, the page says so in plain German."""

from django.template.loader import render_to_string


def test_a_missing_page_says_so(client, db):
    response = client.get("/gibt-es-nicht/")
    assert response.status_code == 404
    assert "<h1>Diese Seite gibt es nicht</h1>" in response.content.decode()


def test_the_page_for_a_broken_server_needs_neither_database_nor_context():
    assert "<h1>Hier ist etwas schiefgegangen</h1>" in render_to_string("500.html")
