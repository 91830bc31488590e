"""The pages of action items: what they list, what their buttons do, what they cost."""

import re
from datetime import datetime

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings.tasks.models import ActionItem
from members.search.indexing import together
from tests.meetings.tasks.examples import board, in_days, meeting, person, seat, task
from tests.roles import make_user

LISTS = [
    "/intern/aufgaben/",
    "/intern/aufgaben/alle/",
    "/intern/aufgaben/ohne-verantwortliche/",
    "/intern/aufgaben/ueberfaellig/",
    "/intern/aufgaben/nach-sitzung/",
]


@pytest.fixture
def user(db):
    return make_user("board")


@pytest.fixture
def office(db):
    return make_user("office")


@pytest.fixture
def html_of(client, user):
    """The page of an address for the board member, as text."""
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return lambda url: client.get(url).content.decode()


def listed(html: str) -> list[str]:
    return [text.strip() for text in re.findall(r'class="task-link[^>]*>([^<]*)<', html)]


def said(response) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def test_each_tab_lists_its_own(html_of, user):
    mine, other = user.person, person()
    task("meine", assignees=[mine], due_on=in_days(3))
    task("meine, zu spät", assignees=[mine], due_on=in_days(-3), meeting=meeting(30))
    task("fremde", assignees=[other])
    task("niemandes", meeting=meeting(60))
    task("erledigt", assignees=[mine], state="done", meeting=meeting(90))
    task("läuft noch", assignees=[mine], released=False, meeting=meeting())
    assert {url: listed(html_of(url)) for url in LISTS} == {
        "/intern/aufgaben/": ["meine, zu spät", "meine"],
        "/intern/aufgaben/alle/": ["meine, zu spät", "meine", "fremde", "niemandes"],
        "/intern/aufgaben/ohne-verantwortliche/": ["niemandes"],
        "/intern/aufgaben/ueberfaellig/": ["meine, zu spät"],
        "/intern/aufgaben/nach-sitzung/": ["meine, zu spät", "niemandes", "erledigt", "meine", "fremde"],
    }


@pytest.mark.parametrize("url", LISTS)
def test_an_empty_list_says_what_will_stand_there(html_of, url):
    assert '<p class="title">Hier ste' in html_of(url)


def test_all_can_be_narrowed_to_a_committee_and_to_what_is_closed(html_of):
    group = type(board()).objects.create(slug="ag", name="AG Sprache", kind="group")
    task("vom Vorstand")
    task("von der AG", committee=group, audience="public")
    task("fertig", state="done")
    found = {q: listed(html_of("/intern/aufgaben/alle/?" + q)) for q in ("gremium=ag", "stand=abgeschlossen")}
    assert found == {"gremium=ag": ["von der AG"], "stand=abgeschlossen": ["fertig"]}


def test_what_is_done_says_when_and_no_longer_until_when(html_of):
    done_at = timezone.make_aware(datetime(2026, 11, 9, 12))
    task("fertig", state="done", done_at=done_at, due_on=in_days(-3))
    html = html_of("/intern/aufgaben/alle/?stand=abgeschlossen")
    facts = re.search(r'class="task-facts">(.*?)</small>', html, re.DOTALL)[1]
    assert re.findall(r"<span>([^<]*)</span>", facts)[0] == "erledigt am Mo, 9. November 2026"


def test_a_filter_that_makes_no_sense_is_no_error(html_of):
    task("vom Vorstand")
    assert listed(html_of("/intern/aufgaben/alle/?gremium=gibtsnicht&stand=x")) == ["vom Vorstand"]


def test_ticking_leads_back_to_the_list_and_can_be_undone_from_the_message(html_of, client, user):
    made = task(assignees=[user.person], state="in_progress")
    response = client.post(f"/intern/aufgaben/{made.pk}/erledigen/", {"next": "/intern/aufgaben/?page=1"})
    assert (response.status_code, response["Location"]) == (302, "/intern/aufgaben/?page=1")
    html = html_of("/intern/aufgaben/")
    assert "Erledigt: „Saal buchen“." in html
    undo = re.search(r'class="undo" method="post" action="([^"]*)"', html)[1]
    client.post(undo, {"next": "/intern/aufgaben/"})
    made.refresh_from_db()
    assert (made.state, made.done_at) == ("in_progress", None)


def test_nobody_is_led_to_a_foreign_site(html_of, client, user):
    made = task(assignees=[user.person])
    response = client.post(f"/intern/aufgaben/{made.pk}/erledigen/", {"next": "https://boese.example/"})
    assert response["Location"] == f"/intern/aufgaben/{made.pk}/"


def test_postponing_asks_for_a_reason_and_loses_nothing(html_of, client, user):
    made = task(assignees=[user.person], due_on=in_days(-3))
    url = f"/intern/aufgaben/{made.pk}/verschieben/?next=/intern/"
    response = client.post(url, {"words": "in einer Woche", "reason": ""})
    assert response.status_code == 200
    assert 'value="in einer Woche"' in response.content.decode()
    response = client.post(url, {"words": "in einer Woche", "reason": "Urlaub"})
    assert response["Location"] == "/intern/"
    made.refresh_from_db()
    assert (made.due_on, made.due_words, made.state) == (in_days(7), "in einer Woche", "open")


def test_what_was_ticked_meanwhile_is_said_above_the_form(html_of, client, user):
    made = task(assignees=[user.person], state="done")
    response = client.post(f"/intern/aufgaben/{made.pk}/verwerfen/", {"reason": "überholt"})
    assert "schon abgeschlossen" in response.content.decode()
    assert 'value="überholt"' in response.content.decode()


def test_whoever_hands_over_a_task_that_others_may_not_see_lands_on_the_own_list(html_of, client, user):
    made = task(assignees=[user.person], audience="office")
    response = client.post(f"/intern/aufgaben/{made.pk}/weitergeben/", {"for_office": "on"})
    assert response["Location"] == "/intern/aufgaben/"
    assert said(response) == ["Jetzt zuständig: Koordinierungsstelle."]


def test_taking_what_nobody_answers_for(html_of, client, user):
    made = task()
    assert "Ich übernehme das" in html_of(made.get_absolute_url())
    client.post(f"/intern/aufgaben/{made.pk}/uebernehmen/")
    assert list(made.assignees.all()) == [user.person]


def test_a_comment_stands_in_the_history_and_an_empty_one_is_refused(html_of, client, user):
    made = task()
    url = f"/intern/aufgaben/{made.pk}/anmerken/"
    assert client.post(url, {"text": " "}).status_code == 400
    assert client.post(url, {"text": "Rechnung <b>liegt</b> bei"}).status_code == 302
    html = html_of(made.get_absolute_url())
    assert "Rechnung &lt;b&gt;liegt&lt;/b&gt; bei" in html
    assert html.count('class="said"') == 1


def test_a_reader_without_the_right_sees_no_buttons(html_of):
    html = html_of(task(assignees=[person()]).get_absolute_url())
    assert re.findall(r'<ul class="actions">', html) == []


def test_a_task_waits_in_words_and_names_what_comes_after(html_of):
    first = task("Angebot einholen")
    second = task("Bestellen", waiting_for=first)
    assert "wartet auf „Angebot einholen“" in html_of("/intern/aufgaben/alle/")
    assert "<dt>Wartet auf</dt>" in html_of(second.get_absolute_url())
    assert "<dt>Danach</dt>" in html_of(first.get_absolute_url())


def test_a_waiting_task_does_not_name_one_that_its_reader_may_not_see(html_of, user):
    secret = task("Kündigung vorbereiten", audience="office")
    second = task("Bestellen", waiting_for=secret, assignees=[user.person])
    found = {url: "Kündigung" in html_of(url) for url in [*LISTS, second.get_absolute_url(), "/intern/"]}
    assert set(found.values()) == {False}
    assert "wartet auf eine andere Aufgabe" in html_of("/intern/aufgaben/")


def test_the_office_enters_a_task_by_hand_and_corrects_it(client, office):
    client.force_login(office, backend="allauth.account.auth_backends.AuthenticationBackend")
    who = person()
    data = {"text": "Saal buchen", "committee": board().pk, "person": who.pk, "words": "laufend"}
    client.post("/intern/aufgaben/neu/", data | {"audience": "committee"})
    made = ActionItem.objects.get()
    assert (made.who, made.due, made.released_at is not None) == ("M. Haddad", "laufend", True)
    client.post(f"/intern/aufgaben/{made.pk}/text/", {"text": "Großen Saal buchen", "audience": "seats"})
    made.refresh_from_db()
    assert (made.text, made.audience) == ("Großen Saal buchen", "seats")


@pytest.mark.parametrize("url", [*LISTS, "/intern/"])
@together()
def test_every_list_costs_the_same_for_one_three_and_thirty(url, html_of, user):
    chair, costs = seat(person("Klein")), []
    html_of(url)
    for rows in (1, 2, 27):
        for number in range(rows):
            first = task(f"Erst {number}", due_on=in_days(-2), meeting=meeting(9))
            task(f"Dann {number}", assignees=[user.person], seat=chair, waiting_for=first, due_on=in_days(-1))
        with CaptureQueriesContext(connection) as queries:
            html_of(url)
        costs.append(len(queries))
    assert len(set(costs)) == 1
    assert costs[0] <= 20


@pytest.mark.parametrize("rows", [1, 30])
@together()
def test_the_page_of_a_task_costs_the_same_for_any_history(
    rows, html_of, user, django_assert_max_num_queries
):
    made = task(assignees=[user.person])
    for number in range(rows):
        made.steps.create(kind="commented", new=str(number), by=user.person, by_name="R")
        task(f"Danach {number}", waiting_for=made)
    with django_assert_max_num_queries(24):
        html_of(made.get_absolute_url())
