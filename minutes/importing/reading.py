"""From text to paragraphs: marks of Markdown go, wrapped lines are joined, line numbers stay."""

import re
from dataclasses import dataclass, replace

BULLET = re.compile(r"^[-*•–+o]\s+")
HASHES = re.compile(r"^(#{1,6})\s+")
BOLD = re.compile(r"^(?:\*\*|__)(?P<text>[^*_]+?)(?:\*\*|__)(?P<rest>[:.]?)$")
RULER = re.compile(r"^[-=_*~\s]{3,}$")
# Wider than this, lines are whole paragraphs; narrower, they were ended on purpose.
WIDEST, NARROWEST = 130, 60
# How far a wrapped line may stay behind the widest one.
RAGGED = 6
STARTS_NEW = re.compile(
    r"^(?:[-*•–+→>#|\[(]|\d+(?:\.\d+)*[.)]?\s|(?:TOP|Zu TOP)\s|[\w *./-]{2,40}:(?:\s|$)|@)"
)


@dataclass(frozen=True)
class Paragraph:
    """Text without its marks; `line` is where it starts; `depth` counts the hashes of a heading."""

    line: int
    text: str
    depth: int = 0
    is_bullet: bool = False
    is_bold: bool = False
    after_blank: bool = True
    indent: int = 0

    @property
    def is_heading(self) -> bool:
        return bool(self.depth) or self.is_bold


def read(text: str) -> list[Paragraph]:
    """The paragraphs of a text in its order. Nothing but marks, rulers and blank lines is left out."""
    found: list[Paragraph] = []
    blank, last_line = True, ""
    width = max((len(line.strip()) for line in text.splitlines()), default=0)
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip().replace("\N{NO-BREAK SPACE}", " ")
        if not line or RULER.match(line):
            blank = True
            continue
        if not blank and _continues(found[-1], last_line, line, width):
            found[-1] = replace(found[-1], text=f"{found[-1].text} {line}")
        else:
            found.append(_paragraph(number, raw, line, blank))
        blank, last_line = False, line
    return found


def _paragraph(number: int, raw: str, line: str, after_blank: bool) -> Paragraph:
    indent = len(raw) - len(raw.lstrip())
    depth = 0
    if hashes := HASHES.match(line):
        depth, line = len(hashes[1]), line[hashes.end() :].strip("# ")
    bullet = None if depth else BULLET.match(line)
    if bullet:
        line = line[bullet.end() :]
    bold = BOLD.match(line)
    text = bold["text"] + bold["rest"] if bold else re.sub(r"\*\*|__", "", line)
    return Paragraph(number, text.strip(), depth, bool(bullet), bool(bold), after_blank, indent)


def _continues(before: Paragraph, last_line: str, line: str, width: int) -> bool:
    """Whether a line goes on with the sentence before it, which the width of the page had broken.

    That is so when its first word would not have fitted on the line before.
    """
    if before.is_heading or STARTS_NEW.match(line) or not NARROWEST <= width <= WIDEST:
        return False
    ended_on_purpose = last_line.endswith((".", ";", ":")) or not line[:1].islower()
    room_left = width - len(last_line) - len(line.split()[0]) - 1
    if len(last_line) < NARROWEST or (ended_on_purpose and room_left > RAGGED):
        return False
    return not last_line.endswith((":", ";", "!", "?")) and (
        not last_line.endswith(".") or line[:1].islower()
    )
