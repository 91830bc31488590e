"""Home, dates, about us and imprint say what rows and settings say, to visitors, at constant cost."""

import gzip
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

from meetings.models import Meeting
from meetings.visits.models import Visit
from members.models import (
    Appointment,
    Association,
    Carrier,
    Committee,
    District,
    Membership,
    Organisation,
    Person,
    Seat,
)
from members.search.indexing import together
from roundtable.dates import past_dates, upcoming_dates
from roundtable.models import AboutPage, ImprintPage
from tests.roundtable.site import make_index, queries_of

pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture
def index():
    cache.clear()
    return make_index()


@pytest.fixture
def assembly():
    return Committee.objects.create(slug="mv", name="Mitgliederversammlung", kind="assembly")


@pytest.fixture
def harz():
    return District.objects.create(key="15085", name="Harz", plate="HZ")


def meeting(committee, title: str, *, days: int | None, state: str = "invited", audience: str = "public"):
    starts_at = None if days is None else timezone.now() + timedelta(days=days)
    return Meeting.objects.create(
        committee=committee, title=title, state=state, starts_at=starts_at, audience=audience
    )


def visit(committee, district, title: str, *, days: int, state: str, **facts) -> Visit:
    day = timezone.localdate() + timedelta(days=days)
    return Visit.objects.create(
        **{"committee": committee, "district": district, "title": title, "state": state}
        | {"starts_on": day, "audience": "public"}
        | facts
    )


def names(dates) -> list[str]:
    return [found.title for found in dates]


def test_what_is_to_come_stands_in_order_and_what_has_no_day_last(assembly):
    for title, days in [("offen", None), ("später", 30), ("bald", 2)]:
        meeting(assembly, title, days=days)
    assert names(upcoming_dates()) == ["bald", "später", "offen"]


@pytest.mark.parametrize(
    ("state", "audience", "shown"),
    [
        ("invited", "public", ["Abend"]),
        ("cancelled", "public", ["Abend"]),
        ("draft", "public", []),
        ("invited", "members", []),
        ("invited", "committee", []),
    ],
)
def test_only_public_dates_beyond_a_draft_are_shown(assembly, state, audience, shown):
    meeting(assembly, "Abend", days=3, state=state, audience=audience)
    assert names(upcoming_dates()) == shown


def test_the_last_year_holds_what_took_place(assembly):
    for title, days, state in [
        ("neulich", -3, "held"),
        ("abgesagt", -5, "cancelled"),
        ("vor Jahren", -500, "held"),
        ("damals", -300, "held"),
    ]:
        meeting(assembly, title, days=days, state=state)
    assert names(past_dates()) == ["neulich", "damals"]


def test_visits_stand_among_the_dates_and_a_visit_with_a_meeting_only_once(assembly, harz):
    same = meeting(assembly, "Sitzung im Harz", days=5)
    visit(assembly, harz, "Wohnen", days=5, state="invited", meeting=same)
    visit(assembly, harz, "Lernen", days=-5, state="held")
    assert names(upcoming_dates()) == ["Runder Tisch vor Ort: Wohnen"]
    assert names(past_dates()) == ["Runder Tisch vor Ort: Lernen"]


def test_a_date_that_was_called_off_says_so(index, client, assembly):
    meeting(assembly, "Abend", days=3, state="cancelled")
    assert '<span class="chip late">abgesagt</span>' in client.get("/termine/").text


def test_the_dates_are_taken_along_as_text(index, client, assembly):
    assert client.get("/termine/termine.txt").text == (
        "Termine\n=======\n\nIm Augenblick steht keiner fest. Schauen Sie bald wieder herein.\n"
    )
    meeting(assembly, "Abend", days=None)
    meeting(assembly, "Treffen", days=3, state="cancelled")
    meeting(assembly, "intern", days=3, audience="members")
    assert 'href="/termine/termine.txt"' in client.get("/termine/").text
    text = client.get("/termine/termine.txt").text
    assert text.count("\n- ") == 2
    assert " (abgesagt)\n  Treffen\n" in text
    assert text.endswith("- Tag noch offen\n  Abend\n")
    assert client.get("/en/termine/termine.txt").text.startswith("Dates\n=====\n\n- ")


def test_the_page_of_dates_is_the_same_for_members(index, client_of, assembly):
    meeting(assembly, "intern", days=3, audience="members")
    assert names(client_of("delegate").get("/termine/").context["upcoming"]) == []


def test_the_dates_are_subscribed_to_with_one_link(index, client):
    assert 'href="webcal://testserver/termine/oeffentlich.ics"' in client.get("/termine/").text


def test_an_empty_calendar_says_what_will_stand_here(index, client):
    assert "Hier stehen die nächsten öffentlichen Termine." in client.get("/termine/").text
    assert "Im Augenblick steht kein öffentlicher Termin fest." in client.get("/").text


@pytest.mark.parametrize("address", ["/", "/termine/"])
@together()
def test_dates_cost_the_same_for_1_3_and_30(index, client, assembly, harz, address):
    counts = []
    for numbers in (range(1), range(1, 3), range(3, 30)):
        for number in numbers:
            meeting(assembly, f"Abend {number}", days=number + 1)
            meeting(assembly, f"Abend {number}", days=-number - 1, state="held")
            visit(assembly, harz, f"Besuch {number}", days=number + 1, state="invited")
        counts.append(queries_of(client, address))
    assert counts == [counts[0]] * 3


def test_the_imprint_says_what_the_settings_say(index, client):
    index.get_parent().add_child(instance=ImprintPage(title="Impressum", slug="impressum"))
    association, carrier = Association.load(), Carrier.load()
    association.email = "post@nord.example"
    carrier.name, carrier.address = "Hofverein e. V.", "Hofgasse 2\r\n39000 Beispielstadt"
    carrier.responsible_for_content = "A. Muster"
    association.save()
    carrier.save()
    facts = {str(fact["label"]): fact["value"] for fact in client.get("/impressum/").context["facts"]}
    assert facts == {
        "Träger": "Hofverein e. V.",
        "Anschrift": "Hofgasse 2, 39000 Beispielstadt",
        "vertreten durch": "",
        "Registereintrag": "",
        "E-Mail": "post@nord.example",
        "Telefon": "",
        "verantwortlich nach § 18 Abs. 2 MStV": "A. Muster",
    }


def hold(board, person_name: str, *, position: int, ends_on: date | None = None, **facts) -> None:
    seat = Seat.objects.create(committee=board, name=f"Sitz {position}", position=position, **facts)
    person = Person.objects.create(first_name="Robin", last_name=person_name)
    since = date(2020, 1, 1)
    Appointment.objects.create(seat=seat, person=person, starts_on=since, accepted_on=since, ends_on=ends_on)


def test_about_us_names_the_board_in_its_order_with_terms_and_no_advisers(index, client):
    index.get_parent().add_child(instance=AboutPage(title="Über uns", slug="ueber-uns"))
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    today = timezone.localdate()
    hold(board, "Zwei", position=2, ends_on=today - timedelta(days=3))
    hold(board, "Eins", position=1, ends_on=today + timedelta(days=3))
    hold(board, "Rat", position=3, is_voting=False)
    response = client.get("/ueber-uns/")
    assert [row["of"].seat.name for row in response.context["board"]] == ["Sitz 1", "Sitz 2"]
    assert response.text.count("bis zur Neuwahl im Amt") == 1


def test_about_us_names_active_members_once(index, client):
    index.get_parent().add_child(instance=AboutPage(title="Über uns", slug="ueber-uns"))
    stays, left = Organisation.objects.create(name="Bleibt"), Organisation.objects.create(name="Ging")
    Membership.objects.create(organisation=stays, starts_on=date(2020, 1, 1))
    Membership.objects.create(organisation=left, starts_on=date(2020, 1, 1), ends_on=date(2021, 1, 1))
    assert [str(member) for member in client.get("/ueber-uns/").context["members"]] == ["Bleibt"]


def packed(html: str, pattern: str) -> int:
    """Bytes of the page's own files of one kind, each gzipped."""
    found = re.findall(pattern, html)
    assert found
    files = [Path(settings.BASE_DIR, "static", name) for name in found]
    return sum(len(gzip.compress(file.read_bytes())) for file in files)


def test_styles_and_scripts_of_the_start_page_keep_their_budget(index, client):
    html = client.get("/").text
    assert packed(html, r'href="/static/(css/[^"]+)"') < 25_000
    assert packed(html, r'src="/static/(js/[^"]+)"') < 20_000


def test_search_engines_are_told_the_summary_and_numbers_stay_with_their_unit(index, client):
    words = {
        "summary": "<p>Ein Rahmen nach <b>§ 5</b>.</p>",
        "body": "<p>Bis 15.000 € im Jahr, für alle.</p>",
    }
    home = index.get_parent().specific
    home.add_child(instance=ImprintPage(title="Impressum", slug="impressum", locale=index.locale, **words))
    page = client.get("/impressum/").content.decode()
    assert re.findall(r'name="description" content="([^"]*)"', page) == ["Ein Rahmen nach § 5."]
    assert re.findall(r"<p>(Bis.*?)</p>|<p>(Angaben.*?) für", page) == [
        ("", "Angaben nach §_5 DDG und §_18 Abs._2 MStV".replace("_", "\N{NO-BREAK SPACE}")),
        ("Bis 15.000\N{NO-BREAK SPACE}€ im Jahr, für alle.", ""),
    ]
