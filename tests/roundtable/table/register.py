"""The register of organisations, people, places and committees of others."""

from datetime import date

from members.models import (
    Committee,
    CommitteeReport,
    ContactNote,
    Organisation,
    Person,
    Place,
    Position,
)
from tests.roles import ROLES
from tests.roundtable.table.answers import (
    BOARD_READS,
    NOBODYS,
    OFFICE,
    OFFICE_DOES,
    OFFICE_WORKS,
    REGISTER,
)

# Seats, advisers and the office; members do not look at people.
WORKING = OFFICE | dict.fromkeys(["adviser", "board"], 200)
OFFICE_KEEPS = OFFICE
# Whoever does not work here finds only committees of others in which she sits herself.
OUTSIDE = WORKING | dict.fromkeys(["delegate", "deputy", "former"], 404)
# The organisation 1 is no member: members do not find it. The person 1 neither sits nor speaks for anybody.
SEES_ORGANISATION = BOARD_READS
TAB = BOARD_READS
NOBODY_BUT_OFFICE = dict.fromkeys(ROLES, 404) | {"visitor": 302, "office": 200, "admin": 200}
OFFICE_NOTES = NOBODY_BUT_OFFICE
OFFICE_TICKS = NOBODY_BUT_OFFICE | {"office": 405, "admin": 405}

TABLE = {
    "intern/mitglieder/": REGISTER,
    "intern/mitglieder/neu/": OFFICE,
    "intern/mitglieder/<int:pk>/": SEES_ORGANISATION,
    "intern/mitglieder/<int:pk>/vertretung/": SEES_ORGANISATION,
    "intern/mitglieder/<int:pk>/gremien/": TAB,
    "intern/mitglieder/<int:pk>/aufgaben/": TAB,
    "intern/mitglieder/<int:pk>/unterlagen/": TAB,
    "intern/mitglieder/<int:pk>/kontakte/": TAB,
    "intern/mitglieder/<int:pk>/kontakte/neu/": TAB,
    "intern/mitglieder/<int:pk>/verlauf/": TAB,
    "intern/mitglieder/<int:pk>/bearbeiten/": OFFICE,
    "intern/mitglieder/doppelte/": OFFICE,
    "intern/mitglieder/<int:pk>/verschieden/": OFFICE_DOES,
    "intern/mitglieder/personen/<int:pk>/verschieden/": OFFICE_DOES,
    "intern/mitglieder/<int:pk>/zusammenfuehren/": OFFICE,
    "intern/mitglieder/personen/<int:pk>/zusammenfuehren/": OFFICE,
    "intern/mitglieder/vorschlaege/": OFFICE,
    "intern/mitglieder/personen/": WORKING,
    "intern/mitglieder/personen/vorschlaege/": WORKING,
    "intern/mitglieder/personen/neu/": OFFICE,
    "intern/mitglieder/personen/<int:pk>/": NOBODY_BUT_OFFICE,
    "intern/mitglieder/personen/<int:pk>/funktionen/": NOBODY_BUT_OFFICE,
    "intern/mitglieder/personen/<int:pk>/gremien/": NOBODY_BUT_OFFICE,
    "intern/mitglieder/personen/<int:pk>/aufgaben/": NOBODY_BUT_OFFICE,
    "intern/mitglieder/personen/<int:pk>/kontakte/": NOBODY_BUT_OFFICE,
    "intern/mitglieder/personen/<int:pk>/kontakte/neu/": NOBODY_BUT_OFFICE,
    "intern/mitglieder/personen/<int:pk>/verlauf/": NOBODY_BUT_OFFICE,
    "intern/mitglieder/personen/<int:pk>/bearbeiten/": OFFICE,
    "intern/mitglieder/personen/<int:pk>/funktionen/neu/": OFFICE,
    "intern/mitglieder/funktionen/<int:pk>/bearbeiten/": OFFICE,
    "intern/mitglieder/funktionen/<int:pk>/entfernen/": OFFICE_DOES,
    "intern/mitglieder/kontakte/<int:pk>/": OFFICE_NOTES,
    "intern/mitglieder/kontakte/<int:pk>/bearbeiten/": OFFICE_NOTES,
    "intern/mitglieder/kontakte/<int:pk>/nachgefasst/": OFFICE_TICKS,
    "intern/mitglieder/orte/": WORKING,
    "intern/mitglieder/orte/neu/": OFFICE,
    "intern/mitglieder/orte/<int:pk>/": WORKING,
    "intern/mitglieder/orte/<int:pk>/bearbeiten/": OFFICE,
    "intern/mitglieder/externe-gremien/": WORKING,
    "intern/mitglieder/externe-gremien/neu/": OFFICE,
    "intern/mitglieder/externe-gremien/<slug:slug>/": OUTSIDE,
    "intern/mitglieder/externe-gremien/<slug:slug>/bearbeiten/": OFFICE,
    "intern/mitglieder/externe-gremien/<slug:slug>/entsenden/": OFFICE,
    "intern/mitglieder/externe-gremien/<slug:slug>/berichte/neu/": OFFICE,
    "intern/mitglieder/berichte/<int:pk>/": BOARD_READS,
    "intern/mitglieder/berichte/<int:pk>/bearbeiten/": OFFICE_WORKS,
    "intern/mitglieder/berichte/dateien/<int:pk>/": NOBODYS,
    "intern/mitglieder/berichte/dateien/<int:pk>/entfernen/": NOBODYS,
}


def rows(example) -> None:
    person = Person.objects.filter(pk=1).first() or Person.objects.create(pk=1, last_name="Alleine")
    organisation = Organisation.objects.create(pk=1, name="Amt ohne Mitgliedschaft")
    Position.objects.create(pk=1, person=person, function="Dezernentin", organisation=organisation)
    ContactNote.objects.create(pk=1, organisation=organisation, happened_on=date(2026, 1, 5), result="Ja.")
    Place.objects.create(pk=1, name="Bürgerhaus")
    others = Committee.objects.create(slug="kurse", name="Beirat", kind="external")
    CommitteeReport.objects.create(
        pk=1, committee=others, reported_to=example.board, held_on=date(2026, 1, 5), text="Kurz."
    )
