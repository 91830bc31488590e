"""What people do with a message by hand, and forgetting; the history is written in the storey above."""

import uuid

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members.post.models import Attempt, Message, MessageQuerySet
from members.post.refused import NotPossible
from members.post.waking import wake_up

State = Message.State
RETRIED = (State.FAILED, State.BOUNCED, State.CANCELLED, State.WAITING)


@transaction.atomic
def retry(message: Message) -> None:
    """Send the same bytes once more, from now on with all tries of a new message. Raises NotPossible."""
    row = _locked(message, RETRIED)
    if row.is_forgotten or not row.to_address:
        raise NotPossible(_("Von dieser Nachricht sind weder Adresse noch Text übrig."))
    now = timezone.now()
    _change(message, state=State.WAITING, attempts=0, next_try_at=max(now, row.send_after), last_error="")
    wake_up()


@transaction.atomic
def mark_bounced(message: Message, *, why: str) -> None:
    """It came back, somebody or a mailbox says. Marking it twice changes the reason. Raises NotPossible."""
    _locked(message, (State.SENT, State.BOUNCED, State.FAILED))
    _change(message, state=State.BOUNCED, last_error=why)


@transaction.atomic
def cancel(message: Message) -> None:
    """Do not send what waits. Raises NotPossible for what went out or is going out at this moment."""
    _locked(message, (State.WAITING, State.CANCELLED))
    _change(message, state=State.CANCELLED)


@transaction.atomic
def mark_printed(message: Message) -> None:
    """The letter is on paper; once."""
    row = _locked(message, (State.PAPER,))
    _change(message, printed_at=row.printed_at or timezone.now())


@transaction.atomic
def forget(person_uuid: uuid.UUID) -> tuple[int, int]:
    """Empty what official messages say of a person, delete all others; how many of each.

    Left are hash, kind, role, dates and what it was about: proof that somebody in that role got exactly
    these bytes, if she shows them. What was still waiting is not sent. Doing it twice changes nothing.
    """
    theirs = Message.objects.select_for_update().filter(person_uuid=person_uuid)
    official = list(theirs.filter(is_official=True).values_list("pk", flat=True))
    _number, by_model = theirs.filter(is_official=False).delete()
    rows = Message.objects.filter(pk__in=official)
    rows.filter(state__in=Message.UNDERWAY).update(state=State.CANCELLED)
    empty(rows)
    return len(official), by_model.get("post.Message", 0)


def empty(rows: MessageQuerySet) -> int:
    """Leave of messages that are over what `forget` leaves, and none of their tries; how many."""
    Attempt.objects.filter(message__in=rows).delete()
    return rows.update(
        **dict.fromkeys(["person_uuid", "key", "lease", "leased_until"]),
        **dict.fromkeys(["sender", "to_address", "to_name", "subject", "last_error"], ""),
        cc=[],
        content=b"",
    )


def empty_words(rows: MessageQuerySet) -> int:
    """Leave of messages that are over who got them, beside what `forget` leaves; how many."""
    Attempt.objects.filter(message__in=rows).delete()
    return rows.update(sender="", subject="", last_error="", content=b"")


def _locked(message: Message, states: tuple[str, ...]) -> Message:
    """The row as it stands now, if it is in one of these states."""
    row = Message.objects.for_rows().select_for_update().get(pk=message.pk)
    if row.state not in states:
        said = {"state": row.get_state_display()}
        raise NotPossible(_("Das geht nicht mehr: Der Stand ist inzwischen „%(state)s“.") % said)
    return row


def _change(message: Message, **fields) -> None:
    """Write the fields, here and at the row; whoever was sending it meanwhile has nothing to say any more."""
    Message.objects.filter(pk=message.pk).update(lease=None, leased_until=None, **fields)
    for name, value in fields.items():
        setattr(message, name, value)
