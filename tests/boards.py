"""A board of eight in session, as the tests of the minutes need it."""

from datetime import date, datetime

from django.utils import timezone

from meetings.models import AgendaItem, Attendance, Meeting
from members.models import Appointment, Committee, GoverningRules, Person, Seat
from members.search import indexing
from minutes.models import Minutes
from tests.roles import make_user

NAMES = ["Haddad", "Lindner", "Brandt", "Kowal", "Ritter", "Yıldız"]
SINCE = date(2024, 1, 1)


@indexing.together()
def board_in_session(*, seats: int = 8, day: date = date(2026, 11, 9)) -> Minutes:
    """Minutes of a running board meeting: six of eight voters, an adviser, a guest for item 1; four items."""
    board, _made = Committee.objects.get_or_create(
        slug="vorstand", defaults={"name": "Vorstand", "kind": "board"}
    )
    GoverningRules.objects.get_or_create(
        committee=board, name="Ordnung", valid_from=SINCE, quorum_of=1, quorum_in=2, quorum_is_strict=True
    )
    taker = Person.objects.create(first_name="Toni", last_name="Taker")
    starts_at = timezone.make_aware(datetime(day.year, day.month, day.day, 14))
    meeting = Meeting.objects.create(
        committee=board, title="Vorstandssitzung", state="in_session", starts_at=starts_at, minute_taker=taker
    )
    _agenda(meeting)
    for place in range(seats):
        seat = Seat.objects.create(committee=board, name=f"Sitz {place}", position=place)
        if place < len(NAMES):
            _present(meeting, seat, NAMES[place])
    _guest(meeting)
    return Minutes.objects.create(meeting=meeting)


def item(minutes: Minutes, number: str) -> AgendaItem:
    return minutes.meeting.agenda.get(number=number)


def writer():
    """Somebody of the office."""
    return make_user("office")


def _agenda(meeting: Meeting) -> None:
    rows = [
        ("0", 0, "Regularien", "formality"),
        ("0.1", 1, "Kontrolle des Protokolls", "review"),
        ("1", 0, "Bericht", "topic"),
        ("2", 0, "Antrag", "topic"),
        ("3", 0, "Verschiedenes", "other"),
    ]
    for place, (number, level, title, kind) in enumerate(rows, start=1):
        AgendaItem.objects.create(
            meeting=meeting, position=place, number=number, level=level, title=title, kind=kind
        )


def _present(meeting: Meeting, seat: Seat, name: str) -> None:
    person = Person.objects.create(first_name=f"Mika {name[0]}.", last_name=name)
    Appointment.objects.create(seat=seat, person=person, starts_on=SINCE, accepted_on=SINCE)
    Attendance.objects.create(meeting=meeting, person=person, state="present", capacity="voting")


def _guest(meeting: Meeting) -> None:
    first = meeting.agenda.get(number="1")
    Attendance.objects.create(
        meeting=meeting,
        name="Jona Falkner",
        affiliation="Integrationsbüro",
        state="present",
        capacity="guest",
        from_item=first,
        until_item=first,
    )
