"""Answers that hold as long as the database holds exactly what it held when they were made.

No list of things to invalidate: the database itself says whether anything at all was committed since.
If it was, the answer is made anew, however little that may have been.
"""

import time
from asyncio import get_running_loop
from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import date, datetime, timedelta
from itertools import count
from threading import Lock, local
from typing import TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.utils import timezone

Answer = TypeVar("Answer")
KEPT = 100

_answers: OrderedDict[Hashable, tuple[Hashable, object]] = OrderedDict()
_lock = Lock()
_serials = count()
_thread = local()
_today: tuple[float, float, date] = (0, 0, date.min)


def while_unchanged(key: Hashable, make: Callable[[], Answer]) -> Answer:
    """The answer kept under `key` if no row of the database has changed since, else a new one.

    Inside a transaction nothing is kept: what it shows may still be rolled back.
    """
    connection = _connection()
    if connection.in_atomic_block:
        return make()
    state = database_state(connection)
    place = (key, state[0])
    kept = _answers.get(place)
    if kept is not None and kept[0] == state:
        return kept[1]  # type: ignore[return-value]
    answer = make()
    with _lock:
        # The state was read before the answer was made: what is committed in between is seen next time.
        _answers[place] = (state, answer)
        _answers.move_to_end(place)
        while len(_answers) > KEPT:
            _answers.popitem(last=False)
    return answer


def _connection():
    """This thread's connection: Django's own way to it costs more than asking the database itself.

    In an event loop every task has one of its own, as Django's handler knows.
    """
    try:
        get_running_loop()
    except RuntimeError:
        if not hasattr(_thread, "connection"):
            _thread.connection = connections[DEFAULT_DB_ALIAS]
        return _thread.connection
    return connections[DEFAULT_DB_ALIAS]


def today() -> date:
    """The day in our time zone; the zone's rules are asked once a day and not for each reader."""
    global _today
    begins, ends, day = _today
    if begins <= time.time() < ends:
        return day
    day = timezone.localdate()
    midnights = (_midnight(day), _midnight(day + timedelta(days=1)))
    _today = (*midnights, day)
    return day


def _midnight(day: date) -> float:
    return timezone.make_aware(datetime(day.year, day.month, day.day)).timestamp()


def database_state(connection) -> tuple[Hashable, ...]:
    """Differs from an earlier one if anything was committed in between; no table is read for it."""
    if connection.vendor == "sqlite":
        return _data_version(connection)
    if connection.vendor == "postgresql":
        return _snapshot(connection)
    return (next(_serials),)


def _snapshot(connection) -> tuple[Hashable, ...]:
    """PostgreSQL: the same snapshot sees the same rows (`pg_current_snapshot`, "xmin:xmax:running").

    The start of the server stands beside it, because a restored cluster counts its transactions anew.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_postmaster_start_time()::text, pg_current_snapshot()::text")
        return cursor.fetchone()


def _data_version(connection) -> tuple[Hashable, ...]:
    """SQLite: `PRAGMA data_version` changes by every commit of another connection, `total_changes` by
    every row this one has written. Both count for one connection only, so its serial stands before them.
    """
    if connection.connection is None:
        connection.ensure_connection()
    raw = connection.connection
    if getattr(connection, "counted_connection", None) is not raw:
        connection.counted_connection, connection.counted_serial = raw, next(_serials)
    (version,) = raw.execute("PRAGMA data_version").fetchone()
    return (connection.counted_serial, version, raw.total_changes)
