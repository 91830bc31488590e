"""A board with people of all kinds who are written to, for the tests of invitations."""

from datetime import date, timedelta

from django.utils import timezone

from meetings import attending
from meetings.inviting.messages import Draft
from meetings.models import Meeting
from members.models import Appointment, Committee, GoverningRules, Person, Seat, SeatDeputy
from tests.meetings.examples import SINCE, board, meeting

INVITATION = Draft(kind="invitation", words="Kaffee gibt es auch.", with_agenda=False)


def somebody(last_name: str, *, email: str | None = None, **fields) -> Person:
    """A person whose address follows from her name; "" for none."""
    address = f"{last_name.lower()}@tisch.example" if email is None else email
    return Person.objects.create(first_name="Mona", last_name=last_name, email=address, **fields)


def seated(
    person: Person, name: str = "Beisitz", *, is_voting: bool = True, committee: Committee | None = None
) -> Seat:
    """A seat of the board, held by her since long ago."""
    seat = Seat.objects.create(committee=committee or board(), name=name, is_voting=is_voting)
    Appointment.objects.create(seat=seat, person=person, starts_on=SINCE, accepted_on=SINCE)
    return seat


def deputy(person: Person, seat: Seat, *, since: date = SINCE, until: date | None = None) -> SeatDeputy:
    return SeatDeputy.objects.create(seat=seat, person=person, starts_on=since, ends_on=until)


def full_board(in_days: int = 30, **fields) -> Meeting:
    """Two seats, an adviser without a mailbox, a deputy, two guests, one of whom is only a name."""
    GoverningRules.objects.create(name="Satzung 2024", valid_from=SINCE, notice_days=14)
    seat = seated(somebody("Haddad", form_of_address="frau"), "Vorsitz")
    seated(somebody("Ruiz"))
    seated(
        somebody("Sand", email="", street="Am Markt 1", postcode="39104", town="Magdeburg"),
        "Rat",
        is_voting=False,
    )
    deputy(somebody("Weber"), seat)
    planned = meeting(in_days, **fields)
    attending.add_guest(planned, person=somebody("Gast"), affiliation="Stadt")
    attending.add_guest(planned, name="Kim Ohne")
    return planned


def today_plus(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)
