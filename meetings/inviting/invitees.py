"""Who is written to about a meeting, on which way, and who was already."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.models import Addressee, Announcement, Attendance, Meeting
from meetings.models.announcements import AddresseeQuerySet
from members.audience import Audience, is_narrower
from members.circulars.gathering import Candidate, candidate, deputies_of, merged, of_committee
from members.circulars.kinds import Reason, Way
from members.circulars.sorting import Recipient, ways_for
from members.delegations.voting_rights import electorate
from members.models import Committee, Person


@dataclass(frozen=True)
class Invitee:
    """Somebody a message about a meeting is for; a guest gets no papers but public ones.

    Whoever was told of a meeting and does not belong to its day any more is `is_former`.
    """

    recipient: Recipient
    is_guest: bool = False
    is_former: bool = False

    @property
    def key(self) -> str:
        """The same in every message: the person, else the address."""
        return self.recipient.candidate.key

    @property
    def name(self) -> str:
        return self.recipient.candidate.name

    @property
    def way(self) -> Way:
        return self.recipient.way

    @property
    def is_reached(self) -> bool:
        return self.way != Way.NONE


def invitees(meeting: Meeting) -> list[Invitee]:
    """Everybody of the body on the day of the meeting, then its guests; official mail asks for no consent.

    Seats, advisers, deputies of offices (of that day and of today: they get the mail now), in an assembly
    delegates and their deputies, each once. A meeting that only seats see is written to nobody else of them.
    The number of queries does not depend on how many there are.
    """
    on = _day(meeting)
    inside = list(_inside(meeting, on))
    guests = meeting.attendances.filter(capacity=Attendance.Capacity.GUEST).select_related("person")
    known = [_guest(row, row.person) for row in guests if row.person and not row.person.erased_at]
    keys = {one.key for one in inside}
    found = ways_for(merged([*inside, *known]), on, is_official=True)
    return [Invitee(one, is_guest=one.candidate.key not in keys) for one in found] + [
        Invitee(_by_name_only(row), is_guest=True) for row in guests if row.person is None
    ]


def not_yet_invited(meeting: Meeting, among: Iterable[Invitee]) -> list[Invitee]:
    """Of these, whoever can be reached and got no invitation to it from here."""
    rows = told_about(meeting).filter(announcement__kind=Announcement.Kind.INVITATION)
    known = {str(key) for key in rows.values_list("person__uuid", flat=True)}
    return [one for one in among if one.is_reached and one.key not in known]


def behind(meeting: Meeting) -> list[Invitee]:
    """Everybody who was written to and knows an older state of the meeting than it has now."""
    rows = told_about(meeting).order_by().values("person__uuid").annotate(last=Max("announcement__sequence"))
    old = {str(row["person__uuid"]) for row in rows if row["last"] < meeting.sequence}
    if not old:
        return []
    found = [one for one in invitees(meeting) if one.key in old]
    gone = Person.objects.filter(uuid__in=old - {one.key for one in found}, erased_at=None).order_by("pk")
    former = [candidate(person, role=_("zuvor eingeladen")) for person in gone]
    ways = ways_for(former, _day(meeting), is_official=True)
    return found + [Invitee(one, is_guest=True, is_former=True) for one in ways]


def how_many_told(meeting: Meeting) -> int:
    """How many people were written to about this meeting."""
    return told_about(meeting).aggregate(number=Count("person", distinct=True))["number"]


def told_about(meeting: Meeting) -> AddresseeQuerySet:
    """To whom of the register a mail or letter about this meeting was written."""
    return Addressee.objects.reached().filter(announcement__meeting=meeting).exclude(person=None)


def _inside(meeting: Meeting, on: date) -> Iterator[Candidate]:
    is_wide = not is_narrower(meeting.audience, than=Audience.COMMITTEE)
    yield from of_committee(meeting.committee, on, with_advisers=is_wide, with_deputies=is_wide)
    if is_wide:
        yield from deputies_of(meeting.committee, timezone.localdate())
    if meeting.committee.kind == Committee.Kind.ASSEMBLY:
        for voice in electorate(on).voices:
            for person in voice.deputies:
                role = _("Stellvertretung: %s") % voice.organisation.name
                yield candidate(person, role=role, organisation=voice.organisation.name)


def _guest(row: Attendance, person: Person) -> Candidate:
    return candidate(person, role=_as_guest(row))


def _by_name_only(row: Attendance) -> Recipient:
    return Recipient(Candidate(None, "", row.name, [_as_guest(row)]), Way.NONE, Reason.NO_ADDRESS)


def _as_guest(row: Attendance) -> str:
    return ", ".join(part for part in (_("Gast"), row.affiliation) if part)


def _day(meeting: Meeting) -> date:
    return timezone.localdate(meeting.starts_at) if meeting.starts_at else timezone.localdate()
