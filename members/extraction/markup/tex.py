"""LaTeX: what would be printed, in the form of `lines`."""

import re

from members.extraction.lines import in_bold, tidy
from members.extraction.markup.tex_commands import FIELDS
from members.extraction.markup.tex_counters import counted
from members.extraction.markup.tex_macros import defined, expanded
from members.extraction.markup.tex_reader import CLOSE, OPEN, Reader, one
from members.extraction.markup.tex_words import without_shorthands

# A comment takes its line end along, unless a blank line follows.
COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)%[^\n]*(?:\n[ \t]*(?=\S))?")
BODY = re.compile(r"\\begin\{document\}")
END = re.compile(r"\\end\{document\}")
HEAD = re.compile(r"\\(title|subject|date|author)\s*+(?:\[[^\]]{0,500}\])?\s*+(?=\{)")
GIVEN = re.compile(r"^[ \t]{0,8}\\([a-zäöü]{2,20})(?=\{)", re.MULTILINE | re.IGNORECASE)
NAMES = {"title": "# ", "subject": "", "date": "Date: ", "author": "Author: "}
POINT = re.compile(r"(?:-|\d+\.) ")


def tex_text(data: bytes) -> str:
    """The text of a LaTeX file in UTF-8."""
    source = COMMENT.sub(r"\1", data.decode("utf-8", "replace"))
    source = without_shorthands(source)
    macros, source = defined(source)
    source = counted(expanded(source, macros) if macros else source)
    begins, ends = BODY.search(source), END.search(source)
    body = source[begins.end() if begins else 0 : ends.start() if ends else len(source)]
    fields = _fields(source[: begins.start()]) if begins else []
    return _lines([*_head(source), *fields, "", *Reader(body).read().split("\n")])


def _head(source: str) -> list[str]:
    """Title, date and author, wherever they were given."""
    found: dict[str, str] = {}
    for match in HEAD.finditer(source):
        if match[1] not in found:
            found[match[1]] = one(Reader(source, at=match.end()).argument())
    return [line for name in NAMES if found.get(name) for line in (f"{NAMES[name]}{found[name]}", "")]


def _fields(preamble: str) -> list[str]:
    """ "ort: Saal" for each field that a layout for minutes is given before the text begins."""
    named = [match for match in GIVEN.finditer(preamble) if FIELDS.fullmatch(match[1])]
    values = ((match[1], one(Reader(preamble, at=match.end()).argument())) for match in named)
    return [f"{name}: {value}" for name, value in values if value]


def _lines(lines: list[str]) -> str:
    """Blanks of the source mean nothing; blank lines are never doubled, and none stand inside lists."""
    found: list[str] = []
    for line in lines:
        indent, words = _line(line)
        together = _together(words)
        if not words:
            if found and found[-1]:
                found.append("")
            continue
        if together and len(found) > 1 and not found[-1] and _together(found[-2].strip()) == together:
            found.pop()
        found.append(indent + words)
    return "\n".join(found).strip("\n") + "\n"


def _line(line: str) -> tuple[str, str]:
    """How far a point is indented, and the words of a line."""
    bare = line.strip()
    is_bold = bare.startswith(OPEN) and bare.rstrip(":.").endswith(CLOSE) and bare.count(OPEN) == 1
    words = re.sub(" {2,}", " ", tidy(bare.replace(OPEN, "").replace(CLOSE, "")))
    if not words.strip(" |"):
        return "", ""
    indent = line[: len(line) - len(line.lstrip(" "))] if POINT.match(words) else ""
    return indent, in_bold(words) if is_bold else words


def _together(words: str) -> str:
    """Points follow points and rows follow rows without a blank line."""
    return "point" if POINT.match(words) else "row" if " | " in words else ""
