"""Word files: what automatic numbering, tables, fields and tracked changes look like as text."""

import pytest

from members.extraction import word_paragraphs
from members.extraction.word.paragraphs import Cell, Comment, Run
from members.extraction.word.text import word_text
from minutes.importing.reader.text.paragraphs import read
from tests.members.extraction.wordfiles import cell, counting, p, r, table, word_file

ALT = "<w:r><w:delText>alt</w:delText></w:r>"
HINT = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
BULLETS = counting("bullet \uf0b7", "bullet o", number=2)


@pytest.mark.parametrize(
    ("levels", "depths", "labels"),
    [
        (["decimal %1."], [0, 0, 0], ["1.", "2.", "3."]),
        (["decimal TOP %1:"], [0, 0], ["TOP 1:", "TOP 2:"]),
        (["decimal %1", "decimal %1.%2"], [0, 1, 1, 0, 1], ["1", "1.1", "1.2", "2", "2.1"]),
        (["upperRoman %1.", "lowerLetter %2)"], [0, 1, 1, 0, 1], ["I.", "a)", "b)", "II.", "a)"]),
        (["decimal %1.", "decimal %1.%2"], [1, 0], ["1.1", "2."]),
        (["decimalZero %1"], [0], ["01"]),
    ],
)
def test_numbers_that_word_only_shows_become_text(levels, depths, labels):
    body = "".join(p(f"Punkt {at}", numbered=(1, depth)) for at, depth in enumerate(depths))
    found = word_text(word_file(body, numbering=counting(*levels))).splitlines()
    assert [line.split(" Punkt")[0].strip() for line in found] == labels


def test_a_style_brings_its_number_and_is_a_heading():
    body = (
        p("Protokoll", style="Titel")
        + p("Begrüßung", style="TOP")
        + p("Alle sind da.")
        + p("Ende", style="TOP")
    )
    made = word_file(body, numbering=counting("decimal TOP %1:"))
    assert word_text(made) == "# Protokoll\n\n## TOP 1: Begrüßung\n\nAlle sind da.\n\n## TOP 2: Ende\n"


def test_a_list_that_starts_again_starts_again():
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    numbering = counting("decimal %1.") + (f'<w:num w:numId="9"><w:abstractNumId w:val="1"/>{again}</w:num>')
    body = (
        p("a", numbered=(1, 0)) + p("b", numbered=(1, 0)) + p("c", numbered=(9, 0)) + p("d", numbered=(9, 0))
    )
    assert word_text(word_file(body, numbering=numbering)) == "1. a\n2. b\n7. c\n8. d\n"


def test_a_level_that_never_starts_again_counts_on():
    numbering = counting("decimal %1.", "decimal %2)").replace(
        '<w:lvlText w:val="%2)"/>', '<w:lvlRestart w:val="0"/><w:lvlText w:val="%2)"/>'
    )
    body = "".join(p("x", numbered=(1, depth)) for depth in (0, 1, 0, 1))
    assert word_text(word_file(body, numbering=numbering)) == "1. x\n  1) x\n2. x\n  2) x\n"


def test_points_are_indented_by_their_level():
    body = p("oben", numbered=(2, 0)) + p("unten", numbered=(2, 1)) + p("Absatz")
    assert word_text(word_file(body, numbering=BULLETS)) == "- oben\n  - unten\n\nAbsatz\n"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (r("Nur ", "<w:b/>") + r("fett", "<w:b/>"), "**Nur fett**"),
        (r("Beschluss:", "<w:b/>") + r(" ja"), "Beschluss: ja"),
        (r("Strich", '<w:u w:val="single"/>'), "**Strich**"),
        (r("Strich", '<w:u w:val="none"/>'), "Strich"),
        (r("Stil", '<w:rStyle w:val="Fett"/>'), "**Stil**"),
        (r("TOP 1", "<w:b/>") + "<w:r><w:br/></w:r>" + r("Text"), "**TOP 1**\nText"),
        ("<w:r><w:t>Da</w:t><w:tab/><w:t>dort</w:t></w:r>", "Da\tdort"),
        ("<w:r><w:t>Sit</w:t><w:softHyphen/><w:t>zung</w:t></w:r>", "Sitzung"),
        (r("sichtbar") + r(" versteckt", "<w:vanish/>"), "sichtbar"),
        (f'<w:ins w:author="A">{r("neu")}</w:ins><w:del w:author="A">{ALT}</w:del>', "neu"),
        (f'<w:del w:author="B"><w:ins w:author="A">{ALT}</w:ins></w:del>{r("neu")}', "neu"),
        (f'<w:hyperlink r:id="x">{r("Verweis")}</w:hyperlink>', "Verweis"),
        (f'<w:sdt><w:sdtPr/><w:sdtContent>{r("Feld")}</w:sdtContent></w:sdt>', "Feld"),
        (HINT.format(r("Hier klicken")) + r("da"), "da"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE \\@ "d.M.yyyy"</w:instrText>'
            '<w:fldChar w:fldCharType="separate"/><w:t>3.2.2026</w:t><w:fldChar w:fldCharType="end"/></w:r>',
            "3.2.2026",
        ),
        (r("auf ") + f'<w:fldSimple w:instr=" PAGE ">{r("3")}</w:fldSimple>' + r("hier"), "auf hier"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:t> Lind</w:t></w:r>', "→ Lind"),
    ],
)  # fmt: skip
def test_what_stands_inside_a_paragraph(inside, text):
    assert word_text(word_file(p(inside=inside))) == f"{text}\n"


def test_tables_are_rows_and_nothing_is_repeated():
    made = word_file(
        p("davor")
        + table(
            [cell("Name", look='<w:gridSpan w:val="2"/>'), cell("Funktion")],
            [cell("Lind"), cell("Mia"), cell("Vorsitz", "Kasse")],
            [cell(), cell(), cell()],
            [cell(look="<w:vMerge/>"), cell("Neu"), cell("Beisitz,", "seit 2024")],
        )
        + p("danach")
    )
    assert word_text(made) == (
        "davor\n\nName | Funktion\nLind | Mia | Vorsitz; Kasse\n| Neu | Beisitz, seit 2024\n\ndanach\n"
    )


def test_a_page_laid_out_as_a_table_keeps_its_paragraphs():
    texts = [f"Satz {at}." for at in range(8)]
    made = word_file(table([cell("TOP 1"), cell("Haushalt", *texts)]))
    assert word_text(made) == "TOP 1 | Haushalt\n\n" + "\n\n".join(texts) + "\n"
    assert word_text(word_file(table([cell("Beschluss: ja")]))) == "Beschluss: ja\n"


def test_the_head_of_the_first_page_stands_above_once_without_its_page_number():
    header = p(inside=r("Turmrunde, Protokoll vom 3.2.2026\t Seite ") + r("2") + r(" von 5"))
    body = p("Text") + '<w:sectPr><w:headerReference w:type="default" r:id="rheader"/></w:sectPr>'
    assert word_text(word_file(body, header=header)) == "Turmrunde, Protokoll vom 3.2.2026\n\nText\n"


def test_notes_stand_at_the_end_and_contents_nowhere():
    body = p("Begrüßung\t1", style="Verzeichnis1") + p(
        inside=r("Satz") + '<w:r><w:footnoteReference w:id="2"/></w:r>'
    )
    notes = f'<w:footnote w:id="0" w:type="separator">{p("x")}</w:footnote>'
    notes += f'<w:footnote w:id="2">{p("Dank")}</w:footnote>'
    assert word_text(word_file(body, footnotes=notes)) == "Satz[2]\n\n[2] Dank\n"


def test_a_text_box_is_read_once_after_its_paragraph():
    box = f"<w:txbxContent>{p('im Kasten')}</w:txbxContent>"
    inside = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("Anker")
    )
    assert word_text(word_file(p(inside=inside))) == "Anker\n\nim Kasten\n"


def test_a_deleted_end_joins_two_paragraphs():
    first = '<w:p><w:pPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr>' + r("Eins ") + "</w:p>"
    assert word_text(word_file(first + p("zwei") + p("drei"))) == "Eins zwei\n\ndrei\n"


def test_paragraphs_carry_bookmarks_changes_comments_and_their_cell():
    inside = (
        r("Lind: ")
        + '<w:bookmarkStart w:id="1" w:name="rt_1"/><w:bookmarkStart w:id="2" w:name="_GoBack"/>'
        + '<w:commentRangeStart w:id="5"/>'
        + r("wir ")
        + f'<w:ins w:author="Neu" w:date="2026-02-03T10:00:00Z">{r("sehr ")}</w:ins>'
        + '<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>'
        + '<w:del w:author="Neu"><w:r><w:delText>kaum </w:delText></w:r></w:del>'
        + r("gern")
        + '<w:bookmarkEnd w:id="1"/>'
        + r("!")
    )
    comments = (
        f'<w:comment w:id="5" w:author="Okafor" w:date="2026-02-04T08:00:00Z">{p("Stimmt das?")}</w:comment>'
    )
    made = word_file(
        p("Kopf", style="berschrift1") + table([f"<w:tc>{p(inside=inside)}</w:tc>", cell("x")]),
        comments=comments,
    )
    heading, spoken, other = word_paragraphs(made)
    assert (heading.heading, heading.style, heading.cell) == (1, "heading 1", None)
    assert spoken.runs == (
        Run("Lind: "),
        Run("wir ", bookmarks=("rt_1",)),
        Run("sehr ", "inserted", "Neu", "2026-02-03T10:00:00Z", bookmarks=("rt_1",)),
        Run("kaum ", "deleted", "Neu", bookmarks=("rt_1",)),
        Run("gern", bookmarks=("rt_1",)),
        Run("!"),
    )
    assert (spoken.text, spoken.text_in("rt_1")) == ("Lind: wir sehr gern!", "wir sehr gern")
    assert spoken.bookmarks == ("rt_1",)
    assert spoken.comments == (Comment("Okafor", "2026-02-04T08:00:00Z", "Stimmt das?", "wir sehr "),)
    assert (spoken.cell, other.cell) == (Cell(0, 0, 0), Cell(0, 0, 1))


def test_a_bookmark_that_libreoffice_begins_twice_is_one_and_ends():
    def begin(key):
        return f'<w:bookmarkStart w:id="{key}" w:name="rt_1"/>'

    made = word_file(
        p(inside=begin(1) + r("Zum Fest:"))
        + p(inside=r("Zelte"))
        + p(inside=begin(2) + r("Tanz") + '<w:bookmarkEnd w:id="2"/>')
        + p("Danach.")
    )
    found = [(one.text, one.bookmarks, one.runs[0].bookmarks) for one in word_paragraphs(made)]
    assert found == [
        ("Zum Fest:", ("rt_1",), ("rt_1",)),
        ("Zelte", (), ("rt_1",)),
        ("Tanz", (), ("rt_1",)),
        ("Danach.", (), ()),
    ]


def test_rows_of_a_table_stay_rows_for_the_reader():
    rows = [[cell("Wer"), cell("Was")]] + [
        [cell(name), cell("schreibt der Verwaltung wegen der Miete und fragt nach einem neuen Termin")]
        for name in ("Lind", "okafor", "Quandt")
    ]
    assert [paragraph.text[:6] for paragraph in read(word_text(word_file(table(*rows))))] == [
        "Wer | ",
        "Lind |",
        "okafor",
        "Quandt",
    ]
