"""CSV as programs write it: five encodings, four separators, quotes, line breaks in cells. No Django here."""

import csv
import io
import re
from collections import Counter
from itertools import islice

from members.extraction.tables.bounds import MOST_CELL, MOST_COLUMNS, Row, Sheet, bounded_rows
from members.extraction.text import decode
from members.extraction.trouble import Unreadable

SEPARATORS = (";", "\t", ",", "|")
SAMPLE = 60
# Excel writes the separator into a first line of its own.
TOLD = re.compile(r"sep=(.)[ \t]*\n", re.IGNORECASE)
# Code page 850, "CSV (MS-DOS)": its umlauts look like this amid a word when they are read as Windows'.
DOS = re.compile(r"[A-Za-z][„”\x81\x84\x94][a-z]|[\x81\x8d\x8f\x90\x9d]")
# A quotation mark that nobody closed swallows line after line.
MOST_LINES_IN_CELL = 50


def csv_sheets(data: bytes) -> list[Sheet]:
    """One sheet without a name. Raises Unreadable, as `decode` and `bounded_rows` do, and "quote"."""
    csv.field_size_limit(MOST_CELL * 4)
    text = text_of(data)
    told = TOLD.match(text)
    separator = told[1] if told else best_separator(text)
    source = io.StringIO(text[told.end() :] if told else text, newline="")
    return [("", bounded_rows(_checked(source, separator)))]


def text_of(data: bytes) -> str:
    """The text in the encoding it was written in."""
    text, encoding = decode(data)
    if encoding in ("cp1252", "latin-1") and DOS.search(text):
        return data.decode("cp850").replace("\r\n", "\n").replace("\r", "\n")
    return text


def best_separator(text: str) -> str:
    """The one that cuts most of the first rows into the same number of cells."""
    return max(SEPARATORS, key=lambda separator: _fitness(text, separator))


def _fitness(text: str, separator: str) -> tuple[int, int]:
    """How many rows have the most common number of cells, if that is more than one; and that number."""
    sample = io.StringIO(text[:200_000], newline="")
    rows = islice(csv.reader(sample, delimiter=separator), SAMPLE)
    try:
        widths = Counter(len(row) for row in rows if any(row))
    except csv.Error:
        return (0, 0)
    widths.pop(1, None)
    if not widths:
        return (0, 0)
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    return (count, width)


def _checked(source: io.StringIO, separator: str):
    reader = csv.reader(source, delimiter=separator)
    start = 1
    while True:
        try:
            row: Row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise Unreadable("cell_too_long", row=start, column=1) from error
        if any(cell.count("\n") > MOST_LINES_IN_CELL for cell in row[:MOST_COLUMNS]):
            raise Unreadable("quote", row=start)
        yield row
        start = reader.line_num + 1
