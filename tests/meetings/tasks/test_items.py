"""Which action items are whose, open, late or nobody's, and how they are written."""

from datetime import date

import pytest
from django.db import IntegrityError
from django.utils import timezone

from meetings.tasks.models import ActionItem
from members.models import Committee
from tests.meetings.tasks.examples import in_days, meeting, person, seat, task, texts

pytestmark = [pytest.mark.django_db, pytest.mark.db]
TODAY = timezone.localdate
DAY = date(2026, 11, 30)


def office_staff():
    office = Committee.objects.create(slug="buero", name="Koordinierungsstelle", kind="office")
    staff = person("Lindner", "Jana")
    seat(staff, committee=office, name="Leitung", is_voting=False)
    return staff


def test_mine_are_those_by_name_by_seat_and_as_office_staff():
    me, staff = person(), office_staff()
    task("mit Namen", assignees=[me, staff])
    task("für den Sitz", seat=seat(me))
    task("fürs Büro", for_office=True)
    task("für niemanden")
    assert texts(ActionItem.objects.mine(me, TODAY())) == ["mit Namen", "für den Sitz"]
    assert texts(ActionItem.objects.mine(staff, TODAY())) == ["mit Namen", "fürs Büro"]
    assert texts(ActionItem.objects.mine(None, TODAY())) == []


def test_a_seat_gives_its_tasks_to_whoever_holds_it_on_that_day():
    before, after = person(), person("Klein")
    chair = seat(before)
    chair.appointments.update(ends_on=date(2026, 5, 31))
    chair.appointments.create(person=after, starts_on=date(2026, 6, 1), accepted_on=date(2026, 6, 1))
    task("Kasse prüfen", seat=chair)
    owners = {
        day: [p.last_name for p in (before, after) if ActionItem.objects.mine(p, day)]
        for day in (date(2026, 5, 31), date(2026, 6, 1))
    }
    assert owners == {date(2026, 5, 31): ["Haddad"], date(2026, 6, 1): ["Klein"]}


def test_nobody_has_tasks_of_a_running_meeting_or_of_a_deleted_line():
    me = person()
    task("läuft noch", assignees=[me], released=False)
    task("gestrichen", assignees=[me], withdrawn_at=timezone.now())
    assert texts(ActionItem.objects.mine(me, TODAY())) == []


def test_unassigned_is_what_names_nobody_or_a_vacant_seat():
    me = person()
    task("für niemanden")
    task("Sitz unbesetzt", seat=seat())
    task("Sitz unbesetzt, aber jemand hilft", seat=seat(), assignees=[me])
    task("Sitz besetzt", seat=seat(me))
    task("mit Namen", assignees=[me])
    task("fürs Büro", for_office=True)
    assert texts(ActionItem.objects.unassigned()) == ["für niemanden", "Sitz unbesetzt"]


@pytest.mark.parametrize(
    ("due_in", "state", "overdue"),
    [
        (-1, "open", True),
        (-1, "in_progress", True),
        (-1, "done", False),
        (-1, "dropped", False),
        (0, "open", False),
        (None, "open", False),
    ],
)
def test_overdue_is_derived_from_the_day_and_the_state(due_in, state, overdue):
    made = task(due_on=None if due_in is None else in_days(due_in), state=state)
    assert ActionItem.objects.overdue(TODAY()).exists() is overdue
    assert made.is_overdue(TODAY()) is overdue
    made.refresh_from_db()
    assert made.state == state


def test_the_most_urgent_comes_first_and_what_has_no_day_last():
    for text, days in [("irgendwann", None), ("später", 9), ("zu spät", -3), ("heute", 0)]:
        task(text, due_on=None if days is None else in_days(days))
    assert texts(ActionItem.objects.by_due()) == ["zu spät", "heute", "später", "irgendwann"]


@pytest.mark.parametrize("state", ["open", "in_progress", "done", "dropped"])
def test_a_task_waits_as_long_as_the_one_before_it_is_open(state):
    first = task("Angebot einholen", state=state)
    assert task("Bestellen", waiting_for=first).is_waiting is (state in ("open", "in_progress"))


def test_a_deleted_line_keeps_nobody_waiting():
    first = task("Angebot einholen", withdrawn_at=timezone.now())
    assert task("Bestellen", waiting_for=first).is_waiting is False


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({}, ""),
        ({"due_on": DAY, "due_words": "30.11.", "due_precision": "day"}, "bis Mo, 30. November 2026"),
        ({"due_on": DAY}, "bis Mo, 30. November 2026"),
        (
            {"due_on": date(2026, 11, 15), "due_words": "Ende der Woche", "due_precision": "period"},
            "Ende der Woche (bis So, 15. November 2026)",
        ),
        ({"due_words": "zeitnah", "due_precision": "period"}, "zeitnah"),
        ({"due_words": "zur nächsten Sitzung", "due_precision": "next_meeting"}, "zur nächsten Sitzung"),
        ({"due_words": "laufend", "due_precision": "ongoing"}, "laufend"),
    ],
)
def test_how_a_due_date_is_written(fields, due):
    assert ActionItem(**fields).due == due


def test_who_answers_for_it_is_written_with_seat_and_holder():
    me = person("Klein", "Jonas")
    assert task().who == ""
    assert task(assignees=[person(), me]).who == "M. Haddad, J. Klein"
    assert task(seat=seat(me), for_office=True).who == "Finanzen (J. Klein), Koordinierungsstelle"
    assert task(seat=seat()).who == "Finanzen (nicht besetzt)"


def test_done_has_its_moment_and_nothing_else_has():
    with pytest.raises(IntegrityError):
        ActionItem.objects.create(text="x", committee=meeting().committee, state="done")


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_who_and_due_cost_the_same_for_any_number_of_rows(rows, django_assert_num_queries):
    me, chair = person(), seat(person("Klein"))
    for number in range(rows):
        task(f"Aufgabe {number}", assignees=[me], seat=chair, meeting=meeting())
    with django_assert_num_queries(3):
        assert {row.who for row in ActionItem.objects.with_people(TODAY())} == {
            "M. Haddad, Finanzen (M. Klein)"
        }
