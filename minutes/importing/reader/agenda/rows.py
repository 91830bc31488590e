"""Minutes that are one table: a row for each item, its number in the first column, its talk in the second."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutes.importing.reader.agenda.headings import LONGEST_TITLE, Heading
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.words.agenda import ROW_DUE, ROW_NUMBER, ROW_TALK, ROW_WHO

NUMBER, TALK = re.compile(ROW_NUMBER, re.IGNORECASE), re.compile(ROW_TALK, re.IGNORECASE)
OTHERS = (("who", re.compile(ROW_WHO, re.IGNORECASE)), ("due", re.compile(ROW_DUE, re.IGNORECASE)))
CELLS = re.compile(r"\s*\|\s*|\t+")
ROW = re.compile(
    r"^\|?\s*(?:TOP\s*)?(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?)[.)]?(?:\s*\|\s*|\t+)(?P<rest>\S.*)$"
)
# "Kasse; der Bestand ist gut", "Kasse. Der Bestand ist gut": where the talk of a cell begins.
TITLE_ENDS = re.compile(r"(?<=\S{3})(?:;\s+|[.:]\s+(?=[A-ZÄÖÜ„]))")


@dataclass(frozen=True)
class Rows:
    """The items of such a table, what follows a title in its row, what the cells behind a number hold."""

    items: tuple[Heading, ...] = ()
    talk: dict[int, str] = field(default_factory=dict)
    columns: tuple[str, ...] = ()


def find_rows(paragraphs: Sequence[Paragraph]) -> Rows:
    """The items of the first table whose head names numbers and what was talked about."""
    for start, paragraph in enumerate(paragraphs):
        if columns := _columns(paragraph.text):
            items, talk = _items(paragraphs, start + 1)
            if len(items) >= 2:
                return Rows(tuple(items), talk, columns)
    return Rows()


def _columns(text: str) -> tuple[str, ...]:
    """ "text", "who" and "due" for "TOP | Inhalt | Wer | Bis wann"; nothing for any other line."""
    if ("|" not in text and "\t" not in text) or len(text) > LONGEST_TITLE:
        return ()
    first, *others = (cell.strip(" *") for cell in CELLS.split(text.strip().strip("|").strip()))
    if not others or not NUMBER.fullmatch(first) or not TALK.fullmatch(others[0]):
        return ()
    return ("text", *(_kind(cell) for cell in others[1:]))


def _kind(heading: str) -> str:
    return next((kind for kind, words in OTHERS if words.fullmatch(heading)), heading)


def _items(paragraphs: Sequence[Paragraph], start: int) -> tuple[list[Heading], dict[int, str]]:
    items: list[Heading] = []
    talk: dict[int, str] = {}
    for index in range(start, len(paragraphs)):
        row = ROW.match(paragraphs[index].text)
        if not row:
            continue
        heading = Heading(index, row["number"], "", "row")
        if items and heading.parts <= items[-1].parts:
            break
        cell, *others = CELLS.split(row["rest"].rstrip("| "))
        title, rest = _apart(cell)
        items.append(Heading(index, row["number"], title, "row"))
        talk[index] = " | ".join(one for one in (rest, *others) if one) if rest else ""
    return items, talk


def _apart(cell: str) -> tuple[str, str]:
    """The title of a cell and its talk."""
    end = TITLE_ENDS.search(cell[: LONGEST_TITLE + 2])
    return (cell[: end.start()], cell[end.end() :]) if end else (cell[:LONGEST_TITLE], cell[LONGEST_TITLE:])
