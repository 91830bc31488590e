"""Lists of people and organisations on their way in: the office's alone."""

from members.exchange.models import Import
from tests.roundtable.table.answers import OFFICE, OFFICE_DOES

# The example is taken over: its columns and its dry run lead to what became of it.
OFFICE_LEADS_ON = OFFICE | dict.fromkeys(["office", "admin"], 302)
TABLE = {
    "intern/mitglieder/einlesen/": OFFICE,
    "intern/mitglieder/einlesen/<int:pk>/": OFFICE,
    "intern/mitglieder/einlesen/<int:pk>/zuordnung/": OFFICE_LEADS_ON,
    "intern/mitglieder/einlesen/<int:pk>/probe/": OFFICE_LEADS_ON,
    "intern/mitglieder/einlesen/<int:pk>/uebernehmen/": OFFICE_DOES,
    "intern/mitglieder/einlesen/<int:pk>/weiter/": OFFICE_DOES,
    "intern/mitglieder/einlesen/<int:pk>/zuruecknehmen/": OFFICE,
    "intern/mitglieder/einlesen/<int:pk>/verwerfen/": OFFICE_DOES,
    "intern/mitglieder/einlesen/<int:pk>/ausgelassen.csv": OFFICE,
    "intern/mitglieder/ausgeben/personen/<str:form>/": OFFICE,
    "intern/mitglieder/ausgeben/organisationen/<str:form>/": OFFICE,
    "intern/mitglieder/briefe/": OFFICE,
}


def rows(example) -> None:
    Import.objects.create(pk=1, name="liste.csv", digest="0" * 64, size=1, kind="csv", state="applied")
