"""Sending what is due, message by message; as many processes may do it at once as like to.

Each message is claimed by one conditional update with a lease. No transaction is open while the server is
talked to. Who is killed between the server's "250" and the mark leaves one message that is sent again, with
the same Message-ID, when the lease is over; never any other.
"""

import logging
import time
import uuid
from collections import Counter
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from members.post import settling, troubles
from members.post.carriers import Carrier, carrier
from members.post.models import Attempt, Message

Outcome = Attempt.Outcome
# Longer than the slowest conversation with one server.
LEASE = timedelta(minutes=15)
MOST_BROKEN = 3
log = logging.getLogger(__name__)


class Done:
    """What one run did: numbers by outcome, and why it stopped before its end, if it did."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.stopped_by = ""
        self._broken = 0

    def __str__(self) -> str:
        sent, later, failed = (self.outcomes[one] for one in (Outcome.SENT, Outcome.LATER, Outcome.REJECTED))
        said = f"{sent} gesendet, {later} später noch einmal, {failed} gescheitert"
        return f"{said}; abgebrochen: {self.stopped_by}" if self.stopped_by else said

    def note(self, outcome: str, trouble: troubles.Trouble | None) -> None:
        """Count, and stop where the next message would fare no better."""
        self.outcomes[outcome] += 1
        self._broken = self._broken + 1 if isinstance(trouble, troubles.Broken) else 0
        is_useless = isinstance(trouble, troubles.Unreachable | troubles.Misconfigured)
        if trouble and (is_useless or self._broken == MOST_BROKEN):
            self.stopped_by = trouble.message


def deliver(*, limit: int | None = None, within: timedelta = timedelta(minutes=4)) -> Done:
    """Send what is due until nothing is left, the time is up or the server is of no use now.

    Raises RuntimeError inside a transaction: it would stay open for as long as the server takes.
    """
    done, end = Done(), time.monotonic() + within.total_seconds()
    with carrier() as hands, translation.override(settings.LANGUAGE_CODE):
        while not done.stopped_by and (limit is None or done.outcomes.total() < limit):
            if time.monotonic() >= end or (message := claim()) is None:
                break
            trouble = attempt(message, hands)
            outcome = settling.settle(message, trouble) if trouble else Outcome.SENT
            done.note(outcome, trouble)
    return done


def claim() -> Message | None:
    """The next message that is due, ours until the lease is over."""
    lease, now = uuid.uuid4(), timezone.now()
    with transaction.atomic(durable=True):
        due = Message.objects.due(now).order_by("next_try_at", "pk")
        if connection.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True)
        if (pk := due.values_list("pk", flat=True).first()) is None:
            return None
        mine = Message.objects.due(now).filter(pk=pk)
        mine.update(
            state=Message.State.SENDING, lease=lease, leased_until=now + LEASE, attempts=F("attempts") + 1
        )
    return Message.objects.filter(lease=lease).first()


def attempt(message: Message, hands: Carrier) -> troubles.Trouble | None:
    """Try once; what went out is marked at once, what did not is told."""
    if message.attempts > settling.MOST_ATTEMPTS:
        return troubles.Rejected(
            _("Jeder Versuch ist abgebrochen, ohne dass der Mailserver etwas gesagt hat.")
        )
    try:
        answer = hands.carry(message)
    except troubles.Trouble as trouble:
        log.info("message %s: %s", message.pk, type(trouble).__name__)
        return trouble
    except Exception:
        log.exception("message %s cannot be sent", message.pk)
        hands.hang_up()
        return troubles.Later(_("Beim Senden ist etwas Unerwartetes geschehen."))
    settling.sent(message, answer)
    return None
