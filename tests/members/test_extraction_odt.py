"""OpenDocument texts: numbers of lists and headings, tables, spans, the head of the page."""

import pytest

from members.extraction import extract
from members.extraction.odt.text import odt_text
from tests.members.extraction.writerfiles import LISTS, number, p, writer_file


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ('<text:h text:outline-level="2">Haushalt</text:h>', "## Haushalt"),
        (p("Protokoll", "Title") + '<text:h text:outline-level="1">A</text:h>', "# Protokoll\n\n## A"),
        (number("L1", "eins", "zwei") + p("x") + number("L1", "eins"), "1. eins\n2. zwei\n\nx\n\n1. eins"),
        (number("L1", "a") + number("L1", "b", more='text:continue-numbering="true"'), "1. a\n2. b"),
        (number("L1", "a", first=5), "5. a"),
        (number("TOP", "Begrüßung", "Ende"), "TOP 1: Begrüßung\nTOP 2: Ende"),
        (number("B", "Punkt"), "- Punkt"),
        (
            '<text:list text:style-name="L1"><text:list-item><text:p>a</text:p><text:list><text:list-item>'
            "<text:p>b</text:p></text:list-item></text:list></text:list-item></text:list>",
            "1. a\n  1.1. b",
        ),
        (p('<text:span text:style-name="fett">Nur fett</text:span>'), "**Nur fett**"),
        (p('<text:span text:style-name="fett">Halb</text:span> fett'), "Halb fett"),
        (p('Wer<text:s text:c="3"/>Was<text:tab/>Wann<text:line-break/>unten'), "Wer   Was\tWann\nunten"),
        (p("da<office:annotation><text:p>nein</text:p></office:annotation>"), "da"),
        ("<text:tracked-changes><text:p>weg</text:p></text:tracked-changes>" + p("da"), "da"),
        (
            p(
                "Satz<text:note><text:note-citation>1</text:note-citation>"
                "<text:note-body><text:p>Dank</text:p></text:note-body></text:note>."
            ),
            "Satz[1].\n\n[1] Dank",
        ),
        (
            p("Anker<draw:frame><draw:text-box><text:p>Kasten</text:p></draw:text-box></draw:frame>"),
            "Anker\n\nKasten",
        ),
        (
            "<table:table><table:table-row>"
            "<table:table-cell table:number-columns-spanned='2'><text:p>A</text:p>"
            "</table:table-cell><table:covered-table-cell/><table:table-cell><text:p>B</text:p>"
            "</table:table-cell></table:table-row><table:table-row><table:covered-table-cell/>"
            "<table:table-cell><text:p>C</text:p><text:p>D</text:p></table:table-cell></table:table-row>"
            "</table:table>",
            "A | B\n| C; D",
        ),
    ],
)
def test_what_stands_in_the_body(body, text):
    assert odt_text(writer_file(body)) == f"{text}\n"


def test_headings_have_the_numbers_of_the_outline():
    outline = LISTS + (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" '
        'style:num-prefix="TOP "/></text:outline-style>'
    )
    body = '<text:h text:outline-level="1">A</text:h><text:h text:outline-level="1">B</text:h>'
    assert odt_text(writer_file(body, styles=outline)) == "# TOP 1 A\n\n# TOP 2 B\n"


def test_the_head_of_the_page_stands_above_without_its_page_number():
    head = p("Turmrunde, 3.2.2026 Seite <text:page-number>1</text:page-number>")
    found = extract(writer_file(p("Text"), head=head), filename="x.docx")
    assert (found.text, found.kind) == ("Turmrunde, 3.2.2026\n\nText\n", "odt")
