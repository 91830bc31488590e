"""Letter paper for Word: read back with python-docx, and converted where LibreOffice is there."""

import re
import shutil
import subprocess
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
import time_machine
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from members.letterhead import LetterPaper
from members.letterhead_word import WordPaper, Words, marked
from members.letterhead_word.styles import LOOKS

PAPER = LetterPaper(
    "Runder Tisch", "Musterverein e. V.", ("Beispielweg 4", "39104 Magdeburg"), footer="IBAN auf Anfrage"
)
CHANGED = datetime(2026, 11, 9, 17, 0, tzinfo=UTC)


def letter(paper: LetterPaper = PAPER, *, title: str = "Ein Brief") -> bytes:
    """One of each."""
    word = WordPaper(paper, title=title, foot="Vorstand", changed_at=CHANGED)
    word.title(title)
    word.facts([("Ort", "Rathaus"), ("Zeit", "14 Uhr")])
    word.heading([marked("Anlass", "rt_top_1")], number="1")
    word.heading("Näheres", level=2, number="1.1")
    word.heading("Zwischen den Zeilen", level=3)
    word.paragraph("Guten Tag.", "Protokolltext")
    word.points(["Saal", "Kaffee"])
    word.points(["erstens", "zweitens"], is_numbered=True)
    word.points(["wieder erstens"], is_numbered=True)
    word.table(["Was", "Wer"], [["Saal", "T. Brandt"], ["Kaffee", "M. Haddad"]], (0.6, 0.4))
    word.signatures(["Sitzungsleitung, Datum", "Protokoll, Datum"])
    return word.save()


def opened(file: bytes):
    return Document(BytesIO(file))


def part_text(part) -> str:
    """The words of a head or foot, fields as they are shown before somebody counts."""
    return "".join(node.text or "\t" for node in part._element.iter(qn("w:t"), qn("w:tab")) if node.tag)


def test_every_paragraph_bears_a_style_of_its_meaning():
    assert [(one.style.name, one.text) for one in opened(letter()).paragraphs] == [
        ("Title", "Ein Brief"),
        ("Heading 1", "1\tAnlass"),
        ("Heading 2", "1.1\tNäheres"),
        ("Heading 3", "Zwischen den Zeilen"),
        ("Protokolltext", "Guten Tag."),
        ("List Bullet", "Saal"),
        ("List Bullet", "Kaffee"),
        ("List Number", "erstens"),
        ("List Number", "zweitens"),
        ("List Number", "wieder erstens"),
        ("Unterschriftslinie", "\t\t\t"),
        ("Unterschrift", "Sitzungsleitung, Datum\tProtokoll, Datum"),
    ]


def test_nothing_is_formatted_by_hand():
    root = opened(letter()).element.body
    by_hand = {
        child.tag
        for properties in root.iter(qn("w:pPr"), qn("w:rPr"))
        for child in properties
        if child.tag not in (qn("w:pStyle"), qn("w:rStyle"), qn("w:numPr"), qn("w:sectPr"))
    }
    assert by_hand == set()


def test_whoever_opens_the_list_of_styles_finds_ours_and_no_others():
    names = {style.name for style in opened(letter()).styles}
    assert names - {look.name for look in LOOKS} == {
        *("Normal", "Normal Table", "No List", "Default Paragraph Font", "Kopf Name"),
        *("Protokollangabe", "Protokollangabe fett", "Protokollangabe kursiv"),
        *("Angaben", "Briefkopf", "Liniert"),
    }


def test_the_file_tells_title_author_language_and_the_day_of_its_last_change():
    told = opened(letter()).core_properties
    assert (told.title, told.author, told.language) == ("Ein Brief", "Runder Tisch", "de-DE")
    assert (told.created, told.modified) == (CHANGED, CHANGED)


def test_the_language_of_the_words_is_german():
    [language] = opened(letter()).styles.element.find(qn("w:docDefaults")).iter(qn("w:lang"))
    assert language.get(qn("w:val")) == "de-DE"


def test_nothing_of_another_document_lies_in_the_file_and_word_opens_it_as_one_of_today():
    with ZipFile(BytesIO(letter())) as file:
        left = [name for name in file.namelist() if "docProps" in name or "customXml" in name]
        settings = file.read("word/settings.xml").decode()
    assert left == ["docProps/core.xml"]
    assert re.findall(r'compatibilityMode"[^>]* w:val="(\d+)"', settings) == ["15"]
    assert re.findall(r'<w:(?:themeFontLang|decimalSymbol) w:val="([^"]+)"', settings) == ["de-DE", ","]


def test_equal_words_make_equal_bytes_at_any_time():
    with time_machine.travel("2026-11-09 10:00+01:00", tick=False):
        before = letter()
    with time_machine.travel("2027-01-02 08:30+01:00", tick=False):
        assert letter() == before


def test_the_whole_head_stands_on_the_first_page_and_a_short_one_on_the_others():
    [section] = opened(letter()).sections
    assert section.different_first_page_header_footer is True
    assert part_text(section.first_page_header) == (
        "Runder TischBeispielweg 439104 MagdeburgTräger: Musterverein e. V."
    )
    assert part_text(section.header) == "Runder Tisch\tEin Brief"


def test_the_foot_counts_the_pages_by_fields():
    [section] = opened(letter()).sections
    for foot in (section.first_page_footer, section.footer):
        assert part_text(foot) == "Vorstand\tSeite 1 von 1IBAN auf Anfrage"
        fields = [field.get(qn("w:instr")).strip() for field in foot._element.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]


def test_the_page_is_a4():
    [section] = opened(letter()).sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_head_of_a_table_is_repeated_and_no_row_is_parted():
    table = opened(letter()).tables[1]
    rows = [[child.tag.partition("}")[2] for child in row._tr.trPr] for row in table.rows]
    assert rows == [["cantSplit", "tblHeader"], ["cantSplit"], ["cantSplit"]]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Was", "Wer"],
        ["Saal", "T. Brandt"],
        ["Kaffee", "M. Haddad"],
    ]


def test_each_numbered_list_begins_at_one():
    document = opened(letter())
    lists = [one._p.pPr.numPr.numId.val for one in document.paragraphs if one.style.name == "List Number"]
    first, same, other = lists
    assert (first == same, first == other) == (True, False)


def test_a_bookmark_stands_around_the_words_and_not_around_the_number():
    [heading] = [one for one in opened(letter()).paragraphs if one.text == "1\tAnlass"]
    order = [child.tag.partition("}")[2] for child in heading._p if child.tag != qn("w:pPr")]
    assert order == ["r", "bookmarkStart", "r", "bookmarkEnd"]


def test_a_logo_stands_in_the_head_of_the_first_page_only():
    out = BytesIO()
    Image.new("RGB", (900, 90), "teal").save(out, "PNG")
    [section] = opened(letter(LetterPaper("Runder Tisch", logo=out.getvalue()))).sections
    [shape] = section.first_page_header._element.iter(qn("wp:extent"))
    assert int(shape.get("cx")) == 45 * 36000  # no wider than 45 mm
    assert list(section.header._element.iter(qn("wp:extent"))) == []


def test_a_logo_that_is_no_image_is_left_out():
    [section] = opened(letter(LetterPaper("Runder Tisch", logo=b"<svg/>"))).sections
    assert part_text(section.first_page_header) == "Runder Tisch"


def test_arabic_words_run_from_right_to_left():
    word = WordPaper(PAPER, title="Ein Brief")
    word.paragraph("مرحبا بكم")
    [paragraph] = opened(word.save()).paragraphs
    assert (paragraph._p.pPr.find(qn("w:bidi")) is not None, paragraph.runs[0].font.rtl) == (True, True)


@settings(max_examples=50)
@given(st.text(st.characters(), max_size=200))
def test_any_text_makes_a_file_that_opens(text):
    word = WordPaper(LetterPaper(text, text, (text,)), title=text, foot=text, changed_at=CHANGED)
    word.title(text)
    word.paragraph([Words(text), marked(text, "rt_1")])
    word.table([text], [[text]], (1,))
    assert len(opened(word.save()).paragraphs) == 2


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_it_as_one_page(tmp_path):
    (tmp_path / "brief.docx").write_bytes(letter())
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path]
    subprocess.run([*command, tmp_path / "brief.docx"], check=True, capture_output=True, timeout=120)
    [page] = PdfReader(tmp_path / "brief.pdf").pages
    assert page.extract_text().split()[:2] == ["Runder", "Tisch"]
    assert "Seite 1 von 1" in page.extract_text()


@pytest.mark.parametrize(("rows", "kept"), [(1, 1), (12, 12), (13, 1), (30, 1)])
def test_a_short_table_goes_with_what_follows_of_a_long_one_its_last_row(rows, kept):
    word = WordPaper(PAPER, title="Ein Brief")
    word.table(["Was"], [["Saal"]] * rows, (1,), is_kept_with_next=True)
    [table] = opened(word.save()).tables
    styles = [row.cells[0].paragraphs[0].style for row in table.rows]
    assert [style.name for style in styles].count("Tabellenende") == kept
    assert (styles[-1].name, styles[-1].paragraph_format.keep_with_next) == ("Tabellenende", True)
