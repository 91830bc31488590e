"""Whoever leaves hands over what she had promised: which tasks, and to whom they go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q

from meetings.tasks import working
from meetings.tasks.models import ActionItem
from members import roles
from members.models import Appointment, Delegation, Person, Seat, SeatDeputy


@dataclass(frozen=True, kw_only=True)
class Handing:
    """Who gets one task: a person, the holder of a seat, the office, or only those who share it already."""

    task: ActionItem
    person: Person | None = None
    seat: Seat | None = None
    for_office: bool = False


def is_gone(on: date) -> Q:
    """People who had a seat or a delegation once and have none on that day, nor stand in for anybody."""
    hers = {"person": OuterRef("pk")}
    was_here = (
        Exists(Appointment.objects.filter(**hers, starts_on__lte=on))
        | Exists(Delegation.objects.filter(**hers, starts_on__lte=on))
        | Exists(SeatDeputy.objects.filter(**hers, starts_on__lte=on))
    )
    return was_here & ~roles.are_here(on)


def left_something(on: date):
    """People who have left with open tasks in their name, each with `left_tasks`, their number."""
    hers = ActionItem.objects.released().open().values("pk")
    return (
        Person.objects.filter(is_gone(on))
        .annotate(left_tasks=Count("action_items", filter=Q(action_items__in=hers), distinct=True))
        .filter(left_tasks__gt=0)
        .order_by("last_name", "first_name")
    )


@transaction.atomic
def hand_over_all(person: Person, *, handings: Iterable[Handing], reason: str = "", by: Person | None) -> int:
    """Give her tasks to others, all or none; who shares a task keeps it. Returns how many went.

    What is not among the handings stays where it is. Raises NotPossible when one was closed meanwhile.
    """
    count = 0
    for handing in handings:
        task = handing.task
        others = [one for one in task.assignees.all() if one != person]
        is_hers_by_name = len(others) < len(task.assignees.all())
        kept_seat = task.seat if is_hers_by_name else None
        count += working.hand_over(
            task,
            to=[*others, handing.person] if handing.person else others,
            seat=handing.seat or kept_seat,
            for_office=handing.for_office or task.for_office,
            reason=reason,
            by=by,
        )
    return count
