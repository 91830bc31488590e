"""Minutes, resolutions, reading in."""

from uuid import UUID

from django.utils import timezone

from members import files
from members.models import Person
from minutes.models import Entry, Minutes, Reading, Remark, Resolution, Review, SourceFile
from tests.meetings.examples import pdf
from tests.roundtable.table.answers import (
    BOARD_READS,
    LOGGED_IN,
    NOBODYS,
    OFFICE,
    OFFICE_DOES,
    OFFICE_FINDS_NONE,
    OFFICE_POSTS,
    OFFICE_WORKS,
    OFFICE_WRITES,
)

TABLE = {
    "intern/protokolle/": LOGGED_IN,
    "intern/protokolle/<int:pk>/": BOARD_READS,
    "intern/protokolle/<int:pk>/protokoll.pdf": BOARD_READS,
    "intern/protokolle/<int:pk>/protokoll.docx": BOARD_READS,
    "intern/protokolle/<int:pk>/protokoll.txt": BOARD_READS,
    "intern/protokolle/<int:pk>/schreiben/": OFFICE_WORKS,
    "intern/protokolle/<int:pk>/ueberarbeiten/": OFFICE_WORKS,
    "intern/protokolle/<int:pk>/ueberarbeiten/<int:item>/": OFFICE_WORKS,
    "intern/protokolle/<int:pk>/ueberarbeiten/uebernehmen/": OFFICE_POSTS,
    "intern/protokolle/<int:pk>/ueberarbeiten/zuruecknehmen/": OFFICE_POSTS,
    "intern/protokolle/<int:pk>/beenden/": OFFICE_WORKS,
    "intern/protokolle/<int:pk>/durchsicht/": OFFICE_WORKS,
    "intern/protokolle/durchsichten/<int:pk>/": NOBODYS,  # it lies before somebody else
    "intern/protokolle/durchsichten/<int:pk>/zurueckholen/": OFFICE_POSTS,
    "intern/protokolle/anmerkungen/<int:pk>/erledigen/": OFFICE_POSTS,
    "intern/protokolle/<int:pk>/aus-word/": OFFICE_WORKS,
    "intern/protokolle/<int:pk>/aus-word/<str:token>/": OFFICE_FINDS_NONE,
    "intern/protokolle/<int:pk>/zeilen/<uuid:uuid>/": OFFICE_WRITES,
    "intern/protokolle/<int:pk>/zeilen/<uuid:uuid>/verschieben/": OFFICE_WRITES,
    "intern/protokolle/<int:pk>/zeilen/<uuid:uuid>/wiederherstellen/": OFFICE_WRITES,
    "intern/protokolle/<int:pk>/aenderungen/": OFFICE_WRITES | dict.fromkeys(["office", "admin"], 200),
    "intern/protokolle/<int:pk>/vorschau/": OFFICE_WRITES,
    "intern/protokolle/<int:pk>/punkte/": OFFICE_WRITES,
    "intern/protokolle/<int:pk>/teilnahme/": OFFICE_WRITES,
    "intern/protokolle/<int:pk>/unterlagen/": OFFICE_WRITES,
    "intern/beschluesse/": LOGGED_IN,
    "intern/beschluesse/<int:pk>/": BOARD_READS,
    "intern/beschluesse/<int:pk>/handlungsfelder/": OFFICE_WORKS,
    "intern/beschluesse/ergebnisse/": LOGGED_IN,
    "intern/beschluesse/beschluesse.txt": LOGGED_IN,
    "intern/beschluesse/ergebnisse/ergebnisse.txt": LOGGED_IN,
    "intern/beschluesse/<int:pk>/beschluss.txt": BOARD_READS,
    "intern/protokolle/einlesen/": OFFICE,
    "intern/protokolle/einlesen/stapel/<int:pk>/": OFFICE,
    "intern/protokolle/einlesen/stapel/<int:pk>/weiter/": OFFICE_DOES,
    "intern/protokolle/einlesen/stapel/<int:pk>/uebernehmen/": OFFICE_DOES,
    "intern/protokolle/einlesen/<int:pk>/": OFFICE,
    "intern/protokolle/einlesen/<int:pk>/original/": OFFICE,
    "intern/protokolle/einlesen/<int:pk>/sichern/": OFFICE_DOES,
    "intern/protokolle/einlesen/<int:pk>/uebernehmen/": OFFICE_DOES,
    "intern/protokolle/einlesen/<int:pk>/beiseitelegen/": OFFICE_DOES,
    "intern/protokolle/einlesen/<int:pk>/zurueckholen/": OFFICE_DOES,
    "intern/protokolle/einlesen/<int:pk>/zuruecknehmen/": OFFICE,
}


def rows(example) -> None:
    minutes = Minutes.objects.create(pk=1, meeting=example.meeting, closed_at=timezone.now())
    entry = Entry.objects.create(minutes=minutes, uuid=UUID(int=1), typed="= ja", kind="resolution")
    Resolution.objects.create(pk=1, entry=entry, text="Ja")
    chair = Person.objects.create(first_name="Ole", last_name="Vogt")
    review = Review.objects.create(pk=1, minutes=minutes, reviewer=chair)
    Remark.objects.create(pk=1, review=review, text="Anders")
    kept = vars(files.keep(pdf()))
    reading = Reading.objects.create(pk=1)
    SourceFile.objects.create(pk=1, reading=reading, committee=example.board, state="aside", **kept)
