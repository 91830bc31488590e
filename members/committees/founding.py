"""Entering a committee as it sits today: its seats, its people, its term, in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from members import history
from members.committees import appointments, terms
from members.committees.terms import NewTerm
from members.models import Committee, Person, Seat, User
from members.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class NewSeat:
    """A seat and who holds it; without a last name it is vacant."""

    name: str
    role: str = Seat.Role.MEMBER
    first_name: str = ""
    last_name: str = ""
    email: str = ""


@transaction.atomic
def found_board(*, name: str, seats: Sequence[NewSeat], new: NewTerm, by: User | None) -> Committee:
    """The elected board with its voting seats and its term.

    Raises Refused when there is a board already, and as `terms.begin_term` does.
    """
    board = _found(Committee.Kind.BOARD, name=name, by=by)
    people = {_seat(board, one, place, by=by): _person(one, by=by) for place, one in enumerate(seats)}
    terms.begin_term(board, new=new, people=people, by=by)
    return board


@transaction.atomic
def found_office(*, name: str, seats: Sequence[NewSeat], since: date, by: User | None) -> Committee:
    """The coordination office; who has a seat there has its rights from that day. Refuses as above."""
    office = _found(Committee.Kind.OFFICE, name=name, by=by)
    for place, one in enumerate(seats):
        seat, person = _seat(office, one, place, is_staff=True, by=by), _person(one, by=by)
        if person is not None:
            appointments.appoint(seat, person=person, starts_on=since, accepted_on=since, by=by)
    return office


@transaction.atomic
def found_assembly(*, name: str, by: User | None) -> Committee:
    """The assembly has no seats: its members' delegates vote. Raises Refused when there is one."""
    return _found(Committee.Kind.ASSEMBLY, name=name, by=by)


def free_slug(name: str) -> str:
    """A short word for addresses that no other committee has."""
    base = slugify(name)[:40] or "gremium"
    taken = set(Committee.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in [base, *numbered] if slug not in taken)


def _found(kind: Committee.Kind, *, name: str, by: User | None) -> Committee:
    if there := Committee.objects.select_for_update().filter(kind=kind, dissolved_on=None).first():
        raise Refused(_("„%s“ gibt es schon.") % there)
    committee = Committee.objects.create(slug=free_slug(name), name=name.strip(), kind=kind)
    history.record(committee, history.CREATED, by=by)
    return committee


def _seat(committee: Committee, one: NewSeat, place: int, *, by: User | None, is_staff: bool = False) -> Seat:
    seat = Seat.objects.create(
        committee=committee,
        name=one.name,
        role=Seat.Role.STAFF if is_staff else one.role,
        position=place,
        is_voting=not is_staff,
        holds_over=not is_staff,
    )
    history.record(seat, history.CREATED, by=by)
    return seat


def _person(one: NewSeat, *, by: User | None) -> Person | None:
    """Whoever is meant: known by her address or by her whole name, else a new entry."""
    if not one.last_name:
        return None
    known = Person.objects.filter(erased_at=None)
    if one.email and (found := known.filter(email__iexact=one.email).first()):
        return found
    named = known.filter(first_name__iexact=one.first_name, last_name__iexact=one.last_name)
    same = list(named.filter(email__in=["", one.email])[:2] if one.email else named[:2])
    if len(same) == 1:
        return same[0]
    person = Person.objects.create(first_name=one.first_name, last_name=one.last_name, email=one.email)
    history.record(person, history.CREATED, by=by)
    return person
