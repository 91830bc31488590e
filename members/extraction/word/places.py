"""Where in which table a paragraph stands."""

from collections.abc import Callable
from dataclasses import dataclass

from members.extraction.guarded import Attributes
from members.extraction.word.paragraphs import Cell


@dataclass
class _Table:
    number: int
    row: int = -1
    column: int = -1
    # How many columns the cell before took.
    span: int = 1


class Places:
    """The tables that are open, the innermost last. Cells of inner tables count as their outer cell."""

    def __init__(self) -> None:
        self._open: list[_Table] = []
        self._count = 0

    @property
    def cell(self) -> Cell | None:
        """The outermost cell that is open."""
        if not self._open or self._open[0].column < 0:
            return None
        outer = self._open[0]
        return Cell(outer.number, outer.row, outer.column)

    def starts(self) -> dict[str, Callable[[Attributes], None]]:
        return {"w:tbl": self._table, "w:tr": self._row, "w:tc": self._cell, "w:gridSpan": self._span}

    def ends(self) -> dict[str, Callable[[], None]]:
        return {"w:tbl": self._close}

    def _table(self, given: Attributes) -> None:
        if not self._open:
            self._count += 1
        self._open.append(_Table(self._count - 1))

    def _row(self, given: Attributes) -> None:
        if self._open:
            table = self._open[-1]
            table.row, table.column, table.span = table.row + 1, -1, 1

    def _cell(self, given: Attributes) -> None:
        if self._open:
            table = self._open[-1]
            table.column, table.span = table.column + table.span, 1

    def _span(self, given: Attributes) -> None:
        width = given.get("w:val", "1")
        if self._open and width.isascii() and width.isdigit() and len(width) < 4:
            self._open[-1].span = max(int(width), 1)

    def _close(self) -> None:
        if self._open:
            self._open.pop()
