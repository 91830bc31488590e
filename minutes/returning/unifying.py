"""What Word and LibreOffice change by themselves is no difference: blanks, quotes, dashes, soft hyphens.

Two texts are equal here when `unified` of both is; `merged` writes a changed text with as much of the old
one, letter for letter, as still stands in it.
"""

import hashlib
import re
import unicodedata
from difflib import SequenceMatcher

# Above so many words the frequent ones do not count as anchors: else it takes too long.
LONG = 1000
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Soft hyphens and blanks of no width, and what no Word file can hold (XML 1.0, 2.2).
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]|[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DASH = r"(?:[-*•–]\s+)?"
_START = re.compile(rf"\s*{_DASH}")
_TOKEN = re.compile(rf"[^\S\n]*\n\s*{_DASH}|\s+|\w+|\.\.\.|[^\w\s]")
_ALIKE = {
    **dict.fromkeys('„“”‟"«»‹›', '"'),
    **dict.fromkeys("‚‘’‛'`´", "'"),
    **dict.fromkeys("‐‑‒–—−-", "-"),
    "...": "…",
}


def unified(text: str) -> str:
    """The text as it is compared; whether a line is a point of a list does not count."""
    return "".join(_key(token) for token in _tokens(_plain(text))).strip()


def merged(old: str, new: str) -> str:
    """`new`, with the letters of `old` wherever both say the same; `old` itself when nothing differs.

    `unified(merged(old, new)) == unified(new)`.
    """
    if unified(old) == unified(new):
        return old
    before, after = _plain(old), _plain(new)
    start = _START.match(before)
    mine, theirs = _tokens(before), _tokens(after)
    matcher = SequenceMatcher(
        None,
        [_key(token) for token in mine],
        [_key(token) for token in theirs],
        autojunk=max(len(mine), len(theirs)) > LONG,
    )
    parts = [
        "".join(mine[begin:end] if tag == "equal" else theirs[first:last])
        for tag, begin, end, first, last in matcher.get_opcodes()
    ]
    return ((start[0] if start else "") + "".join(parts)).strip()


def fingerprint(text: str) -> str:
    """Eight letters that are the same for texts that are equal here."""
    return hashlib.sha256(unified(text).encode()).hexdigest()[:8]


def _plain(text: str) -> str:
    return _UNSEEN.sub("", _BREAKS.sub("\n", unicodedata.normalize("NFC", text)))


def _tokens(text: str) -> list[str]:
    """Words, signs and blanks behind the dash with which the text may begin."""
    start = _START.match(text)
    return _TOKEN.findall(text, start.end() if start else 0)


def _key(token: str) -> str:
    if "\n" in token:
        return "\n"
    return " " if token.isspace() else _ALIKE.get(token, token)
