"""Who is expected, who is there and from which item to which; from that follows who may vote."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone

from meetings.models import AgendaItem, Attendance, Meeting
from members.delegations.voting_rights import electorate
from members.models import Appointment, Committee, Person, User

State, Capacity = Attendance.State, Attendance.Capacity
# Sent with `meeting` and `by`, in the same transaction, when the list was changed outside the minutes:
# who was there decides what was resolved.
attendance_noted = Signal()
HAS_BEGUN = (Meeting.State.IN_SESSION, Meeting.State.HELD)


@dataclass(frozen=True)
class Expected:
    """Somebody who belongs to a committee on a day; `affiliation` names the organisations of a delegate."""

    person: Person
    capacity: str
    affiliation: str = ""


def expected(committee: Committee, *, on: date) -> list[Expected]:
    """Seat holders in the order of their seats, those with a vote first; for an assembly its delegates.

    Somebody with several seats or organisations stands once.
    """
    found = [*_seated(committee, on), *(_delegates(on) if committee.kind == Committee.Kind.ASSEMBLY else [])]
    merged: dict[int, Expected] = {}
    for one in found:
        known = merged.get(one.person.pk)
        names = ", ".join(filter(None, [known.affiliation if known else "", one.affiliation]))
        merged[one.person.pk] = Expected(one.person, known.capacity if known else one.capacity, names)
    return list(merged.values())


@transaction.atomic
def prefill(meeting: Meeting, *, leave_off: Iterable[Person] = ()) -> list[Attendance]:
    """Put everybody who is expected on the list; who stands there already stays. Returns the new rows.

    Whoever was taken off comes back, unless she is among those to `leave_off`.
    """
    known = set(meeting.attendances.exclude(person=None).values_list("person_id", flat=True))
    known |= {person.pk for person in leave_off}
    missing = [one for one in expected(meeting.committee, on=_day(meeting)) if one.person.pk not in known]
    meeting.taken_off.remove(*(one.person for one in missing))
    return Attendance.objects.bulk_create(
        Attendance(
            meeting=meeting, person=one.person, capacity=one.capacity, affiliation=one.affiliation[:200]
        )
        for one in missing
    )


@transaction.atomic
def expect_anew(meeting: Meeting, *, before: date | None) -> None:
    """The meeting has another day than `before`: who belonged to the body only then is taken off the list.

    Whoever was already marked as present or excused stays.
    """
    if before is not None:
        then = {one.person.pk for one in expected(meeting.committee, on=before)}
        now = {one.person.pk for one in expected(meeting.committee, on=_day(meeting))}
        meeting.attendances.filter(person__in=then - now, state=State.ABSENT).delete()
    prefill(meeting)


def mark(
    attendance: Attendance,
    *,
    state: str | None = None,
    capacity: str | None = None,
    from_item: AgendaItem | None = None,
    until_item: AgendaItem | None = None,
) -> Attendance:
    """Say how somebody took part. None leaves state and capacity; for the items it means all of them."""
    attendance.state = state or attendance.state
    attendance.capacity = capacity or attendance.capacity
    attendance.from_item, attendance.until_item = from_item, until_item
    attendance.save(update_fields=["state", "capacity", "from_item", "until_item"])
    return attendance


def add_guest(
    meeting: Meeting, *, name: str = "", affiliation: str = "", person: Person | None = None
) -> Attendance:
    """A guest from the register or by name only; the same one twice is one row.

    Whoever is added once the meeting has begun was there.
    """
    known = {"person": person} if person else {"person": None, "name": name.strip()}
    if person:
        meeting.taken_off.remove(person)
    made, _is_new = Attendance.objects.get_or_create(
        meeting=meeting,
        **known,
        defaults={
            "affiliation": affiliation.strip(),
            "state": State.PRESENT if meeting.state in HAS_BEGUN else State.ABSENT,
            "capacity": Capacity.GUEST,
        },
    )
    return made


@transaction.atomic
def take_off(attendance: Attendance, *, by: User | None) -> None:
    """Somebody who was on the list by mistake; she does not put herself back."""
    if attendance.person:
        attendance.meeting.taken_off.add(attendance.person)
    Attendance.objects.filter(pk=attendance.pk).delete()
    attendance_noted.send(Meeting, meeting=attendance.meeting, by=by)


def voting_at(meeting: Meeting, item: AgendaItem | None) -> int:
    """How many people may vote at this item; without an item, all who voted at any time. One query."""
    rows = meeting.attendances.select_related("from_item", "until_item")
    return voters(rows, item.position if item else None)


def voters(attendances: Iterable[Attendance], item_position: int | None) -> int:
    """Of these rows, those present with a vote at that place of the agenda; pure."""
    return sum(
        one.state == State.PRESENT and one.capacity == Capacity.VOTING and is_there(one, item_position)
        for one in attendances
    )


def is_there(one: Attendance, item_position: int | None) -> bool:
    """Came at or before that item and left at or after it; None asks for no item in particular."""
    if item_position is None:
        return True
    came = one.from_item is None or one.from_item.position <= item_position
    return came and (one.until_item is None or one.until_item.position >= item_position)


def _seated(committee: Committee, on: date) -> list[Expected]:
    held = (
        Appointment.objects.in_office(on)
        .filter(seat__committee=committee)
        .select_related("person", "seat")
        .order_by("-seat__is_voting", "seat__position", "seat__pk", "starts_on")
    )
    return [Expected(one.person, Capacity.VOTING if one.seat.is_voting else Capacity.ADVISER) for one in held]


def _delegates(on: date) -> list[Expected]:
    """As the voting rights of that day say: where no delegate is sent the deputy, where it rests no vote."""
    return [
        Expected(person, Capacity.VOTING if voice.votes else Capacity.ADVISER, voice.organisation.name)
        for voice in electorate(on).voices
        for person in voice.delegates or voice.deputies
    ]


def _day(meeting: Meeting) -> date:
    return timezone.localdate(meeting.starts_at) if meeting.starts_at else timezone.localdate()
