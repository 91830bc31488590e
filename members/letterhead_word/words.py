"""Runs of words as they go into a Word file: text, character style, bookmarks. No XML."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

# What XML 1.0 (2.2, Char) does not allow; tabs and line ends stay.
_ILLEGAL = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_RTL = ("R", "AL")


@dataclass(frozen=True)
class Words:
    """A run. `look` names a character style, "" for the paragraph's own; the bookmarks named in `opens`
    begin before it, those in `closes` end behind it, possibly of another paragraph."""

    text: str
    look: str = ""
    opens: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()


Content = str | Sequence[Words]


def marked(text: str, *names: str, look: str = "") -> Words:
    """Words with bookmarks around them; a name has at most 40 characters, empty ones are left out."""
    marks = tuple(name for name in names if name)
    return Words(text, look, opens=marks, closes=marks)


def runs_of(content: Content) -> list[Words]:
    """The runs of a paragraph, a plain string being one."""
    return [Words(content)] if isinstance(content, str) else list(content)


def writable(text: str) -> str:
    """The text as a file can hold it: line ends as "\\n", without control characters and lone surrogates."""
    return _ILLEGAL.sub("", _LINE_ENDS.sub("\n", text))


def is_rtl(text: str) -> bool:
    """Whether the text begins in a script that is written from right to left."""
    if text.isascii():
        return False
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", *_RTL))
    return next(strong, "L") in _RTL
