"""One's own entry and data for everybody, those of others for the office."""

from uuid import UUID

from members.models import Depiction, Person
from roundtable.models import ErasureRequest, ProcessingActivity
from tests.drawing import draw
from tests.roundtable.table.answers import LOGGED_IN, NOBODYS, OFFICE, OFFICE_DOES

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
    "intern/datenschutz/bilder/": OFFICE,
    "intern/datenschutz/bilder/<int:pk>/": OFFICE,
    "intern/datenschutz/bilder/<int:pk>/niemand/": OFFICE_DOES,
    "intern/datenschutz/abbildungen/<int:pk>/fragen/": OFFICE_DOES,
    "intern/datenschutz/abbildungen/<int:pk>/herausnehmen/": OFFICE_DOES,
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
    image = draw(pk=1)
    Depiction.objects.create(pk=1, image=image, person=gone)
