"""Messages for the tests."""

from members.post import outbox
from members.post.models import Message


def put(number: int = 1, **fields) -> Message:
    """A message of the office to an invented person."""
    said = {
        "kind": "invitation",
        "subject": f"Einladung {number}",
        "text": f"Guten Tag,\n\nwir treffen uns am 9. November. Grüße, Nr. {number}\n",
        "to_address": f"person{number}@verein.example",
        "to_name": "Mona Haddad",
        "sender": "Runder Tisch <post@tisch.example>",
    }
    return outbox.put(**(said | fields))


def now_of(message: Message) -> Message:
    """The row as it stands in the database."""
    return Message.objects.get(pk=message.pk)


def make_due(*messages: Message) -> None:
    """The time of the next try has come."""
    Message.objects.filter(pk__in=[one.pk for one in messages]).update(next_try_at=messages[0].created_at)
