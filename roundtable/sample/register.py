"""What makes the register look used: functions elsewhere, contacts, places, committees of others, doubles."""

from datetime import date, timedelta

from members.models import (
    Appointment,
    Committee,
    CommitteeReport,
    ContactNote,
    District,
    Organisation,
    Person,
    Place,
    Position,
    Seat,
    User,
)
from members.register import apart

PLACES = [
    ("Haus am Anger", "Am Anger 7", "39104", "Magdeburg", "15003", "free", "Beamer, Küche, WLAN", 60),
    ("Alte Weberei", "Spulengasse 2", "38820", "Halberstadt", "15085", "partly", "Leinwand, Flipchart", 35),
    ("Bürgertreff Nord", "Ringweg 18", "06108", "Halle (Saale)", "15002", "", "", None),
]
COORDINATORS = [("Nele", "Ostwald", "15085"), ("Jonas", "Tiede", "15090"), ("Samira", "Kaya", "15003")]


def make(*, today: date) -> None:
    """After everybody else: it adds to what is there."""
    office = Person.objects.filter(appointments__seat__committee__kind=Committee.Kind.OFFICE).first()
    chair = Person.objects.filter(appointments__seat__role=Seat.Role.CHAIR).order_by("-pk").first()
    _places()
    coordinators = _positions(today=today)
    _contacts(coordinators, by=office, today=today)
    _external(chair, today=today)
    _doubles()
    _told_apart(by=office)


def _places() -> None:
    for name, street, postcode, town, key, access, equipment, capacity in PLACES:
        Place.objects.create(
            name=name,
            street=street,
            postcode=postcode,
            town=town,
            district=District.objects.get(key=key),
            access=access,
            equipment=equipment,
            capacity=capacity,
        )


def _positions(*, today: date) -> list[Person]:
    """Integration coordinators, a councillor with her group, and one whose beginning nobody knows."""
    people = []
    for first, last, key in COORDINATORS:
        person = Person.objects.create(
            first_name=first, last_name=last, email=f"{last.lower()}@kreis.example"
        )
        Position.objects.create(
            person=person,
            kind=Position.Kind.COORDINATOR,
            function="Integrationskoordination",
            body="Kreisverwaltung",
            district=District.objects.get(key=key),
            starts_on=date(today.year - 2, 4, 1),
        )
        people.append(person)
    councillor = Person.objects.create(first_name="Ruth", last_name="Wiegand")
    Position.objects.create(
        person=councillor,
        kind=Position.Kind.PARLIAMENT,
        function="Stadträtin",
        body="Stadtrat Magdeburg",
        parliamentary_group="Fraktion Miteinander",
    )
    return people


def _contacts(people: list[Person], *, by: Person | None, today: date) -> None:
    first, second, third = people
    rows = [
        (first, "call", 12, "Sie kommt zum Besuch vor Ort und bringt die Zahlen aus dem Kreis mit.", 4),
        (second, "mail", 20, "Um einen Termin gebeten; noch keine Antwort.", -3),
        (third, "meeting", 40, "Gutes Gespräch über die Sprachkurse am Abend.", None),
    ]
    for person, kind, days_ago, result, again in rows:
        ContactNote.objects.create(
            person=person,
            kind=kind,
            happened_on=today - timedelta(days=days_ago),
            result=result,
            follow_up_on=None if again is None else today + timedelta(days=again),
            written_by=by,
        )
    organisation = Organisation.objects.first()
    ContactNote.objects.create(
        organisation=organisation,
        kind="call",
        happened_on=today - timedelta(days=6),
        with_whom="Sekretariat",
        result="Die neue Adresse kommt nächste Woche per Mail.",
        written_by=by,
    )


def _external(chair: Person | None, *, today: date) -> None:
    council = Committee.objects.create(
        slug="landesbeirat",
        name="Landesbeirat für Teilhabe",
        kind=Committee.Kind.EXTERNAL,
        description="Berät die Landesregierung zweimal im Jahr; der Runde Tisch hat einen Sitz.",
    )
    seat = Seat.objects.create(committee=council, name="Vertretung des Runden Tisches", holds_over=False)
    if chair is None:
        return
    since = date(today.year - 1, 5, 2)
    Appointment.objects.create(seat=seat, person=chair, starts_on=since, accepted_on=since)
    CommitteeReport.objects.create(
        committee=council,
        reported_to=Committee.objects.filter(kind=Committee.Kind.BOARD).first(),
        held_on=today - timedelta(days=33),
        text="Der Beirat hat über Wohnraum in kleinen Städten beraten.\n\nIm Frühjahr gibt es eine Anhörung; "
        "wir können zwei Fragen einreichen.",
        written_by=chair,
    )


def _doubles() -> None:
    """One organisation and one person stand there twice, as it happens."""
    organisation, person = (
        Organisation.objects.first(),
        Person.objects.filter(delegations__isnull=False).last(),
    )
    if organisation is not None:
        bare = organisation.name.removesuffix(" e. V.").removesuffix(" e.V.")
        Organisation.objects.create(
            name=f"{bare} e.V." if bare == organisation.name else bare, town="Magdeburg"
        )
    if person is not None:
        Person.objects.create(
            first_name=f"{person.first_name[:1]}.", last_name=person.last_name, phone="0391 555 0199"
        )


def _told_apart(*, by: Person | None) -> None:
    """Two unions that were taken for one after a list was read in."""
    unions = list(Organisation.objects.filter(kind=Organisation.Kind.UNION).order_by("pk"))
    user = User.objects.filter(person=by).first()
    if len(unions) == 2 and user is not None:
        apart.tell_apart(*unions, by=user)
