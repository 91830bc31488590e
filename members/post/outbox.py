"""Putting a message in: finished and kept, together with whatever else happens; nothing is sent here."""

import hashlib
import uuid
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from members.post import building
from members.post.addresses import to_ascii
from members.post.building import Attachment, Letter
from members.post.models import Message
from members.post.refused import NotSendable
from members.post.waking import wake_up

__all__ = ["Attachment", "NotSendable", "put"]


def put(
    *,
    kind: str,
    subject: str,
    text: str,
    to_address: str,
    to_name: str = "",
    role: str = "",
    person_uuid: uuid.UUID | None = None,
    about_uuid: uuid.UUID | None = None,
    batch: uuid.UUID | None = None,
    is_official: bool = False,
    send_after: datetime | None = None,
    key: str = "",
    sender: str = "",
    cc: tuple[str, ...] | list[str] = (),
    **said,
) -> Message:
    """Keep one message to one recipient; a worker is woken up when the transaction is committed.

    Without an address it is a letter to print. `kind` is a word of `kinds.py` or a new one, `role` the
    recipient's at this moment ("Mitglied des Vorstands"), `sender` "Name <address>" instead of the usual
    one. `said` is what else a `Letter` has: html, reply_to, attachments, calendar, calendar_method,
    unsubscribe_url, is_automatic. The same `key` twice gives the row that is there. Raises NotSendable.
    """
    if key and (found := Message.objects.filter(key=key).first()):
        return found
    now = timezone.now()
    send_after = max(send_after or now, now)
    copies = [to_ascii(address) for address in cc]
    letter = Letter(
        sender=sender or settings.DEFAULT_FROM_EMAIL,
        subject=subject,
        text=text,
        to_address=to_ascii(to_address) if to_address else "",
        to_name=to_name,
        cc=[] if not to_address else [one for one in dict.fromkeys(copies) if one != to_ascii(to_address)],
        **said,
    )
    message = _finish(letter, send_after=send_after)
    message.kind, message.role, message.is_official = kind, building.one_line(role), is_official
    message.person_uuid, message.about_uuid, message.batch = person_uuid, about_uuid, batch
    message.key = key or None
    return _keep(message)


def _finish(letter: Letter, *, send_after: datetime) -> Message:
    """The row with its bytes, not kept yet; its Message-ID stays the same however often it is tried."""
    key, address = uuid.uuid4(), building.address_of(letter.sender)
    message_id = f"<{key}@{address.rpartition('@')[2]}>"
    content = building.build(letter, message_id=message_id, at=timezone.localtime(send_after))
    return Message(
        uuid=key,
        message_id=message_id,
        sender=settings.BOUNCES_ADDRESS or address,
        to_address=letter.to_address,
        to_name=letter.to_name,
        cc=list(letter.cc),
        subject=letter.subject,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        state=Message.State.WAITING if letter.to_address else Message.State.PAPER,
        send_after=send_after,
        next_try_at=send_after,
    )


def _keep(message: Message) -> Message:
    """The row, or that of somebody who put in the same key at the same moment."""
    try:
        with transaction.atomic():
            message.save(force_insert=True)
    except IntegrityError:
        if message.key and (found := Message.objects.filter(key=message.key).first()):
            return found
        raise
    if message.state == Message.State.WAITING and message.send_after <= timezone.now():
        wake_up()
    return message
