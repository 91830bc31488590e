"""A migrated SQLite file is kept between test runs, under a name that changes with any migration."""

import hashlib
import os
import shutil
import tempfile
from importlib.metadata import version
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

HERE = Path(__file__).resolve().parent.parent
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
    if connection.vendor == "sqlite" and not (kept := template()).exists():
        new = kept.with_suffix(f".{os.getpid()}")
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(new)])
        new.replace(kept)
