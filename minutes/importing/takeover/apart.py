"""A resolution told in the middle of a paragraph: what stands before and behind it are lines of their own.

Otherwise nobody would read it: of a resolution the minutes show its wording and its votes.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from minutes.importing.reader.decisions.ballots import is_ballot
from minutes.importing.reader.finds import Kind
from minutes.importing.takeover.paragraphs import Paragraph

ENDS_SENTENCE = re.compile(r"[.!?…][\"”“)]*\s*$")
FEWEST_WORDS = 3
# So many words of a wording are enough to find where it begins and ends.
ENOUGH = 6


def apart(paragraph: Paragraph, wording: str) -> Iterator[Paragraph]:
    """The paragraph of a resolution in one to three parts, their sources one behind the other."""
    begin, end = _where(paragraph.typed, wording)
    before, behind = paragraph.typed[:begin], paragraph.typed[end:]
    begin = begin if _is_said(before) and ENDS_SENTENCE.search(before) else 0
    end = end if _is_said(behind) and not is_ballot(behind.strip()) else len(paragraph.typed)
    if begin:
        yield _note(paragraph, paragraph.typed[:begin])
    inner = paragraph.typed[begin:end]
    yield (
        paragraph
        if inner == paragraph.typed
        else replace(paragraph, typed=inner.strip(), text=" ".join(inner.split()))
    )
    if end < len(paragraph.typed):
        yield _note(paragraph, paragraph.typed[end:])


def _where(typed: str, wording: str) -> tuple[int, int]:
    """Where the wording stands in the source, whose lines may be wrapped; all of it where that is unclear."""
    words = wording.split()
    first, last = (re.search(_as_pattern(part), typed) for part in (words[:ENOUGH], words[-ENOUGH:]))
    if not words or not first or not last or first.start() >= last.end():
        return 0, len(typed)
    return first.start(), last.end()


def _as_pattern(words: list[str]) -> str:
    return r"\s+".join(map(re.escape, words))


def _is_said(words: str) -> bool:
    """Whether words are talk, and no label, number or mark."""
    return len(re.findall(r"[^\W\d]{2,}", words)) >= FEWEST_WORDS


def _note(paragraph: Paragraph, typed: str) -> Paragraph:
    words = typed.strip()
    return replace(
        paragraph, found=replace(paragraph.found, kind=Kind.NOTE), typed=words, text=" ".join(words.split())
    )
