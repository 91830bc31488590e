"""reStructuredText: underlined titles become headings, fields lines, tables rows; directives go."""

import re
from collections.abc import Iterator

from members.extraction.lines import in_bold
from members.extraction.markup.rst_tables import grid_rows, is_grid, is_simple, list_rows, simple_rows

ADORNMENT = re.compile(r"^([=\-`:.'\"~^_*+#<>])\1{2,}\s*$")
FIELD = re.compile(r"^\s*:([^:`\n]{1,60}):(?:\s+(.*))?$")
DIRECTIVE = re.compile(r"^(\s*)\.\.\s+([\w:-]+)::\s*(.*)$")
COMMENT = re.compile(r"^(\s*)\.\.(?:\s+(.*))?$")
DROPPED = ("contents", "toctree", "image", "figure", "include", "raw", "highlight", "sectnum", "meta", "role")
TABLES = ("list-table", "csv-table")
POINT = re.compile(r"^(\s*)[*+•-]\s+(.*)$")
AUTOMATIC = re.compile(r"^(\s*)#([.)])\s+(.*)$")
ROLE = re.compile(r":[\w:-]{1,30}:`([^`]{1,300})`")
LINK = re.compile(r"`([^`<]{1,300}?)\s*(?:<[^`>]{1,500}>)?`__?")
CODE = re.compile(r"``([^`]{1,500})``")
EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,300}?)(?<=\S)\*(?![\w*])")
BOLD = re.compile(r"^\*\*([^*]+)\*\*$")
INNER_BOLD = re.compile(r"\*\*([^*\n]{1,300})\*\*")


def rst_text(data: bytes) -> str:
    """The text of a reStructuredText file in UTF-8."""
    reader = Reader(data.decode("utf-8", "replace").expandtabs(8).split("\n"))
    return "\n".join(reader.read()).strip("\n") + "\n"


class Reader:
    """Goes from line to line; levels of titles are given in the order in which their marks first come."""

    def __init__(self, lines: list[str]):
        self._lines = lines
        self._at = 0
        self._levels: list[tuple[str, bool]] = []
        self._count = 0

    def read(self) -> Iterator[str]:
        """Lines in the form of `lines`."""
        while self._at < len(self._lines):
            yield from self._next()

    def _next(self) -> list[str]:
        line = self._lines[self._at]
        if title := self._title():
            return title
        if is_grid(line):
            return grid_rows(self._while(lambda one: one.lstrip().startswith(("+", "|"))))
        if is_simple(line):
            return simple_rows(self._table())
        if directive := DIRECTIVE.match(line):
            return self._directive(directive[2], directive[3], len(directive[1]))
        if comment := COMMENT.match(line):
            self._at += 1
            self._block(len(comment[1]))
            return []
        self._at += 1
        return [self._plain(line)]

    def _title(self) -> list[str]:
        """A title with a line beneath it, or above and beneath."""
        line, following = self._line(0), self._line(1)
        if ADORNMENT.match(line) and following.strip() and self._line(2).rstrip() == line.rstrip():
            self._at += 3
            return self._heading(following, (line[0], True))
        mark = ADORNMENT.match(following)
        fits = len(following.rstrip()) >= min(len(line.rstrip()), 4)
        if (
            mark
            and fits
            and line.strip()
            and not line.startswith((" ", "|", "+"))
            and not ADORNMENT.match(line)
        ):
            self._at += 2
            return self._heading(line, (following[0], False))
        return []

    def _heading(self, title: str, mark: tuple[str, bool]) -> list[str]:
        if mark not in self._levels:
            self._levels.append(mark)
        return [f"{'#' * min(self._levels.index(mark) + 1, 6)} {inline(title.strip())}", ""]

    def _directive(self, name: str, argument: str, indent: int) -> list[str]:
        self._at += 1
        block = self._block(indent)
        if name in DROPPED:
            return []
        content = [line for line in block if not FIELD.match(line)]
        if name == "list-table":
            return ["", *list_rows(content), ""]
        if name == "csv-table":
            cells = (
                [cell.strip().strip('"') for cell in line.split(",")] for line in content if line.strip()
            )
            return ["", *(" | ".join(row) for row in cells), ""]
        inner = Reader([argument.strip(), *[line.strip() for line in content]])
        return [line for line in inner.read() if line]

    def _block(self, indent: int) -> list[str]:
        """The indented lines that follow, with the blank ones between them."""
        found: list[str] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.strip() and len(line) - len(line.lstrip()) <= indent:
                break
            found.append(line)
            self._at += 1
        return found

    def _while(self, belongs) -> list[str]:
        found = []
        while self._at < len(self._lines) and belongs(self._lines[self._at]):
            found.append(self._lines[self._at])
            self._at += 1
        return found

    def _table(self) -> list[str]:
        """A simple table: to the last of its rulers, which a blank line follows."""
        begin, rulers = self._at, 0
        while self._at < len(self._lines):
            line = self._lines[self._at]
            rulers += is_simple(line)
            self._at += 1
            if rulers > 1 and is_simple(line) and not self._line(0).strip():
                break
        return self._lines[begin : self._at]

    def _plain(self, line: str) -> str:
        if field := FIELD.match(line):
            return f"{field[1]}: {inline(field[2] or '')}".rstrip()
        if ADORNMENT.match(line):
            return ""
        if automatic := AUTOMATIC.match(line):
            self._count += 1
            return f"{automatic[1]}{self._count}{automatic[2]} {inline(automatic[3])}"
        if line.strip() and not line.startswith(" "):
            self._count = 0
        if point := POINT.match(line):
            return f"{point[1]}- {inline(point[2])}"
        if line.startswith("| ") or line.strip() == "|":
            line = line[2:]
        words = line.strip()
        if bold := BOLD.match(words):
            return in_bold(inline(bold[1]))
        return line[: len(line) - len(line.lstrip())] + inline(words)

    def _line(self, ahead: int) -> str:
        at = self._at + ahead
        return self._lines[at] if at < len(self._lines) else ""


def inline(text: str) -> str:
    """Without marks inside the line."""
    for pattern in (CODE, ROLE, LINK, INNER_BOLD, EMPHASIS):
        text = pattern.sub(r"\1", text)
    return text[:-1] if text.endswith("::") else text
