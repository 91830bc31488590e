"""Head and foot of the pages: the whole letter head on the first, name and title on the others."""

import re
from contextlib import suppress
from io import BytesIO

from django.utils.translation import gettext as _
from docx.image.exceptions import UnrecognizedImageError
from docx.section import Section
from docx.shared import Length, Mm
from docx.text.paragraph import Paragraph

from members.letterhead.paper import LetterPaper
from members.letterhead_word.ooxml import field
from members.letterhead_word.tables import layout_table
from members.letterhead_word.words import writable

_LOGO_HEIGHT, _LOGO_WIDTH = 14, 45
_LONGEST = 90  # characters of a title that stand in one line of the head
_NAME_SHARE = 0.5


def write_heads(section: Section, paper: LetterPaper, title: str) -> None:
    """Fill the head of the first page and of the later ones."""
    section.different_first_page_header_footer = True
    first = section.first_page_header
    table = layout_table(first, (_NAME_SHARE, 1 - _NAME_SHARE))
    name, address = table.rows[0].cells
    name.paragraphs[0].style = "Briefkopf Name"
    _draw_logo(name.paragraphs[0], paper.logo)
    name.paragraphs[0].add_run(writable(paper.name))
    carrier = _("Träger: %(name)s") % {"name": paper.carrier} if paper.carrier else ""
    address.paragraphs[0].style = "Briefkopf Anschrift"
    lines = (*paper.address, paper.contact, carrier)
    address.paragraphs[0].add_run(writable("\n".join(line for line in lines if line)))
    # A head must end with a paragraph: this one is the rule beneath the table.
    line = first.paragraphs[0]
    line.style = "Briefkopf Linie"
    first._element.append(line._p)
    later = section.header.paragraphs[0]
    later.style = "Kopf"
    later.add_run(writable(paper.name), "Kopf Name")
    later.add_run("\t" + (title if len(title) <= _LONGEST else title[:_LONGEST].rstrip() + " …"))


def write_foot(section: Section, foot: str, second: str, *, counts_sections: bool = False) -> None:
    """The same foot on every page, with the number of the page at its right; counted in each section anew."""
    for part in (section.first_page_footer, section.footer):
        paragraph = part.paragraphs[0]
        paragraph.style = "Footer"
        paragraph.add_run(f"{foot}\t")
        _write_number(paragraph, "SECTIONPAGES" if counts_sections else "NUMPAGES")
        if second:
            paragraph.add_run(f"\n{second}")


def _write_number(paragraph: Paragraph, total: str) -> None:
    """ "Seite 1 von 3": the words as in the PDF, the office counts."""
    for part in re.split(r"(%\(pages?\)d)", _("Seite %(page)d von %(pages)d")):
        if part.startswith("%("):
            paragraph._p.append(field("PAGE" if part == "%(page)d" else total, "1"))
        else:
            paragraph.add_run(part)


def _draw_logo(paragraph: Paragraph, logo: bytes | None) -> None:
    """The logo before the name; one that Word cannot draw is left out."""
    if not logo:
        return
    with suppress(UnrecognizedImageError):
        shape = paragraph.add_run().add_picture(BytesIO(logo), height=Mm(_LOGO_HEIGHT))
        if shape.width > Mm(_LOGO_WIDTH):
            narrower = Length(shape.height * Mm(_LOGO_WIDTH) // shape.width)
            shape.width, shape.height = Mm(_LOGO_WIDTH), narrower
        paragraph.add_run("  ")
