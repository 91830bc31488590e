"""One table: every URL of ours, every role, the answer. A URL that is missing here fails the test."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.roles import ROLES

# Libraries' own URLs are held by prefix: their views ask for permission themselves. Wagtail's
# catch-all for public pages has the empty prefix.
VENDORS = ("konto/", "cms/", "dokumente/")
ALL = dict.fromkeys(ROLES, 200)
LOGGED_IN = ALL | {"visitor": 302}
TABLE = {
    "healthz": ALL,
    "readyz": ALL,
    "look/accent.css": ALL,
    "intern/": LOGGED_IN,
    "intern/bausteine/": ALL,
    "cms/login/": dict.fromkeys(ROLES, 302),
    "^cms/password_reset/": dict.fromkeys(ROLES, 302),
    "_util/login/": dict.fromkeys(ROLES, 302),
}
EXAMPLE = {"^cms/password_reset/": "cms/password_reset/"}


def our_urls(patterns=None, prefix: str = ""):
    """Every pattern below the root, libraries' includes left out."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        path = prefix + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield path
        elif isinstance(entry, URLResolver) and path and not path.startswith(VENDORS):
            yield from our_urls(entry.url_patterns, path)


def test_every_url_of_ours_stands_in_the_table():
    assert set(our_urls()) == set(TABLE)


def test_a_url_that_nobody_wrote_down_is_found():
    assert set(our_urls()) - (set(TABLE) - {"intern/"}) == {"intern/"}


@pytest.mark.parametrize("role", ROLES)
def test_each_role_gets_what_the_table_says(role, client_of, db):
    client = client_of(role)
    answers = {url: client.get("/" + EXAMPLE.get(url, url)).status_code for url in TABLE}
    assert answers == {url: by_role[role] for url, by_role in TABLE.items()}


@pytest.mark.parametrize("door", ["/cms/login/", "/_util/login/", "/cms/password_reset/"])
def test_every_side_door_leads_to_the_one_login(client, db, door):
    assert client.get(door).headers["Location"].split("?")[0] == "/konto/login/"


def test_the_cms_sends_visitors_to_the_one_login(client, db):
    assert client.get("/cms/").headers["Location"].split("?")[0] == "/konto/login/"


def test_a_page_of_ours_allows_no_inline_script(client, db):
    assert "unsafe-inline" not in client.get("/konto/login/").headers["Content-Security-Policy"]
