"""One's own entry and data for everybody, those of others for the office."""

from uuid import UUID

from members.models import Person
from roundtable.models import ErasureRequest, ProcessingActivity
from tests.roundtable.table.answers import LOGGED_IN, NOBODYS, OFFICE

TABLE = {
    "intern/profil/": LOGGED_IN,
    "intern/profil/einwilligungen/": LOGGED_IN,
    "intern/profil/einwilligungen/<int:pk>/widerrufen/": NOBODYS,
    "intern/profil/daten/": LOGGED_IN,
    "intern/profil/daten/daten.json": LOGGED_IN,
    "intern/profil/daten/daten.pdf": LOGGED_IN,
    "intern/mitglieder/personen/<int:pk>/daten/": OFFICE,
    "intern/mitglieder/personen/<int:pk>/daten/daten.json": OFFICE,
    "intern/mitglieder/personen/<int:pk>/daten/daten.pdf": OFFICE,
    "intern/profil/loeschen/": LOGGED_IN,
    "intern/mitglieder/personen/<int:pk>/loeschen/": OFFICE,
    "intern/datenschutz/loeschungen/": OFFICE,
    "intern/datenschutz/loeschungen/<uuid:uuid>/": OFFICE,
    "intern/datenschutz/loeschungen/<uuid:uuid>/zurueckziehen/": OFFICE,
    "intern/datenschutz/verzeichnis/": OFFICE,
    "intern/datenschutz/verzeichnis/verzeichnis.pdf": OFFICE,
    "intern/datenschutz/verzeichnis/neu/": OFFICE,
    "intern/datenschutz/verzeichnis/<int:pk>/": OFFICE,
    "intern/datenschutz/verzeichnis/<int:pk>/herausnehmen/": OFFICE,
    "intern/datenschutz/fristen/": OFFICE,
    "intern/datenschutz/fristen/<slug:kind>/": OFFICE,
    "intern/datenschutz/fristen/<slug:kind>/loeschen/": OFFICE,
}


def rows(example) -> None:
    gone = Person.objects.create(last_name="Fort")
    ErasureRequest.objects.create(uuid=UUID(int=1), person=gone)
    ProcessingActivity.objects.create(pk=1, name="Register")
