"""Tables of a Word file: widths, styles, heads that are repeated. What stands in the cells comes later."""

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.section import _BaseHeaderFooter
from docx.shared import Length, Mm
from docx.table import Table

from members.letterhead_word.ooxml import element
from members.letterhead_word.styles import TEXT_WIDTH

_FACTS_SHARES = (0.218, 0.782)
_SHORT = 12


def facts_table(document: WordDocument, count: int) -> Table:
    """Two columns without rules, the first of them names."""
    table = document.add_table(rows=count, cols=2, style="Angaben")
    _shape(table, _FACTS_SHARES, has_head_row=False)
    for row in table.rows:
        name, fact = row.cells
        name.paragraphs[0].style, fact.paragraphs[0].style = "Angabe Name", "Angabe"
    return table


def ruled_table(
    document: WordDocument, count: int, shares: Sequence[float], *, is_kept_with_next: bool
) -> Table:
    """A head row and `count` more, none parted; the last, of a short table all, may go with what follows."""
    table = document.add_table(rows=count + 1, cols=len(shares), style="Liniert")
    _shape(table, shares, has_head_row=True)
    # Word keeps the last row with what follows; LibreOffice does so only when all rows ask for it.
    first_kept = (1 if count <= _SHORT else count) if is_kept_with_next else count + 1
    for number, row in enumerate(table.rows):
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
        if number == 0:
            row._tr.get_or_add_trPr().append(element("w:tblHeader"))
        style = "Tabellenkopf" if number == 0 else "Tabellenende" if number >= first_kept else "Tabellentext"
        for cell in row.cells:
            cell.paragraphs[0].style = style
    return table


def layout_table(part: _BaseHeaderFooter, shares: Sequence[float]) -> Table:
    """One row without rules, for what stands side by side in a head."""
    table = part.add_table(1, len(shares), Mm(TEXT_WIDTH))
    table.style = "Briefkopf"
    _shape(table, shares, has_head_row=False)
    return table


def _shape(table: Table, shares: Sequence[float], *, has_head_row: bool) -> None:
    """Fixed widths, and which cells are heads."""
    table.autofit = False
    widths = [Length(int(Mm(TEXT_WIDTH) * share)) for share in shares]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    look = element(
        "w:tblLook",
        val="0020" if has_head_row else "0080",
        firstRow=str(int(has_head_row)),
        lastRow="0",
        firstColumn=str(int(not has_head_row)),
        lastColumn="0",
        noHBand="1",
        noVBand="1",
    )
    properties = table._tbl.tblPr
    for old in properties.xpath("w:tblLook"):
        properties.remove(old)
    properties.append(look)
