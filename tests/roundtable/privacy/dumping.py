"""Everything the house holds, as text: every table there is, sessions and mail unpacked, every file."""

import zipfile
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

from django.contrib.sessions.models import Session
from django.db import connection

from members.post.models import Message


def dump(*folders: Path) -> Iterator[tuple[str, str]]:
    """("minutes_entry.text", what one row holds there) of all tables, models or not; files by their path."""
    yield from _tables()
    for session in Session.objects.all():
        yield "a session", str(session.get_decoded())
    for message in Message.objects.exclude(content=b""):
        yield f"mail {message.kind} {message.state}", _mail(bytes(message.content))
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            yield "a file's name", str(path.relative_to(folder))
            if path.is_file():
                yield f"the file {path.name}", _file(path)


def _tables() -> Iterator[tuple[str, str]]:
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            names = [one[0] for one in cursor.description]
            for row in cursor.fetchall():
                for name, value in zip(names, row, strict=True):
                    yield f"{table}.{name}", _text(value)


def _text(value) -> str:
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode(errors="replace")
    text = str(value)
    return text.encode().decode("unicode_escape", errors="replace") if "\\u00" in text else text


def _mail(content: bytes) -> str:
    parsed = message_from_bytes(content, policy=SMTP)
    parts = [part.get_content() for part in parsed.walk() if part.get_content_maintype() == "text"]
    return "\n".join([*map(str, parsed.values()), *parts])


def _file(path: Path) -> str:
    """What is written in it: Word files are unpacked."""
    content = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return "\n".join(archive.read(name).decode(errors="replace") for name in archive.namelist())
    return content.decode(errors="replace")
