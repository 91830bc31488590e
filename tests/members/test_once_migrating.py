"""Rows that stood there twice before the database kept them once: the migration names them and stops."""

from datetime import date

import pytest
from django.core.management import CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

BEFORE, AFTER = ("members", "0012_district_by_its_word"), ("members", "0013_what_is_there_once")
SINCE = date(2024, 1, 1)


def migrate(to: tuple[str, str]):
    """Go there; returns the models as they were then."""
    executor = MigrationExecutor(connection)
    executor.migrate([to])
    return MigrationExecutor(connection).loader.project_state([to]).apps


def make_twice(models) -> None:
    """Two of everything that is there once, by the models of that time."""

    def make(model: str, **fields):
        return models.get_model("members", model).objects.create(**fields)

    board = make("Committee", slug="alt", name="Vorstand", kind="board")
    seat = make("Seat", committee=board, name="Vorsitz")
    verein, ada = make("Organisation", name="Verein"), make("Person", first_name="Ada", last_name="Eins")
    old = make("Membership", organisation=verein, starts_on=SINCE)
    for _time in range(2):
        make("Appointment", seat=seat, person=ada, starts_on=SINCE)
        make("SeatDeputy", seat=seat, person=ada, starts_on=SINCE)
        make("Delegation", organisation=verein, person=ada, kind="deputy", starts_on=SINCE)
        make("Dormancy", membership=old, starts_on=SINCE)
        make("GoverningRules", name="Satzung", valid_from=SINCE)
        make("GoverningRules", name="Ordnung", valid_from=SINCE, committee=board)
    make("Membership", organisation=verein, starts_on=SINCE)
    for name in ("Neu e. V.", "NEU e. V."):
        make("MembershipApplication", name=name, email="a@neu.example", last_name="Neu")


@pytest.mark.django_db(transaction=True)
def test_what_stands_there_twice_is_named_with_its_page_and_mended_the_update_goes_on():
    if connection.vendor != "sqlite":
        pytest.skip("a database of its own is put back by its pages")
    models = migrate(BEFORE)
    make_twice(models)
    with pytest.raises(CommandError) as no:
        migrate(AFTER)
    advice, *lines = str(no.value).split("\n- ")
    assert advice.startswith("Diese Einträge darf es nur einmal geben")
    seat, verein = (models.get_model("members", name).objects.get().pk for name in ("Seat", "Organisation"))
    assert sorted({line.rpartition(" – ")[0] for line in lines}) == [
        "Antrag von „NEU e. V.“ (a@neu.example), noch nicht entschieden",
        "Antrag von „Neu e. V.“ (a@neu.example), noch nicht entschieden",
        "Mitgliedschaft von „Verein“, seit 01.01.2024 ohne Ende",
        "Ordnung „Ordnung“, gilt ab 01.01.2024",
        "Ordnung „Satzung“, gilt ab 01.01.2024",
        "Ruhen der Mitgliedschaft von „Verein“, seit 01.01.2024 ohne Ende",
        "Sitz „Vorsitz“ (Vorstand): Ada Eins, seit 01.01.2024 ohne Ende",
        "Vertretung von „Verein“: Ada Eins, seit 01.01.2024 ohne Ende",
        "Vertretung von „Vorsitz“ (Vorstand): Ada Eins, seit 01.01.2024 ohne Ende",
    ]
    pages = {line.rpartition(" – ")[2] for line in lines}
    assert pages >= {f"/intern/mitglieder/sitze/{seat}/", f"/intern/mitglieder/{verein}/vertretung/"}
    assert len(lines) == 16

    for name in ("Appointment", "SeatDeputy", "Delegation", "Dormancy", "GoverningRules", "Membership"):
        rows = models.get_model("members", name).objects
        if name == "Membership":
            rows.last().delete()
        else:
            rows.all().delete()
    models.get_model("members", "MembershipApplication").objects.last().delete()
    migrate(AFTER)
