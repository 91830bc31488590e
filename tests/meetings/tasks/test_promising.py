"""A line of the minutes and its task: one of each, however often the line is saved."""

import pytest
from django.utils import translation

from meetings.tasks import promising, working
from meetings.tasks.models import ActionItem
from members.dates import Due, Precision
from tests.meetings.tasks.examples import board, in_days, meeting, person, task, texts

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def keep(existing=None, text="Saal buchen", **fields) -> ActionItem:
    return promising.keep(existing, promising.Promise(text=text, committee=board(), **fields), by=None)


def kinds(task) -> list[str]:
    return [step.kind for step in task.steps.all()]


def test_saving_a_line_again_changes_its_task_and_makes_no_second():
    me, now = person(), meeting()
    made = keep(meeting=now)
    again = keep(made, text="Großen Saal buchen", meeting=now, assignees=[me], due_on=in_days(4))
    assert texts(ActionItem.objects.all()) == ["Großen Saal buchen"]
    assert (again.pk, again.who, again.due_on) == (made.pk, "M. Haddad", in_days(4))


def test_the_same_line_twice_changes_nothing():
    now = meeting()
    made = keep(meeting=now)
    keep(made, meeting=now)
    changed_at = ActionItem.objects.get().changed_at
    keep(made, meeting=now)
    assert ActionItem.objects.get().changed_at == changed_at


def test_a_running_meeting_tells_nobody_and_logs_no_typing():
    now = meeting()
    made = keep(meeting=now)
    keep(made, text="Saal im Bürgerhaus buchen", meeting=now)
    assert made.released_at is None
    assert kinds(made) == ["created"]


def test_ending_the_meeting_releases_its_tasks_once():
    now, other = meeting(), meeting()
    made, gone = keep(meeting=now), keep(meeting=now, text="gestrichen")
    keep(meeting=other)
    promising.withdraw(gone, by=None)
    assert [promising.release(now, by=None), promising.release(now, by=None)] == [[made], []]
    assert kinds(made) == ["created", "released"]
    assert texts(ActionItem.objects.released()) == ["Saal buchen"]


def test_a_correction_after_the_meeting_is_logged_with_both_wordings():
    now = meeting()
    made = keep(meeting=now)
    promising.release(now, by=None)
    keep(made, text="Großen Saal buchen", meeting=now)
    last = made.steps.last()
    assert (last.kind, last.old, last.new) == ("edited", "Saal buchen", "Großen Saal buchen")


def test_a_correction_is_one_step_in_german_whoever_makes_it():
    me, now = person(), meeting()
    made = keep(meeting=now, for_office=True)
    promising.release(now, by=None)
    with translation.override("en"):
        keep(made, text="Großen Saal buchen", meeting=now, assignees=[me], for_office=True)
    steps = [(step.kind, step.old, step.new) for step in made.steps.all()][2:]
    assert steps == [
        (
            "edited",
            "Saal buchen · Koordinierungsstelle",
            "Großen Saal buchen · M. Haddad, Koordinierungsstelle",
        )
    ]


def test_a_deleted_line_takes_its_task_along_and_brings_it_back():
    made = keep()
    promising.withdraw(made, by=None)
    promising.withdraw(made, by=None)
    assert texts(ActionItem.objects.open()) == []
    keep(made)
    assert texts(ActionItem.objects.open()) == ["Saal buchen"]
    assert kinds(made) == ["created", "withdrawn", "restored"]


def test_correcting_the_line_does_not_undo_what_people_decided_since():
    me, other, now = person(), person("Klein", "Jonas"), meeting()
    made = keep(meeting=now, assignees=[me], due_on=in_days(2))
    promising.release(now, by=None)
    working.hand_over(made, to=[other], by=me)
    working.postpone(made, due=Due("", Precision.DAY, in_days(9), 0, 0), reason="Urlaub", by=other)
    keep(made, text="Großen Saal buchen", meeting=now, assignees=[me], due_on=in_days(2))
    made.refresh_from_db()
    assert (made.text, made.who, made.due_on) == ("Großen Saal buchen", "J. Klein", in_days(9))


def test_a_tick_stays_when_the_line_is_corrected():
    made = keep()
    working.tick(made, by=None)
    keep(made, text="Großen Saal buchen")
    made.refresh_from_db()
    assert made.state == "done"


def test_a_task_by_hand_is_known_at_once():
    assert texts([keep()]) == texts(ActionItem.objects.released())


def test_no_task_waits_for_itself_not_even_around_a_corner():
    first = task("Angebot einholen")
    second = task("Bestellen", waiting_for=first)
    keep(first, text="Angebot einholen", waiting_for=second)
    keep(second, text="Bestellen", waiting_for=second)
    assert set(ActionItem.objects.values_list("text", "waiting_for__text")) == {
        ("Angebot einholen", None),
        ("Bestellen", None),
    }


def test_a_correction_costs_few_queries(django_assert_max_num_queries):
    now = meeting()
    made = keep(meeting=now)
    with django_assert_max_num_queries(16):  # with its row of the search
        keep(made, text="Großen Saal buchen", meeting=now, assignees=[])
