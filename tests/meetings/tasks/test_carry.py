"""What earlier meetings left to do, as the next one finds it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meetings.models import AgendaItem
from meetings.tasks import working
from meetings.tasks.carry import open_for
from members.models import Committee
from tests.meetings.tasks.examples import board, in_days, meeting, person, task, texts

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def test_open_tasks_come_in_the_order_of_their_meetings_and_items():
    first, second, now = meeting(60), meeting(30), meeting()
    items = [AgendaItem.objects.create(meeting=second, position=n, title=str(n)) for n in (1, 2)]
    task("2. Sitzung, TOP 2", meeting=second, agenda_item=items[1])
    task("2. Sitzung, TOP 1", meeting=second, agenda_item=items[0])
    task("1. Sitzung", meeting=first)
    task("von Hand", created_at=timezone.now() - timedelta(days=9))
    assert texts(open_for(board(), before=now)) == [
        "1. Sitzung",
        "2. Sitzung, TOP 1",
        "2. Sitzung, TOP 2",
        "von Hand",
    ]


def test_neither_its_own_nor_later_nor_other_committees_tasks():
    earlier, now, later = meeting(30), meeting(1), meeting(-30)
    group = Committee.objects.create(slug="ag", name="AG Sprache", kind="group")
    for of in (now, later):
        task(meeting=of)
    task(meeting=meeting(30, committee=group), committee=group)
    task(meeting=earlier, released=False)
    task(meeting=earlier, withdrawn_at=timezone.now())
    task(meeting=earlier, state="done", done_at=timezone.now() - timedelta(days=3))
    task(meeting=earlier, state="dropped")
    assert texts(open_for(board(), before=now)) == []


def test_what_is_ticked_or_dropped_in_the_meeting_stays_in_its_list():
    now = meeting()
    ticked, dropped = task("erledigt", meeting=meeting(30)), task("verworfen", meeting=meeting(20))
    working.tick(ticked, by=None)
    working.drop(dropped, reason="überholt", by=None)
    assert texts(open_for(board(), before=now)) == ["erledigt", "verworfen"]


def test_what_was_done_then_and_reopened_since_is_not_in_the_list_of_back_then():
    done, back_then, now = task("erledigt", meeting=meeting(60)), meeting(10), meeting()
    working.tick(done, by=None)
    done.steps.filter(kind="done").update(at=timezone.now() - timedelta(days=20))
    working.reopen(done, by=None)
    assert [texts(open_for(board(), before=one)) for one in (back_then, now)] == [[], []]
    done.steps.filter(kind="reopened").update(at=timezone.now() - timedelta(days=5))
    assert [texts(open_for(board(), before=one)) for one in (back_then, now)] == [[], ["erledigt"]]


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_who_and_due_cost_the_same_for_any_number_of_tasks(rows, django_assert_num_queries):
    now, me = meeting(), person()
    for number in range(rows):
        task(f"{number}", meeting=meeting(30), assignees=[me], due_on=in_days(1))
    with django_assert_num_queries(2):
        found = open_for(now.committee, before=now)
        assert {(row.who, row.due[:3]) for row in found} == {("M. Haddad", "bis")}
