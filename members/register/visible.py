"""Whom and what of the register each role sees; lists, pages, files and search ask here.

Nobody's address or phone is shown outside the office; an e-mail address only of people who speak or sit
for somebody today, and only to those who work with them.
"""

from datetime import date

from django.db.models import Prefetch, Q
from django.utils import timezone

from members import roles
from members.models import Appointment, Delegation, Membership, Organisation, Person, Position


def organisations_for(user, *, on: date | None = None):
    """The organisations a user sees: all for those who work here, member organisations for members."""
    if roles.is_working(user):
        return Organisation.objects.all()
    if not roles.is_member(user):
        return Organisation.objects.none()
    members = Membership.objects.active(on or timezone.localdate())
    return Organisation.objects.filter(pk__in=members.values("organisation"))


def people_for(user, *, on: date | None = None):
    """The people a user sees: all for the office, those who sit or speak today for seats and advisers."""
    people = Person.objects.filter(erased_at=None)
    if roles.is_office(user):
        return people
    if not roles.is_working(user):
        return people.none()
    return people.filter(is_active_condition(on or timezone.localdate()))


def is_active_condition(on: date) -> Q:
    """People with a seat or a delegation on that day."""
    seated = Appointment.objects.in_office(on).values("person")
    sent = Delegation.objects.in_force(on).values("person")
    return Q(pk__in=seated) | Q(pk__in=sent)


def with_functions(people, *, on: date):
    """Each person with seats_now, sends_now and positions_now; three queries for all of them."""
    seats = Appointment.objects.in_office(on).select_related("seat__committee")
    sent = Delegation.objects.in_force(on).select_related("organisation")
    held = Position.objects.held_on(on).select_related("organisation")
    return people.prefetch_related(
        Prefetch("appointments", queryset=seats, to_attr="seats_now"),
        Prefetch("delegations", queryset=sent, to_attr="sends_now"),
        Prefetch("positions", queryset=held, to_attr="positions_now"),
    )


def functions_of(person) -> list[str]:
    """ "Vorstand: Vorsitz", "Frauen aktiv: Delegierte*r", "Kreistag: Abgeordnete"; after `with_functions`."""
    seats = [f"{one.seat.committee}: {one.seat.name}" for one in person.seats_now]
    sent = [f"{one.organisation}: {one.get_kind_display()}" for one in person.sends_now]
    elsewhere = [
        f"{one.where}: {one.function}" if one.where else one.function for one in person.positions_now
    ]
    return [*seats, *sent, *elsewhere]
