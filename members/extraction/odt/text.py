"""An OpenDocument text as plain text in the form of `lines`."""

from collections.abc import Iterable
from itertools import groupby

from members.extraction.archive import Archive
from members.extraction.blocks import Block, put_block, put_table
from members.extraction.furniture import without_page_numbers
from members.extraction.guarded import Walk
from members.extraction.lines import Lines, one_line
from members.extraction.odt.body import SKIPPED, BodyReader, Placed
from members.extraction.odt.head import head_of_first_page
from members.extraction.odt.names import PREFIXES
from members.extraction.odt.styles import StyleReader, Styles
from members.extraction.trouble import Unreadable

# How many of the first paragraphs a letterhead's line is looked for in.
HEAD = 12


def odt_text(data: bytes) -> str:
    """The text of an .odt, changes accepted. Raises Unreadable."""
    archive = Archive(data)
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise Unreadable("encrypted")
    content = archive.read("content.xml")
    if not content:
        raise Unreadable("broken")
    styles_part = archive.read("styles.xml")
    styles = Styles()
    StyleReader(styles).read(styles_part)
    body = BodyReader(styles)
    starts = StyleReader(styles).starts() | body.starts()
    Walk(PREFIXES, starts=starts, ends=body.ends(), text=body.text, skipped=SKIPPED).over(content)
    lines = Lines()
    there = {one_line(placed.block.plain) for placed in body.placed[:HEAD]}
    for words in head_of_first_page(styles_part, styles, body.placed):
        line = "\n".join(without_page_numbers(part) for part in words.split("\n"))
        if one_line(line) not in there:
            lines.paragraph(line)
    put_placed(lines, body.placed, styles)
    for number, note in enumerate(body.notes, 1):
        lines.paragraph(f"[{number}] {one_line(note.block.plain)}")
    return lines.text()


def put_placed(lines: Lines, placed: Iterable[Placed], styles: Styles) -> None:
    """Blocks and tables in their order; headings stand below the title, if there is one."""
    everything = list(placed)
    shift = int(any(styles.has_ancestor(one.style, "Title") for one in everything))
    for table, group in groupby(everything, key=lambda one: one.cell[0] if one.cell else None):
        if table is None:
            for one in group:
                put_block(lines, _lowered(one, shift, styles))
        else:
            put_table(lines, [_cells(row) for _number, row in groupby(group, key=lambda one: one.cell[1])])  # type: ignore[index]


def _cells(row: Iterable[Placed]) -> list[list[Block]]:
    """The cells of a row; places without any paragraph are left out in Word's way."""
    return [
        [one.block for one in cell]
        for _column, cell in groupby(row, key=lambda one: one.cell[2] if one.cell else 0)
    ]


def _lowered(placed: Placed, shift: int, styles: Styles) -> Block:
    block = placed.block
    if not block.heading or not shift or styles.has_ancestor(placed.style, "Title"):
        return block
    return Block(block.pieces, block.heading + shift, block.level, block.label)
