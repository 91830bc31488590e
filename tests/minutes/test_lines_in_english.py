"""A line of the minutes is German on an English page, too, and says so."""

import pytest
from django.template.loader import render_to_string
from django.utils import translation

LINES = [
    {"kind": "note", "text": "Wir laden ein."},
    {"kind": "resolution", "resolution": {"text": "Wir laden ein.", "votes": "8/0/1"}},
    {"kind": "task", "tasks": [{"text": "Wir laden ein.", "who": "Haddad"}]},
]


def line(entry: dict, language: str) -> str:
    with translation.override(language):
        return render_to_string("minutes/_line.html", {"entry": entry})


@pytest.mark.parametrize("entry", LINES, ids=lambda entry: entry["kind"])
def test_what_was_written_is_german(entry):
    marked = '<span lang="de">Wir laden ein.</span>'
    assert (line(entry, "en").count(marked), line(entry, "de").count("lang=")) == (1, 0)
