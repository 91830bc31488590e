"""Marks of wikis (MediaWiki, DokuWiki) and fields of rst as Markdown has them, line for line: none moves."""

import re

IS_WIKI = re.compile(r"^\{\||^(={2,6})[^=].*?\1\s*$|'''|^\[\[|^!\s.*!!|^\{\{", re.MULTILINE)
IS_DOKU = re.compile(r"^={5,6}[^=].*={5,6}\s*$|^\^.*\^\s*$", re.MULTILINE)
HEADING = re.compile(r"^(?P<marks>={1,6})\s*(?P<text>[^=].*?)\s*=*\s*$")
BULLETS = re.compile(r"^(?P<marks>[*:]+|#+(?!#))\s*(?=\S)")
MARKDOWN = re.compile(r"^#{2,6} \S", re.MULTILINE)
TABLE = re.compile(r"^(?:\{\||\|\}|\|-)")
CELL_STYLE = re.compile(r"^[^|\[]*=\s*\"[^|\"]*\"\s*\|(?!\|)\s*")
TEMPLATE_FIELD = re.compile(r"^\|\s*(?P<label>[\w /-]{2,40}?)\s*=\s*(?P<value>.*)$")
LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]|\[(?:https?:\S+)\s+([^\[\]]+)\]")
# ":Datum: 3.2.2026" of reStructuredText
REST_FIELD = re.compile(r"^:([^\W\d_][^:]{1,30}):\s+(?=\S)")
BRACES = re.compile(r"^\{\{|\}\}$")


def without_wiki_marks(lines: list[str]) -> list[str]:
    """The same number of lines; cells of a table's row stand together in the line of the first."""
    text = "\n".join(lines)
    if MARKDOWN.search(text) or not IS_WIKI.search(text):
        return [REST_FIELD.sub(r"\1: ", line) for line in lines]
    doku = bool(IS_DOKU.search(text))
    plain: list[str] = []
    row = -1
    for line in lines:
        stripped = line.strip()
        if TABLE.match(stripped):
            # What stands before everything else belongs to the first row, or nobody would keep it.
            row = -1 if any(plain) else len(plain)
            plain.append("")
        elif not doku and stripped[:1] in ("|", "!") and not stripped.startswith("|}"):
            words = _cells(stripped)
            plain.append(words if row < 0 else "")
            if row >= 0:
                plain[row] = f"{plain[row]} | {words}" if plain[row] else words
            row = len(plain) - 1 if row < 0 else row
        else:
            row = -1 if not stripped else row
            plain.append(_line(line, doku))
    return plain


def _cells(line: str) -> str:
    if named := TEMPLATE_FIELD.match(line):
        return f"{named['label']}: {_words(named['value'])}"
    cells = re.split(r"\|\||!!", line[1:])
    return " | ".join(_words(CELL_STYLE.sub("", cell.strip())) for cell in cells)


def _line(line: str, doku: bool) -> str:
    if heading := HEADING.match(line.strip()):
        depth = len(heading["marks"])
        return f"{'#' * (max(7 - depth, 1) if doku else depth)} {_words(heading['text'])}"
    if doku and re.match(r"^\s*[|^].*[|^]\s*$", line):
        return _words(re.sub(r"\s*[|^]\s*", " | ", line.strip(" |^")))
    if not doku and (marks := BULLETS.match(line)):
        depth = len(marks["marks"]) - 1
        return f"{'  ' * depth}- {_words(line[marks.end() :])}"
    return _words(BRACES.sub("", line))


def _words(text: str) -> str:
    text = LINK.sub(lambda link: link[1] or link[2] or "", text)
    text = re.sub(r"'''(.+?)'''", r"**\1**", text)
    return re.sub(r"''(.+?)''", r"\1", text)
