"""What a run or a paragraph of a Word file is to our minutes, by its bookmarks and styles."""

import re
from contextlib import suppress
from datetime import datetime

from members.extraction.word.paragraphs import DELETED, Comment, Run, WordParagraph
from minutes.returning import names
from minutes.returning.parts import COMMENT, Remark

NOTE = "Protokollangabe"
VOTES = "Beschluss Abstimmung"
# Paragraphs and cells that hold nothing of a line's own words.
FIXED_STYLES = frozenset(
    (
        *("Title", "Angabe Name", "Angabe", "Tabellenkopf", "Tabellentext", "Tabellenende"),
        *(VOTES, "Unterschriftslinie", "Unterschrift"),
    )
)
HEADING_MARK, TASK_MARK, RESOLUTION_MARK = "## ", "! ", "= "
# A paragraph that somebody wrote below one of ours has its style; only what reads like ours is of its kind.
_TASK = re.compile(r"\s*(?:→|[^:]{2,60}:\s|.*\(bis\b)")
_RESOLUTION = re.compile(r"\s*Beschluss\b[^.:]{0,20}[.:]")
_NUMBER = re.compile(r"\s*[\d.]+\t")


def is_fixed(paragraph: WordParagraph) -> bool:
    """It holds nothing but what we wrote around the lines."""
    runs = [run for run in paragraph.runs if run.text.strip()]
    is_ours = paragraph.style in FIXED_STYLES or names.APPENDIX in paragraph.bookmarks
    return is_ours or (bool(runs) and all(map(is_note, runs)))


def is_note(run: Run) -> bool:
    """Labels, names, votes, days: none of a line's own words."""
    return run.style.startswith(NOTE)


def key_of(run: Run) -> tuple[str, int] | None:
    """Of which line, and which of its promises, these words are; the bookmark that began last says it."""
    return next((key for name in reversed(run.bookmarks) if (key := line_of(name))), None)


def begins(paragraph: WordParagraph, key: tuple[str, int]) -> bool:
    """The line's bookmark starts here."""
    return any(line_of(name) == key for name in paragraph.bookmarks)


def line_of(name: str) -> tuple[str, int] | None:
    """The key and the number of the promise that a bookmark names."""
    match = names.LINE.fullmatch(name)
    return (match[1], int(match[2] or 1)) if match else None


def mark_of(paragraph: WordParagraph) -> str:
    """How a new line begins that looks like this paragraph; "" for an ordinary one."""
    if paragraph.heading:
        return HEADING_MARK
    if paragraph.style == "Aufgabe" and _TASK.match(paragraph.text):
        return TASK_MARK
    if paragraph.style == "Beschluss" and _RESOLUTION.match(paragraph.text):
        return RESOLUTION_MARK
    return ""


def title(paragraph: WordParagraph) -> str:
    """A heading without its number."""
    own = "".join(run.text for run in paragraph.runs if run.change != DELETED and not is_note(run))
    return _NUMBER.sub("", own, count=1).strip()


def tracked(run: Run) -> Remark | None:
    """Words that were put in or taken out under watch."""
    return Remark(run.change, run.author, moment(run.date), run.text) if run.change else None


def remark(given: Comment) -> Remark:
    """A comment."""
    return Remark(COMMENT, given.author, moment(given.date), given.text, given.words)


def moment(words: str) -> datetime | None:
    """Word writes the hour of the clock on the wall, whatever zone it claims."""
    with suppress(ValueError):
        return datetime.fromisoformat(words).replace(tzinfo=None)
    return None
