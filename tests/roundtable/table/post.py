"""Outgoing mail."""

from members.post.models import Message
from tests.roundtable.table.answers import OFFICE, OFFICE_DOES

TABLE = {
    "intern/post/": OFFICE,
    "intern/post/wartet/": OFFICE,
    "intern/post/gescheitert/": OFFICE,
    "intern/post/unzustellbar/": OFFICE,
    "intern/post/zu-drucken/": OFFICE,
    "intern/post/nicht-gesendet/": OFFICE,
    "intern/post/<int:pk>/": OFFICE,
    "intern/post/<int:pk>/noch-einmal/": OFFICE_DOES,
    "intern/post/<int:pk>/nicht-senden/": OFFICE_DOES,
    "intern/post/<int:pk>/unzustellbar/": OFFICE,
    "intern/post/<int:pk>/gedruckt/": OFFICE_DOES,
}


def rows(example) -> None:
    Message.objects.create(pk=1, kind="circular", sender="post@tisch.example", content=b"\r\nGuten Tag\r\n")
