"""Tasks in columns: "Wer   Was   Bis wann", with spaces, tabs or bars between them."""

import re
from collections.abc import Sequence
from datetime import date

from members.dates import find_due
from minutes.importing.reader.finds import CERTAIN, FoundPerson, FoundTask
from minutes.importing.reader.promises.owners import read_names

# Which of a task's parts a column holds, by its heading.
HEADINGS = (
    (
        "who",
        re.compile(r"(?:wer|verantwortlich(?:e[rn]?)?|zuständig(?:keit)?|name|person)\??", re.IGNORECASE),
    ),
    ("due", re.compile(r"(?:bis(?:\s+wann)?|wann|frist|termin|fällig(?:\s+am)?|datum)\??", re.IGNORECASE)),
    ("text", re.compile(r"(?:was|aufgaben?|to-?\s?dos?|maßnahme|thema|tätigkeit)\??", re.IGNORECASE)),
)
BETWEEN = re.compile(r"\s*\|\s*|\t+|\s{2,}")
BAR_RULER = re.compile(r"[|:\s-]+")

Columns = tuple[str, ...]


def find_columns(text: str) -> Columns | None:
    """What the columns hold, if this line is the head of such a table: who and what at least."""
    names = tuple(_named(cell) for cell in _cells(text))
    complete = "who" in names and "text" in names and "" not in names and len(set(names)) == len(names)
    return names if complete else None


def find_row(
    text: str,
    columns: Columns,
    *,
    line: int,
    said_on: date | None,
    people: Sequence[FoundPerson],
    item: int | None,
) -> FoundTask | None:
    """One task of the table; None for its ruler and for lines that are no row of it."""
    cells = _cells(text)
    if BAR_RULER.fullmatch(text) or not 2 <= len(cells) <= len(columns):
        return None
    row = dict(zip(columns, cells, strict=False))
    if not row.get("text"):
        return None
    words = row.get("due", "")
    due = find_due(f"bis {words}", said_on=said_on) if words and said_on else None
    return FoundTask(
        line,
        "task.table",
        CERTAIN,
        row["text"],
        read_names(row.get("who", ""), people),
        due.on if due else None,
        due.words if due else words,
        due.precision if due else "",
        item,
    )


def _named(heading: str) -> str:
    return next((name for name, pattern in HEADINGS if pattern.fullmatch(heading)), "")


def _cells(text: str) -> list[str]:
    return [cell.strip(" *") for cell in BETWEEN.split(text.strip().strip("|").strip())]
