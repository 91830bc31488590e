"""What we know already: the people who may be meant, and minutes of the same day."""

from datetime import date

from meetings import attending
from meetings.models import Attendance
from members.models import Appointment, Committee, Delegation, Person
from members.periods import holds_on
from minutes.importing.preview.preview import Known
from minutes.models import Minutes, SourceFile

Capacity = Attendance.Capacity


def known_people(committee: Committee | None = None, *, on: date | None = None) -> list[Known]:
    """Everybody of the register with the organisation she speaks for, as the preview compares them.

    With a committee and a day, whoever belonged to it then is marked, and the organisation is that day's.
    """
    delegations = Delegation.objects.order_by("starts_on")
    organisations = dict(delegations.values_list("person", "organisation__name"))
    belonging: set[int] = set()
    if committee and on:
        then = delegations.filter(holds_on(on))
        organisations |= dict(then.values_list("person", "organisation__name"))
        belonging = set(capacities(committee, on))
    return [
        Known(
            str(one.pk),
            f"{one.first_name} {one.last_name}".strip(),
            organisations.get(one.pk, ""),
            one.pk in belonging,
        )
        for one in Person.objects.all()
    ]


def minutes_of_day(committee: Committee, day: date | None):
    """Minutes of this committee that are there for that day, of which a second set may be a mistake."""
    found = Minutes.objects.filter(meeting__committee=committee).select_related("meeting")
    return found.filter(meeting__starts_at__date=day) if day else found.none()


def has_twin(file: SourceFile, committee: Committee, day: date | None) -> bool:
    """Whether that day has minutes already, or another file that was read says the same day."""
    if day is None:
        return False
    if minutes_of_day(committee, day).exists():
        return True
    others = SourceFile.objects.filter(committee=committee, held_on=day).exclude(pk=file.pk)
    return others.filter(state__in=SourceFile.UNFINISHED).exists()


def capacities(committee: Committee, on: date) -> dict[int, str]:
    """Who had a vote and who advised on that day, by primary key; the office and deputies advise."""
    office = Appointment.objects.in_office(on).filter(seat__committee__kind=Committee.Kind.OFFICE)
    found = dict.fromkeys(office.values_list("person", flat=True), Capacity.ADVISER)
    if committee.kind == Committee.Kind.ASSEMBLY:
        sent = Delegation.objects.in_force(on).values_list("person", flat=True)
        found |= dict.fromkeys(sent, Capacity.ADVISER)
    return found | {one.person.pk: one.capacity for one in attending.expected(committee, on=on)}
