"""The page of one meeting with its tabs, put together on the roof."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from meetings import agenda, papers
from meetings.models import Attendance, Meeting
from members.dates import spell_day
from members.models import GoverningRules
from members.search.indexing import together
from minutes import opening
from minutes.models import Minutes
from roundtable.meeting_pages import facts, meeting_actions, minutes_actions, spell_answers
from tests.meetings.examples import make_chair, meeting, pdf
from tests.roles import make_user
from tests.roundtable.site import queries_of

pytestmark = pytest.mark.django_db
TABS = ["", "unterlagen/", "teilnahme/", "protokoll/"]


@pytest.fixture(autouse=True)
def private_root(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


def labels(actions: list[dict]) -> list[str]:
    return [str(action["label"]) for action in actions]


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        ("draft", ["Einladen", "Verlegen", "Bearbeiten", "Absagen"]),
        ("invited", ["Verlegen", "Einladung", "Bearbeiten", "Absagen"]),
        ("in_session", ["Bearbeiten"]),
        ("held", ["Bearbeiten"]),
        ("cancelled", ["Findet doch statt", "Einladung", "Bearbeiten"]),
    ],
)
def test_what_can_be_done_follows_from_the_state(state, offered):
    planned = meeting(state=state)
    assert labels(meeting_actions(planned, make_user("office"))) == offered
    assert meeting_actions(planned, make_user("adviser")) == []


def test_whoever_chairs_prepares_too():
    chair = make_chair()
    offered = ["Verlegen", "Einladung", "Bearbeiten", "Absagen"]
    assert labels(meeting_actions(meeting(state="invited"), chair)) == offered


def test_the_answers_are_counted_in_one_sentence():
    given = ["ACCEPTED", "ACCEPTED", "TENTATIVE", "DECLINED", "NEEDS-ACTION"]
    rows = [Attendance(answer=answer) for answer in given] + [Attendance(state="excused")]
    assert spell_answers(rows) == "2 kommen, 1 vielleicht, 2 nicht, 1 ist offen."
    assert spell_answers([Attendance(answer="ACCEPTED")]) == "1 kommt."


@pytest.mark.parametrize(("in_days", "is_early"), [(3, True), (0, False), (-3, False)])
def test_who_begins_the_minutes_days_before_is_told(client_of, in_days, is_early):
    page = client_of("office").get(meeting(in_days).get_absolute_url() + "protokoll/")
    assert ("Die Sitzung ist erst am" in page.content.decode()) is is_early


@pytest.mark.parametrize("tab", TABS)
def test_each_tab_is_marked_and_leads_to_the_others(tab, client_of):
    planned = meeting()
    page = client_of("board").get(planned.get_absolute_url() + tab)
    shown = page.context["tabs"]
    assert labels(shown) == ["Tagesordnung", "Unterlagen", "Teilnahme", "Protokoll"]
    assert [one["url"] for one in shown if one["is_current"]] == [planned.get_absolute_url() + tab]


def test_the_papers_a_reader_may_not_open_are_not_counted(client_of):
    planned = meeting()
    papers.attach(planned, pdf("eins.pdf"), by=None)
    papers.attach(planned, pdf("zwei.pdf", b"%PDF-1.7\n2 0 obj"), audience="office", by=None)
    page = client_of("board").get(planned.get_absolute_url())
    assert [one["count"] for one in page.context["tabs"]] == [None, 1, None, None]


@together()
def test_a_page_costs_the_same_however_long_the_agenda_is(client_of):
    client, planned, costs = client_of("office"), meeting(), []
    pages = [planned.get_absolute_url() + tab for tab in TABS]
    for more in (1, 2, 27):
        for number in range(more):
            item = agenda.insert(planned, title=f"Punkt {number}")
            content = b"%PDF-1.7\n" + str(item.pk).encode()
            papers.attach(planned, pdf(content=content), item=item, by=None)
            planned.attendances.create(name=f"Gast {item.pk}", capacity="guest")
        costs.append({page: queries_of(client, page) for page in pages})
    assert costs == [costs[0]] * 3


def test_minutes_begin_with_one_button_and_the_meeting_runs(client_of):
    client, planned = client_of("office"), meeting(0)
    page = client.get(planned.get_absolute_url() + "protokoll/")
    assert page.context["may_begin"]
    started = client.post(planned.get_absolute_url() + "protokoll/beginnen/")
    assert started.headers["Location"] == f"/intern/protokolle/{Minutes.objects.get().pk}/schreiben/"
    planned.refresh_from_db()
    assert planned.state == Meeting.State.IN_SESSION


def test_a_reader_learns_that_minutes_were_begun_but_not_what_they_say(client_of):
    planned = meeting(0)
    opening.begin(planned)
    page = client_of("board").get(planned.get_absolute_url() + "protokoll/")
    assert (page.context["minutes"], page.context["is_begun"], page.context["may_begin"]) == (
        None,
        True,
        False,
    )


@pytest.mark.parametrize(
    ("role", "is_open", "offered"),
    [
        ("office", True, ["Weiterschreiben", "Lesen", "Sitzung beenden"]),
        ("office", False, ["Lesen", "Berichtigen"]),
        ("board", False, ["Lesen"]),
    ],
)
def test_minutes_are_written_read_and_ended_from_the_tab(role, is_open, offered):
    minutes = opening.begin(meeting(0))
    minutes.closed_at = None if is_open else timezone.now()
    assert labels(minutes_actions(minutes, make_user(role))) == offered


def test_a_cancelled_meeting_has_no_minutes(client_of):
    planned = meeting(state="cancelled")
    client = client_of("office")
    assert not client.get(planned.get_absolute_url() + "protokoll/").context["may_begin"]
    assert client.post(planned.get_absolute_url() + "protokoll/beginnen/").status_code == 403


def test_a_draft_says_until_when_to_invite_and_an_invitation_whether_it_was_in_time():
    planned = meeting(40, state="draft")
    GoverningRules.objects.create(name="Ordnung", valid_from=date(2024, 1, 1), notice_days=10)
    last_day = timezone.localdate() + timedelta(days=29)
    [fact] = [fact for fact in facts(planned) if fact["label"] == "Einladen bis"]
    assert fact["value"] == spell_day(last_day)
    planned.state, planned.invited_at = Meeting.State.INVITED, timezone.now()
    assert facts(planned)[-1] == {
        "label": "Einladung",
        "value": "fristgerecht nach „Ordnung“, 40 Tage vorher",
    }
