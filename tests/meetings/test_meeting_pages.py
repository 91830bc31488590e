"""The list, a new meeting, moving and cancelling: the pages the office plans with."""

from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import planning
from meetings.models import Meeting
from meetings.planning import Suggestion
from meetings.views.lists import row
from members.models import Committee
from members.search.indexing import together
from tests.meetings.examples import at, board, meeting

pytestmark = pytest.mark.django_db
LIST = "/intern/sitzungen/"


@pytest.fixture
def office(client_of):
    return client_of("office")


def held(day: date, **fields) -> Meeting:
    starts_at = at(day)
    return meeting(starts_at=starts_at, ends_at=starts_at + timedelta(hours=2), state="held", **fields)


def listed(page) -> list[tuple[str, list[str]]]:
    groups = [*page.context["coming"], *page.context["years"]]
    return [(str(title), [line["title"] for line in lines]) for title, lines in groups]


def test_what_runs_comes_first_then_what_is_next_then_year_by_year(office):
    held(date(2025, 3, 10))
    held(date(2026, 2, 16))
    held(date(2026, 3, 23))
    soon, later = meeting(5), meeting(40)
    running = meeting(0, state="in_session")
    unknown = meeting(starts_at=None, ends_at=None, day_words="im Frühjahr")
    titles = [row(one)["title"] for one in (running, soon, later, unknown)]
    assert listed(office.get(LIST)) == [
        ("Läuft gerade", titles[:1]),
        ("Als Nächstes", titles[1:]),
        ("2026", ["Mo, 23. März 2026, 14–16 Uhr", "Mo, 16. Februar 2026, 14–16 Uhr"]),
        ("2025", ["Mo, 10. März 2025, 14–16 Uhr"]),
    ]


def test_a_line_names_title_place_and_a_committee_the_title_does_not_tell():
    planned = meeting(title="Klausur")
    assert row(planned)["note"] == "Klausur · Altes Rathaus · Vorstand"
    assert row(meeting())["note"] == "Vorstandssitzung · Altes Rathaus"


@pytest.mark.parametrize(
    ("state", "chip"), [("draft", "Entwurf"), ("invited", ""), ("cancelled", "abgesagt"), ("held", "")]
)
def test_only_a_state_that_is_unusual_is_named(state, chip):
    assert row(meeting(state=state))["chip"] == chip


def test_the_list_is_cut_down_to_one_committee(office):
    assembly = Committee.objects.create(slug="mv", name="Mitgliederversammlung", kind="assembly")
    meeting(5), meeting(9, committee=assembly)
    shown = office.get(LIST, {"gremium": "mv"}).context["coming"]
    assert [line["note"] for _title, lines in shown for line in lines] == [
        "Vorstandssitzung · Altes Rathaus · Mitgliederversammlung"
    ]


@together()
def test_the_list_costs_the_same_for_one_three_and_thirty(office):
    costs = []
    office.get(LIST)
    for more in (1, 2, 27):
        for number in range(more):
            meeting(number + 1)
            held(date(2025, 1, 1) + timedelta(days=7 * number))
        with CaptureQueriesContext(connection) as queries:
            office.get(LIST)
        costs.append(len(queries))
    assert len(set(costs)) == 1


def test_an_empty_list_says_what_will_stand_there(client_of):
    assert "Hier stehen die Sitzungen, zu denen Sie gehören" in client_of("board").get(LIST).content.decode()


TODAY = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("days", "suggested"),
    [
        ([], None),
        ([date(2026, 11, 9)], date(2026, 12, 14)),
        ([date(2026, 10, 5), date(2026, 11, 9)], date(2026, 12, 14)),
        ([date(2026, 10, 26), date(2026, 11, 9)], date(2026, 11, 23)),
        ([date(2026, 1, 12), date(2026, 2, 9)], date(2026, 11, 16)),
        ([date(2026, 11, 9), date(2026, 11, 10)], date(2026, 12, 15)),
    ],
    ids=["never", "once", "five weeks", "two weeks", "long ago", "next day"],
)
def test_the_next_day_follows_the_rhythm_of_the_committee(days, suggested):
    for day in days:
        held(day)
    assert planning.suggest(board(), today=TODAY).day == suggested


def test_hours_stay_the_same_over_the_change_of_the_clocks():
    held(date(2026, 10, 5))
    assert planning.suggest(board(), today=date(2026, 10, 10)) == Suggestion(
        date(2026, 11, 9), time(14), time(16), "Altes Rathaus"
    )


def test_a_new_meeting_is_suggested_and_made_with_agenda_and_people(office):
    held(date(2026, 10, 5))
    form = office.get(LIST + "neu/").context["form"]
    assert (form.initial["title"], form.initial["place"]) == ("Vorstandssitzung", "Altes Rathaus")
    given = {"title": "Vorstand extra", "day": "2027-01-11", "begins": "17:00", "ends": "19:00", "place": ""}
    page = office.post(LIST + "neu/", given, follow=True)
    made = Meeting.objects.get(title="Vorstand extra")
    assert page.redirect_chain == [(made.get_absolute_url(), 302)]
    assert timezone.localtime(made.starts_at).hour == 17
    assert [item.number for item in made.agenda.all()] == ["0", "0.1", "0.2", "0.3", "0.4", "1"]


def test_a_meeting_planned_into_the_night_ends_on_the_next_day(office):
    board()
    given = {"title": "Nacht der Kulturen", "day": "2027-01-11", "begins": "19:00", "ends": "00:30"}
    office.post(LIST + "neu/", given)
    assert timezone.localtime(Meeting.objects.get().ends_at).isoformat() == "2027-01-12T00:30:00+01:00"


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"day": "2027-01-11"}, "begins"),
        ({"begins": "17:00"}, "day"),
        ({"day": "2027-01-11", "begins": "17:00", "ends": "16:00"}, "ends"),
        ({"title": ""}, "title"),
    ],
)
def test_what_does_not_fit_is_said_beside_its_field(office, given, wrong):
    board()
    page = office.post(LIST + "neu/", {"title": "Vorstand"} | given)
    assert list(page.context["form"].errors) == [wrong]
    assert Meeting.objects.count() == 0


def test_without_a_committee_no_meeting_is_planned(office):
    assert office.get(LIST + "neu/").headers["Location"] == "/intern/mitglieder/gremien/neu/"
    assert office.post(LIST + "neu/", {"title": "Vorstand"}).status_code == 404


def test_a_meeting_is_moved_and_keeps_who_it_is(office):
    planned = meeting()
    address = f"{LIST}{planned.pk}/verlegen/"
    given = {"day": "2027-02-01", "begins": "16:00", "ends": "18:00", "place": "Stadtbibliothek"}
    page = office.post(address, given, follow=True)
    assert [str(one) for one in page.context["messages"]] == [
        "Neuer Termin: Mo, 1. Februar 2027, 16–18 Uhr, Stadtbibliothek."
    ]
    before = planned.uuid
    planned.refresh_from_db()
    assert (planned.sequence, planned.uuid) == (1, before)


def test_a_cancelled_meeting_stays_and_can_take_place_after_all(office):
    planned = meeting()
    office.post(f"{LIST}{planned.pk}/absagen/", {"reason": "Hochwasser"})
    page = office.get(planned.get_absolute_url()).content.decode()
    assert "Diese Sitzung ist abgesagt." in page
    assert "Hochwasser" in page
    assert [line["chip"] for _group, lines in office.get(LIST).context["coming"] for line in lines] == [
        "abgesagt"
    ]
    office.post(f"{LIST}{planned.pk}/wieder-ansetzen/")
    planned.refresh_from_db()
    assert (planned.state, planned.sequence) == ("draft", 2)


def test_a_meeting_without_a_day_is_not_called(office):
    planned = meeting(starts_at=None, ends_at=None)
    page = office.post(f"{LIST}{planned.pk}/einladen/", {"do": "send"})
    assert page.context["form"].non_field_errors() == [
        "Die Sitzung hat noch keinen Tag. Legen Sie ihn fest, dann können Sie einladen."
    ]
