"""The styles of our Word files. Whoever changes a style changes every paragraph that bears it.

Measures follow the PDF. Lengths in millimetres, sizes in points.
"""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from members.letterhead_word.ooxml import border, fonts, paragraph_borders, shading
from members.letterhead_word.template import empty

# Every office has it, or Liberation Sans, which is as wide.
FONT = "Arial"
INK, SOFT, RULE = "1E2326", "5A6266", "CFC9C0"
TEXT_WIDTH, INDENT = 165, 11
# Runs that are ours and no line's own words: names before a statement, votes, who and until when.
NOTE, NOTE_STRONG, NOTE_SLANTED = "Protokollangabe", "Protokollangabe fett", "Protokollangabe kursiv"
_NOTES = ((NOTE, None, None), (NOTE_STRONG, True, None), (NOTE_SLANTED, None, True))
_KEPT = {
    *("Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Number"),
    *("Header", "Footer", "Default Paragraph Font", "Normal Table", "No List"),
}


@dataclass(frozen=True)
class Look:
    """A paragraph style; `left` is its indent, `hanging` how far the first line stands left of it."""

    name: str
    base: str = "Normal"
    size: float = 10
    is_bold: bool = False
    colour: str = INK
    left: float = 0
    hanging: float = 0
    before: float = 0
    after: float = 1.6
    keeps_next: bool = False
    tabs: tuple[tuple[float, str], ...] = ()


LOOKS = (
    Look("Title", size=17, is_bold=True, after=4, keeps_next=True),
    Look(
        "Heading 1", size=11, is_bold=True, left=INDENT, hanging=INDENT, before=6, after=1.5,
        keeps_next=True, tabs=((INDENT, "LEFT"),),
    ),
    Look(
        "Heading 2", is_bold=True, left=INDENT, hanging=INDENT, before=3, after=1,
        keeps_next=True, tabs=((INDENT, "LEFT"),),
    ),
    Look("Heading 3", is_bold=True, left=INDENT, before=2.5, after=1, keeps_next=True),
    Look("Protokolltext", left=INDENT),
    Look("Wortbeitrag", "Protokolltext", left=INDENT),
    Look("Aufgabe", "Protokolltext", left=INDENT + 4, hanging=4),
    Look("Beschluss", "Protokolltext", left=INDENT + 4, before=2, after=0),
    Look("Beschluss Abstimmung", "Beschluss", size=8.5, colour=SOFT, left=INDENT + 4, after=2.5),
    Look("Zwischenraum", size=1, left=INDENT, after=0),
    Look(
        "Tagesordnung 1",
        is_bold=True,
        left=INDENT,
        hanging=INDENT,
        before=3,
        after=0.6,
        tabs=((INDENT, "LEFT"),),
    ),
    Look("Tagesordnung 2", left=2 * INDENT, hanging=INDENT, after=0.6, tabs=((2 * INDENT, "LEFT"),)),
    Look("Tagesordnung Hinweis 1", size=9, colour=SOFT, left=INDENT, after=0.6),
    Look("Tagesordnung Hinweis 2", size=9, colour=SOFT, left=2 * INDENT, after=0.6),
    Look("Tagesordnung Unterlagen", before=5),
    Look("List Bullet", left=INDENT + 4, hanging=4, after=0.8),
    Look("List Number", left=INDENT + 6, hanging=6, after=0.8),
    Look("Angabe Name", colour=SOFT, after=0.4),
    Look("Angabe", after=0.4),
    Look("Tabellenkopf", size=9, is_bold=True, colour=SOFT, before=1, after=1, keeps_next=True),
    Look("Tabellentext", size=9, before=1, after=1),
    Look("Tabellenende", "Tabellentext", size=9, before=1, after=1, keeps_next=True),
    Look("Unterschriftslinie", before=16, after=0.5, keeps_next=True),
    Look("Unterschrift", size=8, colour=SOFT, after=0),
    Look("Absender", size=7, colour=SOFT, before=21, after=2),
    Look("Anschrift", after=0),
    Look("Angabe oben", before=26.5, after=0),
    Look("Betreff", size=11, is_bold=True, before=2, after=5, keeps_next=True),
    Look("Brieftext", after=3.2),
    Look("Header", size=8, colour=SOFT, after=0, tabs=((TEXT_WIDTH, "RIGHT"),)),
    Look("Footer", size=8, colour=SOFT, after=0, tabs=((TEXT_WIDTH, "RIGHT"),)),
    Look("Kopf", "Header", size=8, colour=SOFT, after=7),
    Look("Briefkopf Name", "Header", size=13, is_bold=True, after=0),
    Look("Briefkopf Anschrift", "Header", size=8, colour=SOFT, after=0),
    Look("Briefkopf Linie", "Header", size=2, after=8),
)  # fmt: skip


@lru_cache(maxsize=8)
def prepared(accent: str) -> bytes:
    """A file with our styles and no words, as bytes; to make it takes longer than most letters."""
    document, out = empty(), BytesIO()
    prepare(document, accent=accent)
    document.save(out)
    return out.getvalue()


def prepare(document: WordDocument, *, accent: str) -> None:
    """Give an empty document our styles and none but these; `accent` as RRGGBB."""
    _clear(document)
    for look in LOOKS:
        _paragraph_style(document, look)
    _character_styles(document, accent)
    _framed(document, accent)
    _coloured(document, accent)
    for xml in (_FACTS, _TABLE, _HEAD):
        document.styles.element.append(parse_xml(xml))


def _clear(document: WordDocument) -> None:
    """Away with a hundred styles that nobody here uses, and with fonts that come from a theme."""
    styles = document.styles.element
    for style in list(styles.style_lst):
        if style.name_val not in _KEPT:
            styles.remove(style)
            continue
        for tag in ("w:link", "w:next", "w:rPr", "w:pPr") if style.name_val != "Normal" else ("w:link",):
            for found in style.findall(qn(tag)):
                if tag != "w:pPr" or found.find(qn("w:numPr")) is None:
                    style.remove(found)
    defaults = styles.find(qn("w:docDefaults"))
    styles.replace(defaults, parse_xml(_DEFAULTS))


def _paragraph_style(document: WordDocument, look: Look) -> None:
    if look.name in document.styles:
        style = document.styles[look.name]
    else:
        style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
        style.quick_style = True
    style.base_style = document.styles[look.base]
    style.font.size, style.font.bold = Pt(look.size), look.is_bold
    style.font.color.rgb = RGBColor.from_string(look.colour)
    shape = style.paragraph_format
    shape.left_indent, shape.first_line_indent = Mm(look.left), Mm(-look.hanging)
    shape.space_before, shape.space_after = Mm(look.before), Mm(look.after)
    shape.keep_with_next, shape.widow_control = look.keeps_next, True
    for at, alignment in look.tabs:
        shape.tab_stops.add_tab_stop(Mm(at), WD_TAB_ALIGNMENT[alignment])


def _character_styles(document: WordDocument, accent: str) -> None:
    for name, is_bold, is_slanted in _NOTES:
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.base_style = document.styles[NOTE] if name != NOTE else None
        style.font.bold, style.font.italic = is_bold, is_slanted
        style.quick_style = True
    name_above = document.styles.add_style("Kopf Name", WD_STYLE_TYPE.CHARACTER)
    name_above.font.bold, name_above.font.color.rgb = True, RGBColor.from_string(accent)


def _framed(document: WordDocument, accent: str) -> None:
    """A resolution stands on a soft ground behind a bar; both of its paragraphs share the frame."""
    ground = border(_tint(accent), size=2, space=4)
    for name in ("Beschluss", "Beschluss Abstimmung"):
        element = document.styles[name].element
        properties = element.get_or_add_pPr()
        properties.insert_element_before(
            paragraph_borders(top=ground, left=border(accent, size=18, space=8), bottom=ground),
            *_AFTER_BORDERS,
        )
        properties.insert_element_before(shading(_tint(accent)), *_AFTER_BORDERS[1:])
    document.styles["Beschluss"].paragraph_format.keep_together = True


def _coloured(document: WordDocument, accent: str) -> None:
    """What bears the association's colour: its name and the rule beneath it."""
    document.styles["Briefkopf Name"].font.color.rgb = RGBColor.from_string(accent)
    document.styles["Briefkopf Anschrift"].paragraph_format.alignment = WD_PARAGRAPH_ALIGNMENT.RIGHT
    for name in ("Briefkopf Linie", "Kopf"):
        properties = document.styles[name].element.get_or_add_pPr()
        line = paragraph_borders(bottom=border(accent, size=5, space=1))
        properties.insert_element_before(line, *_AFTER_BORDERS)


def _tint(accent: str) -> str:
    """The colour at six hundredths on white."""
    parts = (int(accent[place : place + 2], 16) for place in (0, 2, 4))
    return "".join(f"{round(255 - (255 - part) * 0.06):02X}" for part in parts)


_AFTER_BORDERS = (
    *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:ind", "w:contextualSpacing"),
    *("w:jc", "w:textDirection", "w:outlineLvl", "w:rPr"),
)
_DEFAULTS = f"""<w:docDefaults {nsdecls("w")}><w:rPrDefault><w:rPr>{fonts(FONT)}
<w:color w:val="{INK}"/><w:sz w:val="20"/><w:szCs w:val="20"/>
<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr>
<w:spacing w:before="0" w:after="0" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>"""
_FACTS = f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Angaben">
<w:name w:val="Angaben"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>
<w:tblPr><w:tblCellMar>
<w:left w:w="0" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr>
</w:style>"""
_HEAD = f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Briefkopf">
<w:name w:val="Briefkopf"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>
<w:tblPr><w:tblCellMar>
<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>
</w:style>"""
_TABLE = f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Liniert">
<w:name w:val="Liniert"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>
<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/></w:tblBorders>
<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>
<w:bottom w:val="single" w:sz="6" w:space="0" w:color="{INK}"/></w:tcBorders></w:tcPr></w:tblStylePr>
</w:style>"""
