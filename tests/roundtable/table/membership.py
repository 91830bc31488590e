"""Memberships, delegates, applications from the website."""

from datetime import date

from django.utils import timezone

from members.models import (
    Delegation,
    DelegationProposal,
    Dormancy,
    EntryCheck,
    Membership,
    MembershipApplication,
    Organisation,
    Person,
)
from tests.roundtable.table.answers import ALL, OFFICE, OFFICE_DOES, OFFICE_WORKS

NOBODYS_OWN = OFFICE | dict.fromkeys(["office", "admin"], 403)
WORKING = OFFICE | dict.fromkeys(["adviser", "board"], 200)

TABLE = {
    "mitglied-werden/": ALL,
    "mitglied-werden/gesendet/": ALL,
    "intern/mitglieder/antraege/": OFFICE,
    "intern/mitglieder/antraege/<int:pk>/": OFFICE,
    "intern/mitglieder/antraege/<int:pk>/uebernehmen/": OFFICE,
    "intern/mitglieder/antraege/<int:pk>/zur-seite/": OFFICE,
    "intern/mitglieder/stimmt-alles/": OFFICE,
    "intern/mitglieder/stimmt-alles/fragen/": OFFICE_DOES,
    "intern/mitglieder/stimmt-alles/<int:pk>/": OFFICE,
    # Nobody speaks for the example.
    "intern/mitglieder/<int:pk>/vertretung/vorschlagen/": NOBODYS_OWN,
    "intern/mitglieder/delegationen/vorschlaege/<int:pk>/": OFFICE,
    "intern/mitglieder/delegationen/vorschlaege/<int:pk>/beantworten/": OFFICE,
    "intern/mitglieder/am-tag/": WORKING,
    "intern/mitglieder/am-tag/mitglieder.txt": WORKING,
    "intern/mitglieder/am-tag/mitglieder.csv": WORKING,
    "intern/mitglieder/stimmen/": WORKING,
    "intern/mitglieder/<int:pk>/mitgliedschaft/neu/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/antrag/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/vorstand/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/versammlung/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/ablehnen/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/zurueckgezogen/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/wieder-aufnehmen/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/aufnehmen/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/ruhen/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/ruht-nicht-mehr/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/berichtigen/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/austritt/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/ausschluss/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/aufgeloest/": OFFICE,
    "intern/mitglieder/mitgliedschaften/<int:pk>/was-offen-bleibt/": OFFICE,
    "intern/mitglieder/ruhezeiten/<int:pk>/": OFFICE,
    "intern/mitglieder/<int:pk>/vertretung/neu/": OFFICE,
    "intern/mitglieder/delegationen/<int:pk>/abloesen/": OFFICE,
    "intern/mitglieder/delegationen/<int:pk>/beenden/": OFFICE,
    "intern/mitglieder/delegationen/<int:pk>/berichtigen/": OFFICE,
    "intern/beschluesse/<int:pk>/aufnahme/": OFFICE_WORKS,
    "intern/beschluesse/aufnahmen/<int:pk>/": OFFICE,
    "intern/sitzungen/<int:pk>/teilnahmeliste.pdf": OFFICE_WORKS,
}
BEGAN, ENDED = date(2020, 1, 1), date(2020, 12, 31)


def rows(example) -> None:
    organisation = Organisation.objects.create(name="War Mitglied")
    membership = Membership.objects.create(
        pk=1, organisation=organisation, starts_on=BEGAN, ends_on=ENDED, end_kind="left"
    )
    Dormancy.objects.create(pk=1, membership=membership, starts_on=BEGAN, ends_on=BEGAN)
    person = Person.objects.create(last_name="Früher")
    # Roles make delegations of their own: this one takes the key 1 in any case.
    Delegation.objects.filter(pk=1).exists() or Delegation.objects.create(
        pk=1, organisation=organisation, person=person, starts_on=BEGAN, ends_on=ENDED
    )
    MembershipApplication.objects.create(
        pk=1,
        name="Neuverein",
        kind="other",
        last_name="Ruf",
        email="ruf@neu.example",
        description="Wir helfen.",
        motivation="Gern.",
        confirmed_at=timezone.now(),
    )
    DelegationProposal.objects.create(pk=1, organisation=organisation, last_name="Neu", starts_on=BEGAN)
    EntryCheck.objects.create(pk=1, organisation=organisation, answered_at=timezone.now())
