"""A meeting that fewer people may see takes along what hangs on it."""

import pytest
from django.utils import timezone

from meetings import papers
from meetings.models import MeetingPaper, TopicProposal
from meetings.tasks.models import ActionItem
from members.audience import Audience, is_narrower
from minutes.models import Entry, Minutes, Outcome, Resolution
from tests.meetings.examples import meeting, pdf, proposal
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ROWS = (MeetingPaper, ActionItem, TopicProposal, Minutes, Entry, Resolution, Outcome)


@pytest.fixture
def held():
    """A board meeting that was held, with one row of everything, as wide as the meeting."""
    over = meeting(-10, state="held")
    papers.attach(over, pdf(), by=None)
    ActionItem.objects.create(
        committee=over.committee, meeting=over, text="Anrufen", released_at=timezone.now()
    )
    minutes = Minutes.objects.create(meeting=over, closed_at=timezone.now())
    wished = proposal()
    resolved = Entry.objects.create(minutes=minutes, typed="! Ja", kind="resolution")
    agreed = Entry.objects.create(minutes=minutes, typed="Ergebnis: so", kind="outcome", proposal=wished)
    Resolution.objects.create(entry=resolved, text="Ja")
    Outcome.objects.create(entry=agreed, text="so")
    return over


def make_audience(client, over, audience: str) -> None:
    """The office edits the meeting."""
    client.force_login(make_user("office"), backend=BACKEND)
    answer = client.post(
        f"/intern/sitzungen/{over.pk}/bearbeiten/", {"title": over.title, "audience": audience}
    )
    assert answer.status_code == 302


def counted(user) -> dict[str, int]:
    return {model.__name__: model.objects.visible_to(user).count() for model in ROWS}


ALL = {"MeetingPaper": 1, "ActionItem": 1, "TopicProposal": 1, "Minutes": 1, "Entry": 2}
ALL |= {"Resolution": 1, "Outcome": 1}
NOTHING = dict.fromkeys(ALL, 0)


@pytest.mark.parametrize(("role", "before", "after"), [("adviser", ALL, NOTHING), ("board", ALL, ALL)])
def test_what_hangs_on_a_meeting_follows_when_it_becomes_internal(client, held, role, before, after):
    user = make_user(role)
    assert counted(user) == before
    make_audience(client, held, "seats")
    assert counted(user) == after


def test_widening_a_meeting_releases_nothing_that_hangs_on_it(client, held):
    delegate = make_user("delegate")
    make_audience(client, held, "members")
    assert counted(delegate) == NOTHING


def test_what_was_released_stays_released_and_what_was_internal_internal(client, held):
    Resolution.objects.update(audience="public")
    Outcome.objects.update(audience="office")
    make_audience(client, held, "seats")
    assert Resolution.objects.get().audience == "public"
    assert Outcome.objects.get().audience == "office"


@pytest.mark.parametrize(
    ("audience", "than", "answer"),
    [("seats", "committee", True), ("committee", "committee", False), ("public", "members", False)],
)
def test_what_is_narrower(audience, than, answer):
    assert is_narrower(audience, than=than) is answer


@pytest.mark.parametrize("audience", ["members", "public"])
def test_nobody_brings_a_paper_for_more_people_than_the_meeting(client, audience):
    planned = meeting()
    client.force_login(make_user("office"), backend=BACKEND)
    client.post(f"/intern/sitzungen/{planned.pk}/unterlagen/neu/", {"file": pdf(), "audience": audience})
    assert not MeetingPaper.objects.exists()


@pytest.mark.parametrize("audience", ["office", "seats", "committee"])
def test_a_paper_may_be_for_fewer_people(client, audience):
    planned = meeting()
    client.force_login(make_user("office"), backend=BACKEND)
    client.post(f"/intern/sitzungen/{planned.pk}/unterlagen/neu/", {"file": pdf(), "audience": audience})
    assert MeetingPaper.objects.get().audience == Audience(audience)
