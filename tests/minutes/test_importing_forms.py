"""The preview's forms: what is sent back unchanged means what was understood, and nothing typed is lost."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from minutes.forms.importing import PreviewForms, SourceForm
from minutes.importing.corrections import correct
from minutes.importing.parse import parse
from minutes.importing.preview import Known, preview

SOURCE = (Path(__file__).parent / "documents" / "verein-top.txt").read_text()
REGISTER = [Known("1", "Amira Rahal"), Known("2", "Peter Stolz", "Turnverein")]


def made():
    return preview(parse(SOURCE), register=REGISTER)


def sent(forms, **changes):
    """The fields as a browser sends the page back."""
    data = {}
    for form in [forms.head, *(one for rows in forms.sets.values() for one in rows.forms)]:
        for field in form:
            value = field.value()
            data[field.html_name] = "on" if value is True else "" if value is None else value
    for rows in forms.sets.values():
        data |= {field.html_name: field.value() for field in rows.management_form}
    return data | changes


def bound(**changes):
    blank = PreviewForms(made(), register=REGISTER, source=SOURCE)
    return PreviewForms(made(), register=REGISTER, source=SOURCE, data=sent(blank, **changes))


def test_sent_back_unchanged_it_means_what_was_understood():
    forms = bound()
    assert forms.is_valid()
    assert correct(made(), **forms.rows()) == made()


def test_a_corrected_name_arrives():
    forms = bound(**{"people-1-name": "Jona Pfeil", "people-1-person": "-"})
    assert forms.is_valid()
    assert [(one.found.name, one.person) for one in correct(made(), **forms.rows()).people][1] == (
        "Jona Pfeil",
        None,
    )


def test_a_wrong_value_is_said_and_the_rest_stays():
    forms = bound(**{"action_items-0-due": "31.02.2026", "head-place": "Saal"})
    assert not forms.is_valid()
    assert [form.errors for form in forms.sets["action_items"].forms if form.errors] != []
    assert forms.head["place"].value() == "Saal"


def test_a_title_in_several_lines_is_one_title_and_its_level_can_be_chosen():
    forms = bound(**{"agenda-1-title": "Fest  im\r\nSommer", "agenda-1-level": "2"})
    assert forms.is_valid()
    item = correct(made(), **forms.rows()).parsed.agenda[1]
    assert (item.title, item.level) == ("Fest im Sommer", 2)


def test_a_level_that_nobody_offers_is_refused():
    assert not bound(**{"agenda-1-level": "9"}).is_valid()


def test_rows_that_are_missing_are_refused():
    assert not bound(**{"agenda-TOTAL_FORMS": "2"}).is_valid()


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


@pytest.mark.parametrize(
    ("pasted", "upload", "sentence"),
    [
        ("", None, "Bitte eine Datei wählen oder einen Text einfügen."),
        ("  \n", None, "Bitte eine Datei wählen oder einen Text einfügen."),
        (
            "Protokoll",
            b"Protokoll",
            "Bitte nur eines von beiden: eine Datei oder einen Text.",
        ),
        (
            "",
            b"%PDF-1.7",
            "alt.pdf ist beschädigt oder unvollständig. Bitte die Datei öffnen und neu speichern, "
            "oder den Text kopieren und einfügen.",
        ),
    ],
)
def test_bad_input_is_said_in_a_sentence(pasted, upload, sentence):
    files = {"file": SimpleUploadedFile("alt.pdf", upload)} if upload else {}
    form = SourceForm({"text": pasted}, files, committees=Committees())
    form.fields.pop("committee")
    assert form.errors == {"__all__": [sentence]}


def test_what_was_pasted_is_kept():
    form = SourceForm({"text": " Protokoll\n"}, {}, committees=Committees())
    form.fields.pop("committee")
    assert form.is_valid()
    assert (form.cleaned_data["source"], form["text"].value()) == (" Protokoll\n", " Protokoll\n")
