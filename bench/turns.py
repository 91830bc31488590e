"""Measuring several ways to the same thing in turns, so that the machine treats them alike."""

import statistics
import time
from collections.abc import Callable

from django.db import connection
from django.test.utils import CaptureQueriesContext


def medians(*calls: Callable[[], object], rounds: int) -> list[float]:
    """Milliseconds of each call, taken in turns."""
    spent = [[seconds(act) for act in calls] for _round in range(rounds)]
    return [statistics.median(column) * 1000 for column in zip(*spent, strict=True)]


def seconds(act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def again(act: Callable[[], object]) -> Callable[[], None]:
    """The same statements once more, without what Python does before and after."""
    with CaptureQueriesContext(connection) as captured:
        act()
    statements = [one["sql"] for one in captured]

    def send() -> None:
        with connection.cursor() as cursor:
            for sql in statements:
                cursor.execute(sql)
                cursor.fetchall()

    return send
