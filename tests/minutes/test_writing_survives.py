"""Two who write at once, and writers that are killed in the middle: nothing is lost, nothing is half."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

import pytest
from django.db import connection

from meetings.tasks.models import ActionItem
from minutes.models import Entry, Minutes, Outcome, Resolution
from tests import process
from tests.boards import writer
from tests.minutes.desk import Desk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.db]
LINES_EACH = 15


def at_once(minutes: Minutes, user, *acts) -> list:
    """Each act in a thread with a connection of its own."""

    def run(act):
        try:
            return act(Desk(minutes, user))
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_two_who_write_at_once_lose_no_line(minutes):
    def write(name):
        return lambda desk: [desk.put(f"! Lindner: {name} {number}")[0] for number in range(LINES_EACH)]

    answers = at_once(minutes, writer(), write("ruft an"), write("schreibt"))
    assert answers == [[200] * LINES_EACH] * 2
    lines = minutes.entries.kept()
    assert (lines.count(), ActionItem.objects.count()) == (2 * LINES_EACH, 2 * LINES_EACH)
    assert sorted(lines.values_list("revision", flat=True)) == list(range(1, 2 * LINES_EACH + 1))
    assert sorted(lines.values_list("position", flat=True)) == list(range(1, 2 * LINES_EACH + 1))


def test_of_two_who_change_one_line_at_once_one_hears_of_the_other(minutes):
    user, key = writer(), uuid4()
    Desk(minutes, user).put("Ausgang", key=key)

    def change(typed):
        return lambda desk: desk.put(typed, key=key, version=1)

    answers = at_once(minutes, user, change("von mir"), change("von ihr"))
    assert sorted(status for status, _answer in answers) == [200, 409]
    [(clash, saved)] = [(answer, minutes.entries.get().typed) for status, answer in answers if status == 409]
    assert {clash["mine"], clash["theirs"]} == {"von mir", "von ihr"}
    assert clash["theirs"] == saved


def test_the_same_line_sent_twice_at_once_is_one_line(minutes):
    key = uuid4()
    answers = at_once(minutes, writer(), *[lambda desk: desk.put("! Lindner: ruft an", key=key)] * 2)
    assert answers[0] == answers[1]
    assert (Entry.objects.count(), ActionItem.objects.count()) == (1, 1)


def kill_writers(minutes: Minutes, kills: int) -> set[UUID]:
    """The keys of all lines that were acknowledged before their writer was killed."""
    told = process.told_by("tests.minutes.killed_writers", minutes.pk, writer().pk, kills)
    return {UUID(word) for word in told}


def assert_whole(minutes: Minutes) -> None:
    """Every line has all that hangs on it, and nothing hangs on no line."""
    lines = list(minutes.entries.prefetch_related("action_items"))
    kinds = Counter(line.kind for line in lines)
    assert {line.action_items.count() for line in lines if line.kind == "task"} <= {2}
    assert ActionItem.objects.count() == 2 * kinds["task"]
    assert {task.assignees.count() for task in ActionItem.objects.all()} <= {1}
    assert Resolution.objects.filter(result="carried").count() == kinds["resolution"]
    assert Outcome.objects.count() == kinds["outcome"]
    minutes.refresh_from_db()
    assert sorted(line.revision for line in lines) == list(range(1, minutes.revision + 1))
    assert len({line.position for line in lines}) == len(lines)


@pytest.mark.parametrize("kills", [5, pytest.param(1000, marks=pytest.mark.proof)])
def test_a_killed_writer_loses_no_acknowledged_line_and_leaves_no_half_one(minutes, kills):
    told = kill_writers(minutes, kills)
    assert len(told) >= kills
    assert told <= set(minutes.entries.values_list("uuid", flat=True))
    assert_whole(minutes)
