"""Who somebody is today, in the words of the round table; all of it follows from dated facts."""

from datetime import date

from django.db.models import Exists, OuterRef
from django.db.models.expressions import Combinable

from members.audience import rights_of
from members.models import Appointment, Committee, Delegation, Person, Seat, SeatDeputy


def are_here(on: date, *, person: str = "pk") -> Combinable:
    """Rows whose person (the path to her key) has a seat, speaks for a member or stands in on that day.

    The same rule as `Rights.is_here`, administrators apart.
    """
    hers = {"person": OuterRef(person)}
    return (
        Exists(Appointment.objects.in_office(on).filter(**hers))
        | Exists(Delegation.objects.in_force(on).filter(**hers))
        | Exists(SeatDeputy.objects.in_force(on).filter(**hers))
    )


def is_office(user) -> bool:
    """Staff of the coordination office; also the administrator, who must be able to stand in."""
    return rights_of(user).is_office


def is_member(user) -> bool:
    """Speaks for an active member, as delegate or deputy."""
    return bool(rights_of(user).member)


def has_seat(user, committee: Committee) -> bool:
    """Holds a voting seat of this committee."""
    return committee.pk in rights_of(user).seats


def belongs_to(user, committee: Committee) -> bool:
    """Holds a seat of this committee, voting or advising; delegates belong to the assembly."""
    rights = rights_of(user)
    is_delegate = committee.kind == Committee.Kind.ASSEMBLY and rights.member == "delegate"
    return committee.pk in rights.seats | rights.advises or is_delegate


def is_working(user) -> bool:
    """Office, or somebody with a seat in any committee of ours."""
    rights = rights_of(user)
    return rights.is_office or bool((rights.seats | rights.advises) - rights.outside)


def chairs(user, committee: Committee, *, on) -> bool:
    """Holds the chair of this committee on the day `on`."""
    if not user.is_authenticated:
        return False
    chair = Appointment.objects.in_office(on).filter(
        seat__committee=committee, seat__role=Seat.Role.CHAIR, person__user=user
    )
    return chair.exists()


def person_of(user) -> Person | None:
    """The person behind a login; administrators may have none."""
    return getattr(user, "person", None)
