"""A term for a whole committee: what runs on ends, and who was elected is appointed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from members import history
from members.committees.appointing import only_one_vote
from members.committees.appointments import appoint, in_words, lock
from members.models import Appointment, Committee, Person, Seat, Term, User
from members.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class NewTerm:
    """A term to begin: its first and last day, how it came about, when everybody accepted (or nobody yet)."""

    name: str
    starts_on: date
    ends_on: date
    accepted_on: date | None = None
    basis: str = ""


@transaction.atomic
def begin_term(
    committee: Committee,
    *,
    new: NewTerm,
    people: Mapping[Seat, Person | None],
    by: User | None,
    is_sure: bool = False,
) -> Term:
    """A new term for the whole committee; what runs on is ended the day before.

    Seats without a person stay with whoever holds them by holdover, until somebody is appointed. A seat
    that begins or ends within the term is held for its own days.
    Raises Refused (naming the seat) and Doubtful as `appoint` does; then nothing at all was changed.
    """
    if new.ends_on < new.starts_on:
        raise Refused(_("Das Ende liegt vor dem Anfang. Bitte prüfen Sie die Tage."))
    Committee.objects.select_for_update().get(pk=committee.pk)
    if committee.terms.filter(starts_on__lte=new.ends_on, ends_on__gte=new.starts_on).exists():
        _end_terms(committee, before=new.starts_on)
    term = Term.objects.create(
        committee=committee, name=new.name.strip(), starts_on=new.starts_on, ends_on=new.ends_on
    )
    # All of them first: whoever changes seats has no second vote by the one she leaves.
    for seat in people:
        lock(seat)
        _end_before(seat, new.starts_on, by=by)
    chosen = [_elect(seat, person, term, new, by=by) for seat, person in people.items() if person is not None]
    if not is_sure:
        for one in chosen:
            only_one_vote(one)
    return term


def _elect(seat: Seat, person: Person, term: Term, new: NewTerm, *, by: User | None) -> Appointment:
    """For the term, as far as there is the seat; whether she votes twice shows only when all are there."""
    first = max(new.starts_on, seat.starts_on or new.starts_on)
    return appoint(
        seat,
        person=person,
        starts_on=first,
        ends_on=seat.at_most(new.ends_on),
        accepted_on=new.accepted_on and max(new.accepted_on, first),
        term=term,
        basis=new.basis,
        is_sure=True,
        by=by,
    )


def proposed(committee: Committee, *, on: date) -> list[tuple[Seat, Person | None]]:
    """For a new term: each seat that is filled by election, with whoever holds it on that day."""
    still = committee.seats.filter(Q(ends_on=None) | Q(ends_on__gte=on), holds_over=True)
    seats = still.with_appointments().order_by("position", "pk")
    return [(seat, held[-1].person if (held := seat.held_on(on)) else None) for seat in seats]


def _end_terms(committee: Committee, *, before: date) -> None:
    """A new election in the middle of a term ends that term early."""
    running = committee.terms.filter(starts_on__lt=before, ends_on__gte=before)
    if committee.terms.filter(starts_on__gte=before).exists():
        raise Refused(_("In dieser Zeit gibt es schon eine Wahlperiode. Bitte prüfen Sie die Tage."))
    running.update(ends_on=before - timedelta(days=1))


def _end_before(seat: Seat, day: date, *, by: User | None) -> None:
    """What would run on into the new term ends the day before; holdover goes on until the acceptance."""
    eve = day - timedelta(days=1)
    for appointment in seat.appointments.filter(starts_on__lt=day, left_on=None):
        if appointment.ends_on is None or appointment.ends_on > eve:
            old, appointment.ends_on = in_words(appointment), eve
            appointment.save(update_fields=["ends_on"])
            history.record(seat, history.EDITED, by=by, old=old, new=in_words(appointment))
