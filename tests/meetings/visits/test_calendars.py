"""A visit in a calendar, read back by a second parser."""

from datetime import UTC, date, datetime

import pytest
import vobject

from meetings.visits.calendars import visit_event
from meetings.visits.models import Visit
from members.calendars import calendar
from members.models import District

DAY = date(2026, 12, 1)


def read(**fields):
    given = {"title": "Abends kein Bus", "starts_on": DAY, "changed_at": datetime(2026, 10, 1, tzinfo=UTC)}
    row = Visit(district=District(key="15085", name="Harz"), **given | fields)
    content = visit_event(row, host="tisch.example", url="https://tisch.example/vor-ort/15085/")
    return vobject.readOne(calendar("K", [content]).decode()).vevent


def test_a_visit_is_a_whole_day_with_its_hours_in_words():
    found = read(time_words="17–19 Uhr", place="Kulturscheune")
    assert (found.summary.value, found.location.value, found.description.value) == (
        "Runder Tisch vor Ort: Abends kein Bus",
        "Kulturscheune, Harz",
        "17–19 Uhr",
    )
    assert (found.dtstart.value, found.dtend.value) == (DAY, date(2026, 12, 2))


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("idea", "TENTATIVE"),
        ("preparation", "TENTATIVE"),
        ("invited", "CONFIRMED"),
        ("held", "CONFIRMED"),
        ("closed", "CONFIRMED"),
    ],
)
def test_it_is_tentative_until_people_are_invited(state, status):
    assert read(state=state).status.value == status


def test_every_change_raises_the_sequence():
    later = datetime(2026, 10, 1, 0, 0, 5, tzinfo=UTC)
    assert int(read(changed_at=later).sequence.value) - int(read().sequence.value) == 5


def test_a_visit_without_a_day_has_no_event():
    with pytest.raises(ValueError, match="without a day"):
        read(starts_on=None)
