"""The rows of `bench.register`: organisations and people with everything dated that belongs to them."""

from datetime import timedelta
from random import Random

from django.utils import timezone

from members.models import (
    Appointment,
    Committee,
    Delegation,
    District,
    Dormancy,
    Membership,
    Organisation,
    Person,
    Position,
    Seat,
    SeatDeputy,
    User,
)

ORGANISATIONS, PEOPLE, COMMITTEES, SEATS = 1_000, 5_000, 40, 10
DAY = timezone.localdate()
SINCE = DAY - timedelta(days=2000)
WORDS = "Kurs Saal Brief Antrag Beirat Sprache Arbeit Schule Wohnung Termin Plan Stadt Anker Linde".split()
NAMES = "Albers Brandt Cordes Danner Ebel Kursat Lindner Mahler Nolte Ohm Pohl Quast Reuter Seidel".split()


def fill() -> User:
    """Everything; returns somebody of the office."""
    dice = Random(1)
    District.objects.bulk_create(
        District(key=str(15081 + number), name=f"Kreis {number}", plate=f"K{number}") for number in range(14)
    )
    organisations, people = _organisations(dice), _people(dice)
    _memberships(dice, organisations)
    _delegations(dice, organisations, people)
    _seats(dice, people)
    Position.objects.bulk_create(
        Position(person=one, function="Beirat", body="Kreistag", district=dice.choice(_districts()))
        for one in people[::10]
    )
    return _office(people[0])


def _districts() -> list[District]:
    return list(District.objects.all())


def _organisations(dice: Random) -> list[Organisation]:
    districts = _districts()
    return Organisation.objects.bulk_create(
        Organisation(
            name=f"{dice.choice(WORDS)} und {dice.choice(WORDS)} {place} Verein",
            kind=dice.choice(Organisation.Kind.values),
            district=dice.choice(districts),
            description="Beratung und Begegnung. " * 20,
        )
        for place in range(ORGANISATIONS)
    )


def _people(dice: Random) -> list[Person]:
    return Person.objects.bulk_create(
        Person(
            first_name=dice.choice(WORDS),
            last_name=f"{dice.choice(NAMES)}-{dice.choice(NAMES)}",
            email=f"person{place}@messung.example",
        )
        for place in range(PEOPLE)
    )


def _memberships(dice: Random, organisations: list[Organisation]) -> None:
    """Two of three belong, one of ten of these has left; one of nine members rests."""
    rows = Membership.objects.bulk_create(
        Membership(
            organisation=one,
            kind=Membership.Kind.ADVISORY if place % 20 == 7 else Membership.Kind.MEMBER,
            interested_on=SINCE,
            starts_on=None if place % 3 == 2 else SINCE + timedelta(days=dice.randrange(1500)),
            ends_on=DAY - timedelta(days=30) if place % 10 == 0 and place % 3 != 2 else None,
        )
        for place, one in enumerate(organisations)
    )
    Dormancy.objects.bulk_create(
        Dormancy(membership=one, starts_on=SINCE) for one in rows[::9] if one.starts_on
    )


def _delegations(dice: Random, organisations: list[Organisation], people: list[Person]) -> None:
    """Each organisation has sent three before and sends three now."""
    half = DAY - timedelta(days=700)
    Delegation.objects.bulk_create(
        Delegation(
            organisation=one,
            person=person,
            kind="deputy" if number == 2 else "delegate",
            starts_on=since,
            ends_on=until,
        )
        for one in organisations
        for since, until in ((SINCE, half), (half + timedelta(days=1), None))
        for number, person in enumerate(dice.sample(people, 3))
    )


def _seats(dice: Random, people: list[Person]) -> None:
    """Each seat was held before and is held now; one of five has a deputy."""
    committees = Committee.objects.bulk_create(
        Committee(slug=f"gruppe-{place}", name=f"Gruppe {place}", kind="group") for place in range(COMMITTEES)
    )
    seats = Seat.objects.bulk_create(
        Seat(committee=one, name=f"{place}. Sitz", position=place)
        for one in committees
        for place in range(SEATS)
    )
    half = DAY - timedelta(days=500)
    Appointment.objects.bulk_create(
        Appointment(seat=seat, person=dice.choice(people), starts_on=since, accepted_on=since, ends_on=until)
        for seat in seats
        for since, until in ((SINCE, half), (half + timedelta(days=1), None))
    )
    SeatDeputy.objects.bulk_create(
        SeatDeputy(seat=seat, person=dice.choice(people), starts_on=SINCE) for seat in seats[::5]
    )


def _office(person: Person) -> User:
    office = Committee.objects.create(slug="buero", name="Büro", kind="office")
    seat = Seat.objects.create(committee=office, name="Koordination", role="staff")
    Appointment.objects.create(seat=seat, person=person, starts_on=SINCE, accepted_on=SINCE)
    person.user = User.objects.create_user("buero@messung.example")
    person.save(update_fields=["user"])
    return person.user
