"""A meeting moves, is cancelled and takes place after all; calendars can follow each step."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meetings import moving, planning
from meetings.models import Meeting
from members.dates import spell_span
from members.history import history_of
from members.models import Appointment, Seat
from members.refusal import Refused
from tests.meetings.examples import meeting, person
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
WEEK = timedelta(days=7)


def later(planned: Meeting, **changes) -> dict:
    """The arguments that move a meeting by a week."""
    given = {"starts_at": planned.starts_at + WEEK, "ends_at": planned.ends_at + WEEK, "place": planned.place}
    return given | changes


def test_a_moved_meeting_keeps_its_uuid_and_raises_its_sequence():
    planned = meeting()
    before = planned.uuid
    assert moving.move(planned, **later(planned, place=" Bürgerhaus "), by=None) is True
    planned.refresh_from_db()
    assert (planned.uuid, planned.sequence, planned.place) == (before, 1, "Bürgerhaus")


def test_moving_to_the_same_time_and_place_changes_nothing():
    planned = meeting()
    same = {"starts_at": planned.starts_at, "ends_at": planned.ends_at, "place": planned.place}
    assert moving.move(planned, **same, by=None) is False
    assert planned.sequence == 0


def test_the_history_says_from_where_to_where():
    planned, office = meeting(), make_user("office")
    old = f"{spell_span(planned.starts_at, planned.ends_at)}, Altes Rathaus"
    new = f"{spell_span(planned.starts_at + WEEK, planned.ends_at + WEEK)}, Altes Rathaus"
    moving.move(planned, **later(planned), by=office)
    [moved, _created] = history_of(planned)
    assert (moved.what, moved.who, moved.note) == ("verlegt", "Robin Office", f"{old} → {new}")


def test_the_day_may_be_open_again_until_it_is_known():
    planned = meeting()
    found = later(planned)
    moving.move(planned, starts_at=None, ends_at=None, place="", day_words="im Frühjahr", by=None)
    planned.refresh_from_db()
    assert (planned.starts_at, planned.day_words, planned.sequence) == (None, "im Frühjahr", 1)
    moving.move(planned, **found, day_words="im Frühjahr", by=None)
    planned.refresh_from_db()
    assert (planned.starts_at, planned.day_words, planned.sequence) == (found["starts_at"], "", 2)


def test_who_holds_a_seat_only_on_the_new_day_is_expected_then():
    planned = meeting()
    seat = Seat.objects.create(committee=planned.committee, name="Neu")
    since = timezone.localdate(planned.starts_at + WEEK)
    Appointment.objects.create(seat=seat, person=person(), starts_on=since, accepted_on=since)
    moving.move(planned, **later(planned), by=None)
    assert [str(row) for row in planned.attendances.all()] == ["Mona Haddad"]


@pytest.mark.parametrize("state", ["held", "cancelled"])
def test_a_meeting_that_is_over_does_not_move(state):
    planned = meeting(state=state)
    with pytest.raises(Refused):
        moving.move(planned, **later(planned), by=None)
    planned.refresh_from_db()
    assert planned.sequence == 0


@pytest.mark.parametrize("state", ["draft", "invited"])
def test_a_cancelled_meeting_returns_to_what_it_was(state):
    planned = meeting()
    if state == "invited":
        planning.invite(planned, by=None)
    assert moving.cancel(planned, reason=" Krankheit ", by=None) is True
    assert moving.cancel(planned, reason="noch einmal", by=None) is False
    planned.refresh_from_db()
    assert (planned.state, planned.cancel_reason, planned.sequence) == ("cancelled", "Krankheit", 1)
    assert moving.uncancel(planned, by=None) is True
    assert moving.uncancel(planned, by=None) is False
    planned.refresh_from_db()
    assert (planned.state, planned.cancel_reason, planned.sequence) == (state, "", 2)


@pytest.mark.parametrize(("state", "reason"), [("in_session", "Streit"), ("held", "Streit"), ("draft", " ")])
def test_what_cannot_be_cancelled(state, reason):
    planned = meeting(state=state)
    with pytest.raises(Refused):
        moving.cancel(planned, reason=reason, by=None)
    planned.refresh_from_db()
    assert (planned.state, planned.sequence) == (state, 0)
