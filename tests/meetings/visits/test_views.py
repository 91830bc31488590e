"""The pages of visits: what they list, what their buttons do, what they cost."""

from datetime import date

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.models import Meeting
from meetings.visits.models import Visit
from members.history import history_of
from tests.meetings.visits.examples import COMPLETE, board, district, in_days, visit
from tests.roles import make_user

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
DAY = date(2031, 5, 6)
SOON = "erscheint, sobald der Tag feststeht und die Vorbereitung begonnen hat"
AFTER_RELEASE = "der Bericht erscheint, sobald alle den Besuch sehen dürfen"


@pytest.fixture
def office(client):
    client.force_login(make_user("office"), backend=BACKEND)
    return client


@pytest.fixture
def board_member(client):
    user = make_user("board")
    client.force_login(user, backend=BACKEND)
    return user


def groups(client, query: str = "") -> dict:
    context = client.get("/intern/vor-ort/" + query).context
    return {group["title"]: [row["title"] for row in group["rows"]] for group in context["groups"]}


def said(response) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def form_of(**fields) -> dict:
    """What a browser sends for a valid visit."""
    sent = {"format_name": "Runder Tisch vor Ort", "title": "Wer berät?", "district": district().pk}
    return sent | {"committee": board().pk, "audience": "committee"} | fields


def test_what_is_ahead_comes_first_then_year_by_year(office):
    visit("später", starts_on=in_days(60))
    visit("bald", starts_on=in_days(3), state="invited")
    visit("ohne Tag", day_words="Frühjahr 2027")
    visit("2024", starts_on="2024-05-06", state="closed")
    visit("2023", starts_on="2023-05-08", state="closed")
    visit("vor langer Zeit", state="closed")
    assert groups(office) == {
        "Was ansteht": ["bald", "später", "ohne Tag"],
        "Noch ohne Tag": ["vor langer Zeit"],
        "2024": ["2024"],
        "2023": ["2023"],
    }


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?kreis=15085", ["Harz"]),
        ("?stand=held", ["Stendal"]),
        ("?kreis=15085&stand=held", []),
        ("?kreis=99999&stand=dancing", ["Harz", "Stendal"]),
    ],
)
def test_the_register_is_cut_by_district_and_state(office, query, found):
    visit("Harz")
    visit("Stendal", key="15090", state="held")
    assert sorted(title for rows in groups(office, query).values() for title in rows) == found


def test_an_empty_register_says_what_will_stand_here_and_offers_the_first_step(office):
    html = office.get("/intern/vor-ort/").content.decode()
    assert "Hier stehen die Besuche" in html
    assert html.count('href="/intern/vor-ort/neu/"') == 2


@pytest.mark.parametrize("url", ["/intern/vor-ort/", "/vor-ort/", "/vor-ort/15085/"])
def test_lists_cost_the_same_for_1_3_and_30_rows(office, url):
    responsible = make_user("board").person
    office.get(url)
    costs = []
    for more in (1, 2, 27):
        for number in range(more):
            day = f"20{10 + number % 15}-05-06"
            visit(audience="public", state="held", starts_on=day, responsible=responsible)
        with CaptureQueriesContext(
            connection,
        ) as found:
            office.get(url)
        costs.append(len(found))
    assert costs == costs[:1] * 3


def test_a_new_visit_is_an_idea_with_its_first_line_of_history(office):
    response = office.post("/intern/vor-ort/neu/", form_of())
    row = Visit.objects.get()
    assert (response.url, row.state) == (row.get_absolute_url(), "idea")
    assert [(line.who, line.what) for line in history_of(row)] == [("Robin Office", "angelegt")]


def test_the_form_begins_with_the_board_and_the_newest_name_of_the_format(office):
    visit(format_name="Anhörung")
    initial = office.get("/intern/vor-ort/neu/").context["form"].initial
    assert (initial["committee"], initial["format_name"]) == (board(), "Anhörung")


def test_what_was_edited_is_named_and_a_release_has_its_own_line(office):
    row = visit("Wer berät?")
    office.post(f"/intern/vor-ort/{row.pk}/bearbeiten/", form_of(place="Rathaus", audience="public"))
    assert [(line.what, line.note) for line in history_of(row)] == [
        ("für mehr Menschen freigegeben", "das Gremium → alle"),
        ("geändert", "Ort, Sichtbar für"),
    ]


def test_a_wrong_form_keeps_what_was_typed(office):
    response = office.post("/intern/vor-ort/neu/", form_of(title="", place="Alte Brauerei"))
    html = response.content.decode()
    assert (response.status_code, Visit.objects.count()) == (200, 0)
    assert ("Nichts ist verloren" in html, "Alte Brauerei" in html) == (True, True)


def test_the_button_takes_the_visit_one_step_on(office):
    row = visit(**COMPLETE)
    response = office.post(f"/intern/vor-ort/{row.pk}/stand/", {"to": "preparation"})
    row.refresh_from_db()
    assert (row.state, said(response)) == ("preparation", ["Stand: in Vorbereitung."])


def test_a_refused_step_says_why(office):
    row = visit(state="preparation", is_authority_invited=True)
    response = office.post(f"/intern/vor-ort/{row.pk}/stand/", {"to": "invited"}, follow=True)
    assert [str(message) for message in response.context["messages"]] == [
        "Sprechen Sie zuerst die Integrationskoordination des Kreises an und tragen Sie den Tag ein."
    ]


def test_the_responsible_board_member_edits_but_releases_nothing(client, board_member):
    row = visit("Wer berät?", responsible=board_member.person)
    sent = form_of(findings="Viele Wege", audience="public", responsible="")
    client.post(f"/intern/vor-ort/{row.pk}/bearbeiten/", sent)
    row.refresh_from_db()
    assert (row.findings, row.audience, row.responsible) == ("Viele Wege", "committee", board_member.person)


def test_a_meeting_one_may_not_see_is_not_named(client, board_member):
    hidden = Meeting.objects.create(committee=board(), title="Personalsache", audience="office")
    row = visit(meeting=hidden)
    assert "Personalsache" not in client.get(row.get_absolute_url()).content.decode()


def test_the_website_shows_reports_of_what_is_over_and_never_the_findings(client):
    told = {"report": "Der Bus fährt wieder.", "findings": "Die Namen der Familien"}
    visit("war schön", audience="public", state="held", starts_on=in_days(-9), **told)
    visit("kommt noch", audience="public", state="invited", starts_on=in_days(9), report="Zu früh")
    html = client.get("/vor-ort/").content.decode()
    assert [text in html for text in ("war schön", "kommt noch", "Der Bus fährt wieder.")] == [True] * 3
    assert [text in html for text in ("Zu früh", "Die Namen der Familien")] == [False] * 2


def test_the_table_beneath_the_map_has_the_same_numbers(client):
    visit(audience="public", state="held")
    district("15090")
    context = client.get("/vor-ort/").context
    assert [(row["cells"][0], row["cells"][1]["text"]) for row in context["rows"]] == [
        ("Harz", "1"),
        ("Stendal", "0"),
    ]


def test_a_district_that_does_not_exist_is_not_found(client):
    assert client.get("/vor-ort/99999/").status_code == 404


def test_the_pages_of_visits_exist_in_other_languages(client):
    district()
    assert [client.get(url).status_code for url in ("/en/vor-ort/", "/en/vor-ort/15085/")] == [200, 200]


def test_what_a_state_was_reached_with_is_not_taken_away(office):
    row = visit(state="invited", coordinator_contacted_on="2026-01-05", is_authority_invited=True)
    sent = form_of(place="Rathaus", is_authority_invited="on")
    response = office.post(f"/intern/vor-ort/{row.pk}/bearbeiten/", sent)
    row.refresh_from_db()
    assert response.context["form"].non_field_errors() == [
        "Der Stand ist „eingeladen“. Sprechen Sie zuerst die Integrationskoordination des Kreises an und "
        "tragen Sie den Tag ein."
    ]
    assert (row.place, str(row.coordinator_contacted_on)) == ("", "2026-01-05")


def test_an_old_visit_entered_without_it_can_still_be_changed(office):
    row = visit(state="closed")
    office.post(f"/intern/vor-ort/{row.pk}/bearbeiten/", form_of(place="Rathaus"))
    row.refresh_from_db()
    assert row.place == "Rathaus"


def test_the_meeting_of_a_visit_is_one_step_away(client, board_member):
    meeting = Meeting.objects.create(committee=board(), title="Sitzung im Rathaus")
    facts = client.get(visit(meeting=meeting).get_absolute_url()).context["facts"]
    assert [fact["url"] for fact in facts if "url" in fact] == [meeting.get_absolute_url()]


@pytest.mark.parametrize(
    ("fields", "said", "is_out"),
    [
        ({"audience": "public", "state": "held"}, "Seite für Harz", True),
        ({"audience": "public", "state": "invited", "starts_on": DAY}, "Seite für Harz", True),
        ({"audience": "public", "state": "idea", "starts_on": DAY}, SOON, False),
        ({"audience": "public", "state": "preparation"}, SOON, False),
        ({"audience": "committee", "state": "held", "report": "Kurz"}, AFTER_RELEASE, False),
        ({"audience": "committee", "state": "held"}, "", False),
    ],
)
def test_the_page_says_whether_and_where_visitors_find_the_visit(client, fields, said, is_out):
    row = visit(**fields)
    client.force_login(make_user("office"), backend=BACKEND)
    facts = {fact["label"]: fact for fact in client.get(row.get_absolute_url()).context["facts"]}
    assert facts["Website"]["value"] == said
    assert ("url" in facts["Website"], Visit.objects.public().contains(row)) == (is_out, is_out)
    if is_out:
        assert row.title in client.get(facts["Website"]["url"]).content.decode()
