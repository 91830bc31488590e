"""What ended seats leave open, as rows on the pages of seats and committees, and on the desk."""

from collections.abc import Collection
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.tasks.ended_seats import Left, left_with, seats_left_something
from members.models import Committee, Seat


def after_the_end(seat: Seat, *, back: str) -> list[dict]:
    """Right after its last day was said: who leaves with it, as _rows.html takes them."""
    if seat.ends_on is None:
        return []
    day = max(seat.ends_on + timedelta(days=1), timezone.localdate())
    return [_row(one, back=back) for one in left_with([seat], on=day)]


def of_seats(seats: Collection[Seat], *, back: str) -> list[dict]:
    """From the day on which they are over."""
    today = timezone.localdate()
    over = [seat for seat in seats if seat.ends_on is not None and seat.ends_on < today]
    return [_row(one, back=back) for one in left_with(over, on=today)] if over else []


def of_committee(committee: Committee, *, back: str) -> list[dict]:
    """Of all its seats that are over."""
    over = Seat.objects.filter(committee=committee, ends_on__lt=timezone.localdate())
    return of_seats(over, back=back)


def on_the_desk() -> list[dict]:
    """Seats that are over with tasks of their own: nobody comes who would get them with the seat."""
    return [
        {
            "title": str(seat),
            "url": reverse("seat_left_open", args=[seat.pk]),
            "note": _("%s, den Sitz gibt es nicht mehr") % _count(seat.left_tasks),
        }
        for seat in seats_left_something(timezone.localdate())
    ]


def _row(left: Left, *, back: str) -> dict:
    if left.person is None:
        return {"title": left.seat.name, "url": reverse("task_unassigned"), "note": _count(left.count)}
    url = f"{reverse('tasks_hand_over', args=[left.person.pk])}?next={back}"
    return {"title": str(left.person), "url": url, "note": f"{_count(left.count)} · {left.seat.name}"}


def _count(count: int) -> str:
    return ngettext("%d offene Aufgabe", "%d offene Aufgaben", count) % count
