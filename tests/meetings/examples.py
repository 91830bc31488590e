"""Rows for the tests of meetings: a board with a chair, its next meeting, a proposal, a small PDF."""

from datetime import date, datetime, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from meetings import planning
from meetings.models import Meeting, TopicProposal
from members.models import Appointment, Committee, Person, Seat, User
from tests.roles import make_user

SINCE = date(2024, 1, 1)
PDF = b"%PDF-1.7\n1 0 obj"


def board() -> Committee:
    committee, _made = Committee.objects.get_or_create(
        slug="vorstand", defaults={"name": "Vorstand", "kind": "board"}
    )
    return committee


def at(day: date, hour: int = 14) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day, hour))


def meeting(in_days: int = 30, **fields) -> Meeting:
    """A board meeting of two hours, planned as the office plans it."""
    starts_at = at(timezone.localdate() + timedelta(days=in_days))
    given = {
        "committee": board(),
        "title": "Vorstandssitzung",
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=2),
        "place": "Altes Rathaus",
    }
    return planning.plan(Meeting(**(given | fields)), by=None)


def person(last_name: str = "Haddad") -> Person:
    return Person.objects.create(first_name="Mona", last_name=last_name)


def proposal(title: str = "Sprachcafé", **fields) -> TopicProposal:
    given = {"committee": board(), "title": title}
    if "proposed_by" not in fields:
        given["proposed_by"] = person()
    return TopicProposal.objects.create(**(given | fields))


def pdf(name: str = "Entwurf.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def make_chair() -> User:
    """A user who chairs the board today."""
    user = make_user("board")
    seat = Seat.objects.create(committee=board(), name="Vorsitz", role=Seat.Role.CHAIR)
    Appointment.objects.create(seat=seat, person=user.person, starts_on=SINCE, accepted_on=SINCE)
    return user


def agenda_of(planned: Meeting) -> list[str]:
    return [str(item) for item in planned.agenda.all()]
