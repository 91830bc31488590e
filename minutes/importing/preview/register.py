"""What we know already: the people who may be meant, and minutes of the same day."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from django.db.models import QuerySet
from django.db.models.functions import TruncDate

from meetings import attending
from meetings.models import Attendance
from members.models import Appointment, Committee, Delegation, Person
from members.periods import holds_on
from minutes.importing.preview.preview import Known
from minutes.models import Minutes, SourceFile

Capacity = Attendance.Capacity
# Reasons to look that other files and minutes of the same day give.
TWINS = {"twin", "twin_here"}
DAY = TruncDate("meeting__starts_at")


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


def files_of_day(file: SourceFile, committee: Committee, day: date | None) -> QuerySet[SourceFile]:
    """Other files that were read, say the same day, and are neither taken over nor put aside."""
    others = SourceFile.objects.listed().filter(committee=committee, state__in=SourceFile.UNFINISHED)
    return others.filter(held_on=day).exclude(pk=file.pk) if day else others.none()


def twin_of(file: SourceFile, committee: Committee, day: date | None) -> str:
    """The reason to look (doubts.py) when that day has minutes already, or another file here says it too."""
    if minutes_of_day(committee, day).exists():
        return "twin"
    return "twin_here" if files_of_day(file, committee, day).exists() else ""


def reasons_now(files: Sequence[SourceFile]) -> dict[int, dict[str, int]]:
    """The reasons of each file by its key, with what became of its twin since it was read; two queries."""
    doubled = [file for file in files if TWINS & file.reasons.keys()]
    asked = {"committee__in": {file.committee_id for file in doubled}}
    days = {file.held_on for file in doubled if file.held_on}
    rows = Minutes.objects.filter(meeting__committee__in=asked["committee__in"])
    minuted = set(rows.filter(meeting__starts_at__date__in=days).values_list("meeting__committee", DAY))
    others = SourceFile.objects.filter(**asked, held_on__in=days, state__in=SourceFile.UNFINISHED)
    waiting = Counter(others.values_list("committee", "held_on"))
    found = {}
    for file in files:
        reasons, key = dict(file.reasons), (file.committee_id, file.held_on)
        if TWINS & reasons.keys():
            name = "twin" if key in minuted else "twin_here" if waiting[key] > 1 else "twin_gone"
            reasons = {one: count for one, count in reasons.items() if one not in TWINS} | {name: 1}
        found[file.pk] = reasons
    return found


def capacities(committee: Committee, on: date) -> dict[int, str]:
    """Who had a vote and who advised on that day, by primary key; the office and deputies advise."""
    office = Appointment.objects.in_office(on).filter(seat__committee__kind=Committee.Kind.OFFICE)
    found = dict.fromkeys(office.values_list("person", flat=True), Capacity.ADVISER)
    if committee.kind == Committee.Kind.ASSEMBLY:
        sent = Delegation.objects.in_force(on).values_list("person", flat=True)
        found |= dict.fromkeys(sent, Capacity.ADVISER)
    return found | {one.person.pk: one.capacity for one in attending.expected(committee, on=on)}
