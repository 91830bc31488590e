"""Rows for the tests of visits: a board, districts, and visits by one short call."""

from datetime import date, timedelta

from django.utils import timezone

from meetings.visits.models import Visit
from members.models import Committee, District

NAMES = {"15085": ("Harz", "HZ"), "15090": ("Stendal", "SDL"), "15003": ("Magdeburg", "MD")}
# All that a visit needs to take every step.
COMPLETE = {
    "coordinator_contacted_on": date(2026, 1, 5),
    "is_authority_invited": True,
    "starts_on": date(2026, 3, 3),
    "findings": "Der letzte Bus fährt um sechs.",
    "answered_on": date(2026, 4, 7),
    "next_words": "im Herbst",
}


def board() -> Committee:
    committee, _made = Committee.objects.get_or_create(
        slug="vorstand", defaults={"name": "Vorstand", "kind": "board"}
    )
    return committee


def district(key: str = "15085") -> District:
    name, plate = NAMES[key]
    return District.objects.get_or_create(key=key, defaults={"name": name, "plate": plate})[0]


def visit(title: str = "Abends kein Bus", *, key: str = "15085", **fields) -> Visit:
    fields = {"committee": board(), "district": district(key)} | fields
    return Visit.objects.create(title=title, **fields)


def in_days(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def titles(rows) -> list[str]:
    return [row.title for row in rows]
