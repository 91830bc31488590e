"""What a seat that ends leaves open: its own tasks, and those of people who are gone with it."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Prefetch, Q
from django.utils import timezone

from meetings.tasks.leaving import is_gone
from meetings.tasks.models import ActionItem
from members.models import Person, Seat, SeatDeputy


@dataclass(frozen=True)
class Left:
    """How many open tasks lie with one person; with nobody those of a seat that nobody ever held."""

    seat: Seat
    person: Person | None
    count: int


def left_with(seats: Collection[Seat], *, on: date) -> list[Left]:
    """For seats with a last day, what has to be handed over; `on` is the day on which people are gone.

    The tasks of a seat count once it is over: until then its holder does them. Five queries for any number.
    """
    known = list(_with_people(seats))
    there = {seat.pk: _there_at_the_end(seat) for seat in known}
    named, of_seats = _named({one.pk for found in there.values() for one in found}, on), _of_seats(known)
    return [left for seat in known for left in _shares(seat, there[seat.pk], named, of_seats[seat.pk])]


def seats_left_something(on: date):
    """Seats that are over by that day with open tasks, each with `left_tasks`, their number."""
    open_ones = Q(action_items__in=ActionItem.objects.released().open().values("pk"))
    over = Seat.objects.filter(ends_on__lt=on).select_related("committee")
    counted = over.annotate(left_tasks=Count("action_items", filter=open_ones, distinct=True))
    return counted.filter(left_tasks__gt=0).order_by("committee__name", "position", "pk")


def _with_people(seats: Collection[Seat]):
    deputies = Prefetch("deputies", SeatDeputy.objects.select_related("person"))
    dated = Seat.objects.filter(pk__in=[seat.pk for seat in seats], ends_on__isnull=False)
    return dated.with_appointments().prefetch_related(deputies).order_by("position", "pk")


def _there_at_the_end(seat: Seat) -> list[Person]:
    """Who held it or stood in on its last day, the holder first."""
    last = seat.ends_on
    if last is None:
        return []
    return [
        *(one.person for one in seat.held_on(last)),
        *(one.person for one in seat.deputies.all() if one.holds_on(last)),
    ]


def _named(people: Collection[int], on: date) -> dict[int, set[int]]:
    """The open tasks in the name of those who are gone on that day, by person."""
    gone = Person.objects.filter(is_gone(on), pk__in=people).values("pk")
    found: dict[int, set[int]] = defaultdict(set)
    rows = ActionItem.objects.released().open().filter(assignees__in=gone)
    for person, task in rows.values_list("assignees", "pk"):
        found[person].add(task)
    return found


def _of_seats(seats: Collection[Seat]) -> dict[int, set[int]]:
    today, found = timezone.localdate(), defaultdict(set)
    over = [seat.pk for seat in seats if not seat.exists_on(today)]
    for seat, task in ActionItem.objects.released().open().filter(seat__in=over).values_list("seat", "pk"):
        found[seat].add(task)
    return found


def _shares(seat: Seat, there: list[Person], named: dict[int, set[int]], of_seat: set[int]) -> Iterator[Left]:
    """The tasks of the seat lie with whoever had it last, even if that was long before its end."""
    had = [one.person for one in seat.appointments.all() if one.accepted_on is not None]
    last = had[-1] if had else None
    for person in dict.fromkeys([last, *there]):
        own = named[person.pk] if person is not None and person in there else set()
        if tasks := own | (of_seat if person == last else set()):
            yield Left(seat, person, len(tasks))
