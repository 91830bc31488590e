"""Tasks in columns: "Wer   Was   Bis wann", with spaces, tabs or bars between them."""

import re
from collections.abc import Sequence
from datetime import date

from members.dates import find_due
from minutes.importing.reader.finds import CERTAIN, LIKELY, FoundPerson, FoundTask
from minutes.importing.reader.promises.owners import known, read_names
from minutes.importing.reader.text.sentences import split_sentences

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
BAR, PARTS = re.compile(r"\s*\|\s*"), re.compile(r"\s*;\s+")
LONGEST_HEAD = 120
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


def find_last_columns(text: str) -> Columns:
    """Who and until when, where a table's last columns say so: "TOP | Inhalt | Wer | Bis wann"."""
    names = tuple(_named(cell) for cell in _cells(text)) if " | " in text and len(text) < LONGEST_HEAD else ()
    if len(names) < 3 or "who" in names[:-2]:
        return ()
    return names[-2:] if set(names[-2:]) == {"who", "due"} else names[-1:] if names[-1] == "who" else ()


def find_in_last_columns(
    text: str,
    columns: Columns,
    *,
    line: int,
    said_on: date | None,
    people: Sequence[FoundPerson],
    item: int | None,
) -> list[FoundTask]:
    """The tasks of a row whose last cells name somebody; several where each cell has as many parts."""
    cells = [cell.strip(" *") for cell in BAR.split(text.removeprefix("|").strip(" "))]
    words = next((cell for cell in reversed(cells[: -len(columns)]) if cell), "") if columns else ""
    last = dict(zip(columns, cells[-len(columns) :], strict=False))
    if not words or not known(last.get("who", "").replace(";", ","), people, shape=True):
        return []
    parts = [PARTS.split(cell) for cell in (words, last["who"], last.get("due", ""))]
    rows = [(words, last["who"], last.get("due", ""))]
    if len(parts[0]) == len(parts[1]) > 1 and len(parts[2]) in (1, len(parts[0])):
        dues = parts[2] if len(parts[2]) > 1 else parts[2] * len(parts[0])
        rows = list(zip(parts[0], parts[1], dues, strict=True))
    return [_in_cells(*row, line, said_on, people, item) for row in rows]


def _in_cells(
    text: str,
    who: str,
    until: str,
    line: int,
    said_on: date | None,
    people: Sequence[FoundPerson],
    item: int | None,
) -> FoundTask:
    due = find_due(f"bis {until}", said_on=said_on) if until and said_on else None
    return FoundTask(
        line,
        "task.cells",
        LIKELY,
        split_sentences(text)[-1],
        read_names(who, people),
        due.on if due else None,
        due.words if due else until,
        due.precision if due else "",
        item,
    )


def _named(heading: str) -> str:
    return next((name for name, pattern in HEADINGS if pattern.fullmatch(heading)), "")


def _cells(text: str) -> list[str]:
    return [cell.strip(" *") for cell in BETWEEN.split(text.strip().strip("|").strip())]
