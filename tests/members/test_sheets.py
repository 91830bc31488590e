"""Rows as CSV and Excel, read back with other libraries; nothing in them runs as a formula."""

import csv
import io
from datetime import date

import pytest
from openpyxl import load_workbook

from members.sheets import neutral, to_csv, to_xlsx

HEAD = ["Name", "seit", "Zahl", "Telefon"]
ROWS = [["Müller „Süd“; e. V.", date(2022, 2, 1), 3, "+49 391"], ["ليلى", None, None, "=1+1"]]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+49 391", "'+49 391"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\n=x", "'\n=x"),
        ("  =x", "'  =x"),
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠x", "'＠x"),
        ("\x00=1", "'=1"),
        ("Haddad-Lind", "Haddad-Lind"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_what_would_run_as_a_formula_is_text(text, safe):
    assert neutral(text) == safe


def test_csv_is_read_back():
    data = to_csv(HEAD, ROWS)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows == [
        HEAD,
        ["Müller „Süd“; e. V.", "01.02.2022", "3", "'+49 391"],
        ["ليلى", "", "", "'=1+1"],
    ]


def test_excel_is_read_back_with_days_as_days_and_no_formula():
    sheet = load_workbook(io.BytesIO(to_xlsx(HEAD, ROWS, title="Leute: [alle]"))).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        HEAD,
        ["Müller „Süd“; e. V.", sheet["B2"].value, 3, "'+49 391"],
        ["ليلى", None, None, "'=1+1"],
    ]
    assert sheet["B2"].value.date() == date(2022, 2, 1)
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s", "d", "n"}
    assert (sheet["A1"].font.bold, sheet.freeze_panes) == (True, "A2")
    assert sheet.column_dimensions["A"].width > sheet.column_dimensions["C"].width
