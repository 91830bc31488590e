"""A Word file as plain text in the form of `lines`."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from members.extraction.blocks import Block, put_block, put_table
from members.extraction.furniture import without_page_numbers
from members.extraction.lines import Lines, one_line
from members.extraction.word.document import read_word
from members.extraction.word.paragraphs import DELETED, WordParagraph

NOTE_MARK = re.compile(r"^\[\d*\]\s*")
# How many of the first paragraphs a letterhead's line is looked for in.
HEAD = 12


def word_text(data: bytes) -> str:
    """The text of a .docx, all changes accepted. Raises Unreadable."""
    document = read_word(data)
    lines = Lines()
    there = {one_line(paragraph.text) for paragraph in document.paragraphs[:HEAD]}
    for paragraph in document.head:
        words = "\n".join(without_page_numbers(line) for line in paragraph.text.split("\n"))
        if one_line(words) not in there:
            lines.paragraph(words)
    shift = int(any(paragraph.is_title for paragraph in document.paragraphs))
    put_paragraphs(lines, document.paragraphs, shift=shift)
    for key, paragraphs in document.notes:
        words = " ".join(one_line(paragraph.text) for paragraph in paragraphs)
        lines.paragraph(f"[{key}] {NOTE_MARK.sub('', words)}")
    return lines.text()


def put_paragraphs(lines: Lines, paragraphs: Iterable[WordParagraph], *, shift: int = 0) -> None:
    """Paragraphs and tables in their order; headings below a title go down by `shift`."""
    kept = (paragraph for paragraph in _accepted(paragraphs) if not paragraph.is_contents)
    for table, group in groupby(kept, key=lambda one: one.cell.table if one.cell else None):
        if table is None:
            for paragraph in group:
                put_block(lines, _block(paragraph, shift))
        else:
            put_table(lines, _rows(group, shift))


def _rows(paragraphs: Iterable[WordParagraph], shift: int) -> Iterator[list[list[Block]]]:
    """The rows of one table. Cells that a merged one covers hold nothing, so nothing is repeated."""
    for _row, in_row in groupby(paragraphs, key=lambda one: one.cell.row if one.cell else 0):
        yield [
            [_block(paragraph, shift) for paragraph in in_cell]
            for _column, in_cell in groupby(in_row, key=lambda one: one.cell.column if one.cell else 0)
        ]


def _block(paragraph: WordParagraph, shift: int) -> Block:
    heading = paragraph.heading
    if heading and not paragraph.is_title:
        heading += shift
    pieces = tuple((run.text, run.is_strong) for run in paragraph.runs if run.change != DELETED)
    return Block(pieces, heading, paragraph.level, paragraph.label)


def _accepted(paragraphs: Iterable[WordParagraph]) -> Iterator[WordParagraph]:
    """Paragraphs whose end was deleted go on in the next one."""
    begun: list[WordParagraph] = []
    for paragraph in paragraphs:
        if begun and begun[-1].cell != paragraph.cell:
            yield _together(begun)
            begun = []
        begun.append(paragraph)
        if paragraph.end_change != DELETED:
            yield _together(begun)
            begun = []
    if begun:
        yield _together(begun)


def _together(paragraphs: list[WordParagraph]) -> WordParagraph:
    if len(paragraphs) == 1:
        return paragraphs[0]
    first = next((one for one in paragraphs if one.text.strip()), paragraphs[-1])
    runs = tuple(run for one in paragraphs for run in one.runs)
    return WordParagraph(
        runs, first.style, first.heading, first.level, first.label, cell=first.cell, is_title=first.is_title
    )
