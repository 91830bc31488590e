"""What a guest reads of an agenda: the items she is there for, as with papers and lines of minutes."""

from django.db.models import QuerySet

from meetings.models import AgendaItem, Attendance, Meeting
from members import roles
from members.audience import Audience, rights_of
from members.models import Committee, Person

# From and until which position of the agenda; None is from the beginning or to the end.
Stay = tuple[int | None, int | None]
WHOLE: Stay = (None, None)


def agenda_for(meeting: Meeting, reader) -> QuerySet[AgendaItem]:
    """The items this user may read of a meeting she may see, in order; at most one query more."""
    rows = meeting.agenda.order_by("position", "pk")
    person = roles.person_of(reader)
    if person is None or _reads_all(meeting, reader, person):
        return rows
    return within(rows, stays_of_guests(meeting, person=person).get(person.pk, WHOLE))


def within(rows: QuerySet[AgendaItem], stay: Stay) -> QuerySet[AgendaItem]:
    """Of these items those of a stay."""
    came, left = stay
    rows = rows if came is None else rows.filter(position__gte=came)
    return rows if left is None else rows.filter(position__lte=left)


def stays_of_guests(meeting: Meeting, **whose) -> dict[int, Stay]:
    """{key of a guest: her stay}; one query."""
    rows = meeting.attendances.filter(capacity=Attendance.Capacity.GUEST, person__isnull=False, **whose)
    return {
        person: (came, left)
        for person, came, left in rows.values_list("person", "from_item__position", "until_item__position")
    }


def _reads_all(meeting: Meeting, reader, person: Person) -> bool:
    rights = rights_of(reader)
    is_inside = rights.is_office or meeting.committee_id in rights.seats | rights.advises
    is_members = meeting.audience == Audience.MEMBERS or meeting.committee.kind == Committee.Kind.ASSEMBLY
    is_open = meeting.audience == Audience.PUBLIC or (bool(rights.member) and is_members)
    return is_inside or is_open or meeting.minute_taker_id == person.pk
