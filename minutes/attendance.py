"""Who was there, in groups and words, as the minutes and the page of the meeting say it."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from meetings.models import Attendance
from minutes.document import AttendanceGroup


def attendance_groups(attendances: Iterable[Attendance]) -> Iterator[AttendanceGroup]:
    """Who was there, by capacity, then who was excused or missing."""
    state, capacity = Attendance.State, Attendance.Capacity
    rows = list(attendances)
    present = [one for one in rows if one.state == state.PRESENT]
    groups = [
        (_("Anwesend"), [one for one in present if one.capacity == capacity.VOTING]),
        (_("Beratend"), [one for one in present if one.capacity == capacity.ADVISER]),
        (_("Gäste"), [one for one in present if one.capacity == capacity.GUEST]),
        (_("Entschuldigt"), [one for one in rows if one.state == state.EXCUSED]),
        (_("Abwesend"), [one for one in rows if one.state == state.ABSENT]),
    ]
    for label, people in groups:
        if people:
            yield AttendanceGroup(label, tuple(spell_attendance(one) for one in people))


def spell_attendance(one: Attendance) -> str:
    """ "J. Falk (Integrationsbüro), ab TOP 2, bis TOP 3"."""
    name = f"{one} ({one.affiliation})" if one.affiliation else str(one)
    since = _("ab TOP %s") % one.from_item.number if one.from_item else ""
    until = _("bis TOP %s") % one.until_item.number if one.until_item else ""
    return ", ".join(part for part in (name, since, until) if part)
