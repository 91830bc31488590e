"""One's own entry and data for everybody, those of others for the office."""

from tests.roundtable.table.answers import LOGGED_IN, OFFICE

TABLE = {
    "intern/profil/": LOGGED_IN,
    "intern/profil/daten/": LOGGED_IN,
    "intern/profil/daten/daten.json": LOGGED_IN,
    "intern/profil/daten/daten.pdf": LOGGED_IN,
    "intern/mitglieder/personen/<int:pk>/daten/": OFFICE,
    "intern/mitglieder/personen/<int:pk>/daten/daten.json": OFFICE,
    "intern/mitglieder/personen/<int:pk>/daten/daten.pdf": OFFICE,
}


def rows(example) -> None:
    """The example person is enough."""
