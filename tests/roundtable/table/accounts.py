"""Accounts, for the office alone; setting up a second factor."""

from uuid import UUID

from members.models import AccountInvitation, Person, User
from tests.roles import ROLES
from tests.roundtable.table.answers import CMS_DOOR, OFFICE, OFFICE_DOES

ONE = UUID(int=1)
TABLE = {
    "intern/mitglieder/konten/": OFFICE,
    "intern/mitglieder/konten/einladen/": OFFICE,
    "intern/mitglieder/konten/einladen/<uuid:uuid>/": OFFICE,
    "intern/mitglieder/konten/einladungen/<uuid:uuid>/": OFFICE,
    "intern/mitglieder/konten/einladungen/<uuid:uuid>/zurueckziehen/": OFFICE_DOES,
    "intern/mitglieder/konten/<uuid:uuid>/": OFFICE,
    "intern/mitglieder/konten/<uuid:uuid>/sperren/": OFFICE,
    "intern/mitglieder/konten/<uuid:uuid>/freigeben/": OFFICE_DOES,
    "intern/mitglieder/konten/<uuid:uuid>/abmelden/": OFFICE,
    "intern/mitglieder/konten/<uuid:uuid>/zweiter-faktor/": OFFICE,
    # Nobody must have one in the tests, but for tests/roundtable/test_second_factor.py.
    "konto/bestaetigen/": dict.fromkeys(ROLES, 200) | {"visitor": 302},
    # Proof first, then on; whoever has a password changes it.
    "konto/password/set/": dict.fromkeys(ROLES, 302),
    "konto/zweiter-faktor/noetig/": dict.fromkeys(ROLES, 302),
    "cms/account/": CMS_DOOR | dict.fromkeys(["office", "admin"], 200),
}


def rows(example) -> None:
    User.objects.create_user("konto@rollen.example", uuid=ONE)
    invited = Person.objects.create(uuid=ONE, last_name="Sommer", email="sommer@rollen.example")
    AccountInvitation.objects.create(uuid=ONE, person=invited, email=invited.email)
