"""Blocks of text as Word, Writer and the web know them, put down in the form of `lines`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from members.extraction.lines import Lines, in_bold, joined_cell, one_line

BULLET = "-"
# Cells with more paragraphs than this are pages laid out as a table: they are no row in one line.
MOST_IN_A_CELL = 5

Pieces = tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Block:
    """A paragraph: its `pieces` (text, whether in bold or underlined), its place among headings and lists."""

    pieces: Pieces
    heading: int = 0
    level: int | None = None
    label: str = ""

    @property
    def plain(self) -> str:
        return "".join(text for text, _strong in self.pieces)

    @property
    def is_bullet(self) -> bool:
        return self.label == BULLET


Row = Sequence[Sequence[Block]]


def put_block(lines: Lines, block: Block) -> None:
    """Put down one paragraph with its number."""
    label = "" if block.is_bullet else block.label
    if block.heading:
        lines.heading(f"{label} {block.plain}", block.heading)
    elif block.is_bullet:
        lines.point(block.plain, level=block.level or 0)
    elif label and is_strong(block.pieces):
        lines.paragraph(in_bold(f"{label} {one_line(block.plain)}"))
    elif label and block.plain.strip():
        lines.point(marked(block.pieces), level=block.level or 0, label=label)
    else:
        lines.paragraph(marked(block.pieces))


def put_table(lines: Lines, rows: Iterable[Row]) -> None:
    """Put down a table: rows in one line each; of a table for the layout's sake its paragraphs."""
    all_rows = [[list(cell) for cell in row] for row in rows]
    if all(len(row) <= 1 for row in all_rows):
        for block in (block for row in all_rows for cell in row for block in cell):
            put_block(lines, block)
        return
    lines.end_block()
    for row in all_rows:
        _put_row(lines, row)
    lines.end_block()


def _put_row(lines: Lines, row: Sequence[Sequence[Block]]) -> None:
    if not any(_is_long(cell) for cell in row):
        lines.row([joined_cell(_in_cell(block) for block in cell) for cell in row])
        return
    filled = [[block for block in cell if block.plain.strip()] for cell in row]
    lines.row(
        [joined_cell(_in_cell(block) for block in (cell[:1] if _is_long(cell) else cell)) for cell in filled]
    )
    for block in (block for cell in filled if _is_long(cell) for block in cell[1:]):
        put_block(lines, block)


def _is_long(cell: Sequence[Block]) -> bool:
    filled = [block for block in cell if block.plain.strip()]
    return len(filled) > MOST_IN_A_CELL or sum(block.is_bullet for block in filled) > 1


def _in_cell(block: Block) -> str:
    label = "" if block.is_bullet else block.label
    return f"{label} {block.plain}" if label and block.plain.strip() else block.plain


def marked(pieces: Pieces) -> str:
    """The text; lines that are wholly strong with their marks."""
    if not any(strong for _text, strong in pieces):
        return "".join(text for text, _strong in pieces)
    found: list[list[tuple[str, bool]]] = [[]]
    for text, strong in pieces:
        first, *others = text.split("\n")
        found[-1].append((first, strong))
        found.extend([(other, strong)] for other in others)
    return "\n".join(_line(line) for line in found)


def _line(pieces: Sequence[tuple[str, bool]]) -> str:
    words = "".join(text for text, _strong in pieces)
    return in_bold(words) if is_strong(pieces) else words


def is_strong(pieces: Iterable[tuple[str, bool]]) -> bool:
    """Whether every word of it is strong; blanks and signs after the words need not be."""
    seen = False
    for text, strong in pieces:
        if not any(letter.isalnum() for letter in text):
            continue
        if not strong:
            return False
        seen = True
    return seen
