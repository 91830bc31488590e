"""The record of processing: first texts once, checked entry by entry, printed; nobody overwrites anybody."""

from datetime import date
from io import BytesIO

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader
from wagtail.models import ModelLogEntry

from members.history import history_of
from members.models import Association, Carrier, User
from roundtable.models import ProcessingActivity
from roundtable.privacy import record, retention
from roundtable.privacy.record_words import FIRST, KINDS_OF, first_texts

pytestmark = pytest.mark.django_db
URL = "/intern/datenschutz/verzeichnis/"
TOLD = dict.fromkeys(ProcessingActivity.TOLD, "Text") | {"name": "Sommerfest"}


@pytest.fixture
def office(client_of):
    return client_of("office")


def typed(answer) -> dict:
    """What a browser sends of an unchanged form."""
    form = answer.context["form"]
    return {field.html_name: field.value() or "" for field in form}


def titles(answer) -> list[str]:
    return [entry["title"] for entry in answer.context["entries"]]


def test_whoever_opens_it_first_finds_a_text_for_everything(office):
    assert titles(office.get(URL)) == [words["name"] for words in FIRST]


def test_no_first_text_leaves_anything_unsaid():
    said = {"name", *ProcessingActivity.TOLD}
    assert [words["name"] for words in FIRST if {key for key, text in words.items() if text} != said] == []


def test_every_period_of_the_table_stands_at_one_activity_and_none_that_is_not_there():
    named = [kind for kinds in KINDS_OF.values() for kind in kinds]
    assert sorted(named) == sorted(retention.KINDS)
    assert set(KINDS_OF) <= {words["name"] for words in FIRST}


def test_the_text_names_exactly_the_periods_of_its_kinds():
    said = {words["name"]: words["deletion"] for words in first_texts()}
    labels = {kind: f"„{one.label}“" for kind, one in retention.KINDS.items()}
    found = {name: {kind for kind, label in labels.items() if label in text} for name, text in said.items()}
    assert {name: kinds for name, kinds in found.items() if kinds} == {
        name: set(kinds) for name, kinds in KINDS_OF.items()
    }
    assert "nach 14 Tagen" in said["Antrag auf Mitgliedschaft"]


@pytest.mark.db
def test_first_texts_come_once_and_say_so_in_the_history(office):
    office.get(URL)
    office.get(URL)
    rows = ProcessingActivity.objects.all()
    assert [[line.what for line in history_of(row)] for row in rows] == [["angelegt"]] * len(FIRST)


def test_where_somebody_has_begun_nothing_is_added(office):
    ProcessingActivity.objects.create(**TOLD)
    assert titles(office.get(URL)) == ["Sommerfest"]


@pytest.mark.db
def test_saving_an_unchanged_entry_says_that_it_was_checked(office):
    row = ProcessingActivity.objects.create(**TOLD)
    with time_machine.travel("2026-11-02 12:00", tick=False):
        answer = office.get(f"{URL}{row.pk}/")
        assert office.post(f"{URL}{row.pk}/", typed(answer)).headers["Location"] == URL
    row.refresh_from_db()
    assert row.checked_on == date(2026, 11, 2)
    assert [(line.what, line.note) for line in history_of(row)] == [("geändert", "geprüft am")]
    assert office.get(URL).context["entries"][0]["chip"] == "geprüft am Mo, 2. November 2026"


def test_a_changed_entry_names_what_was_changed(office):
    row = ProcessingActivity.objects.create(**TOLD)
    sent = typed(office.get(f"{URL}{row.pk}/")) | {"purpose": "Feiern", "deletion": "Nach dem Fest"}
    office.post(f"{URL}{row.pk}/", sent)
    row.refresh_from_db()
    assert (row.purpose, row.deletion, row.data) == ("Feiern", "Nach dem Fest", "Text")
    assert [line.note for line in history_of(row)] == ["Zweck, Löschfrist"]


@pytest.mark.db
def test_two_who_check_one_entry_overwrite_nothing_of_each_other(office):
    row = ProcessingActivity.objects.create(**TOLD)
    mine = typed(office.get(f"{URL}{row.pk}/")) | {"purpose": "Feiern"}
    ProcessingActivity.objects.update(purpose="Tanzen", data="Namen")
    refused = office.post(f"{URL}{row.pk}/", mine)
    assert set(refused.context["form"].errors) == {"purpose"}
    assert refused.context["form"]["purpose"].value() == "Feiern"
    row.refresh_from_db()
    assert (row.purpose, row.data) == ("Tanzen", "Namen")


def test_what_is_missing_is_said_at_its_field_and_the_rest_stays(office):
    answer = office.post(f"{URL}neu/", TOLD | {"legal_basis": ""})
    assert set(answer.context["form"].errors) == {"legal_basis"}
    assert answer.context["form"]["name"].value() == "Sommerfest"
    assert not ProcessingActivity.objects.exists()


def test_what_else_is_done_here_is_entered(office):
    office.post(f"{URL}neu/", TOLD)
    row = ProcessingActivity.objects.get()
    assert (row.name, row.checked_on is None) == ("Sommerfest", False)
    assert [line.what for line in history_of(row)] == ["angelegt"]


def test_what_is_not_done_here_is_taken_out_with_a_line(office):
    row = ProcessingActivity.objects.create(**TOLD)
    assert office.post(f"{URL}{row.pk}/herausnehmen/").headers["Location"] == URL
    assert not ProcessingActivity.objects.exists()
    lines = ModelLogEntry.objects.filter(action="privacy.dropped")
    assert list(lines.values_list("label", flat=True)) == ["Sommerfest"]


def test_on_paper_it_is_the_same_and_german_for_whoever_reads_english(client_of):
    office = client_of("office")
    User.objects.update(language="en")
    answer = office.get(f"{URL}verzeichnis.pdf")
    pages = [page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages]
    text = " ".join(" ".join(pages).split())
    assert answer.headers["Content-Type"] == "application/pdf"
    assert text.count("Rechtsgrundlage") == text.count("noch nicht geprüft") == len(FIRST)
    assert [words["name"] for words in FIRST if words["name"] not in text] == []


def test_it_says_who_answers_for_it():
    Association.objects.create(
        name="Runder Tisch Nord", address="Weg 1\r\n39104 Nord", email="post@nord.example"
    )
    itself = "Runder Tisch Nord, Weg 1, 39104 Nord"
    assert facts_of(record.controller()) == {"Verantwortliche Stelle": itself, "E-Mail": "post@nord.example"}
    Carrier.objects.update(
        name="Verein Nord e. V.", address="Gasse 2\n39104 Nord", represented_by="M. Muster"
    )
    assert facts_of(record.controller()) == {
        "Verantwortliche Stelle": "Verein Nord e. V., Gasse 2, 39104 Nord",
        "Vertreten durch": "M. Muster",
        "Für": itself,
        "E-Mail": "post@nord.example",
    }


def facts_of(told: list[dict]) -> dict[str, str]:
    return {fact["label"]: fact["value"] for fact in told}


def queries(client) -> int:
    with CaptureQueriesContext(connection) as captured:
        client.get(URL)
    return len(captured)


def test_thirty_entries_need_no_more_queries_than_one(office):
    counts = []
    for some in (1, 2, 27):
        ProcessingActivity.objects.bulk_create(ProcessingActivity(**TOLD) for _ in range(some))
        office.get(URL)
        counts.append(queries(office))
    assert counts[0] == counts[1] == counts[2]
