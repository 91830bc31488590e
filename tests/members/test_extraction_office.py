"""The same minutes read the same, whichever kind of file LibreOffice makes of them."""

import shutil

import pytest

from members.extraction import extract
from tests.members.extraction.samples import SENTENCE, converted, word_sample

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
HEAD = """Nachbarschaftsrat Weidenau e. V.

# Protokoll der Vorstandssitzung

Datum: 14. Mai 2025
Zeit: 18:30 – 20:15 Uhr
Ort: Kleiner Saal

## TOP 1: Stand der Dinge 1

"""
LISTS = "**Aussprache**\n\n- Miete steigt\n- Keller bleibt feucht\n1. Brief schreiben\n2. Termin suchen\n"
TASKS = "Wer | Was | Bis wann\nQuandt | Angebote prüfen und dem Vorstand vorlegen | 30.5.\n"


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    folder = str(tmp_path_factory.mktemp("office"))

    def made(kind: str) -> bytes:
        data = word_sample(2)
        return data if kind == "docx" else converted(data, source="docx", target=kind, folder=folder)

    return made


@pytest.mark.parametrize("kind", ["docx", "odt", "doc", "rtf"])
def test_office_files_read_the_same(sample, kind):
    text = extract(sample(kind), filename=f"protokoll.{kind}").text
    assert text.startswith(HEAD + (SENTENCE * 3).strip() + "\n\n" + LISTS)
    assert text.endswith("\n\n" + TASKS)


def test_the_printed_minutes_have_the_same_lines(sample):
    text = extract(sample("pdf"), filename="protokoll.pdf").text
    flowing = " ".join(text.split())
    expected = f"{(SENTENCE * 3).strip()} **Aussprache** - Miete steigt"
    assert "Seite" not in text
    assert expected in flowing
    assert text.count("Nachbarschaftsrat Weidenau e. V.") == 1
    assert text.endswith("\n\n" + TASKS)
    for line in ("# Protokoll der Vorstandssitzung", "Datum:\t14. Mai 2025", "## TOP 2: Stand der Dinge 2"):
        assert line in text.split("\n")


def test_the_saved_page_has_the_same_lines(sample):
    text = extract(sample("html"), filename="protokoll.html").text
    # LibreOffice says of a title only how large its letters are.
    assert "\nProtokoll der Vorstandssitzung\n\nDatum: 14. Mai 2025\n" in text
    assert LISTS in text
    assert TASKS in text
