"""Sending a circular: the recipients are fixed in one transaction, each with a message of her own.

Either all of them have their message or nobody has one: a process that is killed leaves a draft, or one that
still waits for its day, and whoever comes next begins anew. A key for each recipient keeps it at one.
"""

import logging
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members import consent_mails, files, history
from members.circulars import wording
from members.circulars.gathering import Candidate
from members.circulars.kinds import Way
from members.circulars.models import Circular, Delivery
from members.circulars.sorting import Recipient, recipients_of
from members.circulars.writing import SCHEDULED, SENT, check_texts, take_back
from members.dates import spell_span
from members.languages import language_of_records
from members.models import Association, User
from members.post import outbox
from members.post.models import Message
from members.refusal import Refused

State = Circular.State
log = logging.getLogger(__name__)
# A role is one line of a message; whoever has many is named with the first ones.
LONGEST_ROLE = 200


@dataclass(frozen=True)
class Text:
    """What one recipient reads."""

    subject: str
    text: str
    html: str


@transaction.atomic
def schedule(circular: Circular, *, at: datetime, by: User | None) -> None:
    """Let it wait for its day. Raises Refused for a past one, or when nobody would get it."""
    row = _locked(circular)
    if at <= timezone.now():
        raise Refused(_("Dieser Zeitpunkt ist schon vorbei."), field="day")
    row.send_at = at
    _check(row, recipients_of(row))
    row.state = State.SCHEDULED
    row.save(update_fields=["state", "send_at"])
    with language_of_records():
        history.record(row, SCHEDULED, by=by, new=spell_span(at, None))


@transaction.atomic
def unschedule(circular: Circular, *, by: User) -> bool:
    """It does not go out by itself; False when it did not wait any more. Raises Refused when it is sent."""
    if not _locked(circular).is_open:
        raise Refused(_already_sent())
    return take_back(circular, by=by)


@transaction.atomic
def send(circular: Circular, *, by: User | None) -> bool:
    """Fix who gets it and give every message to the post; sending twice changes nothing.

    Raises Refused when nobody would get it or a message cannot be made; nothing is changed then.
    """
    row = _locked(circular)
    if row.state == State.SENT:
        return False
    return _send(row, by=by)


def send_due(now: datetime | None = None) -> tuple[int, int]:
    """Send what has waited for its day: how many went out, how many could not (refused: drafts again)."""
    sent = failed = 0
    for circular in Circular.objects.due(now or timezone.now()):
        try:
            sent += _send_if_due(circular, now or timezone.now())
        except Refused as no:
            failed += 1
            with transaction.atomic():
                if take_back(circular, by=None):
                    history.record(circular, history.EDITED, by=None, reason=no.message)
        except Exception:
            # It waits on and is tried again; the others are not to wait for it.
            failed += 1
            log.exception("circular %s could not be sent", circular.pk)
    return sent, failed


@transaction.atomic
def _send_if_due(circular: Circular, now: datetime) -> bool:
    """Somebody may have taken it back or sent it since it was found."""
    row = _locked(circular)
    is_due = row.state == State.SCHEDULED and row.send_at is not None and row.send_at <= now
    return is_due and _send(row, by=None)


def _send(row: Circular, *, by: User | None) -> bool:
    found = recipients_of(row)
    _check(row, found)
    row.state, row.sent_at = State.SENT, timezone.now()
    row.save(update_fields=["state", "sent_at"])
    attachments = _attachments(row)
    Delivery.objects.bulk_create(
        Delivery(
            circular=row,
            person=one.candidate.person,
            name=one.candidate.name,
            address=one.address,
            role=_role(one.candidate),
            way=one.way,
            reason=one.reason or "",
            note=one.note,
            message=None if one.way == Way.NONE else _put(row, one, attachments),
        )
        for one in found
    )
    history.record(row, SENT, by=by)
    return True


def send_test(circular: Circular, *, to_address: str, to_name: str) -> Message:
    """The message as the first recipient would get it, to whoever tries it. Raises Refused."""
    check_texts(circular)
    found = [one for one in recipients_of(circular) if one.way != Way.NONE]
    example = found[0].candidate if found else Candidate(None, to_address, to_name)
    words = text_for(circular, example, on=day_of_sending(circular))
    with transaction.atomic():
        try:
            return outbox.put(
                kind="test",
                subject=_("Probe: %s") % words.subject,
                text=words.text,
                html=words.html,
                to_address=to_address,
                to_name=to_name,
                about_uuid=circular.uuid,
                attachments=_attachments(circular),
                reply_to=_reply_to(),
            )
        except outbox.NotSendable as no:
            raise Refused(no.message) from no


def text_for(circular: Circular, one: Candidate, *, on: date, unsubscribe_url: str = "") -> Text:
    """What this recipient reads. Raises Refused for placeholders nobody can fill."""
    values = wording.values_for(one, on=on)
    body = wording.fill(circular.text, values)
    return Text(
        subject=wording.fill(circular.subject, values),
        text=wording.plain(body, unsubscribe_url=unsubscribe_url),
        html=wording.html(body, unsubscribe_url=unsubscribe_url),
    )


def _put(row: Circular, one: Recipient, attachments: list[outbox.Attachment]) -> Message:
    by_mail = one.way == Way.MAIL
    url = consent_mails.unsubscribe_url(one.consent) if one.consent and by_mail else ""
    words = text_for(row, one.candidate, on=day_of_sending(row), unsubscribe_url=url)
    person = one.candidate.person
    try:
        return outbox.put(
            kind="circular",
            key=f"circular:{row.uuid}:{one.candidate.key}",
            subject=words.subject,
            text=words.text,
            html=words.html if by_mail else "",
            to_address=one.address if by_mail else "",
            to_name=one.candidate.name,
            role=_role(one.candidate),
            person_uuid=person.uuid if person else None,
            about_uuid=row.uuid,
            batch=row.uuid,
            is_official=row.is_official,
            cc=one.copies if by_mail else (),
            attachments=attachments if by_mail else (),
            reply_to=_reply_to(),
            unsubscribe_url=url,
        )
    except outbox.NotSendable as no:
        said = {"name": one.candidate.name or one.address, "why": no.message}
        raise Refused(_("An %(name)s kann nichts gesendet werden: %(why)s") % said) from no


def _check(row: Circular, found: list[Recipient]) -> None:
    check_texts(row)
    if not found:
        raise Refused(_("Noch ist niemand ausgewählt. Bitte wählen Sie, wer das Rundschreiben bekommt."))
    if all(one.way == Way.NONE for one in found):
        raise Refused(_("Niemand der Ausgewählten würde es bekommen. Unten steht bei jeder Person, warum."))


def _attachments(row: Circular) -> list[outbox.Attachment]:
    found = []
    for one in row.attachments.all():
        try:
            with files.open_kept(one.digest) as kept:
                found.append(outbox.Attachment(one.name, kept.read(), one.content_type))
        except FileNotFoundError as gone:
            raise Refused(_("Die Datei „%s“ ist nicht mehr da.") % one.name) from gone
    return found


def _role(one: Candidate) -> str:
    return one.role if len(one.role) <= LONGEST_ROLE else one.role[: LONGEST_ROLE - 1] + "…"


def day_of_sending(row: Circular) -> date:
    """The day on which it goes out."""
    moment = row.sent_at or row.send_at
    return timezone.localdate(moment) if moment else timezone.localdate()


def _reply_to() -> str:
    return Association.load().email


def _already_sent() -> str:
    return _("Dieses Rundschreiben ist schon gesendet und bleibt, wie es ist.")


def _locked(circular: Circular) -> Circular:
    return Circular.objects.select_for_update().get(pk=circular.pk)
