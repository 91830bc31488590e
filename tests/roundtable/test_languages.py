"""The working area speaks the user's language, the public website that of its address, files German."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.utils import translation

from meetings.models import Meeting
from members.models import Committee, User
from tests.axe import assert_accessible
from tests.browser import log_in
from tests.roundtable.site import add_paper, make_index

ENGLISH = {"HTTP_ACCEPT_LANGUAGE": "en-GB,en;q=0.9"}


def language_of(response) -> str:
    """What the page says of itself; the header has to say the same."""
    page = response.content.decode()
    language = page.split('<html lang="')[1].split('"')[0]
    assert response.headers["Content-Language"] == language
    return language


def choose(client, language: str, back: str = "/intern/"):
    return client.post("/konto/sprache/", {"language": language, "next": back})


def test_a_user_chooses_english_and_keeps_it_on_every_page(client_of):
    client = client_of("board")
    assert language_of(client.get("/intern/")) == "de"
    assert (
        choose(client, "en", "/intern/aufgaben/?seite=2").headers["Location"] == "/intern/aufgaben/?seite=2"
    )
    assert [language_of(client.get(url)) for url in ("/intern/", "/intern/aufgaben/", "/konto/email/")] == [
        "en"
    ] * 3
    assert User.objects.get().language == "en"


def test_the_cms_speaks_the_language_of_the_account(client_of):
    client = client_of("admin")
    choose(client, "en")
    assert language_of(client.get("/cms/")) == "en"


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [360, 1280])
def test_choosing_it_in_the_browser(page, live_server, width):
    page.set_viewport_size({"width": width, "height": 900})
    log_in(page, live_server, "board")
    page.goto(f"{live_server.url}/intern/aufgaben/")
    page.get_by_role("button", name="English").click()
    page.get_by_role("heading", name="Tasks", level=1).wait_for()
    assert page.url == f"{live_server.url}/intern/aufgaben/"
    assert_accessible(page)
    page.get_by_role("button", name="Deutsch").click()
    page.get_by_role("heading", name="Aufgaben", level=1).wait_for()


def test_the_choice_stays_with_the_account_and_not_with_the_browser(client_of, client):
    choose(client_of("board"), "en")
    client.cookies.pop(settings.LANGUAGE_COOKIE_NAME)
    assert language_of(client.get("/intern/")) == "en"


def test_after_logging_out_the_login_still_speaks_it(client_of):
    client = client_of("board")
    choose(client, "en")
    client.post("/konto/logout/")
    assert language_of(client.get("/konto/login/")) == "en"


@pytest.mark.parametrize(
    ("headers", "language"), [({}, "de"), (ENGLISH, "en"), ({"HTTP_ACCEPT_LANGUAGE": "tr"}, "de")]
)
def test_before_the_login_the_browser_is_asked(client, db, headers, language):
    assert language_of(client.get("/konto/login/", **headers)) == language


def test_the_switch_names_the_languages_in_their_own_words(client_of):
    page = client_of("board").get("/intern/").content.decode()
    foot = page.split('<footer class="foot">')[1]
    assert '<strong aria-current="true">Deutsch</strong>' in foot
    assert '<button type="submit" name="language" value="en">English</button>' in foot


@pytest.mark.parametrize(
    "back", ["https://anderswo.example/", "//anderswo.example", "javascript:alert(1)", ""]
)
def test_the_way_back_leads_nowhere_else(client_of, back):
    assert choose(client_of("board"), "en", back).headers["Location"] == "/intern/"


def test_a_language_we_do_not_speak_changes_nothing(client_of):
    assert choose(client_of("board"), "tlh").status_code == 400
    assert User.objects.get().language == "de"


def test_the_website_goes_by_its_address_alone_and_sets_no_cookie(client, db):
    german = client.get("/termine/", **ENGLISH)
    english = client.get("/en/termine/")
    assert (language_of(german), language_of(english)) == ("de", "en")
    assert (german.cookies, english.cookies) == ({}, {})


def test_a_page_of_the_website_leads_to_itself_in_the_other_language(client, db):
    foot = client.get("/vor-ort/?jahr=2026").content.decode().split('<footer class="foot">')[1]
    assert '<a href="/vor-ort/?jahr=2026" hreflang="de" aria-current="true">Deutsch</a>' in foot
    assert '<a href="/en/vor-ort/?jahr=2026" hreflang="en">English</a>' in foot


def test_what_editors_wrote_in_german_alone_is_shown_at_its_own_address(client, db):
    add_paper(make_index(), page={"slug": "kurse"})
    answer = client.get("/en/positionspapiere/kurse/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/positionspapiere/kurse/")
    foot = client.get("/positionspapiere/kurse/").content.decode().split('<footer class="foot">')[1]
    assert "hreflang" not in foot


def test_a_calendar_is_german_whatever_page_was_answered_before(client, db):
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    noon = datetime.combine(date(2026, 11, 9), time(14), ZoneInfo("Europe/Berlin"))
    Meeting.objects.create(
        committee=board, title="Fachtag", audience="public", state="cancelled", starts_at=noon
    )
    first = client.get("/termine/oeffentlich.ics").content
    client.get("/en/termine/")
    with translation.override("en"):
        second = client.get("/termine/oeffentlich.ics").content
    assert first == second
