"""Excel workbooks (.xlsx): every sheet with anything in it, formulas as their values. No Django here."""

import io
import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice

from openpyxl import load_workbook

from members.extraction.archive import Archive
from members.extraction.tables.bounds import MOST_COLUMNS, Row, Sheet, bounded_rows, with_rows
from members.extraction.trouble import Unreadable

MOST_SHEETS = 30
MOST_WIDE = MOST_COLUMNS + 1
DECLARATIONS = tuple("<!ENTITY".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
ZEROS = re.compile(r"0{2,}")


def xlsx_sheets(data: bytes) -> list[Sheet]:
    """Name and rows of each sheet that holds something. Raises Unreadable."""
    _look_at(Archive(data))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = [
            (sheet.title, bounded_rows(_rows(sheet)))
            for sheet in islice(book.worksheets, MOST_SHEETS)
            if sheet.sheet_state == "visible"
        ]
    return list(with_rows(sheets))


def _look_at(archive: Archive) -> None:
    """Nothing is opened that declares entities."""
    for name in archive.names():
        if name.lower().endswith((".xml", ".rels")):
            part = archive.read(name)
            if any(mark in part for mark in DECLARATIONS):
                raise Unreadable("entities")


def _rows(sheet) -> Iterator[Row]:
    # What a file says about its own size is not believed.
    sheet.reset_dimensions()
    for cells in sheet.iter_rows():
        if len(cells) > MOST_WIDE and any(cell.value is not None for cell in cells[MOST_COLUMNS:]):
            yield ["x"] * MOST_WIDE
        yield [_text(cell) for cell in cells[:MOST_COLUMNS]]


def _text(cell) -> str:
    """A cell as somebody would type it: days as 2026-02-03, numbers with the zeros of their format."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, (int, float)):
        return _number(value, cell.number_format or "")
    return str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")


def _number(value: float, look: str) -> str:
    if isinstance(value, float) and not value.is_integer():
        return repr(value)
    zeros = len(look) if ZEROS.fullmatch(look) else 0
    return str(int(value)).zfill(zeros)
