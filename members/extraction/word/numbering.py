"""Automatic numbers: Word keeps them beside the text (numbering.xml); here they become words again.

ECMA-376 part 1, 17.9.
"""

import re
from dataclasses import dataclass, field, replace

from members.extraction.counting import small_int, written
from members.extraction.guarded import Attributes, Walk
from members.extraction.word.parts import PREFIXES

LEVELS = 9
PLACE = re.compile(r"%([1-9])")
BULLET = "-"


@dataclass(frozen=True)
class Level:
    """How one level of a list counts; `text` is such as "%1.%2."."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    style: str = ""
    restarts: bool = True
    is_legal: bool = False


@dataclass
class Abstract:
    """A list's levels; `link` names the numbering style that has them instead."""

    levels: dict[int, Level] = field(default_factory=dict)
    link: str = ""
    style: str = ""


@dataclass
class Number:
    """A list as paragraphs use it: an abstract one, with its own levels and starts."""

    abstract: str = ""
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """All lists of a document; `label` counts on, so paragraphs are asked in their order."""

    def __init__(self, data: bytes):
        self.abstracts: dict[str, Abstract] = {}
        self.numbers: dict[str, Number] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._restarted: set[tuple[str, int]] = set()
        if data:
            _Reader(self).read(data)

    def level_of_style(self, number: str, style: str) -> int:
        """The level that a style has in a list; 0 when the list does not say."""
        levels = self._levels(self.numbers.get(number, Number()))
        return next((depth for depth, level in levels.items() if style and level.style == style), 0)

    def label(self, number: str, depth: int) -> str:
        """The printed number of the next paragraph of this list: "3.", "TOP 2:", "-" or ""."""
        found = self.numbers.get(number)
        if found is None or not 0 <= depth < LEVELS:
            return ""
        levels = self._levels(found)
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(found.abstract, [None] * LEVELS)
        self._count(counts, number, found, depth, levels)
        if level.form == "bullet":
            return BULLET
        if level.form == "none" and not PLACE.search(level.text):
            return level.text.strip()
        return PLACE.sub(lambda place: _at(int(place[1]) - 1, level, levels, counts), level.text).strip()

    def _count(
        self, counts: list[int | None], number: str, found: Number, depth: int, levels: dict[int, Level]
    ) -> None:
        for upper in range(depth + 1):
            if upper in found.starts and (number, upper) not in self._restarted:
                self._restarted.add((number, upper))
                counts[upper] = found.starts[upper] - (upper == depth)
        now, level = counts[depth], levels[depth]
        counts[depth] = level.start if now is None else now + 1
        for upper in range(depth):
            if counts[upper] is None:
                counts[upper] = levels.get(upper, Level()).start
        for deeper in range(depth + 1, LEVELS):
            if levels.get(deeper, Level()).restarts:
                counts[deeper] = None

    def _levels(self, number: Number) -> dict[int, Level]:
        abstract = self.abstracts.get(number.abstract, Abstract())
        if abstract.link and not abstract.levels:
            linked = (one for one in self.abstracts.values() if one.style == abstract.link and one.levels)
            abstract = next(linked, abstract)
        return abstract.levels | number.levels if number.levels else abstract.levels


def _at(place: int, level: Level, levels: dict[int, Level], counts: list[int | None]) -> str:
    other = levels.get(place, Level())
    count = counts[place] if counts[place] is not None else other.start
    return written(count or 0, "decimal" if level.is_legal else other.form)


class _Reader:
    """numbering.xml: abstract lists, then the lists that use them."""

    def __init__(self, into: Numbering):
        self._into = into
        self._abstract: Abstract | None = None
        self._number: Number | None = None
        self._depth = 0
        self._level = Level()

    def read(self, data: bytes) -> None:
        starts = {
            "w:abstractNum": self._start_abstract,
            "w:num": self._start_number,
            "w:lvl": self._start_level,
            "w:lvlOverride": self._start_override,
            "w:abstractNumId": self._refer,
            "w:startOverride": self._override,
            "w:numStyleLink": self._link,
            "w:styleLink": self._style,
            "w:start": lambda given: self._set(start=small_int(given.get("w:val"), 1)),
            "w:numFmt": lambda given: self._set(form=given.get("w:val", "decimal")),
            "w:lvlText": lambda given: self._set(text=given.get("w:val", "")),
            "w:pStyle": lambda given: self._set(style=given.get("w:val", "")),
            "w:isLgl": lambda given: self._set(is_legal=given.get("w:val", "1") not in ("0", "false")),
            "w:lvlRestart": lambda given: self._set(restarts=given.get("w:val") != "0"),
        }
        Walk(PREFIXES, starts=starts, ends={"w:lvl": self._end_level}, text=lambda text: None).over(data)

    def _start_abstract(self, given: Attributes) -> None:
        self._abstract, self._number = Abstract(), None
        self._into.abstracts[given.get("w:abstractNumId", "")] = self._abstract

    def _start_number(self, given: Attributes) -> None:
        self._number, self._abstract = Number(), None
        self._into.numbers[given.get("w:numId", "")] = self._number

    def _start_level(self, given: Attributes) -> None:
        self._depth, self._level = small_int(given.get("w:ilvl"), 0), Level()

    def _end_level(self) -> None:
        owner = self._abstract or self._number
        if owner is not None:
            owner.levels[self._depth] = self._level

    def _start_override(self, given: Attributes) -> None:
        self._depth = small_int(given.get("w:ilvl"), 0)

    def _override(self, given: Attributes) -> None:
        if self._number:
            self._number.starts[self._depth] = small_int(given.get("w:val"), 1)

    def _refer(self, given: Attributes) -> None:
        if self._number:
            self._number.abstract = given.get("w:val", "")

    def _link(self, given: Attributes) -> None:
        if self._abstract:
            self._abstract.link = given.get("w:val", "")

    def _style(self, given: Attributes) -> None:
        if self._abstract:
            self._abstract.style = given.get("w:val", "")

    def _set(self, **changes: object) -> None:
        self._level = replace(self._level, **changes)  # type: ignore[arg-type]
