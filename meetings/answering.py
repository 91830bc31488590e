"""Answers to an invitation: by a signed link without a login, or by hand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urljoin

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings import attending
from meetings.inviting.invitees import invitees
from meetings.models import Attendance, Meeting
from members import links, roles
from members.links import Invalid, LinkError
from members.models import Person
from members.refusal import Refused

PURPOSE = "rsvp"
# A meeting may be moved after the invitation; whether it is too late, the meeting itself knows.
LASTS = timedelta(days=180)

Answer, State = Attendance.Answer, Attendance.State


class TooLate(Refused):
    """The meeting has begun, is over or was cancelled."""

    def __init__(self, meeting: Meeting):
        if meeting.state == Meeting.State.CANCELLED:
            why = _("Diese Sitzung ist abgesagt; es ist keine Antwort mehr nötig.")
        else:
            why = _("Die Sitzung hat schon begonnen. Bitte geben Sie der Koordinierungsstelle Bescheid.")
        super().__init__(why)


class NotInvited(Refused):
    """She was taken off the list, or belongs to the body on another day only."""

    def __init__(self) -> None:
        super().__init__(str(NoLongerInvited.message))


class NoLongerInvited(LinkError):
    """The link was hers, but the invitation holds no longer."""

    message = gettext_lazy(
        "Diese Einladung gilt nicht mehr: Sie stehen nicht auf der Liste dieser Sitzung. Bitte fragen Sie "
        "die Koordinierungsstelle, wenn Sie doch kommen möchten."
    )


@dataclass(frozen=True)
class Invitation:
    """One person's invitation to one meeting; `attendance` is None as long as nobody noted anything."""

    meeting: Meeting
    person: Person
    attendance: Attendance | None

    @property
    def answer(self) -> str:
        return self.attendance.answer if self.attendance else Answer.NEEDS_ACTION

    @property
    def is_open(self) -> bool:
        return can_be_answered(self.meeting)

    @property
    def choices(self) -> list[dict]:
        """The three answers as {value, label, is_given}."""
        words = {
            Answer.ACCEPTED: _("Ich komme"),
            Answer.TENTATIVE: _("Vielleicht"),
            Answer.DECLINED: _("Nein"),
        }
        return [
            {"value": value.value, "label": label, "is_given": value == self.answer}
            for value, label in words.items()
        ]

    @property
    def said(self) -> str:
        """The answer in a sentence, empty as long as there is none."""
        sentences = {
            Answer.ACCEPTED: _("Sie haben zugesagt."),
            Answer.TENTATIVE: _("Sie kommen vielleicht."),
            Answer.DECLINED: _("Sie haben abgesagt."),
        }
        return sentences.get(Answer(self.answer), "")


def token_for(meeting: Meeting, person: Person) -> str:
    """The token of the link in this person's invitation."""
    return links.make(PURPOSE, meeting.uuid, person.uuid, timezone.now() + LASTS)


def link_to(meeting: Meeting, person: Person) -> str:
    """The address at which this person answers, without a login."""
    return urljoin(
        settings.WAGTAILADMIN_BASE_URL, reverse("signed_answer", args=[token_for(meeting, person)])
    )


def find_invitation(token: str) -> Invitation:
    """Whose invitation to what it is. Raises members.links.Invalid or Expired, or NoLongerInvited."""
    link = links.read(token, PURPOSE)
    meeting = Meeting.objects.filter(uuid=link.object_uuid).first()
    person = Person.objects.filter(uuid=link.person_uuid, erased_at=None).first()
    if meeting is None or person is None:
        raise Invalid
    found = meeting.attendances.filter(person=person).first()
    if found is None and not is_invited(meeting, person):
        raise NoLongerInvited
    return Invitation(meeting, person, found)


def is_invited(meeting: Meeting, person: Person) -> bool:
    """Whether somebody who is not on the list belongs to the body that day, and nobody took her off."""
    if meeting.taken_off.filter(pk=person.pk).exists():
        return False
    return str(person.uuid) in {one.key for one in invitees(meeting)}


def invitations(meetings: Iterable[Meeting], *, user) -> dict[int, Invitation]:
    """This user's invitations by meeting: those she is on the list of, and those of her committees.

    At most two queries; meetings come with their committee.
    """
    person, wanted = roles.person_of(user), list(meetings)
    if person is None:
        return {}
    noted = {row.meeting_id: row for row in Attendance.objects.filter(person=person, meeting__in=wanted)}
    mine = [one for one in wanted if one.pk in noted or roles.belongs_to(user, one.committee)]
    gone = _taken_off([one.pk for one in mine if one.pk not in noted], person)
    return {one.pk: Invitation(one, person, noted.get(one.pk)) for one in mine if one.pk not in gone}


def _taken_off(meetings: list[int], person: Person) -> set[int]:
    rows = person.meetings_taken_off.filter(pk__in=meetings)
    return set(rows.values_list("pk", flat=True)) if meetings else set()


def can_be_answered(meeting: Meeting) -> bool:
    """Until it begins."""
    if meeting.state not in (Meeting.State.DRAFT, Meeting.State.INVITED):
        return False
    return meeting.starts_at is None or timezone.now() < meeting.starts_at


@transaction.atomic
def answer(meeting: Meeting, *, person: Person, answer: str) -> Attendance:
    """Note the answer; who declines is excused, who comes after all no longer. Repeating changes nothing.

    Raises TooLate and NotInvited. Who was not on the list yet is put there: members as such, their deputies
    as guests; whoever was taken off it, or does not belong to the body that day any more, is not.
    """
    if not can_be_answered(meeting):
        raise TooLate(meeting)
    found = meeting.attendances.select_for_update().filter(person=person).first() or _put_on_list(
        meeting, person
    )
    if found.answer == answer:
        return found
    found.answer, found.answered_at = answer, timezone.now()
    if answer == Answer.DECLINED:
        found.state = State.EXCUSED
    elif found.state == State.EXCUSED:
        found.state = State.ABSENT
    found.save(update_fields=["answer", "answered_at", "state"])
    return found


def _put_on_list(meeting: Meeting, person: Person) -> Attendance:
    if not is_invited(meeting, person):
        raise NotInvited
    attending.prefill(meeting, leave_off=meeting.taken_off.all())
    return meeting.attendances.filter(person=person).first() or attending.add_guest(meeting, person=person)
