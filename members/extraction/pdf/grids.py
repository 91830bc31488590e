"""Tables that are ruled on the page: which word stands in which cell."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from members.extraction.lines import joined_cell
from members.extraction.pdf.glyphs import Page, Word
from members.extraction.pdf.layout import Line, flowing, lines_of

Rule = tuple[float, float, float, float]
TOUCHING = 4.0
SHORTEST = 6.0


@dataclass
class Grid:
    """Edges of columns from left to right, of rows from bottom to top, and the upright rules."""

    columns: list[float]
    rows: list[float]
    uprights: list[Rule]

    def place(self, word: Word) -> tuple[int, int] | None:
        """Row and column of a word, counted from the bottom left; None outside."""
        middle, height = (word.x0 + word.x1) / 2, word.y + word.size / 4
        if not (self.columns[0] < middle < self.columns[-1] and self.rows[0] < height < self.rows[-1]):
            return None
        return bisect_right(self.rows, height) - 1, self._column(middle, height)

    def right_of(self, column: int) -> float:
        return self.columns[min(column + 1, len(self.columns) - 1)]

    def _column(self, x: float, y: float) -> int:
        """The column, where rules that do not reach this row set nothing apart."""
        column = bisect_right(self.columns, x) - 1
        while column > 0 and not self._is_ruled(self.columns[column], y):
            column -= 1
        return column

    def _is_ruled(self, x: float, y: float) -> bool:
        return any(abs(rule[0] - x) < TOUCHING and rule[1] <= y <= rule[3] for rule in self.uprights)


def set_tables(page: Page) -> tuple[list[Word], list[Line]]:
    """The words outside tables, and the rows of all tables as lines "a | b"."""
    outside, rows = page.words, []
    for grid in _grids(page.rules):
        cells: dict[tuple[int, int], list[Word]] = {}
        left = []
        for word in outside:
            place = grid.place(word)
            if place is None:
                left.append(word)
            else:
                cells.setdefault(place, []).append(word)
        outside = left
        rows += _rows(grid, cells)
    return outside, rows


def _rows(grid: Grid, cells: dict[tuple[int, int], list[Word]]) -> list[Line]:
    used = sorted({column for _row, column in cells})
    found = []
    for row in sorted({row for row, _column in cells}, reverse=True):
        texts = [_cell(cells.get((row, column), []), grid.right_of(column)) for column in used]
        words = [word for column in used for word in cells.get((row, column), [])]
        top = max(words, key=lambda one: one.y)
        while texts and not texts[-1]:
            texts.pop()
        label = len(texts) == 2 and texts[0].endswith(":")
        text = (" " if label else " | ").join(texts).strip()
        found.append(Line(text, grid.columns[0], grid.columns[-1], top.y, top.size, is_row=len(used) > 1))
    return found


def _cell(words: Sequence[Word], right: float) -> str:
    """A cell in one line: what was wrapped flows, what was ended on purpose is set apart."""
    paragraphs: list[list[str]] = []
    before: Line | None = None
    for line in lines_of(words):
        first = line.text.split(" ", 1)[0]
        width = (line.x1 - line.x0) * len(first) / max(len(line.text), 1)
        is_wrapped = before is not None and before.x1 + width + line.size / 2 > right - TOUCHING
        if paragraphs and is_wrapped:
            paragraphs[-1].append(line.text)
        else:
            paragraphs.append([line.text])
        before = line
    return joined_cell(flowing(paragraph) for paragraph in paragraphs).replace("|", "/")


def _grids(rules: Iterable[Rule]) -> list[Grid]:
    """Rules that overlap in height belong together; at least two cells make a table."""
    groups: list[list[Rule]] = []
    bottom = 0.0
    for rule in sorted(rules, key=lambda one: -one[3]):
        if groups and rule[3] >= bottom - TOUCHING:
            groups[-1].append(rule)
            bottom = min(bottom, rule[1])
        else:
            groups.append([rule])
            bottom = rule[1]
    return [grid for group in groups if (grid := _grid(group))]


def _grid(rules: Sequence[Rule]) -> Grid | None:
    uprights = [rule for rule in rules if rule[3] - rule[1] > SHORTEST and rule[2] - rule[0] <= TOUCHING]
    columns = _edges((rule[0] + rule[2]) / 2 for rule in uprights)
    if len(columns) < 2:
        return None
    across = [
        rule
        for rule in rules
        if rule[3] - rule[1] <= TOUCHING and _is_at(rule[0], columns) and _is_at(rule[2], columns)
    ]
    ends = [end for rule in uprights for end in (rule[1], rule[3])]
    rows = _edges([(rule[1] + rule[3]) / 2 for rule in across if rule[2] - rule[0] > SHORTEST] + ends)
    if len(rows) < 2 or (len(columns) < 3 and len(rows) < 3):
        return None
    return Grid(columns, rows, uprights)


def _is_at(x: float, columns: Sequence[float]) -> bool:
    at = bisect_right(columns, x)
    return any(abs(columns[one] - x) < TOUCHING for one in (at - 1, at) if 0 <= one < len(columns))


def _edges(places: Iterable[float]) -> list[float]:
    """Places in order, those that touch as one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > TOUCHING:
            found.append(place)
    return found
