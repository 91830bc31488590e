"""Ticking, postponing, handing over: each leaves one step in the log, or none."""

import pytest
from django.utils import timezone

from meetings.tasks import working
from members.dates import Due, Precision
from tests.meetings.tasks.examples import in_days, meeting, person, seat, task

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def log(task) -> list[tuple]:
    return list(task.steps.values_list("kind", "old", "new", "reason", "by_name"))


def due(words: str = "Ende der Woche", on=None) -> Due:
    return Due(words, Precision.PERIOD, on, 0, 0)


def test_ticking_twice_is_one_step():
    made, me = task(), person()
    assert [working.tick(made, by=me), working.tick(made, by=me)] == [True, False]
    assert log(made) == [("done", "open", "done", "", "Mona Haddad")]
    assert (made.state, made.done_at is not None) == ("done", True)


def test_without_a_person_it_was_the_administration():
    made = task()
    working.tick(made, by=None)
    assert log(made) == [("done", "open", "done", "", "")]


@pytest.mark.parametrize("state", ["open", "in_progress"])
def test_reopening_leads_back_to_what_it_was(state):
    made = task(state=state)
    working.tick(made, by=None)
    assert working.reopen(made, by=None) is True
    assert working.reopen(made, by=None) is False
    assert (made.state, made.done_at) == (state, None)


def test_finishing_the_first_wakes_the_second_and_undoing_lets_it_wait_again():
    first = task("Angebot einholen")
    second = task("Bestellen", waiting_for=first)
    working.tick(first, by=None)
    second.refresh_from_db()
    assert second.is_waiting is False
    working.reopen(first, by=None)
    second.refresh_from_db()
    assert second.is_waiting is True


def test_starting_and_dropping():
    made = task()
    working.start(made, by=None)
    working.drop(made, reason=" der Saal wird saniert ", by=None)
    working.drop(made, reason="noch einmal", by=None)
    assert log(made) == [
        ("started", "open", "in_progress", "", ""),
        ("dropped", "in_progress", "dropped", "der Saal wird saniert", ""),
    ]


def test_postponing_keeps_the_words_the_reason_and_the_state():
    made = task(due_on=in_days(-3), state="in_progress")
    assert working.postpone(made, due=due(), reason="Krankheit", by=None) is True
    assert working.postpone(made, due=due(), reason="Krankheit", by=None) is False
    assert [step[0] for step in log(made)] == ["postponed"]
    assert (made.due, made.state) == ("Ende der Woche", "in_progress")


def test_handing_over_names_the_old_and_the_new():
    me, other = person(), person("Klein", "Jonas")
    made = task(assignees=[me])
    assert working.hand_over(made, to=[other], seat=seat(me), reason="Urlaub", by=me) is True
    assert log(made) == [
        ("handed_over", "M. Haddad", "J. Klein, Finanzen (M. Haddad)", "Urlaub", "Mona Haddad")
    ]
    assert working.hand_over(made, to=[other], seat=made.seat, by=me) is False


def test_namesakes_are_two_people():
    made = task(assignees=[person()])
    assert working.hand_over(made, to=[person()], by=None) is True


def test_only_a_task_that_stands_in_no_minutes_is_reworded():
    by_hand, of_minutes = task(), task(meeting=meeting())
    for made, text in ((by_hand, "Großen Saal buchen"), (by_hand, "Großen Saal buchen")):
        working.reword(made, text=text, audience="committee", by=None)
    assert log(by_hand) == [("edited", "Saal buchen", "Großen Saal buchen", "", "")]
    with pytest.raises(working.NotPossible, match="steht in einem Protokoll"):
        working.reword(of_minutes, text="Anders", audience="committee", by=None)
    of_minutes.refresh_from_db()
    assert (of_minutes.text, log(of_minutes)) == ("Saal buchen", [])


def test_a_comment_may_come_later_too():
    made = task(state="done")
    working.comment(made, text="Rechnung liegt bei ", by=None)
    assert log(made) == [("commented", "", "Rechnung liegt bei", "", "")]


@pytest.mark.parametrize(
    "verb",
    [
        lambda made: working.start(made, by=None),
        lambda made: working.drop(made, reason="überholt", by=None),
        lambda made: working.postpone(made, due=due(), reason="Krankheit", by=None),
        lambda made: working.hand_over(made, for_office=True, by=None),
    ],
)
def test_what_is_done_must_be_opened_first(verb):
    made = task(state="done")
    with pytest.raises(working.NotPossible, match="schon abgeschlossen"):
        verb(made)
    assert log(made) == []


@pytest.mark.parametrize(
    "verb",
    [
        lambda made: working.drop(made, reason=" ", by=None),
        lambda made: working.postpone(made, due=due(), reason="", by=None),
    ],
)
def test_some_steps_need_a_reason(verb):
    with pytest.raises(working.NotPossible, match="warum"):
        verb(task())


def test_a_stale_copy_does_not_tick_twice():
    made = task()
    stale = type(made).objects.get(pk=made.pk)
    working.tick(made, by=None)
    assert working.tick(stale, by=None) is False


def test_every_step_moves_the_moment_of_the_last_change():
    made = task()
    before = timezone.now()
    working.tick(made, by=None)
    made.refresh_from_db()
    assert made.changed_at > before
