"""Rows as CSV and Excel, for programs that calculate: whatever would run as a formula there is plain text."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

Value = str | int | float | Decimal | date | datetime | bool | None
# What begins a formula (OWASP, "CSV injection"), in full width too; a space before it helps nobody.
FORMULA = re.compile(r"[\s\x00-\x1f\u200b\ufeff]*[=+\-@＝＋－＠]|[\t\r\n]")
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# Excel holds no more in a cell, nor in the name of a sheet.
MOST_CELL, MOST_NAME = 32_767, 31
WIDEST, NARROWEST = 60, 9
DAY, MOMENT = "dd.mm.yyyy", "dd.mm.yyyy hh:mm"


def neutral(text: str) -> str:
    """The text with an apostrophe before what a calculating program would run."""
    clean = ILLEGAL.sub("", text)
    return f"'{clean}" if FORMULA.match(clean) else clean


def to_csv(head: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """UTF-8 with its mark, semicolons, CR LF, days as 03.02.2026: what Excel opens in German."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([neutral(str(one)) for one in head])
    writer.writerows([_spelled(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def to_xlsx(head: Sequence[str], rows: Iterable[Sequence[Value]], *, title: str = "Liste") -> bytes:
    """One sheet: a bold head that stays in view, widths after the contents, days as real days."""
    # Only who exports a table waits for this library.
    from openpyxl import Workbook  # noqa: PLC0415
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

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
        widest = max(
            (len(_spelled(line[place - 1])) for line in lines[:500] if len(line) >= place), default=0
        )
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
        cell.value = _spelled(value)
    elif isinstance(value, (int, float, Decimal)):
        cell.value = value
    else:
        cell.value = neutral(str(value))[:MOST_CELL]
        cell.data_type = "s"


def _spelled(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, datetime):
        return f"{value:%d.%m.%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, (float, Decimal)):
        return str(value).replace(".", ",")
    return str(value) if isinstance(value, int) else neutral(str(value))
