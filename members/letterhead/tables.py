"""Tables that run over pages: head row repeated, long cells parted, every cell tagged."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from members.letterhead.flowables import Block, Content, Text, colour_of
from members.letterhead.styles import CELL, CELL_HEAD, FACT, INK, LABEL, RULE, Style
from members.letterhead.tags import Element, TaggedCanvas


@dataclass
class _Row:
    cells: list[Text]
    height: float = 0


class Table(Block):
    """Rows of texts in columns of fixed shares; `rules` draws lines beneath the rows.

    `tail` is the height of what follows and must not stand on a page alone: the last row goes with it.
    """

    tail = 0.0

    def __init__(
        self,
        rows: list[_Row],
        widths: Sequence[float],
        style: Style,
        *,
        head: _Row | None,
        pad: float,
        rules: bool,
    ) -> None:
        super().__init__()
        self.rows, self.widths, self.style = rows, widths, style
        self.head, self.pad, self.rules = head, pad, rules
        self.is_continued = False

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        for row in self._all():
            sizes = zip(row.cells, self.widths, strict=True)
            row.height = max(cell.wrap(w * width - 3 * mm, 0)[1] for cell, w in sizes) + 2 * self.pad
        self.height = sum(row.height for row in self._all())
        # Without room for the tail the table says it is too high, and is split.
        return self.width, self.height + (self.tail if self.height + self.tail > height else 0)

    def _all(self) -> list[_Row]:
        return [self.head, *self.rows] if self.head else self.rows

    def first_height(self, width: float) -> float:
        self.wrap(width, 0)
        return (self.head.height if self.head else 0) + min(self.rows[0].height, 4 * self.style.leading)

    def split(self, width: float, height: float) -> list["Table"]:
        self.wrap(width, height)
        room = height - (self.head.height if self.head else 0)
        for index, row in enumerate(self.rows):
            if row.height > room + 0.01:
                first, rest = self._part_row(row, room)
                before, after = self.rows[:index] + first, rest + self.rows[index + 1 :]
                return [self._with(before), self._with(after, is_continued=True)] if before else []
            room -= row.height
        if self.tail > room and len(self.rows) > 1:
            return [self._with(self.rows[:-1]), self._with(self.rows[-1:], is_continued=True)]
        return []

    def _part_row(self, row: _Row, room: float) -> tuple[list[_Row], list[_Row]]:
        """Part a row only when it is long: a short one moves to the next page whole."""
        if row.height < 8 * self.style.leading or room < 4 * self.style.leading:
            return [], [row]
        first, rest = [], []
        for cell, share in zip(row.cells, self.widths, strict=True):
            parts = cell.split(share * self.width - 3 * mm, room - 2 * self.pad)
            if not parts and cell.height > room - 2 * self.pad:
                return [], [row]
            first.append(parts[0] if parts else cell)
            rest.append(parts[1] if parts else _empty_like(cell))
        return [_Row(first)], [_Row(rest)]

    def _with(self, rows: list[_Row], *, is_continued: bool = False) -> "Table":
        part = Table(rows, self.widths, self.style, head=self.head, pad=self.pad, rules=self.rules)
        part.is_continued = is_continued or self.is_continued
        part.tail = self.tail if rows[-1] is self.rows[-1] else 0
        return part

    def place(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        top = y + self.height
        for row in self._all():
            is_head = row is self.head
            if is_head and self.is_continued:
                with canvas.artifact("Pagination"):
                    self._place_row(canvas, row, x, top, draw=Text.place_bare)
            else:
                self._place_row(canvas, row, x, top, draw=Text.place)
            top -= row.height
            if self.rules:
                self._rule(canvas, x, top, is_head=is_head)

    def _place_row(self, canvas: TaggedCanvas, row: _Row, x: float, top: float, *, draw) -> None:
        for cell, share in zip(row.cells, self.widths, strict=True):
            draw(cell, canvas, x, top - self.pad - cell.height)
            x += share * self.width

    def _rule(self, canvas: TaggedCanvas, x: float, y: float, *, is_head: bool) -> None:
        with canvas.artifact():
            canvas.setStrokeColor(colour_of(INK if is_head else RULE))
            canvas.setLineWidth(0.6 if is_head else 0.3)
            canvas.line(x, y, x + self.width, y)


def _empty_like(cell: Text) -> Text:
    return Text("", cell.style, element=cell.element)


def table(
    head: Sequence[str],
    rows: Sequence[Sequence[Content]],
    shares: Sequence[float],
    *,
    pad: float = 1.2 * mm,
) -> Table:
    """A table with a head row; `shares` of the width add up to 1, `pad` is the space within its rows."""
    whole = Element("Table")
    first = _row(head, whole, [replace(CELL_HEAD, tag="TH")] * len(head), scope="Column")
    cells = [replace(CELL, tag="TD")] * len(head)
    body = [_row(row, whole, cells) for row in rows]
    return Table(body, shares, replace(CELL, after=4 * mm), head=first, pad=pad, rules=True)


def facts(pairs: Sequence[tuple[str, Content]]) -> Table:
    """Names and what is true of them, as a table whose rows have a head cell."""
    whole = Element("Table")
    styles = [replace(LABEL, tag="TH"), replace(FACT, tag="TD")]
    rows = [_row(pair, whole, styles, scope="Row") for pair in pairs]
    return Table(rows, (0.218, 0.782), replace(FACT, after=5 * mm), head=None, pad=0.4 * mm, rules=False)


def _row(contents: Sequence[Content], whole: Element, styles: Sequence[Style], *, scope: str = "") -> _Row:
    line = Element("TR", whole)
    return _Row(
        [
            Text(content, style, element=Element(style.tag, line, scope if style.tag == "TH" else ""))
            for content, style in zip(contents, styles, strict=True)
        ]
    )
