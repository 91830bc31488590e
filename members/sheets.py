"""Rows as CSV and Excel: whatever a calculating program would run as a formula is plain text there."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

from members.lazily import on_first_use

Value = str | int | float | Decimal | date | datetime | bool | None
# What begins a formula (OWASP, "CSV injection"), in full width too; a space before it helps nobody.
FORMULA = re.compile(r"[\s\x00-\x1f\u200b\ufeff]*[=+\-@＝＋－＠]|[\t\r\n]")
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def neutral(text: str) -> str:
    """The text with an apostrophe before what a calculating program would run."""
    clean = ILLEGAL.sub("", text)
    return f"'{clean}" if FORMULA.match(clean) else clean


def to_csv(head: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """UTF-8 with its mark, semicolons, CR LF, days as 03.02.2026: what Excel opens in German."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([neutral(str(one)) for one in head])
    writer.writerows([spelled(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def spelled(value: Value) -> str:
    """The value as text, harmless where it is a text."""
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


to_xlsx = on_first_use("members.workbook:to_xlsx")
