"""What is under way with members: applications, a rest, a proposed delegate, answers about entries."""

from datetime import date, timedelta

from django.utils import timezone

from members.models import (
    Delegation,
    DelegationProposal,
    District,
    Dormancy,
    EntryCheck,
    FieldOfAction,
    Membership,
    MembershipApplication,
    Organisation,
)


def make(*, today: date) -> None:
    """Once, after organisations and delegates are there."""
    members = list(Organisation.objects.filter(memberships__starts_on__isnull=False).order_by("pk"))
    _application(today)
    _unconfirmed()
    _candidate(today)
    Dormancy.objects.create(
        membership=members[5].memberships.first(),
        starts_on=today - timedelta(days=120),
        basis="auf eigenen Wunsch",
    )
    _proposal(members[3], today)
    _checks(members)


def _application(today: date) -> None:
    application = MembershipApplication.objects.create(
        name="Nachbarschaftswerkstatt Saaleufer e. V.",
        kind=Organisation.Kind.OTHER,
        street="Beispielufer 12",
        postcode="06108",
        town="Halle (Saale)",
        district=District.objects.filter(key="15002").first(),
        website="https://saaleufer.demo.example",
        description="Offene Werkstatt, Fahrradhilfe und ein Sprachcafé am Mittwoch.",
        motivation="Wir begleiten seit drei Jahren Familien beim Ankommen und möchten uns abstimmen.",
        first_name="Lina",
        last_name="Petrow",
        email="kontakt@saaleufer.demo.example",
        phone="0345 00000",
        confirmed_at=timezone.now() - timedelta(days=2),
        sent_at=timezone.now() - timedelta(days=2, hours=1),
    )
    application.fields_of_action.set(FieldOfAction.objects.order_by("-vocabulary__valid_from", "number")[:2])


def _unconfirmed() -> None:
    """Sent yesterday; nobody has opened the link in the mail yet, so the office does not see it."""
    MembershipApplication.objects.create(
        name="Lesekreis Bodeaue",
        kind=Organisation.Kind.OTHER,
        town="Quedlinburg",
        motivation="Wir lesen in fünf Sprachen vor und suchen Verbündete.",
        first_name="Ines",
        last_name="Marquardt",
        email="lesekreis@bodeaue.demo.example",
        sent_at=timezone.now() - timedelta(days=1),
    )


def _candidate(today: date) -> None:
    """Applied, and discussed by the board: the next assembly may admit it."""
    organisation = Organisation.objects.create(
        name="Theater ohne Grenzen Harz e. V.",
        kind=Organisation.Kind.OTHER,
        district=District.objects.filter(key="15085").first(),
        email="post@theater.demo.example",
    )
    Membership.objects.create(
        organisation=organisation,
        interested_on=today - timedelta(days=150),
        applied_on=today - timedelta(days=90),
        seen_by_board_on=today - timedelta(days=40),
        board_note="Der Vorstand empfiehlt die Aufnahme.",
    )


def _proposal(organisation: Organisation, today: date) -> None:
    sent = Delegation.objects.in_force(today).filter(organisation=organisation, kind="delegate").first()
    DelegationProposal.objects.create(
        organisation=organisation,
        replaces=sent,
        first_name="Samira",
        last_name="Öztürk-Lang",
        email="samira@demo.example",
        starts_on=today + timedelta(days=14),
        note="Neue Geschäftsführung seit diesem Monat.",
        proposed_by=sent.person if sent else None,
    )


def _checks(members: list[Organisation]) -> None:
    """One says that everything is right, one would like to change something, one has not answered."""
    now = timezone.now()
    answers: list[dict] = [
        {"answered_at": now - timedelta(days=9), "answered_by": "Geschäftsstelle"},
        {
            "answered_at": now - timedelta(days=4),
            "answered_by": "Geschäftsstelle",
            "changes": {"phone": [members[1].phone, "0391 00000"], "town": [members[1].town, "Magdeburg"]},
        },
        {},
    ]
    for organisation, answer in zip(members, answers, strict=False):
        EntryCheck.objects.create(organisation=organisation, asked_at=now - timedelta(days=12), **answer)
