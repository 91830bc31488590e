"""The preview's forms: what is sent back unchanged means what was understood, and nothing typed is lost."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from members.models import Committee
from minutes.forms.importing import PreviewForms
from minutes.forms.importing_source import SourceForm
from minutes.importing.preview.corrections import correct
from minutes.importing.preview.preview import Known, preview
from minutes.importing.reader.parse import parse

SOURCE = (Path(__file__).parent / "documents" / "verein-top.txt").read_text()
REGISTER = [Known("1", "Amira Rahal"), Known("2", "Peter Stolz", "Turnverein")]


@pytest.fixture
def board(db):
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


def made():
    return preview(parse(SOURCE), register=REGISTER)


def sent(forms, **changes):
    """The fields as a browser sends the page back."""
    data = {}
    for form in [forms.head, *(one for rows in forms.sets.values() for one in rows.forms)]:
        for field in form:
            value = field.value()
            if value is not False:
                data[field.html_name] = "on" if value is True else "" if value is None else str(value)
    for rows in forms.sets.values():
        data |= {field.html_name: str(field.value()) for field in rows.management_form}
    return data | changes


@pytest.fixture
def bound(board):
    def send(**changes):
        blank = PreviewForms(made(), register=REGISTER, source=SOURCE, committee=board)
        data = sent(blank, **{"head-committee": board.pk} | changes)
        return PreviewForms(made(), register=REGISTER, source=SOURCE, committee=board, data=data)

    return send


def test_sent_back_unchanged_it_means_what_was_understood(bound):
    forms = bound()
    assert forms.is_valid()
    assert correct(made(), **forms.rows()) == made()


def test_a_corrected_name_arrives(bound):
    forms = bound(**{"people-1-name": "Jona Pfeil", "people-1-person": "-"})
    assert forms.is_valid()
    assert [(one.found.name, one.person) for one in correct(made(), **forms.rows()).people][1] == (
        "Jona Pfeil",
        None,
    )


def test_a_wrong_value_is_said_and_the_rest_stays(bound):
    forms = bound(**{"action_items-0-due": "31.02.2026", "head-place": "Saal"})
    assert not forms.is_valid()
    assert [form.errors for form in forms.sets["action_items"].forms if form.errors] != []
    assert forms.head["place"].value() == "Saal"


def test_a_title_in_several_lines_is_one_title_and_its_level_can_be_chosen(bound):
    forms = bound(**{"agenda-1-title": "Fest  im\r\nSommer", "agenda-1-level": "2"})
    assert forms.is_valid()
    item = correct(made(), **forms.rows()).parsed.agenda[1]
    assert (item.title, item.level) == ("Fest im Sommer", 2)


def test_a_level_that_nobody_offers_is_refused(bound):
    assert not bound(**{"agenda-1-level": "9"}).is_valid()


def test_rows_that_are_missing_are_refused(bound):
    assert not bound(**{"agenda-TOTAL_FORMS": "2"}).is_valid()


def test_what_was_kept_for_later_is_what_was_sent(board):
    blank = PreviewForms(made(), register=REGISTER, source=SOURCE, committee=board)
    kept = {
        name: str(getattr(value, "pk", value))
        for name, value in sent(blank, **{"head-day": "gestern", "people-TOTAL_FORMS": "8"}).items()
    }
    del kept["agenda-2-keep"]
    again = PreviewForms(made(), register=REGISTER, source=SOURCE, committee=board, saved=kept)
    assert again.head["day"].value() == "gestern"
    assert [form["keep"].value() for form in again.sets["agenda"].forms] == [True, True, False, True]
    assert (len(again.sets["people"].forms), again.sets["people"].forms[7]["name"].value()) == (8, None)


def test_each_find_shows_its_source_line_once():
    rows = PreviewForms(made(), register=REGISTER, source=SOURCE).sets["people"].forms
    assert [(form.source_line, bool(form.source_text)) for form in rows] == [
        (10, True),
        (10, False),
        (10, False),
        (10, False),
        (11, True),
        (12, True),
        (12, False),
    ]


class Committees(list):
    """As much of a QuerySet as the form's choice of committee needs here."""

    def all(self):
        return self


def source_form(text="", *uploads):
    form = SourceForm({"text": text}, {"files": list(uploads)}, committees=Committees())
    form.fields.pop("committee")
    return form


@pytest.mark.parametrize(
    ("pasted", "uploads", "sentence"),
    [
        ("", [], "Bitte eine Datei wählen oder einen Text einfügen."),
        ("  \n", [], "Bitte eine Datei wählen oder einen Text einfügen."),
        ("Protokoll", ["alt.txt"], "Bitte nur eines von beiden: Dateien oder einen Text."),
    ],
)
def test_bad_input_is_said_in_a_sentence(pasted, uploads, sentence):
    form = source_form(pasted, *(SimpleUploadedFile(name, b"Protokoll") for name in uploads))
    assert form.errors == {"__all__": [sentence]}


def test_what_was_pasted_is_kept():
    form = source_form(" Protokoll\r\n")
    assert form.is_valid()
    assert (form.cleaned_data["text"], form["text"].value()) == (" Protokoll\n", " Protokoll\r\n")


def test_several_files_are_taken_at_once():
    form = source_form("", *(SimpleUploadedFile(f"{name}.txt", b"Protokoll") for name in "abc"))
    assert form.is_valid()
    assert [one.name for one in form.cleaned_data["files"]] == ["a.txt", "b.txt", "c.txt"]
