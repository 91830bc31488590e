"""Invented minutes that the tests of the PDF draw."""

from datetime import date

from members.letterhead import LetterPaper
from minutes.document import (
    AttendanceGroup,
    DocumentEntry,
    DocumentItem,
    DocumentResolution,
    DocumentTask,
    MinutesDocument,
)

PAPER = LetterPaper(
    name="Runder Tisch",
    carrier="Musterverein e. V.",
    address=("Koordinierungsstelle · Beispielweg 4 · 39104 Magdeburg",),
)
CALL = DocumentTask("3", "Gespräch mit dem Kirchenkreis über Drittmittel", "M. Haddad", "Fr, 13.11.2026")
PLACE = DocumentTask("4", "Ort für die Klausur vorschlagen", "T. Brandt", "nächste Sitzung")
RESOLVED = DocumentResolution(
    "2026/17",
    "Der Antrag wird in der vorliegenden Fassung eingereicht.",
    "5 Ja · 0 Nein · 1 Enthaltung",
    "angenommen mit der Mehrheit der abgegebenen Stimmen",
)
ITEMS = (
    DocumentItem(
        "2",
        "Termine",
        1,
        (DocumentEntry("note", "Mitgliederversammlung am 30. November.\n- Saal\n- Kaffee"),),
    ),
    DocumentItem(
        "3",
        "Drittmittel 2027",
        1,
        (
            DocumentEntry(
                "statement", "Die Zusage steht aus; ohne sie fehlt der Eigenanteil.", speaker="Haddad"
            ),
            DocumentEntry("task", "", tasks=(CALL,)),
            DocumentEntry("resolution", "", resolution=RESOLVED),
        ),
    ),
    DocumentItem(
        "4",
        "Verschiedenes",
        1,
        (
            DocumentEntry("outcome", "Die Klausur findet im Frühjahr statt.", label="Ergebnis"),
            DocumentEntry("task", "", tasks=(PLACE,)),
        ),
    ),
)


def board_minutes(items: tuple[DocumentItem, ...] = ITEMS) -> MinutesDocument:
    """Minutes of a board meeting with the items given."""
    return MinutesDocument(
        title="Protokoll der Vorstandssitzung",
        committee="Vorstand",
        held_on=date(2026, 11, 9),
        time_and_place="Montag, 14:00–15:50 Uhr, Stadtbibliothek",
        chair="A. Yılmaz",
        minute_taker="Koordinierungsstelle (S. Ritter)",
        attendance=(
            AttendanceGroup(
                "Anwesend",
                ("A. Yılmaz", "P. Lindner", "M. Haddad", "T. Brandt", "O. Kovalenko", "S. Ritter"),
                "6 von 8 Stimmen",
            ),
            AttendanceGroup("Gast", ("J. Falk (Integrationsbüro), zu TOP 1",)),
            AttendanceGroup("Entschuldigt", ("R. Weiß",)),
        ),
        invitation="fristgerecht, 16 Tage vorher mit Tagesordnung",
        quorum="beschlussfähig",
        items=items,
        state="Entwurf, Einwände bis 23. November",
        signatures=("Sitzungsleitung, Datum", "Protokoll, Datum"),
    )
