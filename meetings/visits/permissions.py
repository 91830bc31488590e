"""Who may see the register of visits, and who may work on one."""

from meetings.visits.models import Visit
from members import roles


def sees_register(user, thing: object = None) -> bool:
    """Office, seats, advisers and members; which rows they see is `visible_to`."""
    return roles.is_working(user) or roles.is_member(user)


def can_enter(user, thing: object = None) -> bool:
    """New visits are entered by the office."""
    return roles.is_office(user)


def can_edit(user, visit: Visit) -> bool:
    """The office, and the responsible person as long as she has a seat in the committee."""
    person = roles.person_of(user)
    prepares = person is not None and visit.responsible_id == person.pk
    return roles.is_office(user) or (prepares and roles.has_seat(user, visit.committee))
