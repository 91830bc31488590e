"""One announcement: who gets it is fixed and every message kept, in one transaction.

Either everybody of the list has a message or nobody has one; the post sends them afterwards.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict

from django.db import transaction
from django.utils.translation import gettext as _

from meetings import notice
from meetings.inviting.invitees import Invitee
from meetings.inviting.messages import (
    Draft,
    Writer,
    document_for,
    papers_to_send,
    reader_of,
    role_of_copy,
    short,
)
from meetings.inviting.words import subject_of, text_of
from meetings.models import Addressee, Announcement, Meeting
from members import history, roles, snapshots
from members.circulars import wording
from members.circulars.kinds import Way
from members.languages import language_of_records
from members.models import Association, User
from members.post import outbox
from members.post.models import Message
from members.refusal import Refused

ANNOUNCED = "meetings.announced"


@transaction.atomic
@language_of_records()
def announce(meeting: Meeting, draft: Draft, *, to: Sequence[Invitee], by: User | None) -> Announcement:
    """Keep a message to each of these; who cannot be reached stands on the list as well.

    Lock the meeting first, and say with `to` who was not told yet. Raises Refused when a message cannot be
    made; nothing is changed then.
    """
    frozen = snapshots.freeze(_named(meeting))
    made = Announcement.objects.create(
        meeting=meeting,
        kind=draft.kind,
        sequence=meeting.sequence,
        words=draft.words,
        agenda=frozen.text,
        sha256=frozen.sha256,
        sent_by=roles.person_of(by),
    )
    writer = Writer(meeting, draft)
    rows = [row for one in to for row in _addressees(made, one, writer)]
    Addressee.objects.bulk_create(rows)
    said = f"{made.get_kind_display()}: {spell_ways([row.way for row in rows])}"
    history.record(meeting, ANNOUNCED, by=by, new=said)
    return made


@language_of_records()
def preview(meeting: Meeting, draft: Draft, *, to: Invitee) -> tuple[str, str]:
    """Subject and text as this one would read them, with no link that works."""
    matter = Writer(meeting, draft).parcel(to).matter
    link = _("(hier steht der eigene Link)") if to.way == Way.MAIL else ""
    return subject_of(matter), text_of(matter, reader_of(to, link=link))


@transaction.atomic
@language_of_records()
def send_test(meeting: Meeting, draft: Draft, *, to: Invitee, user: User) -> Message:
    """What `to` would get, to whoever tries it: without a working link or calendar. Raises Refused."""
    subject, text = preview(meeting, draft, to=to)
    with _refusing(user.get_full_name()):
        return outbox.put(
            kind="test",
            subject=_("Probe: %s") % subject,
            text=text,
            html=wording.html(text),
            to_address=user.email,
            to_name=user.get_full_name(),
            about_uuid=meeting.uuid,
            attachments=Writer(meeting, draft).parcel(to).attachments,
            reply_to=Association.load().email,
        )


def spell_ways(ways: Sequence[str]) -> str:
    """ "12 per E-Mail, 1 als Brief, 1 nicht erreichbar"."""
    words = {Way.MAIL: _("%d per E-Mail"), Way.LETTER: _("%d als Brief"), Way.NONE: _("%d nicht erreichbar")}
    return ", ".join(text % ways.count(way) for way, text in words.items() if ways.count(way))


def _named(meeting: Meeting) -> dict:
    """What the announcement names, for everybody of the body; the rules are those of its day."""
    rules = notice.rules_of(meeting)
    document = asdict(document_for(meeting, papers_to_send(meeting)))
    return document | {"rules": str(rules or ""), "starts_at": meeting.starts_at}


def _addressees(made: Announcement, to: Invitee, writer: Writer) -> Iterator[Addressee]:
    one = to.recipient
    with _refusing(to.name):
        yield Addressee(
            announcement=made,
            person=one.candidate.person,
            name=to.name,
            address=one.address,
            role=short(one.candidate.role),
            way=one.way,
            reason=one.reason or "",
            message=writer.write(made, to) if to.is_reached else None,
        )
        for address in one.copies:
            role, message = short(role_of_copy(to)), writer.copy(made, to, address)
            yield Addressee(announcement=made, address=address, role=role, way=Way.MAIL, message=message)


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    try:
        yield
    except outbox.NotSendable as no:
        words = {"name": name, "why": no.message}
        raise Refused(_("An %(name)s kann nichts gesendet werden: %(why)s") % words) from no
