"""Position papers on letter paper, read back from the file."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from members.letterhead import LetterPaper
from members.letterhead.flowables import Heading
from members.letterhead.styles import BODY
from minutes.papers.document import PaperDocument
from minutes.papers.pdf import paper_pdf
from minutes.papers.rich_text import blocks

PAPER = LetterPaper("Runder Tisch")


def outline(html: str) -> list[tuple[str, str, str]]:
    """Tag, label and words of each block."""
    return [(block.element.tag, block.label, block.words) for block in blocks(html, BODY)]


def test_a_paper_reads_from_kind_to_fields_of_action():
    document = PaperDocument(
        title="Sprachkurse für alle",
        kind="Positionspapier",
        number="2026/3",
        dated_on=date(2026, 4, 4),
        addressed_to="Landkreise",
        summary="Alle sollen vom ersten Tag an lernen dürfen.",
        body="<p>Wir fordern <b>mehr</b> Kurse.</p>",
        fields_of_action=("Spracherwerb", "Teilhabe"),
    )
    reader = PdfReader(BytesIO(paper_pdf(document, PAPER)))
    assert reader.metadata.title == "Sprachkurse für alle"
    assert reader.metadata.creation_date.date() == date(2026, 4, 4)
    assert " ".join(reader.pages[0].extract_text().split()) == (
        "Runder Tisch Positionspapier 2026/3 · 4. April 2026 Sprachkurse für alle Gerichtet an: Landkreise "
        "Alle sollen vom ersten Tag an lernen dürfen. Wir fordern mehr Kurse. "
        "Handlungsfelder: Spracherwerb · Teilhabe Positionspapier 2026/3 · 4. April 2026 Seite 1 von 1"
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", []),
        ("<p>Ein <i>Satz</i>.</p>", [("P", "", "Ein Satz.")]),
        ("<h2>Lage</h2><h3>Kurse</h3>", [("H2", "", "Lage"), ("H3", "", "Kurse")]),
        ("<ul><li>eins</li><li>zwei</li></ul>", [("LBody", "•", "eins"), ("LBody", "•", "zwei")]),
        ("<ol><li>eins</li><li>zwei</li></ol>", [("LBody", "1.", "eins"), ("LBody", "2.", "zwei")]),
        (
            "<ol><li>eins<ul><li>innen</li></ul></li><li>zwei</li></ol>",
            [("LBody", "1.", "eins"), ("LBody", "•", "innen"), ("LBody", "2.", "zwei")],
        ),
        ("<blockquote>Gesagt</blockquote>", [("BlockQuote", "", "Gesagt")]),
        ("<p>1 &lt; 2 &amp; 3</p>", [("P", "", "1 < 2 & 3")]),
        ('<p><a href="https://a.example">Bericht</a></p>', [("P", "", "Bericht (https://a.example)")]),
        ('<p><a href="https://a.example">https://a.example</a></p>', [("P", "", "https://a.example")]),
        ("<p>offen <b>geblieben", [("P", "", "offen geblieben")]),
        ("ohne Absatz", [("P", "", "ohne Absatz")]),
    ],
)
def test_rich_text_becomes_blocks(html, expected):
    assert outline(html) == expected


def test_emphasis_is_kept():
    [block] = blocks("<p>Wir <b>fordern</b> <em>viel</em></p>", BODY)
    assert [(run.text.strip(), run.look) for run in block.runs if run.text.strip()] == [
        ("Wir", "regular"),
        ("fordern", "bold"),
        ("viel", "italic"),
    ]


def test_headings_of_the_text_are_bookmarks():
    assert [type(block) for block in blocks("<h2>Lage</h2>", BODY)] == [Heading]


def test_the_fixed_words_follow_the_language_of_the_paper():
    document = PaperDocument(title="Language courses", dated_on=date(2026, 5, 4), language="en")
    reader = PdfReader(BytesIO(paper_pdf(document, PAPER)))
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert " ".join(reader.pages[0].extract_text().split()).startswith(
        "Runder Tisch 4 May 2026 Language courses"
    )
