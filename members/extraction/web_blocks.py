"""Blocks of a web page while they are collected: paragraphs, points of lists, rows of tables."""

import re

from members.extraction.blocks import Block, Row, put_block, put_table
from members.extraction.counting import BY_EXAMPLE, small_int, written
from members.extraction.lines import Lines, one_line

# Word's lists on the web: paragraphs with the bullet as a letter of a symbol font.
WORD_LIST = re.compile(r"mso-list:\s*l\d+\s+level([1-9])")
WORD_BULLET = re.compile(r"^[·•§\uf0b7\uf0a7o–-]\s+(?=\S)")
MOST_OPEN = 50


class WebBlocks:
    """Text comes in pieces; a block ends where the next one begins, as in a browser."""

    def __init__(self) -> None:
        self.lines = Lines()
        self.heading = 0
        self.preformatted = 0
        self._pieces: list[tuple[str, bool]] = []
        # Open lists: how they count and where they are; None for points.
        self._lists: list[tuple[str, int] | None] = []
        self._label, self._level = "", 0
        self._term, self._is_term = "", False
        # Rows of the outermost table; tables inside it belong to their cell.
        self._rows: list[list[list[Block]]] = []
        self._tables = 0
        # Columns that a cell of an earlier row still covers: for how many rows.
        self._covered: dict[int, int] = {}

    def add(self, text: str, *, is_strong: bool) -> None:
        """More text of the block that is open."""
        if not self.preformatted:
            text = re.sub(r"[ \t\r\n\f]+", " ", text)
        if text:
            self._pieces.append((text, is_strong))

    def break_line(self) -> None:
        self._pieces.append(("\n", False))

    def end(self) -> None:
        """What was collected is a block of its own."""
        pieces, self._pieces = tuple(self._pieces), []
        words = "".join(text for text, _strong in pieces)
        if not words.strip():
            return
        if self._is_term:
            self.flush_term()
            self._term = one_line(words).rstrip(":") + ":"
            return
        if self._term:
            pieces, self._term = ((f"{self._term} {words.strip()}", False),), ""
        self._put(Block(pieces, self.heading, self._level if self._label else None, self._label))
        self._label = ""

    def start_paragraph(self, heading: int, style: str) -> None:
        """A paragraph or a heading; `style` tells Word's lists."""
        self.heading = heading
        if found := WORD_LIST.search(style):
            self._label, self._level = "?", int(found[1]) - 1

    def start_list(self, given: dict[str, str], *, counts: bool) -> None:
        form = BY_EXAMPLE.get(given.get("type", "1"), "decimal")
        if len(self._lists) < MOST_OPEN:
            self._lists.append((form, small_int(given.get("start"), 1)) if counts else None)

    def end_list(self) -> None:
        if self._lists:
            self._lists.pop()
        self._label = ""

    def start_point(self, given: dict[str, str]) -> None:
        counting = self._lists[-1] if self._lists else None
        self._level = max(len(self._lists) - 1, 0)
        self._label = "-"
        if counting is not None:
            form, count = counting[0], small_int(given.get("value"), counting[1])
            self._label = f"{written(count, form)}."
            self._lists[-1] = (form, count + 1)

    def start_term(self) -> None:
        self._is_term = True

    def end_term(self) -> None:
        self._is_term = False

    def flush_term(self) -> None:
        """A term that nothing was said about."""
        if self._term:
            self._put(Block(((self._term, False),)))
            self._term = ""

    def start_table(self) -> None:
        self._tables += 1
        if self._tables == 1:
            self._rows, self._covered = [], {}

    def end_table(self) -> None:
        self._tables = max(self._tables - 1, 0)
        if not self._tables and self._rows:
            put_table(self.lines, self._rows)
            self._rows = []

    def start_row(self) -> None:
        if self._tables == 1:
            self._rows.append([])

    def start_cell(self, given: dict[str, str]) -> None:
        """A cell; places that a cell above covers are empty ones."""
        if self._tables != 1:
            return
        if not self._rows:
            self._rows.append([])
        row = self._rows[-1]
        while self._covered.get(len(row), 0):
            self._covered[len(row)] -= 1
            row.append([])
        if (height := small_int(given.get("rowspan"), 1)) > 1:
            self._covered[len(row)] = height - 1
        row.append([])

    def _put(self, block: Block) -> None:
        if block.label == "?":
            bullet = WORD_BULLET.match(block.plain.strip().replace("\xa0", " "))
            words = block.plain.strip().replace("\xa0", " ")
            pieces = ((words[bullet.end() :], False),) if bullet else ((one_line(words), False),)
            block = Block(pieces, block.heading, block.level if bullet else None, "-" if bullet else "")
        row: Row | None = self._rows[-1] if self._tables and self._rows else None
        if row:
            row[-1].append(block)  # type: ignore[attr-defined]
        else:
            put_block(self.lines, block)
