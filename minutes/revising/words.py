"""The difference of two texts, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
# Above so many words the frequent ones do not count as anchors: else it takes too long.
LONG = 1000


@dataclass(frozen=True)
class Run:
    """A stretch of text: `kind` is "same", "out" (only in the old text) or "in" (only in the new)."""

    kind: str
    text: str


def differences(old: str, new: str) -> list[Run]:
    """What was taken out and put in. "same" and "out" together are `old`, "same" and "in" are `new`."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    matcher = SequenceMatcher(str.isspace, before, after, autojunk=max(len(before), len(after)) > LONG)
    pieces: list[tuple[str, str, str]] = []
    for _tag, start, end, first, last in matcher.get_opcodes():
        pieces.append((_tag, "".join(before[start:end]), "".join(after[first:last])))
    return list(_runs(_without_gaps(pieces)))


def _without_gaps(pieces: Sequence[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """A blank between two changed words is changed with them: it reads as one change."""
    last = len(pieces) - 1
    return [
        ("replace", out, new)
        if tag != "equal" or (0 < place < last and not out.strip() and "\n" not in out)
        else (tag, out, new)
        for place, (tag, out, new) in enumerate(pieces)
    ]


def _runs(pieces: Sequence[tuple[str, str, str]]) -> Iterator[Run]:
    for is_same, group in groupby(pieces, key=lambda piece: piece[0] == "equal"):
        parts = list(group)
        out, new = "".join(part[1] for part in parts), "".join(part[2] for part in parts)
        if is_same:
            yield Run("same", out)
            continue
        if out:
            yield Run("out", out)
        if new:
            yield Run("in", new)
