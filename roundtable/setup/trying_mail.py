"""A message to oneself, on the way every other takes; what the server answers is the proof."""

from django.db import transaction
from django.utils.translation import gettext as _

from members import roles
from members.accounts.mail import association_name
from members.models import User
from members.post import outbox
from members.post.models import Message
from members.refusal import Refused

KIND = "test"


@transaction.atomic
def send(*, to: User) -> Message:
    """Put a test message into the outbox. Raises Refused for an address to which nothing can be sent."""
    person = roles.person_of(to)
    try:
        return outbox.put(
            kind=KIND,
            subject=_("Probe: Die Mail kommt an"),
            text=_("Diese Nachricht hat %(name)s geschickt. Kommt sie an, gehen auch Einladungen hinaus.")
            % {"name": association_name()},
            to_address=to.email,
            to_name=to.get_full_name(),
            person_uuid=person.uuid if person else None,
        )
    except outbox.NotSendable as no:
        raise Refused(no.message) from no


def latest(user: User) -> Message | None:
    """The last test to this user's address."""
    return Message.objects.filter(kind=KIND, to_address=user.email).order_by("-pk").first()
