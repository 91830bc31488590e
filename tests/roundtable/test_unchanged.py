"""An answer is kept only while the database is exactly as it was."""

import asyncio
from datetime import date
from threading import Thread

import pytest
import time_machine
from django.db import connection, transaction

from members.models import District
from roundtable import unchanged
from roundtable.unchanged import today, while_unchanged


@pytest.fixture
def asked(transactional_db):
    """How often an answer had to be made; outside of any transaction."""
    unchanged._answers.clear()
    times = []

    def ask(key: str = "Frage") -> int:
        while_unchanged(key, lambda: times.append(key))
        return len(times)

    return ask


@pytest.mark.db
def test_as_long_as_nothing_changes_it_is_made_once(asked):
    assert [asked(), asked(), asked()] == [1, 1, 1]


@pytest.mark.db
def test_any_row_makes_it_new(asked):
    asked()
    District.objects.create(key="15085", name="Harz", plate="HZ")
    assert [asked(), asked()] == [2, 2]
    District.objects.update(name="Landkreis Harz")
    assert asked() == 3
    District.objects.all().delete()
    assert asked() == 4


@pytest.mark.db
def test_a_row_that_somebody_else_writes_makes_it_new(asked):
    asked()

    def write():
        District.objects.create(key="15085", name="Harz", plate="HZ")
        connection.close()

    other = Thread(target=write)
    other.start()
    other.join()
    assert [asked(), asked()] == [2, 2]


@pytest.mark.db
def test_inside_a_transaction_nothing_is_kept(asked):
    asked()
    with transaction.atomic():
        assert [asked(), asked()] == [2, 3]
    assert asked() in (3, 4)


@pytest.mark.db
def test_what_was_rolled_back_is_never_shown(asked):
    answers = []
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        District.objects.create(key="15085", name="Harz", plate="HZ")
        answers.append(while_unchanged("Zahl", District.objects.count))
        raise ZeroDivisionError
    answers.append(while_unchanged("Zahl", District.objects.count))
    assert answers == [1, 0]


@pytest.mark.db
def test_a_new_connection_trusts_no_older_one(asked):
    asked()
    connection.close()
    District.objects.create(key="15085", name="Harz", plate="HZ")
    assert asked() == 2


def test_each_question_has_its_own_answer(asked):
    assert [asked("eins"), asked("zwei"), asked("eins")] == [1, 2, 2]


def test_only_so_many_are_kept(asked, monkeypatch):
    monkeypatch.setattr(unchanged, "KEPT", 2)
    for key in ("eins", "zwei", "drei"):
        asked(key)
    assert (len(unchanged._answers), asked("drei"), asked("eins")) == (2, 3, 4)


@pytest.mark.parametrize(
    ("moments", "days"),
    [
        (["2026-11-09 22:59:59Z", "2026-11-09 23:00:00Z"], [date(2026, 11, 9), date(2026, 11, 10)]),
        (["2026-07-09 21:59:59Z", "2026-07-09 22:00:00Z"], [date(2026, 7, 9), date(2026, 7, 10)]),
        (["2026-10-25 22:30:00Z", "2026-10-25 23:00:00Z"], [date(2026, 10, 25), date(2026, 10, 26)]),
        (["2026-11-10 12:00:00Z", "2026-11-08 12:00:00Z"], [date(2026, 11, 10), date(2026, 11, 8)]),
    ],
)
def test_the_day_changes_at_midnight_in_our_zone(moments, days):
    found = []
    for moment in moments:
        with time_machine.travel(moment, tick=False):
            found.append(today())
    assert found == days


@pytest.mark.db
def test_in_an_event_loop_the_task_has_its_own_connection(asked):
    """Nothing of a transaction is kept there either: it is the task's connection that is asked."""
    found = []

    async def in_a_task():
        with transaction.atomic():
            found.extend([asked(), asked()])
        connection.close()

    def one_thread():
        asked()
        connection.close()
        asyncio.run(in_a_task())

    other = Thread(target=one_thread)  # the browser of other tests keeps a loop running in this one
    other.start()
    other.join()
    assert found == [2, 3]
