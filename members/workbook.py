"""Rows as an Excel workbook; only who exports one waits for openpyxl."""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from members.sheets import Value, neutral, spelled

# Excel holds no more in a cell, nor in the name of a sheet.
MOST_CELL, MOST_NAME = 32_767, 31
WIDEST, NARROWEST = 60, 9
DAY, MOMENT = "dd.mm.yyyy", "dd.mm.yyyy hh:mm"


def to_xlsx(head: Sequence[str], rows: Iterable[Sequence[Value]], *, title: str = "Liste") -> bytes:
    """One sheet: a bold head that stays in view, widths after the contents, days as real days."""
    book = Workbook()
    sheet = book.active
    sheet.title = re.sub(r"[\[\]:*?/\\']", " ", title)[:MOST_NAME].strip() or "Liste"
    lines: list[list[Value]] = [list(head), *(list(row) for row in rows)]
    for number, line in enumerate(lines, 1):
        for place, value in enumerate(line, 1):
            _write(sheet.cell(number, place), value)
    for cell in sheet[1]:
        cell.font, cell.alignment = Font(bold=True), Alignment(vertical="top")
    for place in range(1, len(head) + 1):
        widest = max((len(spelled(line[place - 1])) for line in lines[:500] if len(line) >= place), default=0)
        sheet.column_dimensions[get_column_letter(place)].width = min(max(widest + 2, NARROWEST), WIDEST)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write(cell: Any, value: Value) -> None:
    if value is None or value == "":
        return
    if isinstance(value, datetime):
        cell.value, cell.number_format = value.replace(tzinfo=None), MOMENT
    elif isinstance(value, date):
        cell.value, cell.number_format = value, DAY
    elif isinstance(value, bool):
        cell.value = spelled(value)
    elif isinstance(value, (int, float, Decimal)):
        cell.value = value
    else:
        cell.value = neutral(str(value))[:MOST_CELL]
        cell.data_type = "s"
