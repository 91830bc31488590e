"""What an edited Word file holds, line by line. Plain values."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

COMMENT = "comment"
# What we print before a heading, a task, a resolution, and who copies one copies, too.
_OURS = re.compile(r"\A\s*(?:[\d.]+\t|→\s*|Beschluss\b[^.:]{0,20}[.:])")


@dataclass(frozen=True)
class Remark:
    """What somebody noted in Word. `kind` is "comment" (`text` on `words`), "inserted" or "deleted"."""

    kind: str
    author: str
    at: datetime | None
    text: str
    words: str = ""


@dataclass
class Part:
    """One line, or one of its promises (`number`), in the file; `key` is "" when no bookmark says it.

    `lines` are (is a point, words); `before` and `behind` is what we wrote around them; `top` is the key of
    the item whose heading stands above; `votes` stand below a resolution.
    """

    key: str
    number: int
    top: str
    lines: list[tuple[bool, str]] = field(default_factory=list)
    before: str = ""
    behind: str = ""
    mark: str = ""
    votes: str = ""
    remarks: list[Remark] = field(default_factory=list)
    row: tuple[int, int] | None = None

    @property
    def text(self) -> str:
        return "\n".join(words for _is_point, words in self.lines)

    def typed(self, *, dashes: bool = True) -> str:
        """As it would be typed: points with a dash, a heading, task or resolution with its marks."""
        whole = "\n".join(("- " if is_point and dashes else "") + words for is_point, words in self.lines)
        if not self.mark:
            return whole.strip()
        votes = f" ({self.votes})" if self.votes else ""
        return (self.mark + _OURS.sub("", whole, count=1).strip() + votes).strip()


@dataclass(frozen=True)
class Fixed:
    """Words that are not changed in Word. `place` is "line <key>", "item <key>" or "" for head and end."""

    place: str
    text: str


@dataclass
class Returned:
    """A whole file. `minutes` and `revision` are "" and None when the title was lost; `written` is what the
    file was made with, by the beginning of each key in their order, `written_titles` by item; `opening` is
    what stands above the first item we know."""

    minutes: str = ""
    revision: int | None = None
    written: dict[str, str] = field(default_factory=dict)
    written_titles: dict[str, str] = field(default_factory=dict)
    opening: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    fixed: list[Fixed] = field(default_factory=list)
    # Remarks on headings and on what is fixed, by the key of the item they stand in.
    remarks: dict[str, list[Remark]] = field(default_factory=dict)


def by_key(parts: Iterable[Part]) -> dict[str, list[Part]]:
    """The promises of each line that has words, in their order."""
    found: dict[str, list[Part]] = {}
    for part in parts:
        if part.key and part.text.strip():
            found.setdefault(part.key, []).append(part)
    return {key: sorted(promises, key=lambda part: part.number) for key, promises in found.items()}


def whole(parts: Iterable[Part]) -> str:
    """Their own words, one below the other."""
    return "\n".join(part.text for part in parts)
