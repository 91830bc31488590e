"""A meeting in a calendar, read back by a second parser."""

from datetime import UTC, date, datetime, timedelta

import pytest
import vobject

from meetings.calendars import meeting_event
from meetings.models import Meeting
from members.calendar_zones import BERLIN
from members.calendars import calendar

STARTS = datetime(2026, 11, 9, 14, tzinfo=BERLIN)


def meeting(**fields) -> Meeting:
    given = {"title": "Vorstandssitzung", "state": "invited", "starts_at": STARTS, "place": "Bürgerhaus"}
    return Meeting(changed_at=datetime(2026, 10, 1, tzinfo=UTC), **given | fields)


def read(row: Meeting):
    content = meeting_event(row, host="tisch.example", url="https://tisch.example/intern/sitzungen/7/")
    return vobject.readOne(calendar("K", [content]).decode()).vevent


def test_the_uid_is_the_row_and_stays_when_it_is_moved():
    row = meeting()
    before = read(row)
    row.starts_at, row.sequence = STARTS + timedelta(days=7), 1
    after = read(row)
    assert before.uid.value == after.uid.value == f"{row.uuid}@tisch.example"
    assert (before.sequence.value, after.sequence.value) == ("0", "1")
    assert after.dtstart.value == STARTS + timedelta(days=7)


@pytest.mark.parametrize(
    ("state", "status", "busy"),
    [
        ("draft", "TENTATIVE", "OPAQUE"),
        ("invited", "CONFIRMED", "OPAQUE"),
        ("in_session", "CONFIRMED", "OPAQUE"),
        ("held", "CONFIRMED", "OPAQUE"),
        ("cancelled", "CANCELLED", "TRANSPARENT"),
    ],
)
def test_the_state_of_a_meeting_is_the_status_of_its_event(state, status, busy):
    found = read(meeting(state=state))
    assert (found.status.value, found.transp.value) == (status, busy)


def test_a_cancelled_meeting_says_so_in_its_title():
    assert read(meeting(state="cancelled")).summary.value == "Abgesagt: Vorstandssitzung"


def test_stamps_are_those_of_the_row():
    found = read(meeting())
    assert found.dtstamp.value == found.last_modified.value == datetime(2026, 10, 1, tzinfo=UTC)


def test_a_meeting_of_which_only_the_day_is_known_takes_the_whole_day():
    found = read(meeting(starts_at=datetime(2026, 11, 9, tzinfo=BERLIN), ends_at=None))
    assert (found.dtstart.value, found.dtend.value) == (date(2026, 11, 9), date(2026, 11, 10))


def test_a_meeting_without_an_end_has_none():
    assert not hasattr(read(meeting(ends_at=None)), "dtend")


def test_a_meeting_without_a_day_has_no_event():
    with pytest.raises(ValueError, match="without a day"):
        read(meeting(starts_at=None))
