"""New due dates in people's own words; nothing in the past, nothing unclear."""

import pytest
from django.utils import timezone

from meetings.tasks.forms import HandOverForm, NewTaskForm, PostponeForm
from members.models import Person
from tests.meetings.tasks.examples import in_days, person, seat, task

IN_A_WEEK = in_days(7)


def postpone(**data) -> PostponeForm:
    return PostponeForm({"words": "", "day": "", "reason": "Urlaub"} | data, next_meeting=in_days(12))


@pytest.mark.parametrize(
    ("data", "due"),
    [
        ({"words": f"bis {IN_A_WEEK:%d.%m.%Y}"}, (IN_A_WEEK, "day")),
        ({"words": f"{IN_A_WEEK:%d.%m.%Y}"}, (IN_A_WEEK, "day")),
        ({"day": IN_A_WEEK.isoformat()}, (IN_A_WEEK, "day")),
        ({"words": "laufend", "day": IN_A_WEEK.isoformat()}, (None, "ongoing")),
        ({"words": "zur nächsten Sitzung"}, (None, None)),
        ({"words": "bis zur nächsten Sitzung"}, (in_days(12), "next_meeting")),
        ({"words": "in einer Woche"}, (IN_A_WEEK, "period")),
    ],
)
def test_words_and_days_are_understood(data, due):
    form = postpone(**data)
    found = (form.due.on, form.due.precision) if form.is_valid() else (None, None)
    assert found == due


@pytest.mark.parametrize(
    ("data", "field", "words"),
    [
        ({"words": "irgendwie"}, "words", "verstehen wir nicht"),
        ({"words": f"bis {in_days(-3):%d.%m.%Y}"}, "words", "schon vorbei"),
        ({"day": in_days(-1).isoformat()}, "day", "schon vorbei"),
        ({}, "words", "neue Frist"),
        ({"words": "laufend", "reason": ""}, "reason", ""),
    ],
)
def test_what_is_unclear_is_said_at_its_field(data, field, words):
    form = postpone(**data)
    assert list(form.errors) == [field]
    assert words in form.errors[field][0]


def test_today_is_still_in_time():
    assert postpone(day=timezone.localdate().isoformat()).is_valid()


def test_a_task_by_hand_needs_no_due_date(db):
    form = NewTaskForm({"text": "Saal buchen", "committee": task().committee.pk, "audience": "committee"})
    assert form.is_valid(), form.errors
    assert form.due is None


@pytest.mark.parametrize("is_office", [True, False])
def test_only_the_office_picks_people_from_outside_the_committee(db, is_office):
    inside, outside, made = person(), person("Klein", "Jonas"), task()
    own = seat(inside)
    form = HandOverForm(
        {"people": [inside.pk], "other": outside.pk, "seat": own.pk},
        task=made,
        people=Person.objects.filter(pk=inside.pk),
        anybody=Person.objects.all() if is_office else None,
    )
    assert form.is_valid(), form.errors
    assert form.chosen == ([inside, outside] if is_office else [inside])
