"""Papers over HTTP: brought by the office, opened by those they are for, taken away and brought back."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from meetings import papers
from meetings.models import Meeting, MeetingPaper
from tests.meetings.examples import PDF, meeting, pdf
from tests.roles import ROLES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def private_root(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


@pytest.fixture
def planned() -> Meeting:
    return meeting()


@pytest.fixture
def office(client_of):
    return client_of("office")


def bring(office, planned: Meeting, **given):
    fields = {"file": pdf(), "title": "", "audience": "committee"} | given
    return office.post(f"/intern/sitzungen/{planned.pk}/unterlagen/neu/", fields)


def test_a_paper_comes_to_an_item_and_stands_under_it(office, planned):
    item = planned.agenda.first()
    bring(office, planned, title="Haushalt", agenda_item=item.pk)
    paper = MeetingPaper.objects.get()
    assert (paper.title, paper.agenda_item, paper.name) == ("Haushalt", item, "Entwurf.pdf")
    shown = office.get(f"/intern/sitzungen/{planned.pk}/unterlagen/").context["groups"]
    assert [(group["title"], group["papers"]) for group in shown] == [("0 Regularien", [paper])]


def test_the_file_comes_as_it_was_brought_and_is_kept_by_nobody(office, planned):
    bring(office, planned)
    answer = office.get(MeetingPaper.objects.get().get_absolute_url())
    assert b"".join(answer.streaming_content) == PDF
    assert answer.headers["Content-Disposition"] == 'inline; filename="Entwurf.pdf"'
    assert answer.headers["Cache-Control"] == "private, no-store"


SEEN_BY = {
    "office": {"office", "admin"},
    "seats": {"board", "office", "admin"},
    "committee": {"adviser", "board", "office", "admin"},
    "public": set(ROLES) - {"visitor"},
}


@pytest.mark.parametrize("audience", SEEN_BY)
@pytest.mark.parametrize("role", ROLES)
def test_the_audience_holds_for_the_file_too(role, audience, client_of, planned):
    paper = papers.attach(planned, pdf(), audience=audience, by=None)
    status = client_of(role).get(paper.get_absolute_url()).status_code
    refused = 302 if role == "visitor" else 404
    assert status == (200 if role in SEEN_BY[audience] else refused)


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (SimpleUploadedFile("rechner.exe", b"MZ"), "„rechner.exe“ können wir nicht annehmen."),
        (SimpleUploadedFile("bild.pdf", b"\x89PNG"), "„bild.pdf“ ist keine PDF-Datei"),
        (SimpleUploadedFile("leer.pdf", b""), ""),
    ],
)
def test_what_we_do_not_take_is_refused_with_a_sentence(office, planned, file, sentence):
    page = bring(office, planned, file=file)
    assert page.context["form"].errors["file"][0].startswith(sentence)
    assert MeetingPaper.objects.count() == 0


def test_an_item_of_another_meeting_is_no_place_for_a_paper(office, planned):
    page = bring(office, planned, agenda_item=meeting(60).agenda.first().pk)
    assert list(page.context["form"].errors) == ["agenda_item"]


def test_a_removed_paper_is_gone_and_comes_back_by_the_message(office, planned):
    bring(office, planned)
    paper = MeetingPaper.objects.get()
    page = office.post(f"/intern/sitzungen/unterlagen/{paper.pk}/entfernen/", follow=True)
    *_brought, message = page.context["messages"]
    assert office.get(paper.get_absolute_url()).status_code == 404
    office.post(message.extra_tags)
    assert office.get(paper.get_absolute_url()).status_code == 200
