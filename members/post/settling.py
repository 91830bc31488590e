"""Writing down what came of a try: only whoever still holds the lease may, and gives it back with it."""

import logging
import random
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from members.post import troubles
from members.post.models import Attempt, Message

State, Outcome = Message.State, Attempt.Outcome
# How long until the next try: two days in all, then somebody has to look.
BACK_OFF = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 480, 720, 1440)]
MOST_ATTEMPTS = len(BACK_OFF) + 1
AFTER_REPAIR = timedelta(minutes=15)
# So that what failed together does not come back together.
JITTER = 0.1
log = logging.getLogger(__name__)


def sent(message: Message, answer: str) -> None:
    """The server has it; `answer` are its words."""
    _mark(message, Outcome.SENT, answer, state=State.SENT, sent_at=timezone.now(), last_error="")


def settle(message: Message, trouble: troubles.Trouble) -> str:
    """It did not go out: never, later, or as soon as the settings are right; returns the outcome."""
    if isinstance(trouble, troubles.Misconfigured):
        return _wait_for_repair(message, trouble)
    if isinstance(trouble, troubles.Rejected) or message.attempts >= MOST_ATTEMPTS:
        _mark(message, Outcome.REJECTED, trouble.message, state=State.FAILED, last_error=trouble.message)
        return Outcome.REJECTED
    wait = BACK_OFF[message.attempts - 1] * random.uniform(1, 1 + JITTER)
    _mark_waiting(message, trouble, next_try_at=timezone.now() + wait)
    return Outcome.LATER


def _wait_for_repair(message: Message, trouble: troubles.Trouble) -> str:
    """No message is to blame: it does not count, and all that wait say why."""
    _mark_waiting(message, trouble, next_try_at=timezone.now() + AFTER_REPAIR, attempts=message.attempts - 1)
    waiting = Message.objects.due(timezone.now()).filter(state=State.WAITING)
    waiting.exclude(last_error=trouble.message).update(last_error=trouble.message)
    return Outcome.LATER


def _mark_waiting(message: Message, trouble: troubles.Trouble, **fields) -> None:
    _mark(message, Outcome.LATER, trouble.message, state=State.WAITING, last_error=trouble.message, **fields)


def _mark(message: Message, outcome: str, said: str, **fields) -> None:
    mine = Message.objects.filter(pk=message.pk, lease=message.lease, state=State.SENDING)
    with transaction.atomic(durable=True):
        if mine.update(lease=None, leased_until=None, **fields):
            Attempt.objects.create(message_id=message.pk, outcome=outcome, said=said)
        else:
            log.warning("message %s was taken over by somebody else", message.pk)
