"""Migrated databases of the tests that nobody uses any more go; those of other checkouts stay."""

import os
from datetime import date

import pytest
from django.db import connection

from tests.migrated import KEPT_DAYS, forget_databases, forget_files

TODAY = date(2026, 3, 31)


def test_only_old_files_of_this_user_go(tmp_path):
    names = [f"roundtable_migrated_{name}_{os.getuid()}.sqlite3" for name in ("old", "new")]
    names += ["roundtable_migrated_old_99999.sqlite3", "other.sqlite3"]
    for name in names:
        (tmp_path / name).touch()
        if "new" not in name:
            os.utime(tmp_path / name, (0, 0))
    forget_files(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names[1:])


class Server:
    """What is asked of the server and what it is told to drop."""

    def __init__(self, comments: dict[str, str | None]):
        self.comments, self.dropped = comments, []

    def execute(self, sql: str, _params=()):
        if sql.startswith("COMMENT ON DATABASE"):
            self.comments[sql.split('"')[1]] = sql.split("'")[1]
        elif sql.startswith("DROP"):
            self.dropped.append(sql.split('"')[1])

    def fetchall(self):
        return list(self.comments.items())


def test_only_databases_that_nobody_used_lately_go():
    server = Server({"ours": "2026-01-01", "theirs": "2026-03-28", "old": "2026-03-27", "from before": None})
    forget_databases(server, but="ours", today=TODAY)
    assert (KEPT_DAYS, server.dropped) == (3, ["old"])
    assert (server.comments["ours"], server.comments["from before"]) == ("2026-03-31", "2026-03-31")


@pytest.mark.db
@pytest.mark.django_db(transaction=True)
def test_the_server_understands():
    if connection.vendor == "sqlite":
        pytest.skip("a server of databases is asked")
    old, new = "roundtable_migrated_test_old", "roundtable_migrated_test_new"
    with connection.cursor() as cursor:
        for name in (old, new):
            cursor.execute(f'CREATE DATABASE "{name}"')
        cursor.execute(f"COMMENT ON DATABASE \"{old}\" IS '2000-01-01'")
        forget_databases(cursor, but=new, today=date.today())
        cursor.execute("SELECT datname FROM pg_database WHERE datname IN (%s, %s)", [old, new])
        left = [row[0] for row in cursor.fetchall()]
        cursor.execute(f'DROP DATABASE "{new}"')
    assert left == [new]
