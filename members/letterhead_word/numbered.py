"""Numbered lists that begin at 1 again (ECMA-376, part 1, 17.9)."""

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph


def restarted(document: WordDocument, paragraphs: Sequence[Paragraph]) -> None:
    """Let these paragraphs of the style List Number count from 1, whatever stood before."""
    numbering = document.part.numbering_part.element
    of_style = document.styles["List Number"].element.pPr.numPr.numId.val
    made = numbering.add_num(numbering.num_having_numId(of_style).abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    for paragraph in paragraphs:
        numbers = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        numbers.get_or_add_numId().val = made.numId
        numbers.get_or_add_ilvl().val = 0
