"""Action items."""

from django.utils import timezone

from meetings.tasks.models import ActionItem
from tests.roundtable.table.answers import (
    BOARD_POSTS,
    BOARD_READS,
    LOGGED_IN,
    OFFICE,
    OFFICE_POSTS,
    OFFICE_WORKS,
)

TABLE = {
    "intern/aufgaben/<int:pk>/kontakt/": BOARD_READS,
    "intern/aufgaben/": LOGGED_IN,
    "intern/aufgaben/alle/": LOGGED_IN,
    "intern/aufgaben/ohne-verantwortliche/": LOGGED_IN,
    "intern/aufgaben/ueberfaellig/": LOGGED_IN,
    "intern/aufgaben/nach-sitzung/": LOGGED_IN,
    "intern/aufgaben/aufgaben.txt": LOGGED_IN,
    "intern/aufgaben/alle/aufgaben.txt": LOGGED_IN,
    "intern/aufgaben/ohne-verantwortliche/aufgaben.txt": LOGGED_IN,
    "intern/aufgaben/ueberfaellig/aufgaben.txt": LOGGED_IN,
    "intern/aufgaben/nach-sitzung/aufgaben.txt": LOGGED_IN,
    "intern/aufgaben/neu/": OFFICE,
    "intern/aufgaben/uebergeben/<int:pk>/": OFFICE,
    "intern/aufgaben/<int:pk>/": BOARD_READS,
    "intern/aufgaben/<int:pk>/erledigen/": OFFICE_POSTS,
    "intern/aufgaben/<int:pk>/wieder-oeffnen/": OFFICE_POSTS,
    "intern/aufgaben/<int:pk>/beginnen/": OFFICE_POSTS,
    "intern/aufgaben/<int:pk>/uebernehmen/": BOARD_POSTS,
    "intern/aufgaben/<int:pk>/anmerken/": BOARD_POSTS,
    "intern/aufgaben/<int:pk>/verschieben/": OFFICE_WORKS,
    "intern/aufgaben/<int:pk>/weitergeben/": OFFICE_WORKS,
    "intern/aufgaben/<int:pk>/verwerfen/": OFFICE_WORKS,
    "intern/aufgaben/<int:pk>/text/": OFFICE_WORKS,
}


def rows(example) -> None:
    ActionItem.objects.create(pk=1, committee=example.board, text="Saal buchen", released_at=timezone.now())
