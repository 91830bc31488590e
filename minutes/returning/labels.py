"""What we wrote around a line's words, and what somebody added to it there.

Whoever types behind a label goes on in its style, and some programs know no styles at all: then the words
around the label as it was written are the line's own.
"""

import re
from dataclasses import replace

from minutes.returning.parts import Part


def settled(part: Part, written: Part) -> Part:
    """The part with its own words told apart from the labels, as they stand around it in `written`."""
    if not part.lines:
        return part
    return _after_the_end(_before_the_start(part, written.before.strip()), written.behind.strip())


def _before_the_start(part: Part, label: str) -> Part:
    if not label:
        return part
    is_point, words = part.lines[0]
    if not part.before.strip() and (match := re.match(_words(label), words)):
        return replace(part, before=label, lines=[(is_point, words[match.end() :].lstrip()), *part.lines[1:]])
    if match := re.match(_words(label), part.before):
        added = part.before[match.end() :].lstrip()
        return replace(part, before=label, lines=[(is_point, added + words), *part.lines[1:]])
    return part


def _after_the_end(part: Part, label: str) -> Part:
    if not label:
        return part
    is_point, words = part.lines[-1]
    if not part.behind.strip() and (match := re.search(rf"{_words(label)}\s*\Z", words)):
        return replace(
            part, behind=label, lines=[*part.lines[:-1], (is_point, words[: match.start()].rstrip())]
        )
    if match := re.match(_words(label), part.behind):
        added = part.behind[match.end() :].rstrip()
        return replace(part, behind=label, lines=[*part.lines[:-1], (is_point, words + added)])
    return part


def _words(label: str) -> str:
    """A pattern of the label, however wide its blanks became."""
    return r"\s*" + r"\s+".join(map(re.escape, label.split()))
