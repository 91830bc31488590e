"""Letters for those without e-mail: all of a circular in one file, and the note that they are on paper."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members import posting
from members.circulars.models import Circular
from members.exchange.letters import Letter
from members.exchange.recipients import of_people, with_organisations
from members.languages import language_of_records
from members.lazily import on_first_use
from members.letterpaper import letter_paper
from members.models import Person, User
from members.post.contents import content_of
from members.post.models import Message
from members.refusal import Refused

letters_pdf: Callable[..., bytes] = on_first_use("members.exchange.pdf:letters_pdf")


def letters_pdf_of(circular: Circular) -> bytes:
    """Every letter of it, printed before or not, in the order of the list. Raises Refused without any."""
    return batch_pdf(circular.uuid, on=_day(circular))


def mark_printed(circular: Circular, *, by: User) -> int:
    """All letters that were not printed yet are on paper; how many."""
    return mark_batch_printed(circular.uuid, by=by)


def batch_pdf(batch: UUID, *, on: date) -> bytes:
    """The letters of one mailing of that day, whatever it was about. Raises Refused without any."""
    with language_of_records():
        found = _letters(batch, on)
        if not found:
            raise Refused(_("Hierzu gibt es keinen Brief."))
        return letters_pdf(found, letter_paper())


@transaction.atomic
def mark_batch_printed(batch: UUID, *, by: User) -> int:
    """The same for one mailing."""
    rows = list(_messages(batch).to_print().for_rows())
    for message in rows:
        posting.mark_printed(message, by=by)
    return len(rows)


def _letters(batch: UUID, on: date) -> list[Letter]:
    messages = list(_messages(batch).order_by("pk"))
    people = Person.objects.filter(uuid__in=[one.person_uuid for one in messages])
    rows = list(with_organisations(people.order_by("pk"), on=on))
    envelopes = {
        person.uuid: recipient.envelope for person, recipient in zip(rows, of_people(rows), strict=True)
    }
    return [
        Letter(envelopes.get(one.person_uuid, (one.to_name,)), one.subject, content.text, on)
        for one in messages
        if (content := content_of(one))
    ]


def _messages(batch: UUID):
    return Message.objects.of_batch(batch).filter(state=Message.State.PAPER)


def _day(circular: Circular) -> date:
    return timezone.localdate(circular.sent_at) if circular.sent_at else timezone.localdate()
