"""The database of the tests: migrated once, kept under a name that changes with any migration, and brought
back to its beginning after each test that really commits."""

import fcntl
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase

HERE = Path(__file__).resolve().parent.parent
MANY = 12_000
LIBRARIES = ("Django", "wagtail", "django-allauth")


def name_of_migrated() -> str:
    """What a database of exactly these migrations is called."""
    digest = hashlib.sha256(" ".join(version(name) for name in LIBRARIES).encode())
    for path in sorted(HERE.glob("*/**/migrations/*.py")):
        if ".venv" not in path.parts:
            digest.update(path.relative_to(HERE).as_posix().encode() + path.read_bytes())
    return f"roundtable_migrated_{digest.hexdigest()[:16]}"


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_modify_db_settings, django_db_blocker) -> bool:
    """Begin with a copy of the migrated database; then there is nothing left to migrate."""
    with django_db_blocker.unblock(), _alone():
        if connection.vendor == "sqlite":
            shutil.copyfile(_migrated_file(), settings.DATABASES["default"]["TEST"]["NAME"])
        else:
            connection.settings_dict["TEST"]["TEMPLATE"] = _migrated_beside_it()
    return connection.vendor == "sqlite"


@contextmanager
def _alone() -> Iterator[None]:
    """Of several processes one at a time: the first migrates, the others find it done."""
    with (Path(tempfile.gettempdir()) / f"roundtable-migrating-{os.getuid()}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _migrated_file() -> Path:
    kept = Path(tempfile.gettempdir()) / f"{name_of_migrated()}_{os.getuid()}.sqlite3"
    if not kept.exists():
        new = kept.with_suffix(".new")
        new.unlink(missing_ok=True)
        _migrate(f"sqlite:///{new}")
        new.replace(kept)
    return kept


def _migrated_beside_it() -> str:
    """The name of a database on the same server. One that was left half migrated is finished by each copy."""
    name, asked = name_of_migrated(), os.environ["DATABASE_URL"]
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if cursor.fetchone():
            return name
        cursor.execute(f'CREATE DATABASE "{name}"')
    _migrate(urlsplit(asked)._replace(path=f"/{name}").geturl())
    return name


def _migrate(url: str) -> None:
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(command, cwd=HERE, env=os.environ | {"DATABASE_URL": url}, check=True)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker) -> None:
    """What each process does with its copy before the first test."""
    if connection.vendor != "sqlite":
        return
    with django_db_blocker.unblock(), connection.cursor() as cursor:
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
