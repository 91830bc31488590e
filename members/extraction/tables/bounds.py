"""How large a table may be, and where it is not a table any more. No Django here."""

from collections.abc import Iterable, Iterator

from members.extraction.trouble import Unreadable

# Twenty thousand rows of people, and the titles above them.
MOST_ROWS = 20_050
MOST_COLUMNS = 200
MOST_CELL = 10_000
MOST_CHARACTERS = 20_000_000
# Unpacked rows without anything in them: Excel has as many.
MOST_EMPTY = 1_100_000

Row = list[str]
Sheet = tuple[str, list[Row]]


def bounded_rows(rows: Iterable[Row]) -> list[Row]:
    """The rows up to the last one that says anything; cells are stripped, empty ends of rows are cut.

    An empty row in between stays, so that a row keeps its number. Raises Unreadable: "too_many_rows",
    "too_many_columns", "cell_too_long" or "too_long", with the number of the row from 1.
    """
    found: list[Row] = []
    filled = characters = 0
    for number, cells in enumerate(rows, 1):
        row = _bounded(cells, number)
        filled += bool(row)
        characters += sum(map(len, row))
        if filled > MOST_ROWS or number > MOST_EMPTY:
            raise Unreadable("too_many_rows")
        if characters > MOST_CHARACTERS:
            raise Unreadable("too_long")
        found.append(row)
    while found and not found[-1]:
        found.pop()
    return found


def _bounded(cells: Row, number: int) -> Row:
    row = [cell.strip() for cell in cells]
    while row and not row[-1]:
        row.pop()
    if len(row) > MOST_COLUMNS:
        raise Unreadable("too_many_columns", row=number)
    for column, cell in enumerate(row, 1):
        if len(cell) > MOST_CELL:
            raise Unreadable("cell_too_long", row=number, column=column)
    return row


def with_rows(sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    """The sheets that hold anything."""
    return (sheet for sheet in sheets if sheet[1])
