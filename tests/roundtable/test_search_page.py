"""The search page: hits with their kinds and years, whatever is typed, at the same cost."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from members.search.indexing import write
from members.search.rows import Row

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def topics(number: int, kind="meetings.topicproposal", **fields) -> None:
    given = {"audience": "public", "day": date(2026, 3, 3), "path": "/intern/"} | fields
    write(kind, [Row(thing=n, title=f"Kurs {n}", **given) for n in range(1, number + 1)])


def test_visitors_are_led_to_the_login(client):
    response = client.get("/intern/suche/?q=Kurs")
    assert (response.status_code, response.url) == (302, "/konto/login/?next=/intern/suche/%3Fq%3DKurs")


def test_hits_are_counted_by_kind_and_year(client_of):
    topics(3)
    topics(2, kind="tasks.actionitem", day=date(2025, 1, 1))
    context = client_of("deputy").get("/intern/suche/?q=Kurse").context
    groups = [(group["label"], group["count"]) for group in context["groups"]]
    assert groups == [("Alles", 5), ("Aufgaben", 2), ("Themen", 3)]
    assert (context["total"], context["years"]) == (5, ["2026", "2025"])


@pytest.mark.parametrize(
    ("chosen", "total", "years"),
    [
        ("&art=aufgaben", 2, ["2025"]),
        ("&jahr=2026", 3, ["2026", "2025"]),
        ("&art=aufgaben&jahr=2026", 0, ["2025"]),
        ("&art=unsinn&jahr=kein&page=kein", 5, ["2026", "2025"]),
        ("&jahr=%D9%A2%D9%A0%D9%A2%D9%A6", 5, ["2026", "2025"]),
    ],
)
def test_one_kind_and_one_year(client_of, chosen, total, years):
    topics(3)
    topics(2, kind="tasks.actionitem", day=date(2025, 1, 1))
    context = client_of("deputy").get(f"/intern/suche/?q=Kurs{chosen}").context
    assert (context["total"], len(context["hits"]), context["years"]) == (total, total, years)


def test_a_hit_shows_title_snippet_kind_and_day(client_of):
    topics(1, text="Am <Abend> ein Kurs")
    hit = client_of("deputy").get("/intern/suche/?q=Kurs").context["hits"][0]
    assert hit == {
        "title": "<mark>Kurs</mark> 1",
        "url": "/intern/",
        "kind": "Themenvorschlag",
        "when": "Di, 3. März 2026",
        "snippet": "Am &lt;Abend&gt; ein <mark>Kurs</mark>",
    }


@pytest.mark.parametrize(("role", "shown"), [("board", ""), ("office", "kurs@probe.example")])
def test_how_to_reach_somebody_is_shown_to_the_office(client_of, role, shown):
    topics(1, office_text="kurs@probe.example")
    hit = client_of(role).get("/intern/suche/?q=Kurs+1").context["hits"][0]
    assert hit["snippet"].replace("<mark>", "").replace("</mark>", "") == shown


def test_pages_of_twenty(client_of):
    topics(45)
    client = client_of("deputy")
    pages = [client.get(f"/intern/suche/?q=Kurs&page={page}").context["hits"] for page in (1, 3, 99, -1)]
    assert [len(hits) for hits in pages] == [20, 5, 5, 5]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Hier steht, was zu Ihren Wörtern passt"),
        ("-Kurs", "In dieser Suche ist kein Wort"),
        ("-Kurs", "Ein Minus schließt nur aus"),
        ("%25", "Zeichen allein lassen sich nicht suchen"),
        ("…", "In dieser Suche ist kein Wort"),
        ("%00", "Hier steht, was zu Ihren Wörtern passt"),
        ("Wasserwerk", "Nichts passt zu dieser Suche."),
        ("a" * 10_000, "Nichts passt zu dieser Suche."),
        ("%22%27%28%29%3A%2A%26%7C%21%3C%2D%3E", "In dieser Suche ist kein Wort"),
        ("%E2%80%AEkurswerk", "Nichts passt zu dieser Suche."),
        ("%ff%fe", "In dieser Suche ist kein Wort"),
        ("NEAR(+OR+AND+-x", "Nichts passt zu dieser Suche."),
    ],
)
def test_anything_typed_gives_a_page(client_of, typed, said):
    topics(1)
    response = client_of("deputy").get(f"/intern/suche/?q={typed}")
    assert response.status_code == 200
    assert said in response.content.decode()


@pytest.mark.parametrize("role", ["deputy", "board", "office"])
def test_thirty_hits_cost_what_one_costs(client_of, role):
    client, costs = client_of(role), []
    for number in (1, 3, 30):
        topics(number)
        client.get("/intern/suche/?q=Kurs")
        with CaptureQueriesContext(connection) as queries:
            assert len(client.get("/intern/suche/?q=Kurs").context["hits"]) == min(number, 20)
        costs.append(len(queries))
    assert len(set(costs)) == 1


def test_the_box_in_the_header_leads_here(client_of):
    page = client_of("deputy").get("/intern/").content.decode()
    assert '<form class="bar-search" role="search" method="get" action="/intern/suche/">' in page
