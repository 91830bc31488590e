"""Mail to others that names her: who got it when stays, with its hash; its words go.

What is still waiting goes out as it was written, and the preview says so.
"""

from email import message_from_bytes
from email.policy import SMTP

from django.db.models import Q

from members.post import steps
from members.post.models import Message, MessageQuerySet
from roundtable.privacy.wording import Wording

ON_ITS_WAY = Q(state__in=Message.UNDERWAY) | Q(state=Message.State.PAPER, printed_at=None)
WORDS = ("text/plain", "text/html", "text/calendar")


def take_words(wording: Wording) -> int:
    """Empty what went out and names her; call it after her own mail was forgotten. How many."""
    return steps.empty_words(_naming(wording, Message.objects.exclude(ON_ITS_WAY).exclude(sender="")))


def waiting(wording: Wording) -> int:
    """How many to others are not sent yet and name her."""
    others = Message.objects.filter(ON_ITS_WAY).exclude(
        person_uuid=wording.person.uuid, person_uuid__isnull=False
    )
    return _naming(wording, others).count()


def _naming(wording: Wording, rows: MessageQuerySet) -> MessageQuerySet:
    found = [pk for pk, content in rows.values_list("pk", "content").iterator() if _names(wording, content)]
    return Message.objects.filter(pk__in=found)


def _names(wording: Wording, content: bytes) -> bool:
    """Its headers and its words; attachments are papers that stand elsewhere, too."""
    parsed = message_from_bytes(bytes(content), policy=SMTP)
    parts = [part.get_content() for part in parsed.walk() if part.get_content_type() in WORDS]
    return any(wording.everywhere(text) != text for text in (*map(str, parsed.values()), *parts))
