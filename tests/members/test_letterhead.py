"""The letter paper: what is read aloud, what is kept together, what any text may contain."""

import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from members.letterhead import LetterPaper, fonts
from members.letterhead.flowables import Heading, Text, bullets
from members.letterhead.framed import Framed
from members.letterhead.lines import Run, break_lines
from members.letterhead.pages import LATER_HEIGHT, build
from members.letterhead.styles import BODY, FACT, HEADING, INDENT, TITLE, Style
from members.letterhead.tables import facts, table

PAPER = LetterPaper(
    "Runder Tisch", "Musterverein e. V.", ("Beispielweg 4", "39104 Magdeburg"), footer="IBAN auf Anfrage"
)


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def structure(pdf: bytes) -> list:
    """The tree of a tagged PDF as nested lists: ["Document", ["H1"], …]."""

    def walk(element: DictionaryObject) -> list:
        kids = [kid.get_object() if isinstance(kid, IndirectObject) else kid for kid in element["/K"]]
        return [
            element["/S"][1:],
            *(walk(kid) for kid in kids if isinstance(kid, DictionaryObject) and "/S" in kid),
        ]

    return walk(read(pdf).trailer["/Root"]["/StructTreeRoot"]["/K"][0])


def words(pdf: bytes) -> list[str]:
    """The words of each page, in one line."""
    return [" ".join(page.extract_text().split()) for page in read(pdf).pages]


def test_the_file_tells_its_title_and_language_and_that_it_is_tagged():
    reader = read(build(PAPER, [Text("Guten Tag")], title="Ein Brief", language="de", subject="Gruß"))
    root = reader.trailer["/Root"]
    assert (reader.metadata.title, reader.metadata.subject, reader.metadata.author) == (
        "Ein Brief",
        "Gruß",
        "Runder Tisch",
    )
    assert root["/Lang"] == "de"
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True


def test_headings_paragraphs_lists_and_tables_are_tagged():
    story = [
        Heading("Titel", TITLE),
        facts([("Ort", "Rathaus")]),
        Heading("Termine", HEADING, label="1"),
        Text("Ein Absatz"),
        *bullets(["eins", "zwei"], BODY),
        table(["Was", "Wer"], [["Raum suchen", "Büro"]], (0.5, 0.5)),
    ]
    item = ["LI", ["Lbl"], ["LBody"]]
    assert structure(build(PAPER, story, title="T")) == [
        "Document",
        ["H1"],
        ["Table", ["TR", ["TH"], ["TD"]]],
        ["H2"],
        ["P"],
        ["L", item, item],
        ["Table", ["TR", ["TH"], ["TH"]], ["TR", ["TD"], ["TD"]]],
    ]


def test_every_mark_on_a_page_points_back_to_its_element():
    reader = read(build(PAPER, [Text(f"Absatz {n} " + "Wort " * 60) for n in range(30)], title="T"))
    root = reader.trailer["/Root"]["/StructTreeRoot"]
    parents = root["/ParentTree"]["/Nums"]
    for index, page in enumerate(reader.pages):
        marks = page.get_contents().get_data().count(b"/MCID")
        assert page["/StructParents"] == parents[2 * index] == index
        assert len(parents[2 * index + 1].get_object()) == marks


def test_a_paragraph_over_two_pages_stays_one_element():
    pdf = build(PAPER, [Text("Wort " * 3000)], title="T")
    assert len(read(pdf).pages) > 2
    assert structure(pdf) == ["Document", ["P"]]


def test_pages_are_numbered_and_carry_the_letter_head():
    first, second = words(build(PAPER, [Text("Wort " * 1000)], title="Ein Brief", foot="Entwurf"))
    assert first.startswith("Runder Tisch Beispielweg 4 39104 Magdeburg Träger: Musterverein e. V.")
    assert first.endswith("Entwurf IBAN auf Anfrage Seite 1 von 2")
    assert second.startswith("Runder Tisch Ein Brief")
    assert second.endswith("Seite 2 von 2")


def test_a_logo_stands_on_the_first_page_only():
    png = BytesIO()
    Image.new("RGB", (300, 100), "#7a1f5c").save(png, "PNG")
    paper = replace(PAPER, logo=png.getvalue())
    first, second = read(build(paper, [Text("Wort " * 1000)], title="T")).pages
    # Both pages share the fonts; the picture is drawn where `Do` stands.
    assert [page.get_contents().get_data().count(b" Do") for page in (first, second)] == [1, 0]


def test_every_font_is_embedded():
    page = read(
        build(PAPER, [Text([Run("gut"), Run("besser", "bold"), Run("schräg", "italic")])], title="T")
    ).pages[0]
    used = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    assert sorted(font["/BaseFont"][8:] for font in used) == [
        "SourceSansPro-It",
        "SourceSansPro-Regular",
        "SourceSansPro-Semibold",
    ]
    assert all("/FontFile2" in font["/FontDescriptor"] for font in used)


def test_equal_input_makes_equal_bytes():
    one, two = (build(PAPER, [Heading("Äpfel", TITLE), Text("und Nüsse")], title="T") for _ in range(2))
    assert one == two


@pytest.mark.parametrize("lines", range(30, 50))
def test_a_heading_never_stands_alone_at_the_foot(lines):
    filler = [Text("Zeile", FACT) for _ in range(lines)]
    pages = words(
        build(PAPER, [*filler, Heading("Überschrift", HEADING), Text("Folgetext " * 40)], title="T")
    )
    [page] = [page for page in pages if "Überschrift" in page]
    assert "Überschrift Folgetext" in page


@pytest.mark.parametrize("lines", range(30, 50))
def test_a_framed_text_is_not_parted(lines):
    box = Framed([Text("Anfang " * 60 + "Ende", FACT)], Style(left=INDENT), PAPER.accent, LATER_HEIGHT)
    pages = words(build(PAPER, [*(Text("Zeile", FACT) for _ in range(lines)), box], title="T"))
    assert [page.count("Anfang") for page in pages if "Anfang" in page] == [60]


def test_a_framed_text_longer_than_a_page_runs_over_pages():
    box = Framed([Text("Wort " * 1500, FACT)], BODY, PAPER.accent, LATER_HEIGHT)
    assert sum(page.count("Wort") for page in words(build(PAPER, [box], title="T"))) == 1500


def test_the_head_of_a_table_is_repeated_and_a_long_cell_is_parted():
    rows = [["3", "Wort " * 2000], *[["4", "kurz"]] * 30]
    pages = words(build(PAPER, [table(["TOP", "Was"], rows, (0.1, 0.9))], title="T"))
    assert len(pages) > 2
    assert all("TOP Was" in page for page in pages)
    assert sum(page.count("Wort") for page in pages) == 2000


@pytest.mark.parametrize(
    "text", ["<b>kein Markup</b> & <para>", "„Grüße“ – → ✓ Ґанна Жук", "A. Yılmaz, Đỗ, Čapek"]
)
def test_text_is_written_as_it_is(text):
    assert text in words(build(PAPER, [Text(text)], title="T"))[0]


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "\x00\x07\u200b", "😀 漢字 ก็", "\u202e\u2066", "é" * 5000, "a" * 10_000, "\ud83d"],
)
def test_no_text_breaks_the_paper(text):
    assert (
        len(read(build(PAPER, [Heading(text, HEADING, label=text[:3]), Text(text)], title=text[:20])).pages)
        >= 1
    )


def test_what_no_font_can_write_is_shown_as_missing():
    assert "☐☐ Tisch" in words(build(PAPER, [Text("漢字 Tisch")], title="T"))[0]


def test_emphasis_in_cyrillic_is_bold_because_the_italic_lacks_it():
    [line] = break_lines([Run("gut жук", "italic")], 10, 500)
    assert [piece.font for piece in line.pieces] == ["SourceSansPro-It", "SourceSansPro-Semibold"]


def test_a_word_wider_than_the_line_is_cut_and_lines_keep_their_width():
    lines = break_lines([Run("kurz " + "Donaudampfschiff" * 20)], 10, 200)
    assert len(lines) > 5
    assert all(line.width <= 200.1 for line in lines)
    assert "".join(piece.text for line in lines for piece in line.pieces) == "kurz" + "Donaudampfschiff" * 20


def test_arabic_is_joined_turned_and_read_in_logical_order():
    if not any(fonts.Path(regular).exists() for regular, _bold in fonts._ARABIC_FONTS):
        pytest.skip("no Arabic font on this machine")
    [line] = break_lines([Run("سلام (Tisch)")], 10, 500)
    assert line.is_rtl
    assert "".join(piece.text for piece in line.pieces) == "(Tisch) \ufee1\ufefc\ufeb3"
    tree = read(build(PAPER, [Text("سلام")], title="T", language="ar")).trailer["/Root"]["/StructTreeRoot"]
    assert tree["/K"][0]["/K"][0]["/ActualText"] == "سلام"


def test_without_an_arabic_font_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr(fonts, "_ARABIC_FONTS", ())
    fonts._arabic.cache_clear(), fonts._char.cache_clear(), fonts.width_of.cache_clear()
    with pytest.raises(fonts.ArabicFontMissing, match="fonts-noto-core"):
        build(PAPER, [Text("سلام")], title="T")


def test_headings_become_bookmarks():
    story = [Heading("Titel", TITLE), Heading("Termine", HEADING, label="1"), Text("x")]
    assert [mark.title for mark in read(build(PAPER, story, title="T")).outline] == ["Titel", "1 Termine"]


def test_the_rooms_that_views_import_do_not_load_reportlab():
    code = "import members.letterhead, minutes.document, sys; print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
