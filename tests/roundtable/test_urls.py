"""One table: every URL of ours, every role, the answer. A URL that is missing there fails the test."""

from uuid import UUID

import pytest
from django.urls import URLPattern, get_resolver
from django.urls.resolvers import LocalePrefixPattern
from django.utils import translation

from tests.roles import ROLES
from tests.roundtable.table import TABLE, make_rows

# Libraries' own URLs are held by prefix: their views ask for permission themselves. Wagtail's
# catch-all for public pages has the empty prefix.
VENDORS = ("konto/", "cms/", "dokumente/")
TRANSLATED = {
    *("termine/", "termine/termine.txt", "vor-ort/", "vor-ort/<slug:key>/", "_util/login/"),
    *("positionspapiere/feed.atom", "positionspapiere/<slug:slug>/papier.pdf"),
    "positionspapiere/<slug:slug>/papier.txt",
    *("mitglied-werden/", "mitglied-werden/gesendet/"),
}
REFUSED = (302, 401, 403, 404)
EXAMPLE = {
    "^cms/password_reset/": "cms/password_reset/",
    "kalender/<str:secret>.ics": "kalender/geheim.ics",
}

# Mail programs post here by themselves (RFC 8058): the signed address is the only token they have.
WITHOUT_TOKEN = {"abmelden/<str:token>/"}

ARGUMENTS = {
    "<int:pk>": "1",
    "<int:item>": "1",
    "<slug:key>": "15085",
    "<slug:slug>": "kurse",
    "<slug:kind>": "nachrichten",
    "<path:path>": "saal.png",
    "<str:token>": "rsvp.AAAA~nie",
    "<str:form>": "csv",
    "<str:mark>": "0a1b2c",
    "<uuid:uuid>": str(UUID(int=1)),
}


@pytest.fixture
def example_rows(db):
    make_rows()


def address(url: str) -> str:
    """The pattern with the example row's key in it."""
    path = "/" + EXAMPLE.get(url, url)
    for part, example in ARGUMENTS.items():
        path = path.replace(part, example)
    return path


def our_urls(patterns=None, prefix: str = ""):
    """Every pattern below the root, libraries' includes left out."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        path = prefix + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield path
        elif isinstance(entry.pattern, LocalePrefixPattern) or (path and not path.startswith(VENDORS)):
            yield from our_urls(entry.url_patterns, path)


def test_every_url_of_ours_stands_in_the_table():
    assert set(our_urls()) == set(TABLE)


def test_a_url_that_nobody_wrote_down_is_found():
    assert set(our_urls()) - (set(TABLE) - {"intern/"}) == {"intern/"}


@pytest.mark.parametrize("role", ROLES)
def test_each_role_gets_what_the_table_says(role, client_of, example_rows):
    client = client_of(role)
    answers = {url: client.get(address(url)).status_code for url in TABLE}
    assert answers == {url: by_role[role] for url, by_role in TABLE.items()}


def refused(role: str) -> dict[str, int]:
    """What the table refuses to a role, and how."""
    return {url: by_role[role] for url, by_role in TABLE.items() if by_role[role] in REFUSED}


@pytest.mark.parametrize("role", ROLES)
def test_who_may_not_look_may_not_post_either(role, client_of, example_rows):
    client = client_of(role)
    answers = {url: client.post(address(url)).status_code for url in refused(role)}
    assert answers == refused(role)


def test_nobody_posts_without_the_token_of_a_page(client_of, example_rows):
    """The office may do everything, but not from somebody else's page."""
    client = client_of("office")
    client.handler.enforce_csrf_checks = True
    ours = {url for url in TABLE if not url.endswith(".ics")} - WITHOUT_TOKEN
    answers = {url: client.post(address(url)).status_code for url in ours}
    assert answers == dict.fromkeys(ours, 403)


SIDE_DOORS = ["/cms/login/", "/_util/login/", "/en/_util/login/", "/cms/password_reset/"]


@pytest.mark.parametrize("door", SIDE_DOORS)
def test_every_side_door_leads_to_the_one_login(client, db, door):
    assert client.get(door).headers["Location"].split("?")[0] == "/konto/login/"


def test_in_another_language_each_address_answers_as_in_german(client_of, example_rows):
    with translation.override("en"):
        english = {url.removeprefix("en/") for url in our_urls() if url.startswith("en/")} & set(TABLE)
    client = client_of("visitor")
    answers = {url: client.get(f"/en{address(url)}").status_code for url in english}
    assert answers == {url: TABLE[url]["visitor"] for url in TRANSLATED}


def test_the_cms_sends_visitors_to_the_one_login(client, db):
    assert client.get("/cms/").headers["Location"].split("?")[0] == "/konto/login/"


def test_a_page_of_ours_allows_no_inline_script(client, db):
    assert "unsafe-inline" not in client.get("/konto/login/").headers["Content-Security-Policy"]
