"""A visit in a calendar, read back by a second parser."""

from datetime import UTC, date, datetime

import pytest
import vobject

from meetings.visits.calendars import visit_event
from meetings.visits.models import Visit
from members.calendar_zones import BERLIN
from members.calendars import calendar
from members.models import District

DAY = date(2026, 12, 1)


def read(**fields):
    given = {"title": "Abends kein Bus", "starts_on": DAY, "changed_at": datetime(2026, 10, 1, tzinfo=UTC)}
    row = Visit(district=District(key="15085", name="Harz"), **given | fields)
    content = visit_event(row, host="tisch.example", url="https://tisch.example/vor-ort/15085/")
    return vobject.readOne(calendar("K", [content]).decode()).vevent


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 12, day, hour, tzinfo=BERLIN)


def test_a_visit_names_format_topic_place_and_its_hours_in_words():
    found = read(time_words="17–19 Uhr", place="Kulturscheune")
    assert (found.summary.value, found.location.value, found.description.value) == (
        "Runder Tisch vor Ort: Abends kein Bus",
        "Kulturscheune, Harz",
        "17–19 Uhr",
    )


@pytest.mark.parametrize(
    ("words", "starts", "ends", "busy"),
    [
        ("17–19 Uhr", at(1, 17), at(1, 19), "OPAQUE"),
        ("von 18 bis gegen 21 Uhr", at(1, 18), at(1, 21), "OPAQUE"),
        ("21–1 Uhr", at(1, 21), at(2, 1), "OPAQUE"),
        ("ab 17 Uhr", at(1, 17), None, "OPAQUE"),
        ("abends", DAY, date(2026, 12, 2), "TRANSPARENT"),
        ("bis 19 Uhr", DAY, date(2026, 12, 2), "TRANSPARENT"),
        ("", DAY, date(2026, 12, 2), "TRANSPARENT"),
    ],
)
def test_it_takes_the_hours_that_its_words_name(words, starts, ends, busy):
    found = read(time_words=words)
    assert (found.dtstart.value, found.dtend.value if hasattr(found, "dtend") else None) == (starts, ends)
    assert found.transp.value == busy


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
