"""The finished messages of one announcement: text, files, calendar; what all readers share is made once."""

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from meetings import answering
from meetings.agenda_document import AgendaDocument, gather_with
from meetings.guests import WHOLE, Stay, stays_of_guests, within
from meetings.inviting.invitees import Invitee
from meetings.inviting.words import Matter, Reader, subject_of, text_of
from meetings.models import Announcement, Meeting, MeetingPaper
from members import files
from members.audience import Audience, is_narrower
from members.circulars import wording
from members.circulars.kinds import Way
from members.lazily import on_first_use
from members.letterpaper import letter_paper
from members.models import Association
from members.post import building, outbox
from members.post.models import Message
from members.refusal import Refused

agenda_pdf: Callable[..., bytes] = on_first_use("meetings.pdf:agenda_pdf")
meeting_message: Callable[..., tuple[str, str]] = on_first_use("meetings.calendars:meeting_message")
PDF = "application/pdf"
LONGEST_ROLE = 200


@dataclass(frozen=True)
class Draft:
    """What is to be said: `words` are our own, `papers` those that go with it, `with_agenda` its PDF.

    `before` is the old day and place of a move. `event` is the meeting as calendars shall see it, where that
    is not as it is now.
    """

    kind: str
    words: str = ""
    with_agenda: bool = False
    papers: Sequence[MeetingPaper] = ()
    before: str = ""
    event: Meeting | None = None


@dataclass(frozen=True)
class Parcel:
    """What is the same for one group of readers."""

    matter: Matter
    attachments: tuple[outbox.Attachment, ...] = ()


class Writer:
    """Puts the messages of one announcement into the outbox. Raises outbox.NotSendable and Refused."""

    def __init__(self, meeting: Meeting, draft: Draft) -> None:
        self.meeting, self.draft = meeting, draft
        self.event = draft.event or meeting
        self.association = Association.load()
        self._parcels: dict[tuple, Parcel] = {}
        self._stays = stays_of_guests(meeting)

    def parcel(self, to: Invitee) -> Parcel:
        """Guests get the items they come for."""
        person = to.recipient.candidate.person
        stay = self._stays.get(person.pk, WHOLE) if to.is_guest and person else WHOLE
        if (to.is_guest, stay) not in self._parcels:
            self._parcels[to.is_guest, stay] = self._pack(to.is_guest, stay)
        return self._parcels[to.is_guest, stay]

    def write(self, made: Announcement, to: Invitee) -> Message:
        """The message of one addressee: a mail with calendar and link, or a letter."""
        one, parcel = to.recipient, self.parcel(to)
        by_mail, person = to.way == Way.MAIL, one.candidate.person
        link = answering.link_to(self.meeting, person) if person and by_mail and not to.is_former else ""
        calendar, method = self._calendar(to) if by_mail else ("", "")
        return self._put(
            made,
            parcel,
            text_of(parcel.matter, reader_of(to, link=link)),
            to_address=one.address if by_mail else "",
            to_name=to.name,
            role=short(one.candidate.role),
            person_uuid=person.uuid if person else None,
            **({"calendar": calendar, "calendar_method": method} if calendar else {}),
        )

    def copy(self, made: Announcement, to: Invitee, address: str) -> Message:
        """For the mailbox of an organisation: others read it, so it answers for nobody."""
        parcel, role = self.parcel(to), short(role_of_copy(to))
        text = text_of(replace(parcel.matter, has_calendar=False), Reader(wording.NO_NAME, role))
        return self._put(made, parcel, text, to_address=address, role=role)

    def _pack(self, is_guest: bool, stay: Stay) -> Parcel:
        readable = papers_to_send(self.meeting)
        if is_guest:
            readable = readable.filter(audience=Audience.PUBLIC)
        document, chosen = (
            document_for(self.meeting, readable, stay),
            {paper.pk for paper in self.draft.papers},
        )
        attachments = [_kept(paper) for paper in readable if paper.pk in chosen]
        if self.draft.with_agenda:
            agenda = outbox.Attachment(_("Tagesordnung.pdf"), agenda_pdf(document, letter_paper()), PDF)
            attachments.insert(0, agenda)
        matter = Matter(
            kind=self.draft.kind,
            document=document,
            words=self.draft.words,
            before=self.draft.before,
            reason=self.meeting.cancel_reason,
            sender=self.association.name,
            contact=self.association.email or self.association.phone,
            files=tuple(one.name for one in attachments),
            has_calendar=self.event.starts_at is not None,
        )
        return Parcel(matter, tuple(attachments))

    def _put(self, made: Announcement, parcel: Parcel, text: str, *, to_address: str, **said) -> Message:
        return outbox.put(
            kind=made.kind,
            subject=subject_of(parcel.matter),
            text=text,
            html=wording.html(text) if to_address else "",
            to_address=to_address,
            about_uuid=self.meeting.uuid,
            batch=made.uuid,
            is_official=True,
            attachments=parcel.attachments if to_address else (),
            reply_to=self.association.email,
            **said,
        )

    def _calendar(self, to: Invitee) -> tuple[str, str]:
        """The part for calendars and its METHOD; ("", "") while there is no day."""
        if self.event.starts_at is None:
            return "", ""
        event = cancelled_on(self.event, self.event.starts_at) if to.is_former else self.event
        base = settings.WAGTAILADMIN_BASE_URL
        return meeting_message(
            event,
            host=urlsplit(base).hostname or "localhost",
            url=urljoin(base, self.meeting.get_absolute_url()),
            organizer=(self.association.name, _own_address(self.association)),
            attendee=(to.name, to.recipient.address),
        )


def papers_to_send(meeting: Meeting) -> QuerySet[MeetingPaper]:
    """Papers that everybody of the body may read; guests get the public ones among them."""
    narrow = is_narrower(meeting.audience, than=Audience.COMMITTEE)
    limit = meeting.audience if narrow else Audience.COMMITTEE
    wide = [one for one in Audience.values if not is_narrower(one, than=limit)]
    return MeetingPaper.objects.filter(meeting=meeting, removed_at=None, audience__in=wide)


def document_for(meeting: Meeting, papers: QuerySet[MeetingPaper], stay: Stay = WHOLE) -> AgendaDocument:
    """The agenda as it goes out: that the meeting is still a draft is not said."""
    items = within(meeting.agenda.order_by("position", "pk"), stay)
    return replace(gather_with(meeting, papers=papers, items=items), state="")


def cancelled_on(meeting: Meeting, starts_at: datetime | None) -> Meeting:
    """The meeting as calendars shall see it that may not keep it: cancelled, on that day."""
    event = copy.copy(meeting)
    event.starts_at, event.ends_at, event.state = starts_at, None, Meeting.State.CANCELLED
    return event


def reader_of(to: Invitee, *, link: str) -> Reader:
    """Whom the text is for; the salutation is German, as our letters are."""
    one = to.recipient.candidate
    salutation = wording.salutation_of(one)
    is_letter = to.way != Way.MAIL
    return Reader(salutation, one.role, link=link, is_letter=is_letter, is_former=to.is_former)


def role_of_copy(to: Invitee) -> str:
    return _("Kopie für %s") % to.name


def short(role: str) -> str:
    """A role is one line of a message; whoever has many is named with the first ones."""
    return role if len(role) <= LONGEST_ROLE else role[: LONGEST_ROLE - 1] + "…"


def _kept(paper: MeetingPaper) -> outbox.Attachment:
    try:
        with files.open_kept(paper.digest) as kept:
            return outbox.Attachment(paper.name, kept.read(), paper.content_type)
    except FileNotFoundError as gone:
        raise Refused(_("Die Datei „%s“ ist nicht mehr da.") % paper.name) from gone


def _own_address(association: Association) -> str:
    return building.address_of(association.email or settings.DEFAULT_FROM_EMAIL)
