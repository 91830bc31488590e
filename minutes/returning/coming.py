"""The lines of a file that came back, each once, with its promises together, under the item above it."""

from collections.abc import Iterator
from dataclasses import dataclass

from minutes.returning.now import Now
from minutes.returning.parts import Part, Remark, Returned, by_key, whole
from minutes.returning.recognising import settled_parts


@dataclass(frozen=True)
class Coming:
    """`text` are a line's own words as they are compared, `typed` as they would be typed; `key` is "" for one
    without a bookmark; `item` stands above it."""

    key: str
    text: str
    typed: str
    item: int | None
    parts: tuple[Part, ...]

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What was noted beside it."""
        return tuple(remark for part in self.parts for remark in part.remarks)


def coming(returned: Returned, now: Now) -> Iterator[Coming]:
    """The lines that have words, in the order of the file."""
    parts = settled_parts(returned, now)
    promises = by_key(parts)
    place = _Place(returned, now)
    told: set[str] = set()
    for part in parts:
        key = part.key if part.key in now.all_keys else ""
        item = place.of(part, key)
        if not part.text.strip() or key in told:
            continue
        mine = promises[key] if key else [part]
        told |= {key} - {""}
        typed = "\n".join(one.typed(dashes=not now.is_point(key)) for one in mine)
        yield Coming(key, whole(mine), typed, item, tuple(mine))


class _Place:
    """Knows under which item one is while going down a file whose headings may be lost."""

    def __init__(self, returned: Returned, now: Now):
        self._returned, self._now = returned, now
        self._top = ""
        self._item: int | None = None

    def of(self, part: Part, key: str) -> int | None:
        """The item of this line."""
        if part.top != self._top:
            self._top, self._item = part.top, self._known(part.top)
        if key not in self._now.lines:
            return self._item
        here = self._now.item_of(key)
        if here and str(here) not in self._returned.titles:
            # The heading itself was lost: its lines stay with it, and so does what follows.
            self._item = here
        elif str(here or "") == part.top:
            self._item = here
        elif self._was_moved_here(key):
            return here
        return self._item

    def _known(self, top: str) -> int | None:
        return int(top) if top and int(top) in self._now.items else None

    def _was_moved_here(self, key: str) -> bool:
        revision = self._returned.revision
        return revision is not None and self._now.lines[key].entry.revision > revision
