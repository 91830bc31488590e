"""Lists of OpenDocument: which number a paragraph has, which the file does not say in its text."""

from dataclasses import dataclass, field

from members.extraction.counting import small_int, written
from members.extraction.guarded import Attributes
from members.extraction.odt.styles import ListLevel, Styles

LEVELS = 10
HEADINGS = ""
MOST_OPEN = 40


@dataclass
class _List:
    """A list that is open; `is_fresh` until the first paragraph of its item was numbered."""

    style: str
    key: str
    is_fresh: bool = False


@dataclass
class Lists:
    """Open lists, the innermost last, and how far each has counted."""

    styles: Styles
    _open: list[_List] = field(default_factory=list)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    # Where the list with this style or identifier has stopped.
    _stopped: dict[str, list[int | None]] = field(default_factory=dict)

    @property
    def level(self) -> int | None:
        return len(self._open) - 1 if self._open else None

    def start(self, given: Attributes) -> None:
        """text:list: a new one counts from the beginning unless it says that it goes on."""
        inherited = self._open[-1].style if self._open else HEADINGS
        style = given.get("text:style-name") or inherited
        if len(self._open) < MOST_OPEN:
            key = self._open[0].key if self._open else given.get("xml:id", "") or style
            self._open.append(_List(style, key))
        if len(self._open) > 1:
            return
        earlier = given.get("text:continue-list", "")
        if not earlier and given.get("text:continue-numbering") == "true":
            earlier = style
        self._counts[style] = self._stopped.get(earlier) or [None] * LEVELS

    def end(self) -> None:
        """The innermost list is over."""
        if not self._open:
            return
        closed = self._open.pop()
        if not self._open and closed.style in self._counts:
            counts = self._counts[closed.style]
            self._stopped[closed.key] = self._stopped[closed.style] = counts

    def start_item(self, given: Attributes) -> None:
        """text:list-item: its first paragraph has the number."""
        if not self._open:
            return
        self._open[-1].is_fresh = True
        if "text:start-value" in given:
            counts = self._counts.setdefault(self._open[0].style, [None] * LEVELS)
            counts[min(len(self._open), LEVELS) - 1] = small_int(given["text:start-value"], 1) - 1

    def start_header(self, given: Attributes) -> None:
        """text:list-header: in the list, without a number."""
        if self._open:
            self._open[-1].is_fresh = False

    def label(self) -> str:
        """The number of the paragraph that begins here, "-" for a bullet, "" for none."""
        if not self._open or not self._open[-1].is_fresh:
            return ""
        self._open[-1].is_fresh = False
        counts = self._counts.setdefault(self._open[0].style, [None] * LEVELS)
        return _next(counts, self.styles.lists.get(self._open[-1].style, {}), len(self._open) - 1)

    def heading_label(self, level: int) -> str:
        """The number of a heading outside lists, by the outline; level from 1."""
        levels = self.styles.lists.get(HEADINGS, {})
        if levels.get(level - 1, ListLevel(form="none")).form == "none":
            return ""
        return _next(self._counts.setdefault(HEADINGS, [None] * LEVELS), levels, level - 1)


def _next(counts: list[int | None], levels: dict[int, ListLevel], depth: int) -> str:
    depth = min(depth, LEVELS - 1)
    level = levels.get(depth, ListLevel())
    now = counts[depth]
    counts[depth] = level.start if now is None else now + 1
    for upper in range(depth):
        if counts[upper] is None:
            counts[upper] = levels.get(upper, ListLevel()).start
    counts[depth + 1 :] = [None] * (LEVELS - depth - 1)
    if level.form == "bullet":
        return "-"
    if level.form == "none":
        return (level.before + level.after).strip()
    shown = range(max(depth + 1 - level.shown, 0), depth + 1)
    numbers = [written(counts[at] or 0, levels.get(at, level).form) for at in shown]
    return (level.before + ".".join(number for number in numbers if number) + level.after).strip()
