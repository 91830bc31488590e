"""PDF: lines, columns, tables, headings; heads, feet and page numbers go."""

import pytest

from members.extraction import ExtractionError, extract
from members.extraction.pdf.text import pdf_text
from tests.members.extraction.printed import BOLD, FONT, picture, printed, ruled

LONG = "Der Verein prüft drei Angebote für den Keller und berichtet im Sommer darüber, weil die Koordi-"
REST = "nierungsstelle die Unterlagen erst dann hat."
HUGE = f"# Eine lange Überschrift der Herbstsitzung im Haus\n\n{LONG}"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Eins", "zwei"], "Eins\nzwei"),
        (["Eins", "", "zwei"], "Eins\n\nzwei"),
        ([LONG, REST], LONG[:-7] + "Koordinierungsstelle\ndie Unterlagen erst dann hat."),
        ([LONG[:-7] + "Vor-", "und Nachteile"], LONG[:-7] + "Vor-\nund Nachteile"),
        ([("Sitzung", 0, FONT, 18), "", "Text genug für die übliche Größe"], None),
        ([("TOP 1 Haushalt", 0, BOLD, 11), "Text"], "**TOP 1 Haushalt**\nText"),
        (["• Punkt", ("• tiefer", 20, FONT, 11), "• wieder"], "- Punkt\n  - tiefer\n- wieder"),
        (["1.   Begrüßung"], "1. Begrüßung"),
        (
            [
                ("Eine lange Überschrift der Herbstsitzung", 0, FONT, 22),
                "",
                ("im Haus", 0, FONT, 22),
                "",
                "",
                LONG,
            ],
            HUGE,
        ),
    ],
)
def test_printed_lines_become_text(lines, text):
    expected = text or "# Sitzung\n\nText genug für die übliche Größe"
    assert pdf_text(printed(lines)) == f"{expected}\n"


def test_columns_are_set_apart_by_tabs():
    assert pdf_text(printed(["Kopf"], beside=("Datum:", "3.2.2026"))) == "Datum:\t3.2.2026\n\nKopf\n"


def test_a_ruled_table_is_rows_and_its_cells_are_whole():
    rows = [
        ["Wer", "Was", "Bis wann"],
        ["Quandt", "prüft die Angebote der\nHausverwaltung", "30.5."],
        ["Lind\nOkafor", "Brief", ""],
        ["", "Anruf", "1.6."],
    ]
    assert pdf_text(ruled(rows, [90, 140, 70])) == (
        "Wer | Was | Bis wann\n"
        "Quandt | prüft die Angebote der Hausverwaltung | 30.5.\n"
        "Lind; Okafor | Brief\n"
        "| Anruf | 1.6.\n"
    )


def test_head_and_foot_stand_on_paper_only():
    pages = [[f"Erste Zeile {page}", f"Letzte Zeile {page}."] for page in "ABC"]
    found = pdf_text(printed(*pages, head="Turmrunde, Protokoll vom 3.2.2026"))
    body = "\n\n".join(f"Erste Zeile {page}\nLetzte Zeile {page}." for page in "ABC")
    assert found == f"Turmrunde, Protokoll vom 3.2.2026\n\n{body}\n"


def test_text_that_happens_to_repeat_is_no_head():
    pages = [["Beschluss: angenommen.", f"Antrag {page}", "Beschluss: angenommen."] for page in "ABC"]
    assert pdf_text(printed(*pages)).count("Beschluss: angenommen.") == 6


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (picture(), "besteht nur aus Bildern"),
        (printed(["Geheim"], password="x"), "ist mit einem Passwort geschützt"),
        (printed(["Text " * 9] * 30)[:900], "ist beschädigt oder unvollständig"),
        (b"%PDF-1.7 nichts", "ist beschädigt oder unvollständig"),
    ],
)
def test_what_is_wrong_with_a_pdf_is_said(data, words):
    with pytest.raises(ExtractionError, match=words):
        extract(data, filename="protokoll.pdf")
