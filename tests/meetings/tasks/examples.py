"""Rows for the tests of action items: a board, its meeting, and tasks by one short call."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from meetings.models import Meeting
from meetings.tasks.models import ActionItem
from members.models import Appointment, Committee, Person, Seat

SINCE = date(2024, 1, 1)


def board() -> Committee:
    committee, _made = Committee.objects.get_or_create(
        slug="vorstand", defaults={"name": "Vorstand", "kind": "board"}
    )
    return committee


def meeting(days_ago: int = 0, **fields) -> Meeting:
    """A board meeting of two hours that began so many days ago."""
    starts_at = timezone.now() - timedelta(days=days_ago)
    fields = {"committee": board(), "title": "Vorstandssitzung", "starts_at": starts_at} | fields
    return Meeting.objects.create(ends_at=starts_at + timedelta(hours=2), **fields)


def task(text: str = "Saal buchen", *, assignees=(), released: bool = True, **fields) -> ActionItem:
    """A task of the board, released unless said otherwise."""
    fields = {"committee": board(), "released_at": timezone.now() if released else None} | fields
    if fields.get("state") == "done":
        fields.setdefault("done_at", timezone.now())
    made = ActionItem.objects.create(text=text, **fields)
    made.assignees.set(assignees)
    return made


def person(last_name: str = "Haddad", first_name: str = "Mona") -> Person:
    return Person.objects.create(first_name=first_name, last_name=last_name)


def seat(holder: Person | None = None, *, committee: Committee | None = None, **fields) -> Seat:
    fields = {"name": "Finanzen", "holds_over": False} | fields
    made = Seat.objects.create(committee=committee or board(), **fields)
    if holder:
        Appointment.objects.create(seat=made, person=holder, starts_on=SINCE, accepted_on=SINCE)
    return made


def texts(rows) -> list[str]:
    return [row.text for row in rows]


def in_days(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def noon(day: date) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day, 12))
