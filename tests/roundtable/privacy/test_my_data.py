"""Everybody reads and takes along what we hold of her; the office does it for who asks by letter."""

import json
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
import time_machine
from pypdf import PdfReader

from meetings.models import Attendance, Meeting
from members.history import history_of
from members.models import Committee, ContactNote, Organisation, Person, Position
from members.post import outbox
from minutes.models import Minutes
from roundtable.privacy.exporting import data_of
from roundtable.privacy.spelling import name_of

pytestmark = pytest.mark.django_db
MINE, HERS = "/intern/profil/daten/", "/intern/mitglieder/personen/{}/daten/"


@pytest.fixture
def mona():
    person = Person.objects.create(
        first_name="Mona", last_name="Testfall", email="mona@rollen.example", phone="0391 4711", town="Burg"
    )
    Position.objects.create(person=person, function="Dezernentin", body="Stadt Burg")
    outbox.put(
        kind="letter",
        subject="Betreff von Mona",
        text="Text",
        to_address=person.email,
        to_name="Mona",
        person_uuid=person.uuid,
    )
    return person


def test_what_is_held_is_told_by_area(mona):
    areas = data_of(mona)
    assert list(areas) == ["Stammdaten", "Funktionen anderswo", "Nachrichten an Sie"]
    assert areas["Stammdaten"] == [
        {
            "Ort": "Burg",
            "Vorname": "Mona",
            "Nachname": "Testfall",
            "E-Mail-Adresse": "mona@rollen.example",
            "Telefon": "0391 4711",
        }
    ]
    assert areas["Funktionen anderswo"][0]["Funktion"] == "Dezernentin"


def test_a_meeting_is_told_with_its_day(mona):
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    begins = datetime(2026, 11, 9, 13, tzinfo=UTC)
    for start, words in ((begins, ""), (None, "Ende März"), (None, "")):
        meeting = Meeting.objects.create(committee=board, title="Sitzung", starts_at=start, day_words=words)
        Attendance.objects.create(meeting=meeting, person=mona)
        Minutes.objects.create(meeting=meeting)
    told = ["Sitzung, 09.11.2026", "Sitzung, Ende März", "Sitzung"]
    assert [row["Sitzung"] for row in data_of(mona)["Teilnahme an Sitzungen"]] == told
    assert [name_of(minutes) for minutes in Minutes.objects.order_by("pk")] == told


def test_of_others_nothing_is_told(mona):
    writer = Person.objects.create(first_name="Ina", last_name="Andere")
    there = Organisation.objects.create(name="Verein")
    ContactNote.objects.create(
        person=mona,
        organisation=there,
        written_by=writer,
        happened_on=date(2026, 11, 2),
        result="Rückruf vereinbart",
    )
    told = json.dumps(data_of(mona), ensure_ascii=False)
    assert ("Rückruf vereinbart" in told, "Andere" in told) == (True, False)


def test_one_s_own_file_is_json(client_of):
    client = client_of("board")
    told = json.loads(client.get(f"{MINE}daten.json").content)
    assert (told["person"], told["bereiche"]["Stammdaten"][0]["Nachname"]) == ("Robin Board", "Board")


def test_the_file_is_named_by_the_day_it_is_here(client_of):
    with time_machine.travel("2026-11-21 23:30:00+00:00", tick=False):
        answer = client_of("board").get(f"{MINE}daten.json")
    assert "2026-11-22" in answer["Content-Disposition"]


def test_one_s_own_file_on_paper(client_of):
    answer = client_of("board").get(f"{MINE}daten.pdf")
    words = " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    assert ("Gespeicherte Daten: Robin Board" in words, "Ämter und Sitze" in words) == (True, True)


def test_what_the_office_fetches_for_somebody_leaves_a_line(client_of, mona):
    client = client_of("office")
    client.get(f"{HERS.format(mona.pk)}daten.json")
    assert [one.what for one in history_of(mona)] == ["Auskunft über die Daten gegeben"]


def test_one_changes_one_s_own_entry(client_of):
    client = client_of("board")
    page = client.get("/intern/profil/")
    given = {
        "last_name": "Neu",
        "first_name": "Robin",
        "phone": "0391 1",
        "language": "en",
        "stand": page.context["form"]["stand"].value(),
    }
    client.post("/intern/profil/", given)
    person = Person.objects.get(first_name="Robin")
    assert (person.last_name, person.phone, person.user.language) == ("Neu", "0391 1", "en")
    assert [one.note for one in history_of(person)] == ["Nachname, Telefon"]
