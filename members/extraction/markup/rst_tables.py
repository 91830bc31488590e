"""Tables of reStructuredText: drawn with +--+, ruled with ====, or written as lists."""

import re
from collections.abc import Sequence

GRID = re.compile(r"^\s*\+(?:[-=]+\+)+\s*$")
SIMPLE = re.compile(r"^\s*={2,}(?:\s+={2,})+\s*$")
SPAN = re.compile(r"^\s*-{2,}(?:\s+-{2,})*\s*$")
CELL = re.compile(r"^\s*(\*\s+)?-(?:\s+(.*))?$")


def is_grid(line: str) -> bool:
    return bool(GRID.match(line))


def is_simple(line: str) -> bool:
    return bool(SIMPLE.match(line))


def grid_rows(lines: Sequence[str]) -> list[str]:
    """Rows between rulers; lines of one cell flow together."""
    rows: list[str] = []
    cells: list[list[str]] = []
    for line in lines:
        if GRID.match(line):
            _close(cells, rows)
            cells = []
            continue
        for at, part in enumerate(line.strip().strip("|").split("|")):
            if at == len(cells):
                cells.append([])
            # What a ruler sets apart in only some columns.
            cells[at].append("" if re.fullmatch(r"[-=+ ]*", part) else part.strip())
    _close(cells, rows)
    return ["", *rows, ""]


def simple_rows(lines: Sequence[str]) -> list[str]:
    """Columns stand beneath the rulers; a line with nothing in the first column goes on with the row."""
    columns = [match.span() for match in re.finditer(r"=+", lines[0])]
    rows: list[list[list[str]]] = []
    for line in lines:
        if SIMPLE.match(line) or SPAN.match(line) or not line.strip():
            continue
        texts = [
            line[begin : columns[at + 1][0] if at + 1 < len(columns) else None].strip()
            for at, (begin, _end) in enumerate(columns)
        ]
        if rows and not texts[0]:
            for cell, text in zip(rows[-1], texts, strict=True):
                cell.append(text)
        else:
            rows.append([[text] for text in texts])
    found: list[str] = []
    for row in rows:
        _close(row, found)
    return ["", *found, ""]


def list_rows(lines: Sequence[str]) -> list[str]:
    """A list of lists: "* -" begins a row, "-" a cell."""
    rows: list[str] = []
    cells: list[list[str]] = []
    for line in lines:
        found = CELL.match(line)
        if found and found[1]:
            _close(cells, rows)
            cells = []
        if found:
            cells.append([found[2] or ""])
        elif cells:
            cells[-1].append(line.strip())
    _close(cells, rows)
    return rows


def _close(cells: Sequence[Sequence[str]], rows: list[str]) -> None:
    texts = [" ".join(part for part in cell if part) for cell in cells]
    if any(texts):
        rows.append(" | ".join(texts).strip())
