"""What the office does with outgoing mail by hand, each step with a line in the message's history."""

from collections.abc import Callable

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from members import history
from members.models import MembershipApplication, User
from members.post import steps
from members.post.models import Message, MessageQuerySet
from members.post.refused import NotPossible
from members.refusal import Refused

RETRIED, BOUNCED, CANCELLED, PRINTED = (
    f"post.{step}" for step in ("retried", "bounced", "cancelled", "printed")
)
ACTIONS = {
    RETRIED: _("noch einmal zum Senden gegeben"),
    BOUNCED: _("als unzustellbar markiert"),
    CANCELLED: _("nicht gesendet"),
    PRINTED: _("gedruckt"),
}


def readable() -> MessageQuerySet:
    """What the office reads. Who confirmed nothing is nobody yet, in the mail as well."""
    nobody = MembershipApplication.objects.filter(confirmed_at=None)
    return Message.objects.exclude(about_uuid__in=nobody.values("uuid"))


def retry(message: Message, *, by: User) -> None:
    """A new attempt with the same bytes. Raises Refused, like all of these."""
    _do(lambda: steps.retry(message), message, RETRIED, by=by)


def mark_bounced(message: Message, *, reason: str, by: User) -> None:
    """It did not arrive, somebody heard."""
    _do(lambda: steps.mark_bounced(message, why=reason), message, BOUNCED, by=by, reason=reason)


def cancel(message: Message, *, by: User) -> None:
    """What waits does not go out."""
    _do(lambda: steps.cancel(message), message, CANCELLED, by=by)


def mark_printed(message: Message, *, by: User) -> None:
    """The letter is on paper."""
    _do(lambda: steps.mark_printed(message), message, PRINTED, by=by)


@transaction.atomic
def _do(step: Callable[[], None], message: Message, action: str, *, by: User, reason: str = "") -> None:
    try:
        step()
    except NotPossible as no:
        raise Refused(no.message) from no
    history.record(message, action, by=by, reason=reason)
