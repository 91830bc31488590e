"""The pages for reading in old minutes."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from meetings.models import Attendance, Meeting, MeetingPaper
from members import files
from members.models import Committee, Person
from minutes.forms.importing import PreviewForms
from minutes.importing.parse import parse
from minutes.importing.preview import preview
from minutes.importing.register import known_people
from minutes.models import Minutes

DOCUMENT = Path(__file__).parent / "documents" / "verein-top.txt"
SOURCE = "/intern/protokolle/einlesen/"
APPLY = "/intern/protokolle/einlesen/uebernehmen/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def office(client_of):
    return client_of("office")


@pytest.fixture
def board():
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


def sent_back(board, **changes):
    """What the preview page sends when nothing was touched."""
    source = DOCUMENT.read_text()
    forms = PreviewForms(
        preview(parse(source), register=known_people()), register=known_people(), source=source
    )
    data = {"committee": board.pk, "source": source.replace("\n", "\r\n"), "name": "", "original": ""}
    for form in [forms.head, *(one for rows in forms.sets.values() for one in rows.forms)]:
        for field in form:
            value = field.value()
            data[field.html_name] = "on" if value is True else "" if value in (None, False) else value
    for rows in forms.sets.values():
        data |= {field.html_name: field.value() for field in rows.management_form}
    return {name: value for name, value in data.items() if value != "" or "again" not in name} | changes


def test_the_preview_shows_what_was_understood_and_saves_nothing(office, board):
    upload = SimpleUploadedFile("alt.txt", DOCUMENT.read_bytes())
    page = office.post(SOURCE, {"committee": board.pk, "file": upload})
    forms = page.context["forms"]
    assert {name: len(rows.forms) for name, rows in forms.sets.items()} == {
        "people": 7,
        "agenda": 4,
        "resolutions": 2,
        "outcomes": 0,
        "action_items": 3,
        "next_dates": 1,
    }
    assert forms.problem == ""
    assert Meeting.objects.count() == 0


def test_bad_input_keeps_what_was_pasted(office, board):
    page = office.post(SOURCE, {"committee": "", "text": "Protokoll"})
    assert page.context["form"]["text"].value() == "Protokoll"
    assert list(page.context["form"].errors) == ["committee"]


def test_going_back_brings_the_text_again(office, board):
    page = office.post(SOURCE, {"back": "1", "committee": board.pk, "source": "Protokoll\r\nvom 1.2.2026"})
    assert page.context["form"]["text"].value() == "Protokoll\r\nvom 1.2.2026"
    assert page.context["form"].errors == {}


def test_applying_leads_to_the_minutes(office, board):
    answer = office.post(APPLY, sent_back(board))
    minutes = Minutes.objects.get()
    assert answer.headers["Location"] == f"/intern/protokolle/{minutes.pk}/"
    assert minutes.source_text == DOCUMENT.read_text()
    assert minutes.meeting.agenda.count() == 4
    assert minutes.meeting.action_items.count() == 3


def test_one_corrected_name_reaches_attendance_and_tasks(office, board):
    name = "Amina Rahal-Berg"
    office.post(APPLY, sent_back(board, **{"people-2-name": name}))
    person = Person.objects.get(last_name="Rahal-Berg")
    assert Attendance.objects.get(person=person).state == "present"
    assert [task.text for task in person.action_items.all()] == ["Genehmigung bei der Stadt einholen"]


def test_a_wrong_value_is_shown_beside_its_find_and_nothing_is_lost(office, board):
    page = office.post(
        APPLY, sent_back(board, **{"head-day": "", "head-place": "Turm", "agenda-0-title": ""})
    )
    forms = page.context["forms"]
    assert forms.problem == "2 Felder passen noch nicht; sie sind unten markiert. Nichts ist verloren."
    assert forms.head["place"].value() == "Turm"
    assert page.context["reading"]["source"].value().replace("\r\n", "\n") == DOCUMENT.read_text()
    assert Minutes.objects.count() == 0


def test_a_preview_with_missing_rows_is_not_applied(office, board):
    page = office.post(APPLY, sent_back(board, **{"agenda-TOTAL_FORMS": "2"}))
    assert page.context["forms"].problem == (
        "Die Vorschau kam nicht vollständig zurück. Bitte gehen Sie zurück zum Text."
    )
    assert Minutes.objects.count() == 0


def test_nobody_is_there_twice(office, board):
    known = Person.objects.create(first_name="Hanna", last_name="Vogt")
    chosen = {"people-0-person": str(known.pk), "people-1-person": str(known.pk)}
    page = office.post(APPLY, sent_back(board, **chosen))
    rows = page.context["forms"].sets["people"].forms
    assert [form.errors.get("person") for form in rows][:2] == [
        None,
        ["Diese Person steht schon weiter oben auf der Liste."],
    ]


def test_the_same_day_twice_has_to_be_meant(office, board):
    office.post(APPLY, sent_back(board))
    there = Minutes.objects.get()
    shown = office.post(SOURCE, {"committee": board.pk, "text": DOCUMENT.read_text()})
    assert shown.context["existing"] == [
        {"title": there.meeting.title, "url": f"/intern/protokolle/{there.pk}/"}
    ]
    refused = office.post(APPLY, sent_back(board))
    assert refused.context["forms"].head.errors == {
        "again": ["Bitte bestätigen Sie das, oder ändern Sie das Datum."]
    }
    assert Minutes.objects.count() == 1
    unclear = office.post(APPLY, sent_back(board, **{"head-again": "on", "head-day": ""}))
    assert list(unclear.context["forms"].head.errors) == ["day"]
    assert unclear.context["existing"] == shown.context["existing"]
    office.post(APPLY, sent_back(board, **{"head-again": "on"}))
    assert Minutes.objects.count() == 2


def test_the_file_is_kept_for_the_office_byte_by_byte(office, board):
    content = DOCUMENT.read_text().encode("utf-16")
    page = office.post(SOURCE, {"committee": board.pk, "file": SimpleUploadedFile("alt.txt", content)})
    carried = {name: page.context["reading"][name].value() for name in ("name", "original")}
    office.post(APPLY, sent_back(board, **carried))
    paper = MeetingPaper.objects.get()
    assert (paper.name, paper.audience, files.open_kept(paper.digest).read()) == (
        "alt.txt",
        "office",
        content,
    )


def test_a_file_that_may_not_be_kept_is_kept_as_its_text(office, board):
    content = DOCUMENT.read_text().encode("utf-16-le")
    page = office.post(SOURCE, {"committee": board.pk, "file": SimpleUploadedFile("alt.dat", content)})
    carried = {name: page.context["reading"][name].value() for name in ("name", "original")}
    office.post(APPLY, sent_back(board, **carried))
    paper = MeetingPaper.objects.get()
    assert (paper.name, files.open_kept(paper.digest).read()) == ("alt.dat.txt", DOCUMENT.read_bytes())


def test_a_broken_file_is_said_in_a_sentence(office, board):
    answer = office.post(APPLY, sent_back(board, original="%%%"))
    assert answer.headers["Location"] == SOURCE
    assert Minutes.objects.count() == 0


@pytest.mark.parametrize("tasks", [1, 60])
def test_sixty_finds_cost_no_more_queries_than_one(tasks, office, board, django_assert_max_num_queries):
    text = "Protokoll am 1.2.2026\n\n1. A\n\n" + "\n".join(
        f"Aufgabe: Nummer {number} erledigen" for number in range(tasks)
    )
    with django_assert_max_num_queries(20):
        page = office.post(SOURCE, {"committee": board.pk, "text": text + "\n\n2. B\n"})
    assert len(page.context["forms"].sets["action_items"].forms) == tasks
