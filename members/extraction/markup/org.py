"""Org mode: headings, keywords, tables and lists stay; drawers, tags and marks go."""

import re

from members.extraction.lines import in_bold, tidy

HEADING = re.compile(r"^(\*+)\s+(.*)$")
TAGS = re.compile(r"\s+:[\w@#%:]+:\s*$")
PRIORITY = re.compile(r"\[#[A-Z0-9]\]\s*")
KEYWORD = re.compile(r"^\s*#\+(\w+):\s*(.*)$")
KEPT_KEYWORDS = ("title", "subtitle", "date", "author", "location", "place", "time")
MARKUP_LINE = re.compile(r"^\s*#(?:\+.*|\s.*)?$")
DRAWER = re.compile(r"^\s*:(\w[\w-]*):\s*$")
HIDDEN_DRAWERS = ("properties", "logbook", "clock")
# Who is to do it is kept among properties.
OWNER = re.compile(
    r"^\s*:(?:wer|wem|verantwortlich|zuständig|zustaendig|who|owner|assignee|responsible):\s+(\S.*)$",
    re.IGNORECASE,
)
RULE = re.compile(r"^\s*\|[-+|]+\s*$")
POINT = re.compile(r"^(\s*)(?:[-+]|(?<=\s)\*)\s+(.*)$")
TERM = re.compile(r"^(.{1,200}?)\s+::\s+")
TIMESTAMP = re.compile(
    r"[<\[](\d{4}-\d\d-\d\d)(?:\s+[^\W\d]+\.?)?(?:\s+(\d\d?:\d\d(?:-\d\d?:\d\d)?))?(?:\s+[.+-]+\d+\w)*[>\]]"
)
LINK = re.compile(r"\[\[([^\[\]]+)\](?:\[([^\[\]]+)\])?\]")
EMPHASIS = re.compile(r"(?<![\w*/_=~+])([*/_=~+])(?=\S)([^\n*=~]{1,300}?)(?<=\S)\1(?![\w*/_=~+])")
BOLD_LINE = re.compile(r"^\s*\*(?=\S)([^*]+)(?<=\S)\*:?\s*$")
CLOSED = re.compile(r"\bCLOSED:\s*\[[^\]]*\]\s*")


def org_text(data: bytes) -> str:
    """The text of an Org file in UTF-8."""
    found: list[str] = []
    in_drawer = False
    for line in data.decode("utf-8", "replace").split("\n"):
        if drawer := DRAWER.match(line):
            name = drawer[1].lower()
            in_drawer = name in HIDDEN_DRAWERS and name != "end"
            continue
        # A drawer without an end ends with the next heading.
        in_drawer = in_drawer and not HEADING.match(line)
        owner = OWNER.match(line) if in_drawer else None
        if owner:
            found.append(f"Verantwortlich: {_inline(owner[1].strip())}")
        cleaned = None if in_drawer else _line(line)
        if cleaned is not None:
            found.append(cleaned)
    return "\n".join(found).strip("\n") + "\n"


def _line(line: str) -> str | None:
    if keyword := KEYWORD.match(line):
        name = keyword[1].lower()
        return f"{name.capitalize()}: {_inline(keyword[2])}" if name in KEPT_KEYWORDS and keyword[2] else None
    if MARKUP_LINE.match(line) or RULE.match(line):
        return None
    if heading := HEADING.match(line):
        words = PRIORITY.sub("", TAGS.sub("", heading[2]))
        return f"{'#' * min(len(heading[1]), 6)} {_inline(words)}"
    if line.lstrip().startswith("|"):
        cells = line.strip().strip("|").split("|")
        return " | ".join(_inline(cell.strip()) for cell in cells).strip()
    if bold := BOLD_LINE.match(line):
        return in_bold(_inline(bold[1]))
    if point := POINT.match(line):
        return f"{point[1]}- {_inline(TERM.sub(lambda term: term[1] + ': ', point[2]))}"
    indent = line[: len(line) - len(line.lstrip())]
    return indent + _inline(CLOSED.sub("", line.strip()))


def _inline(text: str) -> str:
    text = LINK.sub(lambda link: link[2] or link[1], text)
    text = TIMESTAMP.sub(lambda stamp: f"{stamp[1]} {stamp[2]}" if stamp[2] else stamp[1], text)
    return tidy(EMPHASIS.sub(lambda mark: mark[2], text))
