"""Districts, organisations, people, the board and the office of the invented round table."""

import random
from datetime import date, timedelta

from allauth.account.models import EmailAddress

from members import first_rows
from members.models import (
    Appointment,
    Association,
    Carrier,
    Committee,
    Delegation,
    District,
    FieldOfAction,
    GoverningRules,
    Membership,
    Organisation,
    Person,
    Seat,
    Term,
    User,
    Vocabulary,
)
from roundtable.sample import words

PASSWORD = "runder-tisch"
ACCOUNTS = ["admin", "buero", "vorstand", "mitglied"]
PEOPLE = 60


def make(*, today: date, seed: int = 1, scale: int = 1) -> None:
    """Write everything once, into an empty database; `scale` multiplies organisations and people."""
    rng = random.Random(seed)
    started = date(today.year - 3, 3, 1)
    _settings()
    first_rows.make()
    districts = list(District.objects.order_by("key"))
    newest = Vocabulary.objects.order_by("-valid_from").first()
    fields = list(FieldOfAction.objects.filter(vocabulary=newest).order_by("number"))
    organisations = _organisations(rng, districts, fields, started=started, scale=scale)
    people = _people(rng, scale=scale)
    _delegations(people, organisations, started=started)
    board = _board(people, today=today)
    office = _office(people, started=started)
    _rules(board, started=started)
    _accounts(people, office_person=office)


def _settings() -> None:
    association = Association.load()
    association.name = "Runder Tisch Ankommen"
    association.address = "Beispielweg 4, 39104 Magdeburg"
    association.email = "post@demo.example"
    association.save()
    carrier = Carrier.load()
    carrier.name = "Musterverein für Begegnung e. V."
    carrier.address = "Beispielweg 4, 39104 Magdeburg"
    carrier.save()


def _organisations(rng, districts, fields, *, started: date, scale: int) -> list[Organisation]:
    made = []
    for copy in range(scale):
        for name, kind in words.ORGANISATIONS:
            title = name if not copy else f"{name} {copy + 1}"
            organisation = Organisation.objects.create(name=title, kind=kind, district=rng.choice(districts))
            organisation.fields_of_action.set(rng.sample(fields, k=2))
            Membership.objects.create(organisation=organisation, starts_on=started)
            made.append(organisation)
    return made


def _people(rng, *, scale: int) -> list[Person]:
    pairs = [(first, last) for first in words.FIRST_NAMES for last in words.LAST_NAMES]
    rng.shuffle(pairs)
    pairs = _each_name_once_first(pairs)
    count = PEOPLE * scale
    return [
        Person.objects.create(first_name=first, last_name=last, email=f"person{number}@demo.example")
        for number, (first, last) in enumerate((pairs * scale)[:count], start=1)
    ]


def _each_name_once_first(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Board and office come first: no two of them share a last name, minutes can use it alone."""
    first_of = {last: (first, last) for first, last in reversed(pairs)}
    once = [pair for pair in pairs if first_of[pair[1]] == pair]
    return once + [pair for pair in pairs if first_of[pair[1]] != pair]


def _delegations(people: list[Person], organisations: list[Organisation], *, started: date) -> None:
    """A delegate for each organisation and a deputy for as many as there are people left."""
    kinds = [Delegation.Kind.DELEGATE, Delegation.Kind.DEPUTY]
    places = [(organisation, kind) for kind in kinds for organisation in organisations]
    for person, (organisation, kind) in zip(people[1:], places, strict=False):
        Delegation.objects.create(person=person, organisation=organisation, kind=kind, starts_on=started)


def _board(people: list[Person], *, today: date) -> Committee:
    """Eight seats: one vacant, one ending in six weeks; and one adviser."""
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind=Committee.Kind.BOARD)
    elected = date(today.year - 1, 11, 15)
    term = Term.objects.create(
        committee=board,
        name="laufende Wahlperiode",
        starts_on=elected,
        ends_on=elected.replace(year=today.year + 1),
    )
    roles = [Seat.Role.CHAIR, Seat.Role.DEPUTY_CHAIR, Seat.Role.TREASURER]
    for position, name in enumerate(words.BOARD):
        role = roles[position] if position < len(roles) else Seat.Role.MEMBER
        seat = Seat.objects.create(committee=board, name=name, role=role, position=position)
        if position == len(words.BOARD) - 1:
            continue
        ends_on = today + timedelta(weeks=6) if position == len(words.BOARD) - 2 else term.ends_on
        _earlier(seat, people[1 + position] if position < 5 else people[8 + position], before=term)
        Appointment.objects.create(
            seat=seat,
            person=people[1 + position],
            term=term,
            starts_on=elected,
            accepted_on=elected,
            ends_on=ends_on,
        )
    adviser = Seat.objects.create(
        committee=board,
        name="Beratung",
        role=Seat.Role.ADVISER,
        position=8,
        is_voting=False,
        holds_over=False,
    )
    Appointment.objects.create(seat=adviser, person=people[12], starts_on=elected, accepted_on=elected)
    return board


def _earlier(seat: Seat, person: Person, *, before: Term) -> None:
    """Who held the seat in the term before; most were elected again."""
    starts_on = before.starts_on.replace(year=before.starts_on.year - 3)
    last_day = before.starts_on - timedelta(days=1)
    term, _made = Term.objects.get_or_create(
        committee=seat.committee, name="frühere Wahlperiode", starts_on=starts_on, ends_on=last_day
    )
    Appointment.objects.create(
        seat=seat, person=person, term=term, starts_on=starts_on, accepted_on=starts_on, ends_on=last_day
    )


def _office(people: list[Person], *, started: date) -> Person:
    office = Committee.objects.create(
        slug="koordinierungsstelle", name="Koordinierungsstelle", kind=Committee.Kind.OFFICE
    )
    seat = Seat.objects.create(
        committee=office, name="Koordination", role=Seat.Role.STAFF, is_voting=False, holds_over=False
    )
    Appointment.objects.create(seat=seat, person=people[0], starts_on=started, accepted_on=started)
    return people[0]


def _rules(board: Committee, *, started: date) -> None:
    Committee.objects.create(
        slug="mitgliederversammlung",
        name="Mitgliederversammlung",
        kind=Committee.Kind.ASSEMBLY,
        default_audience="members",
    )
    GoverningRules.objects.create(name="Arbeitsgrundlagen", valid_from=started)
    GoverningRules.objects.create(
        name="Geschäftsordnung des Vorstands",
        valid_from=started,
        committee=board,
        notice_days=10,
        quorum_of=1,
        quorum_in=2,
        quorum_is_strict=True,
    )


def _accounts(people: list[Person], *, office_person: Person) -> None:
    """The four demo accounts: administrator, office, the chair of the board, a delegate."""
    behind = {"buero": office_person, "vorstand": people[1], "mitglied": people[20]}
    for name in ACCOUNTS:
        user = User.objects.create_user(
            f"{name}@demo.example", PASSWORD, is_superuser=name == "admin", is_staff=name == "admin"
        )
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        if person := behind.get(name):
            person.user = user
            person.save(update_fields=["user"])
