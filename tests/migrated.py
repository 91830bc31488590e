"""The database of the tests: migrated once, kept under a name that changes with any migration, and brought
back to its beginning after each test that really commits."""

import hashlib
import os
import shutil
import sqlite3
import tempfile
from importlib.metadata import version
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase

HERE = Path(__file__).resolve().parent.parent
MANY = 12_000
LIBRARIES = ("Django", "wagtail", "django-allauth")


def template() -> Path:
    """Where the file for exactly these migrations lies, or will lie."""
    digest = hashlib.sha256(" ".join(version(name) for name in LIBRARIES).encode())
    for path in sorted(HERE.glob("*/**/migrations/*.py")):
        if ".venv" not in path.parts:
            digest.update(path.relative_to(HERE).as_posix().encode() + path.read_bytes())
    name = f"roundtable-migrated-{os.getuid()}-{digest.hexdigest()[:16]}.sqlite3"
    return Path(tempfile.gettempdir()) / name


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_modify_db_settings) -> bool:
    """On SQLite begin with the migrated file, if there is one; then there is nothing left to migrate."""
    if connection.vendor != "sqlite":
        return False
    if (kept := template()).exists():
        shutil.copyfile(kept, settings.DATABASES["default"]["TEST"]["NAME"])
    return True


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker) -> None:
    """After the first migration keep a copy; several processes may do so at once."""
    if connection.vendor != "sqlite":
        return
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        if not (kept := template()).exists():
            new = kept.with_suffix(f".{os.getpid()}")
            cursor.execute("VACUUM INTO %s", [str(new)])
            new.replace(kept)
        _count_on_from(cursor, MANY)
        _go_back_by_copying()


def _go_back_by_copying() -> None:
    """What a test committed is undone by the pages of the file as they are now: a tenth of a second less for
    each test than emptying every table, and the rows that migrations made stay."""
    beginning = sqlite3.connect(":memory:", check_same_thread=False)
    connection.connection.backup(beginning)

    def go_back(_test_case) -> None:
        connection.ensure_connection()
        beginning.backup(connection.connection)

    TransactionTestCase._fixture_teardown = go_back


def _count_on_from(cursor, number: int) -> None:
    """Rows of the tests get keys as after years: a page that writes them as "1.234" breaks at once."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE %s"
    cursor.execute(f"DELETE FROM sqlite_sequence WHERE name IN ({tables})", ["%AUTOINCREMENT%"])
    cursor.execute(
        f"INSERT INTO sqlite_sequence (name, seq) SELECT name, %s FROM ({tables})",
        [number, "%AUTOINCREMENT%"],
    )
