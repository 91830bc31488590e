"""What moves in the committees of the invented round table: rules that change, a deputy, words, figures."""

from datetime import date, timedelta
from decimal import Decimal

from members import wording
from members.committees import deputising, ruling
from members.models import (
    Appointment,
    Committee,
    District,
    FieldOfAction,
    GoverningRules,
    KeyFigure,
    Person,
    Seat,
    Term,
    Vocabulary,
)


def make(*, today: date) -> None:
    """After the people; names nobody else names."""
    _rules(today)
    _deputy(today)
    _auditors(today)
    _abolished(today)
    _words(today)
    _figures(today)


def _rules(today: date) -> None:
    """The next version of the board's rules begins with the coming year."""
    now = GoverningRules.objects.get(name="Geschäftsordnung des Vorstands")
    now.pk, now._state.adding = None, True
    now.name, now.valid_from = "Neue Geschäftsordnung des Vorstands", date(today.year + 1, 1, 1)
    now.notice_days, now.approval = 14, GoverningRules.Approval.SILENCE
    ruling.enact(now, by=None)


def _deputy(today: date) -> None:
    """The second of the board stands in for the treasurer for a quarter of a year."""
    money = Seat.objects.get(committee__slug="vorstand", role=Seat.Role.TREASURER)
    extra = Seat.objects.get(committee__slug="vorstand", name="Beisitz 2")
    person = Appointment.objects.in_office(today).get(seat=extra).person
    deputising.name_deputy(
        money,
        person=person,
        starts_on=today - timedelta(days=20),
        ends_on=today + timedelta(days=70),
        basis="Elternzeit",
        by=None,
    )


def _auditors(today: date) -> None:
    """Two seats for auditing beside the assembly; one is vacant."""
    assembly = Committee.objects.get(kind=Committee.Kind.ASSEMBLY)
    for place, name in enumerate(["Kassenprüfung 1", "Kassenprüfung 2"]):
        seat = Seat.objects.create(
            committee=assembly, name=name, role=Seat.Role.AUDITOR, position=place, is_voting=False
        )
        if place == 0:
            adviser = Appointment.objects.in_office(today).filter(seat__role=Seat.Role.ADVISER).first()
            since = date(today.year - 1, 11, 15)
            Appointment.objects.create(seat=seat, person=adviser.person, starts_on=since, accepted_on=since)


def _abolished(today: date) -> None:
    """A seat that the board of the term before still had."""
    before = Term.objects.get(committee__slug="vorstand", name="frühere Wahlperiode")
    seat = Seat.objects.create(
        committee=before.committee, name="Schriftführung", position=9, ends_on=before.ends_on
    )
    person = Person.objects.filter(appointments__term=before).order_by("-pk").first()
    days = {"starts_on": before.starts_on, "accepted_on": before.starts_on, "ends_on": before.ends_on}
    Appointment.objects.create(seat=seat, person=person, term=before, **days)


def _words(today: date) -> None:
    """A guiding principle of our own, and how a working group would word it."""
    newest = Vocabulary.objects.order_by("-valid_from").first()
    living = FieldOfAction.objects.get(vocabulary=newest, name="Integration in den Stadtteilen")
    principle = wording.word_principle(
        living,
        number=1,
        text="Wer neu in ein Viertel zieht, findet dort jemanden, der hilft, und einen Ort zum Treffen.",
        valid_from=date(today.year - 1, 1, 1),
        source="Klausur des Vorstands",
        by=None,
    )
    wording.propose(
        principle,
        new="Wer neu in ein Viertel zieht, findet dort Menschen, die helfen, und einen Ort für alle.",
        group="Arbeitsgruppe Nachbarschaft",
        proposed_on=today - timedelta(days=40),
        by=None,
    )


def _figures(today: date) -> None:
    """Invented figures of one district, two years beside each other."""
    harz = District.objects.get(key="15085")
    for years, value in ((2, "203400"), (1, "201900")):
        KeyFigure.objects.create(
            district=harz,
            name="Einwohner*innen",
            value=Decimal(value),
            unit="Personen",
            as_of=date(today.year - years, 12, 31),
            source="erfundenes Beispiel",
        )
    KeyFigure.objects.create(
        district=harz,
        name="Anteil der Zugezogenen",
        value=Decimal("7.4"),
        unit="%",
        as_of=date(today.year - 1, 12, 31),
        source="erfundenes Beispiel",
    )
