"""Which paragraph of a changed text was which line before: the same, changed, moved, removed or new."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutes.revising.likeness import alike, begins_with, nearly_same
from minutes.revising.order import longest_rising, same_in_order

SAME, CHANGED, MOVED, REMOVED, NEW = "same", "changed", "moved", "removed", "new"


@dataclass(frozen=True)
class Piece:
    """One line as a paragraph. `key` is "" where a text does not say it; `item` is the agenda item."""

    key: str
    text: str
    item: int | None = None


@dataclass(frozen=True)
class Change:
    """What became of one line. `kind` is "same", "changed", "moved" (its text may have changed as well),
    "removed" or "new"; `key` is "" for a new one. `item` is where it stands, or stood before it went.
    """

    kind: str
    key: str
    old: str
    new: str
    item: int | None = None

    @property
    def is_reworded(self) -> bool:
        """Its words are others, whether it moved or not."""
        return self.kind in (CHANGED, MOVED) and self.old != self.new


def match(before: Sequence[Piece], after: Sequence[Piece]) -> list[Change]:
    """Every line and every paragraph once: in the order of `after`, removed lines where they stood.

    Both come in the order of the minutes. A known key of `after` wins; the others are found by their words
    and order: identical ones first, then the most alike. Of two halves the bigger keeps the key, two joined
    keep the first. The same input gives the same answer; two thousand paragraphs take less than a second.
    """
    found = Pairs(before, after)
    found.by_key()
    found.identical_in_place()
    found.identical_elsewhere()
    found.alike_in_place()
    found.alike_elsewhere()
    found.first_of_joined()
    return list(_changes(before, after, found.old_of))


class Pairs:
    """Paragraphs of `after` and the lines they were: `old_of` by their places. Each verb adds to it."""

    def __init__(self, before: Sequence[Piece], after: Sequence[Piece]):
        self.before, self.after = before, after
        self.old_of: dict[int, int] = {}
        self.known: set[int] = set()

    def by_key(self) -> None:
        """The text says itself which line it was; of two that say the same the first counts."""
        places = {piece.key: place for place, piece in enumerate(self.before)}
        for new, piece in enumerate(self.after):
            if piece.key and piece.key in places:
                self.old_of[new] = places.pop(piece.key)
        self.known = set(self.old_of)

    def identical_in_place(self) -> None:
        """The same words under the same item, as far as their order stayed."""
        for olds, news in self._gaps():
            self._add(
                olds,
                news,
                same_in_order(
                    [(self.before[old].item, self.before[old].text) for old in olds],
                    [(self.after[new].item, self.after[new].text) for new in news],
                ),
            )

    def identical_elsewhere(self) -> None:
        """The same words somewhere else, under the same item first."""
        for by_item in (True, False):
            left: dict[tuple, list[int]] = {}
            for old in reversed(self._old_left()):
                left.setdefault(_words(self.before[old], by_item), []).append(old)
            for new in self._new_left():
                if olds := left.get(_words(self.after[new], by_item)):
                    self.old_of[new] = olds.pop()

    def alike_in_place(self) -> None:
        """Between neighbours that stayed: whatever is most alike, in order."""
        for olds, news in self._gaps():
            self._add(olds, news, alike(self._texts(self.before, olds), self._texts(self.after, news)))

    def alike_elsewhere(self) -> None:
        """What moved and was touched up on the way."""
        olds, news = self._old_left(), self._new_left()
        self._add(olds, news, nearly_same(self._texts(self.before, olds), self._texts(self.after, news)))

    def first_of_joined(self) -> None:
        """A paragraph that begins with the line above, which is gone: both were joined, the first goes on."""
        gone = set(self._old_left())
        for new, old in sorted(self.old_of.items()):
            text = self.after[new].text
            while new not in self.known and old - 1 in gone and text != self.before[old].text:
                above = self.before[old - 1]
                if above.item != self.before[old].item or not begins_with(text, above.text):
                    break
                gone.remove(old - 1)
                gone.add(old)
                self.old_of[new] = old = old - 1

    def _gaps(self) -> Iterator[tuple[list[int], list[int]]]:
        """What is still open on both sides, between neighbours that kept their order."""
        fences = [(-1, -1), *in_place(self.old_of), (len(self.before), len(self.after))]
        taken = set(self.old_of.values())
        for (old, new), (next_old, next_new) in pairwise(fences):
            olds = [place for place in range(old + 1, next_old) if place not in taken]
            news = [place for place in range(new + 1, next_new) if place not in self.old_of]
            if olds and news:
                yield olds, news

    def _old_left(self) -> list[int]:
        taken = set(self.old_of.values())
        return [place for place in range(len(self.before)) if place not in taken]

    def _new_left(self) -> list[int]:
        return [place for place in range(len(self.after)) if place not in self.old_of]

    def _texts(self, pieces: Sequence[Piece], places: Iterable[int]) -> list[str]:
        return [pieces[place].text for place in places]

    def _add(self, olds: Sequence[int], news: Sequence[int], pairs: Iterable[tuple[int, int]]) -> None:
        self.old_of |= {news[new]: olds[old] for old, new in pairs}


def in_place(old_of: dict[int, int]) -> list[tuple[int, int]]:
    """The longest row of pairs (old, new) that rises on both sides: these stayed where they were."""
    pairs = sorted((new, old) for new, old in old_of.items())
    rising = longest_rising([old for _new, old in pairs])
    return [(pairs[place][1], pairs[place][0]) for place in rising]


def _words(piece: Piece, by_item: bool) -> tuple:
    return (piece.item, piece.text) if by_item else (piece.text,)


def _changes(before: Sequence[Piece], after: Sequence[Piece], old_of: dict[int, int]) -> Iterator[Change]:
    stayed = dict(in_place({new: old for new, old in old_of.items() if before[old].item == after[new].item}))
    gone = sorted(set(range(len(before))) - set(old_of.values()), reverse=True)
    fences = sorted(stayed, reverse=True)
    place_of = {new: old for old, new in stayed.items()}
    for new, piece in enumerate(after):
        yield from _removed(before, gone, until=fences[-1] if fences else len(before))
        yield _change(before[old_of[new]] if new in old_of else None, piece, is_moved=new not in place_of)
        if new in place_of:
            fences.pop()
    yield from _removed(before, gone, until=len(before))


def _change(old: Piece | None, new: Piece, *, is_moved: bool) -> Change:
    if old is None:
        return Change(NEW, "", "", new.text, new.item)
    kind = MOVED if is_moved else SAME if old.text == new.text else CHANGED
    return Change(kind, old.key, old.text, new.text, new.item)


def _removed(before: Sequence[Piece], gone: list[int], *, until: int) -> Iterator[Change]:
    """What stood above the next line that stayed and is gone; `gone` is used up."""
    while gone and gone[-1] < until:
        old = before[gone.pop()]
        yield Change(REMOVED, old.key, old.text, "", old.item)
