"""A task in a calendar, read back by a second parser."""

from datetime import UTC, date, datetime, timedelta

import pytest
import vobject

from meetings.tasks.calendars import task_event
from meetings.tasks.models import ActionItem
from members.calendars import calendar

MADE = datetime(2026, 10, 1, tzinfo=UTC)


def read(text: str = "Saal buchen", due_on: date | None = date(2026, 11, 30), changed_at: datetime = MADE):
    task = ActionItem(text=text, due_on=due_on, created_at=MADE, changed_at=changed_at)
    content = task_event(task, host="tisch.example", url="https://tisch.example/intern/aufgaben/3/")
    return vobject.readOne(calendar("K", [content]).decode()).vevent


def test_a_task_is_a_whole_day_on_which_nobody_is_busy():
    found = read()
    assert found.summary.value == "Aufgabe: Saal buchen"
    assert (found.dtstart.value, found.dtend.value) == (date(2026, 11, 30), date(2026, 12, 1))
    assert found.transp.value == "TRANSPARENT"
    assert not hasattr(found, "description")


def test_a_long_task_has_a_short_title_and_its_whole_text_below():
    text = "Mit allen Gemeinden sprechen,\n" * 10
    found = read(text)
    assert len(found.summary.value) == len("Aufgabe: ") + 120
    assert found.description.value == text.strip()


def test_a_task_without_a_day_has_no_event():
    with pytest.raises(ValueError, match="without a due day"):
        read(due_on=None)


@pytest.mark.parametrize(
    ("later", "sequence"), [(timedelta(0), "0"), (timedelta(seconds=1), "1"), (timedelta(days=1), "86400")]
)
def test_every_change_raises_the_sequence(later, sequence):
    assert read(changed_at=MADE + later).sequence.value == sequence


def test_a_task_older_than_its_row_begins_at_nought():
    assert read(changed_at=MADE - timedelta(hours=1)).sequence.value == "0"
