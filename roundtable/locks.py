"""Doing a thing in one place at a time; whoever dies lets go by dying.

On PostgreSQL an advisory lock of the session, for several hosts; on SQLite, which has one host, a lock on
a file beside the database.
"""

import fcntl
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.db import Error, connection


@contextmanager
def only_one(name: str) -> Iterator[bool]:
    """Whether it is ours; nobody waits. Not to be nested under the same name."""
    holding = _in_database if connection.vendor == "postgresql" else _in_file
    with holding(name) as is_mine:
        yield is_mine


@contextmanager
def _in_database(name: str) -> Iterator[bool]:
    number = zlib.crc32(name.encode())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [number])
        is_mine = cursor.fetchone()[0]
    try:
        yield is_mine
    finally:
        if is_mine:
            # A session that broke meanwhile has let go already.
            with suppress(Error), connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [number])


@contextmanager
def _in_file(name: str) -> Iterator[bool]:
    with Path(connection.settings_dict["NAME"]).with_name(f"{name}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
