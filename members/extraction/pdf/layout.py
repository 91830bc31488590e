"""From words to lines: what stands on one baseline, with tabs where a column begins."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from members.extraction.pdf.glyphs import Word

LABEL = re.compile(r"(?:\d+(?:\.\d+)*[.):]?|[a-zA-Z][.)]|[•◦▪●○■□☐☒·–—*-]|TOP|o|→)")
BULLETS = "•◦▪●○■·–—-*"
HYPHENATED = re.compile(r"[^\W\d_]{2,}[-\u00ad]$")
# "Vor- und Nachteile" is no word broken at its end.
KEPT_HYPHEN = ("und", "oder", "bzw.", "sowie", "bis", "beziehungsweise")
# How far, in font sizes, words of one column stand apart at most.
COLUMN_GAP = 2.0
# Words this far from the baseline, in font sizes, are raised letters of the same line.
RAISED = 0.4


@dataclass
class Line:
    """One printed line; `gap` is the distance to the line above on its page, 0 for the first."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    is_strong: bool = False
    bullet: bool = False
    gap: float = 0.0
    is_row: bool = False


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Printed lines from top to bottom."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (-one.y, one.x0)):
        if groups and abs(groups[-1][0].y - word.y) <= RAISED * max(word.size, groups[-1][0].size):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [_line(sorted(group, key=lambda one: one.x0)) for group in groups]


def _line(words: Sequence[Word]) -> Line:
    first = words[0]
    is_bullet = len(words) > 1 and (
        first.text in BULLETS or (first.text == "o" and words[1].x0 - first.x1 > first.size / 2)
    )
    shown = words[1:] if is_bullet else words
    text = ""
    before: Word | None = None
    for at, word in enumerate(shown):
        if before:
            far = word.x0 - before.x1 > COLUMN_GAP * word.size
            after_label = at == 1 and LABEL.fullmatch(before.text)
            text += "\t" if far and not after_label else " "
        text += word.text
        before = word
    strong = all(word.is_strong for word in shown if any(map(str.isalnum, word.text)))
    has_words = any(letter.isalnum() for letter in text)
    size = max(word.size for word in shown)
    return Line(text, first.x0, words[-1].x1, shown[0].y, size, strong and has_words, is_bullet)


def rejoined(upper: str, lower: str) -> tuple[str, str] | None:
    """Two lines of one paragraph with the word that was broken between them whole; None if none was."""
    if not HYPHENATED.search(upper):
        return None
    fragment, _, rest = lower.partition(" ")
    if not fragment[:1].islower() or fragment in KEPT_HYPHEN:
        return None
    return upper[:-1] + fragment, rest


def flowing(texts: Sequence[str]) -> str:
    """Wrapped lines as one, broken words whole."""
    whole = ""
    for text in texts:
        joined = rejoined(whole, text) if whole else None
        whole = " ".join(joined or (whole, text)).strip()
    return whole.replace("\u00ad", "-")
