"""Deputies in a circle: a seat leads to the seats its deputy holds; nobody who answers would be left."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from members.models import Appointment, Person, SeatDeputy


@dataclass(frozen=True)
class Standing:
    """One day: the seats each person holds, and the people who stand in for each seat; all by keys."""

    held: dict[int, set[int]]
    deputies: dict[int, set[int]]

    def leads_back(self, seat: int) -> bool:
        """Whether the deputies of this seat, and theirs, lead back to it."""
        ahead, seen = self._next(seat), set[int]()
        while ahead:
            one = ahead.pop()
            if one == seat:
                return True
            seen.add(one)
            ahead |= self._next(one) - seen
        return False

    def _next(self, seat: int) -> set[int]:
        return {one for person in self.deputies.get(seat, ()) for one in self.held.get(person, ())}


def of_day(day: date, *, without: SeatDeputy | Appointment | None = None) -> Standing:
    """Who holds and who stands in on that day, in all committees; a row that is about to change left out."""
    held: dict[int, set[int]] = defaultdict(set)
    deputies: dict[int, set[int]] = defaultdict(set)
    holding, standing_in = Appointment.objects.in_office(day), SeatDeputy.objects.in_force(day)
    if isinstance(without, Appointment):
        holding = holding.exclude(pk=without.pk)
    if isinstance(without, SeatDeputy):
        standing_in = standing_in.exclude(pk=without.pk)
    for person, seat in holding.values_list("person", "seat"):
        held[person].add(seat)
    for seat, person in standing_in.values_list("seat", "person"):
        deputies[seat].add(person)
    return Standing(held, deputies)


def circle_on(new: SeatDeputy) -> date | None:
    """The first day on which the new deputy would close a circle; None if there is none."""
    for day in _days_of_change(new.starts_on, new.ends_on):
        standing = of_day(day, without=new)
        standing.deputies[new.seat_id].add(new.person_id)
        if standing.leads_back(new.seat_id):
            return day
    return None


def circle_by(appointment: Appointment) -> date | None:
    """The first day on which whoever takes this seat would stand in for herself, maybe by others."""
    if not SeatDeputy.objects.filter(seat=appointment.seat_id).exists():
        return None
    for day in _days_of_change(_first_day(appointment), appointment.last_on):
        standing = of_day(day, without=appointment)
        standing.held[appointment.person_id].add(appointment.seat_id)
        if standing.leads_back(appointment.seat_id):
            return day
    return None


def circle_of_one(kept: Person, other: Person) -> date | None:
    """The first day on which the two, being one person, would stand in a circle."""
    sent = SeatDeputy.objects.filter(person__in=[kept, other])
    for deputy in sent.order_by("starts_on"):
        for day in _days_of_change(deputy.starts_on, deputy.ends_on):
            if _as_one(of_day(day), kept.pk, other.pk).leads_back(deputy.seat_id):
                return day
    return None


def _as_one(standing: Standing, kept: int, other: int) -> Standing:
    held = standing.held | {kept: standing.held[kept] | standing.held[other]}
    deputies = {
        seat: {kept if one == other else one for one in people} for seat, people in standing.deputies.items()
    }
    return Standing(held, deputies)


def _first_day(appointment: Appointment) -> date:
    return max(appointment.starts_on, appointment.accepted_on or appointment.starts_on)


def _days_of_change(first: date, last: date | None) -> list[date]:
    """Only on the days on which somebody comes can a circle close."""
    days = {first}
    days.update(_within(SeatDeputy.objects.all(), "starts_on", first, last))
    for field in ("starts_on", "accepted_on"):
        days.update(_within(Appointment.objects.all(), field, first, last))
    return sorted(days)


def _within(rows, field: str, first: date, last: date | None) -> Iterable[date]:
    later = Q(**{f"{field}__gt": first})
    if last is not None:
        later &= Q(**{f"{field}__lte": last})
    return rows.filter(later).values_list(field, flat=True).distinct()
