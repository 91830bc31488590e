"""The list on which everybody signs who comes: rights as they are on the meeting's day."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from meetings import attending
from meetings.models import Attendance, Meeting
from meetings.moving import spell_when_and_where
from members.delegations.voting_rights import electorate
from members.models import Committee

GUEST_LINES = 8


@dataclass(frozen=True)
class SignInSheet:
    """Plain values for the paper; the last cell of each row stays empty for the signature."""

    title: str
    when: str
    note: str
    heads: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    held_on: date
    committee: str


def sheet_of(meeting: Meeting) -> SignInSheet:
    """The sheet of a meeting; an assembly has a row for each member organisation, else for each person."""
    day = timezone.localdate(meeting.starts_at) if meeting.starts_at else timezone.localdate()
    is_assembly = meeting.committee.kind == Committee.Kind.ASSEMBLY
    heads, shares, rows, note = _of_assembly(day) if is_assembly else _of_committee(meeting, day)
    return SignInSheet(
        title=_("Teilnahmeliste: %s") % meeting.title,
        when=spell_when_and_where(meeting),
        note=note,
        heads=heads,
        shares=shares,
        rows=rows,
        held_on=day,
        committee=str(meeting.committee),
    )


def _of_assembly(day: date):
    found = electorate(day)
    rows = tuple(
        (
            voice.organisation.name,
            ", ".join(str(one) for one in voice.delegates),
            ", ".join(str(one) for one in voice.deputies),
            _("ruht") if voice.is_dormant else str(voice.votes),
            "",
        )
        for voice in found.voices
    )
    heads = (_("Organisation"), _("Delegierte"), _("Stellvertretung"), _("Stimmen"), _("Unterschrift"))
    return heads, (0.27, 0.19, 0.19, 0.1, 0.25), rows, found.sentence


def _of_committee(meeting: Meeting, day: date):
    words = dict(Attendance.Capacity.choices)
    rows = tuple(
        (str(one.person), str(words[one.capacity]), "")
        for one in attending.expected(meeting.committee, on=day)
    )
    return (_("Name"), _("Als"), _("Unterschrift")), (0.42, 0.22, 0.36), rows, ""
