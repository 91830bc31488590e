"""The agenda as a Word file and as text: what lies with an invitation."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document

from meetings.agenda_document import AgendaDocument, AgendaLine
from meetings.models import AgendaItem, MeetingPaper
from meetings.plain import agenda_text
from meetings.word import agenda_word
from members.letterhead import LetterPaper
from tests.meetings.examples import meeting, person

AGENDA = AgendaDocument(
    meeting="Vorstandssitzung",
    committee="Vorstand",
    when_and_where="Mo, 9. November 2026, 14–16 Uhr, Altes Rathaus",
    held_on=date(2026, 11, 9),
    chair="A. Yılmaz",
    lines=(
        AgendaLine("0", "Regularien"),
        AgendaLine("0.1", "Begrüßung", 2),
        AgendaLine("1", "Haushalt", presenter="Mona Haddad", papers=("Entwurf", "Zahlen")),
        AgendaLine("2", "Fest", papers=("Plan",), is_late=True),
    ),
    papers=("Anfahrt",),
)


def opened(document: AgendaDocument):
    return Document(BytesIO(agenda_word(document, LetterPaper("Runder Tisch"))))


def test_the_agenda_as_a_word_file():
    document = opened(AGENDA)
    assert [(one.style.name, one.text) for one in document.paragraphs] == [
        ("Title", "Tagesordnung: Vorstandssitzung"),
        ("Tagesordnung 1", "0\tRegularien"),
        ("Tagesordnung 2", "0.1\tBegrüßung"),
        ("Tagesordnung 1", "1\tHaushalt"),
        ("Tagesordnung Hinweis 1", "Einführung: Mona Haddad"),
        ("Tagesordnung Hinweis 1", "Unterlagen: Entwurf; Zahlen"),
        ("Tagesordnung 1", "2\tFest"),
        ("Tagesordnung Hinweis 1", "Unterlage: Plan"),
        ("Tagesordnung Hinweis 1", "nach der Einladung ergänzt"),
        ("Tagesordnung Unterlagen", "Unterlage: Anfahrt"),
    ]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["Zeit und Ort", "Mo, 9. November 2026, 14–16 Uhr, Altes Rathaus"],
        ["Leitung", "A. Yılmaz"],
    ]


def test_the_agenda_as_text():
    assert agenda_text(AGENDA) == (
        "Tagesordnung: Vorstandssitzung\n"
        "==============================\n"
        "\n"
        "Zeit und Ort: Mo, 9. November 2026, 14–16 Uhr, Altes Rathaus\n"
        "Leitung: A. Yılmaz\n"
        "\n"
        "0 Regularien\n"
        "  0.1 Begrüßung\n"
        "1 Haushalt (Einführung: Mona Haddad; Unterlagen: Entwurf; Zahlen)\n"
        "2 Fest (Unterlage: Plan; nach der Einladung ergänzt)\n"
        "\n"
        "Unterlage: Anfahrt\n"
    )


def test_a_meeting_without_anything_still_has_its_file_and_text():
    bare = AgendaDocument(meeting="Klausur", committee="Vorstand", when_and_where="Tag noch offen")
    assert [one.text for one in opened(bare).paragraphs] == ["Tagesordnung: Klausur"]
    assert agenda_text(bare) == (
        "Tagesordnung: Klausur\n=====================\n\nZeit und Ort: Tag noch offen\nGremium: Vorstand\n"
    )


@pytest.fixture
def planned(db):
    """An invited meeting with one item, a paper for all of the board and one for the office."""
    found = meeting(state="invited")
    found.agenda.all().delete()
    item = AgendaItem.objects.create(
        meeting=found, position=1, number="1", title="Haushalt", presenter=person()
    )
    for title, audience in (("Entwurf", "committee"), ("Gehälter", "office")):
        MeetingPaper.objects.create(meeting=found, agenda_item=item, title=title, audience=audience, size=1)
    return found


@pytest.mark.db
@pytest.mark.parametrize(
    ("role", "papers"), [("office", "Unterlagen: Entwurf; Gehälter"), ("adviser", "Unterlage: Entwurf")]
)
def test_each_reader_finds_the_papers_she_may_open(client_of, planned, role, papers):
    client = client_of(role)
    text = client.get(f"/intern/sitzungen/{planned.pk}/tagesordnung.txt").text
    assert text.splitlines()[-1] == f"1 Haushalt (Einführung: Mona Haddad; {papers})"
    word = client.get(f"/intern/sitzungen/{planned.pk}/tagesordnung.docx")
    assert Document(BytesIO(word.content)).paragraphs[-1].text == papers


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_the_file_costs_the_same(client_of, planned, rows, django_assert_num_queries):
    for number in range(rows):
        AgendaItem.objects.create(
            meeting=planned, position=number + 2, number=str(number + 2), title="Mehr", presenter=person()
        )
    client = client_of("office")
    client.get(f"/intern/sitzungen/{planned.pk}/tagesordnung.txt")
    with django_assert_num_queries(8):
        client.get(f"/intern/sitzungen/{planned.pk}/tagesordnung.txt")
