"""Where in the source something stands that somebody added without saying the line."""

import re
from collections.abc import Sequence

WORDS = re.compile(r"\w+")
# What was added may go on in the next lines, and be worded a little otherwise.
REACH, ENOUGH = 3, 0.6


def line_saying(source: Sequence[str], text: str) -> int | None:
    """The number, from 1, of the line in which most words of the text begin; None where too few are."""
    wanted = _words(text)
    if not wanted:
        return None
    said = [_words(line) & wanted for line in source]

    def share(index: int) -> tuple[int, int]:
        return len(set().union(*said[index : index + REACH])), len(said[index])

    best = max(range(len(source)), key=share, default=None)
    if best is None or share(best)[0] < ENOUGH * len(wanted):
        return None
    return best + 1


def _words(text: str) -> set[str]:
    return set(WORDS.findall(text.casefold()))
