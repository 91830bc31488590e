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
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
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
# Another checkout on this machine may stand at other migrations; what nobody used for so long goes.
KEPT_DAYS = 3


def name_of_migrated() -> str:
    """What a database of exactly these migrations is called."""
    digest = hashlib.sha256(" ".join(version(name) for name in LIBRARIES).encode())
    for path in sorted(HERE.glob("[!.]*/**/migrations/*.py")):
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
    kept.touch()
    forget_files(kept.parent)
    return kept


def forget_files(folder: Path) -> None:
    """Older migrated files of this user; nobody copies one meanwhile, as everybody does so alone."""
    for path in folder.glob(f"roundtable_migrated_*_{os.getuid()}.*"):
        if path.stat().st_mtime < time.time() - KEPT_DAYS * 24 * 60 * 60:
            path.unlink()


def _migrated_beside_it() -> str:
    """The name of a database on the same server. One that was left half migrated is finished by each copy."""
    name, asked = name_of_migrated(), os.environ["DATABASE_URL"]
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        is_new = not cursor.fetchone()
        if is_new:
            cursor.execute(f'CREATE DATABASE "{name}"')
        forget_databases(cursor, but=name, today=date.today())
    if is_new:
        _migrate(urlsplit(asked)._replace(path=f"/{name}").geturl())
    return name


def forget_databases(cursor, *, but: str, today: date) -> None:
    """Drop migrated databases that nobody has used for some days, as the comment of each says.

    One without a comment counts as used today. The lock keeps nobody away who copies one on another machine,
    so an open connection keeps it, too.
    """
    _used(cursor, but, today)
    cursor.execute(
        "SELECT datname, shobj_description(oid, 'pg_database') FROM pg_database d WHERE datname LIKE %s"
        " AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datname = d.datname)",
        [r"roundtable\_migrated\_%"],
    )
    for name, used_on in cursor.fetchall():
        if not used_on:
            _used(cursor, name, today)
        elif date.fromisoformat(used_on) < today - timedelta(days=KEPT_DAYS):
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')


def _used(cursor, name: str, day: date) -> None:
    cursor.execute(f"COMMENT ON DATABASE \"{name}\" IS '{day.isoformat()}'")


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
