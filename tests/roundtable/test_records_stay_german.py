"""Whoever works in English leaves German records: minutes, histories, agendas, files."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.utils import timezone, translation
from pypdf import PdfReader

from funding import progress as funding_progress
from funding.models import Application
from meetings import agenda, moving, planning
from meetings.models import Meeting
from meetings.tasks import working
from meetings.tasks.models import ActionItem
from members import keeping
from members.dates import find_due
from members.history import history_of
from members.languages import language_of_records
from members.models import Committee, GoverningRules, Organisation
from minutes.lines import Context, read_line
from minutes.models import Minutes
from minutes.voting import Ballot, Electorate, judge
from tests.roles import make_user


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def board(db):
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


@pytest.fixture
def meeting(board):
    return Meeting.objects.create(committee=board, title="Sitzung", place="Rathaus", day_words="Mitte März")


def notes(row) -> list[str]:
    return [happening.note for happening in history_of(row)]


def test_the_formalities_of_an_agenda(meeting):
    agenda.begin(meeting)
    assert [item.title for item in meeting.agenda.order_by("position")][:2] == ["Regularien", "Begrüßung"]


def test_the_title_proposed_for_a_meeting(board):
    assert planning.usual_title(board) == "Sitzung: Vorstand"


def test_the_history_of_a_meeting_that_was_moved(meeting):
    moving.move(meeting, starts_at=None, ends_at=None, place="Bürgerhaus", day_words="Ende März", by=None)
    assert notes(meeting) == ["Mitte März, Rathaus → Ende März, Bürgerhaus"]


def test_the_history_of_an_application(board):
    application = Application.objects.create(committee=board, title="Fachtag", year=2027, amount_asked=4800)
    funding_progress.move(application, to="draft", by=None)
    assert notes(application) == ["Idee → Entwurf"]


def test_the_history_of_a_release(meeting):
    meeting.audience = "members"
    keeping.change(meeting, by=None, fields=[Meeting._meta.get_field("day_words").verbose_name])
    assert notes(meeting)[0] == "das Gremium → die Mitglieder"


def test_the_log_of_a_task(board):
    task = ActionItem.objects.create(committee=board, text="Saal buchen", due_on=date(2026, 11, 9))
    due = find_due("bis 16.11.2026", said_on=date(2026, 11, 9))
    working.postpone(task, due=due, reason="krank", by=None)
    step = task.steps.get()
    assert (step.old, step.new) == ("bis Mo, 9. November 2026", "bis Mo, 16. November 2026")
    assert task.due == "by Mon 16 November 2026"


def test_the_verdict_on_a_vote_and_why_it_was_refused():
    electorate = Electorate(present=8, seats=9, rules=GoverningRules())
    assert judge(Ballot(votes_for=8, votes_against=0), electorate).sentence.startswith("angenommen")
    assert judge(Ballot(votes_for=9), electorate).problem.startswith("9 Stimmen")


def test_what_is_wrong_with_a_line():
    context = Context(today=date(2026, 11, 9))
    assert read_line("= (8/0/1)", context=context).problem == "Der Wortlaut fehlt: Was wurde beschlossen?"


def test_the_file_of_minutes(meeting, client):
    client.force_login(make_user("admin"))
    minutes = Minutes.objects.create(meeting=meeting, closed_at=timezone.now() - timedelta(days=1))
    client.post("/konto/sprache/", {"language": "en"})
    pdf = PdfReader(BytesIO(client.get(f"/intern/protokolle/{minutes.pk}/protokoll.pdf").content))
    assert pdf.metadata.title.startswith("Protokoll: Sitzung")
    assert "Zeit und Ort" in pdf.pages[0].extract_text()


def test_the_language_comes_back_after_the_record():
    with language_of_records():
        assert translation.get_language() == "de"
    assert translation.get_language() == "en"


def test_a_page_in_english_says_which_of_its_words_are_german(client_of):
    client = client_of("office")
    club = Organisation.objects.create(name="Hofverein", description="Wir backen Brot.")
    page = f"/intern/mitglieder/{club.pk}/"
    client.post("/konto/sprache/", {"language": "en"})
    assert f'<a href="{page}"><bdi lang="de">Hofverein</bdi></a>' in client.get("/intern/mitglieder/").text
    shown = client.get(page).text
    assert '<h1><bdi lang="de">Hofverein</bdi></h1>' in shown
    assert '<div lang="de"><p>Wir backen Brot.</p></div>' in shown
    client.post("/konto/sprache/", {"language": "de"})
    assert "<h1><bdi>Hofverein</bdi></h1>" in client.get(page).text
