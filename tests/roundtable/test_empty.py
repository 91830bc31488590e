"""Every page without an argument opens on a database in which there is only an administrator."""

import re

import pytest

from tests.roles import make_user
from tests.roundtable.table import TABLE
from tests.roundtable.test_urls import VENDORS

pytestmark = [pytest.mark.django_db, pytest.mark.db]
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
# What waits for a POST, leads on, or is a door of the CMS.
OTHERWISE = {url for url, by_role in TABLE.items() if by_role["admin"] != 200}
# Without a committee nobody meets or proposes; without an index page there is no feed of papers.
WITHOUT = {
    "intern/sitzungen/neu/": 302,
    "intern/sitzungen/themen/neu/": 403,
    "positionspapiere/feed.atom": 404,
}
WALKED = sorted(
    url for url in TABLE if "<" not in url and not url.startswith(("^", *VENDORS)) and url not in OTHERWISE
)
# Lists of the working area that have nothing to show yet: each says what will stand there.
LISTS = [
    "intern/sitzungen/",
    "intern/sitzungen/themen/",
    "intern/aufgaben/",
    "intern/aufgaben/alle/",
    "intern/protokolle/",
    "intern/beschluesse/",
    "intern/vor-ort/",
    "intern/foerderung/",
    "intern/mitglieder/",
    "intern/mitglieder/gremien/",
    "intern/mitglieder/ordnungen/",
    "intern/mitglieder/externe-gremien/",
    "intern/mitglieder/orte/",
    "intern/mitglieder/handlungsfelder/",
    "intern/mitglieder/landkreise/",
    "intern/rundschreiben/",
    "intern/post/",
]


@pytest.fixture
def admin(client):
    user = make_user("admin")
    client.force_login(user, backend=BACKEND)
    client.get("/intern/")  # leads to the checklist, once
    return client


def test_every_page_opens(admin):
    assert {url: admin.get(f"/{url}").status_code for url in WALKED} == dict.fromkeys(WALKED, 200) | WITHOUT


def test_the_walk_goes_through_the_lists():
    assert set(LISTS) - set(WALKED) == set()


def first_step(html: str) -> str | None:
    """What an empty list says first, if the page offers a way to begin."""
    content = html.partition("<main")[2].partition("</main>")[0]
    said = re.search(r'class="empty">\s*<p class="title">([^<]*)', content)
    way = re.search(
        r'class="empty">.*?<a href="([^"]*)".*?</div>|class="actions">.*?href="([^"]*)"', content, re.S
    )
    return said[1] if said and way else None


def test_planning_a_meeting_leads_to_the_first_committee(admin):
    answer = admin.get("/intern/sitzungen/neu/", follow=True)
    assert answer.redirect_chain == [("/intern/mitglieder/gremien/neu/", 302)]
    assert "braucht es ein Gremium" in answer.content.decode()


@pytest.mark.parametrize("url", LISTS)
def test_an_empty_list_says_what_will_stand_there_and_offers_the_first_step(url, admin):
    assert first_step(admin.get(f"/{url}").content.decode()) is not None


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<main><div class="empty"> <p class="title">Hier</p><a href="/neu/">Neu</a></div></main>', "Hier"),
        ('<main><div class="empty"> <p class="title">Hier</p></div></main>', None),
        ('<main><a href="/neu/">Neu</a></main>', None),
    ],
)
def test_a_list_that_is_silent_or_leads_nowhere_is_found(html, found):
    assert first_step(html) == found


def test_without_pages_of_editors_a_visitor_reads_that_the_website_is_to_come(client):
    answer = client.get("/")
    assert answer.status_code == 200
    assert "Hier entsteht die Website" in answer.content.decode()
