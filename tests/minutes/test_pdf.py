"""The printed minutes, read back from the file."""

import shutil
import subprocess
from io import BytesIO

import pytest
from pypdf import PdfReader

from minutes.document import DocumentEntry, DocumentItem, DocumentPaper, DocumentResolution, DocumentTask
from minutes.pdf import minutes_pdf
from tests.minutes.sample_document import ITEMS, PAPER, board_minutes


def pages(items=ITEMS) -> list[str]:
    reader = PdfReader(BytesIO(minutes_pdf(board_minutes(items), PAPER)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def one_item(*entries: DocumentEntry) -> tuple[DocumentItem, ...]:
    return (DocumentItem("1", "Punkt", 1, entries),)


def test_the_minutes_read_from_head_to_signatures():
    [page] = pages()
    assert page == (
        "Runder Tisch Koordinierungsstelle · Beispielweg 4 · 39104 Magdeburg Träger: Musterverein e. V. "
        "Protokoll der Vorstandssitzung vom 9. November 2026 "
        "Zeit und Ort Montag, 14:00–15:50 Uhr, Stadtbibliothek Leitung A. Yılmaz "
        "Protokoll Koordinierungsstelle (S. Ritter) "
        "Anwesend A. Yılmaz, P. Lindner, M. Haddad, T. Brandt, O. Kovalenko, S. Ritter (6 von 8 Stimmen) "
        "Gast J. Falk (Integrationsbüro), zu TOP 1 Entschuldigt R. Weiß "
        "Einladung fristgerecht, 16 Tage vorher mit Tagesordnung; beschlussfähig "
        "2 Termine Mitgliederversammlung am 30. November. • Saal • Kaffee "
        "3 Drittmittel 2027 Haddad: Die Zusage steht aus; ohne sie fehlt der Eigenanteil. "
        "→ M. Haddad: Gespräch mit dem Kirchenkreis über Drittmittel (Fr, 13.11.2026) "
        "Beschluss 2026/17. Der Antrag wird in der vorliegenden Fassung eingereicht. "
        "5 Ja · 0 Nein · 1 Enthaltung – angenommen mit der Mehrheit der abgegebenen Stimmen "
        "4 Verschiedenes Ergebnis: Die Klausur findet im Frühjahr statt. "
        "→ T. Brandt: Ort für die Klausur vorschlagen (nächste Sitzung) "
        "Aufgaben aus dieser Sitzung TOP Was Wer Bis "
        "3 Gespräch mit dem Kirchenkreis über Drittmittel M. Haddad Fr, 13.11.2026 "
        "4 Ort für die Klausur vorschlagen T. Brandt nächste Sitzung "
        "Sitzungsleitung, Datum Protokoll, Datum "
        "Vorstand, 9. November 2026 · Entwurf, Einwände bis 23. November Seite 1 von 1"
    )


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="poppler reads the tags back here")
def test_a_second_reader_finds_the_structure(tmp_path):
    path = tmp_path / "protokoll.pdf"
    path.write_bytes(minutes_pdf(board_minutes(), PAPER))
    told = subprocess.run(["pdfinfo", "-struct", path], capture_output=True, text=True, check=True).stdout
    tags = [
        line.split()[0] for line in told.splitlines() if line.startswith("  ") and not line.startswith("   ")
    ]
    assert tags == [
        "H1",
        "Table",
        "H2",
        "P",
        "L",
        "H2",
        "P",
        "P",
        "P",
        "P",
        "H2",
        "P",
        "P",
        "H2",
        "Table",
        "P",
        "P",
    ]


def test_long_minutes_get_forty_pages_and_no_heading_alone_at_a_foot():
    sheets = pages(ITEMS * 90)
    assert len(sheets) > 40
    feet = [sheet.partition(" Vorstand, 9. November 2026 ·")[0] for sheet in sheets]
    assert not [foot for foot in feet if foot.endswith(("2 Termine", "Drittmittel 2027", "4 Verschiedenes"))]


def test_a_resolution_without_number_and_votes_is_still_framed():
    resolved = DocumentResolution("", "Wir laden ein.")
    assert (
        "Beschluss. Wir laden ein."
        in pages(one_item(DocumentEntry("resolution", "", resolution=resolved)))[0]
    )


def test_an_internal_line_is_marked():
    assert (
        "(intern) Haddad: Nur für uns."
        in pages(one_item(DocumentEntry("statement", "Nur für uns.", speaker="Haddad", audience="intern")))[0]
    )


def test_an_internal_task_and_resolution_are_marked_too_in_the_table_as_well():
    task = DocumentTask("1", "prüft die Kasse", who="T. Brandt", audience="intern")
    resolved = DocumentResolution("2026/17", "Wir sparen.")
    [page] = pages(
        one_item(
            DocumentEntry("task", "", audience="intern", tasks=(task,)),
            DocumentEntry("resolution", "", audience="intern", resolution=resolved),
        )
    )
    assert page.partition(" 1 Punkt ")[2].partition(" Sitzungsleitung")[0] == (
        "→ (intern) T. Brandt: prüft die Kasse (intern) Beschluss 2026/17. Wir sparen. "
        "Aufgaben aus dieser Sitzung TOP Was Wer Bis 1 (intern) prüft die Kasse T. Brandt –"
    )


def test_what_was_attached_to_an_item_is_named_beneath_it():
    attached = (DocumentPaper("Stand der Kasse", "/x/"),)
    [page] = pages((DocumentItem("1", "Punkt", 1, (DocumentEntry("note", "Es reicht."),), papers=attached),))
    assert "1 Punkt Es reicht. Unterlage: Stand der Kasse Sitzungsleitung" in page


@pytest.mark.parametrize("count", range(24, 40))
def test_the_signatures_never_stand_on_a_page_alone(count):
    tasks = tuple(DocumentTask("1", f"Aufgabe {number}") for number in range(count))
    last = pages(one_item(DocumentEntry("task", "", tasks=tasks)))[-1]
    assert f"1 Aufgabe {count - 1} noch offen – Sitzungsleitung, Datum" in last


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("- eins\n- zwei", "• eins • zwei"),
        ("Dabei:\n* eins\nDanach", "Dabei: • eins Danach"),
        ("<b>kein Markup</b> & mehr", "<b>kein Markup</b> & mehr"),
        ("", "Punkt Sitzungsleitung"),
    ],
)
def test_the_lines_of_an_entry(text, printed):
    assert printed in pages(one_item(DocumentEntry("note", text)))[0]


def test_an_entry_of_ten_thousand_characters_is_printed_whole():
    assert sum(page.count("Wort") for page in pages(one_item(DocumentEntry("note", "Wort " * 2000)))) == 2000


def test_a_resolution_longer_than_a_page_is_printed_whole():
    resolved = DocumentResolution("2026/1", "Wort " * 2000, "5 Ja")
    sheets = pages(one_item(DocumentEntry("resolution", "", resolution=resolved)))
    assert sum(page.count("Wort") for page in sheets) == 2000
