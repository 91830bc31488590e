"""The one form every format comes out in: light Markdown, a paragraph a line.

Headings "# …", points "- …" indented by two spaces per level, lines wholly in bold "**…**", rows of
tables "a | b"; a blank line between paragraphs, none inside lists and tables.
"""

import re
from collections.abc import Iterable, Sequence

INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0b-\x1f\ud800-\udfff]")
BLANKS = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
# Those of a gender star or a file's name stand within a word: "Sprecher*innen".
MARKS = re.compile(r"(?<!\w)[*_]|[*_](?!\w)")
# A cell's paragraph that goes on with the one before, or one that has an end of its own.
GOES_ON = re.compile(r"[a-zäöü(|&–-]")
ENDS = (".", ",", ";", ":", "!", "?", "-", "–", "(", "/")


class Lines:
    """Collects paragraphs of all kinds; `text()` is the whole."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._kind = ""

    def heading(self, text: str, depth: int = 1) -> None:
        """A heading; its line breaks become spaces."""
        if words := one_line(text):
            self._put("heading", f"{'#' * min(max(depth, 1), 6)} {words}")

    def paragraph(self, text: str, kind: str = "") -> None:
        """A paragraph, its line breaks kept. Paragraphs of the same kind follow without a blank line."""
        if words := tidy(text):
            self._put(kind, words)

    def point(self, text: str, *, level: int = 0, label: str = "-") -> None:
        """A point of a list; further lines of it are indented beneath."""
        words = tidy(text)
        if words:
            indent = "  " * min(max(level, 0), 8)
            self._put("point", f"{indent}{label} " + words.replace("\n", f"\n{indent}  "))

    def row(self, cells: Sequence[str]) -> None:
        """A row of a table; rows without any words are left out, a label and its words are a line."""
        words = [one_line(cell).replace("|", "/") for cell in cells]
        if len(words) == 2 and words[0].endswith(":") and words[1]:
            self._put("row", " ".join(words))
        elif any(words):
            self._put("row", " | ".join(words).strip())

    def end_block(self) -> None:
        """A blank line comes next, whatever follows."""
        self._kind = ""

    def text(self) -> str:
        return "\n".join(self._lines) + "\n" if self._lines else ""

    def _put(self, kind: str, words: str) -> None:
        if self._lines and (kind != self._kind or kind in ("", "heading")):
            self._lines.append("")
        self._lines.append(words)
        self._kind = kind


def tidy(text: str) -> str:
    """Without invisible characters and blanks at the ends of lines; tabs and line breaks stay."""
    lines = (BLANKS.sub(" ", line).strip() for line in INVISIBLE.sub("", text).split("\n"))
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    return " ".join(INVISIBLE.sub("", text).split())


def in_bold(text: str) -> str:
    """A line that was wholly in bold; one with marks of its own stays as it is."""
    words = text.strip()
    return f"**{words}**" if words and not MARKS.search(words) else words


def joined_cell(paragraphs: Iterable[str]) -> str:
    """The paragraphs of a cell in one line, set apart by ";" where nothing else does."""
    words = ""
    for paragraph in (one_line(part) for text in paragraphs for part in text.split("\n")):
        if not paragraph:
            continue
        apart = words and not words.endswith(ENDS) and not GOES_ON.match(paragraph)
        words = f"{words}{';' if apart else ''} {paragraph}" if words else paragraph
    return words
