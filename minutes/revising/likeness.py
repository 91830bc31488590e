"""How alike paragraphs are, and which of many belong together.

Likeness is Dice's coefficient over runs of three letters: 1.0 for the same, 0.0 for nothing in common; it
sees a corrected letter as well as a moved word.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from minutes.revising.order import Pair, heaviest_rising

# A half keeps at least this much of its whole; so does a sentence of which every other word was changed.
ENOUGH = 0.45
# Whoever stands elsewhere is only taken for the same when hardly a word is different.
NEARLY = 0.8
# Up to so many pairs each is compared with each; above, only those that share a rare word or stand opposite.
COMPARED_ALL = 4000
COMMON = 30
NEAREST = 4


def alike(left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    """Places of texts that belong together, rising on both sides; the most alike win."""
    pairs = [(old, new, likeness(left[old], right[new])) for old, new in _worth_comparing(left, right)]
    enough = [(old, new, score * score) for old, new, score in pairs if score >= ENOUGH]
    return heaviest_rising(enough, len(left))


def nearly_same(left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    """Places of texts that are the same but for a few letters, wherever they stand; the most alike first."""
    pairs = [(likeness(left[old], right[new]), old, new) for old, new in _worth_comparing(left, right)]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for score, old, new in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if score >= NEARLY and old not in found and new not in taken:
            found[old] = new
            taken.add(new)
    return sorted(found.items())


def likeness(one: str, other: str) -> float:
    """From 0.0 to 1.0; letters of either case count as the same."""
    if one == other:
        return 1.0
    mine, theirs = _profile(one), _profile(other)
    shared = sum((mine & theirs).values())
    return 2 * shared / (mine.total() + theirs.total())


def begins_with(text: str, start: str) -> bool:
    """Whether `text` begins with nearly these words and goes on after them."""
    return len(text) > len(start) + 2 and likeness(text[: len(start)], start) >= NEARLY


@lru_cache(maxsize=8192)
def _profile(text: str) -> Counter[str]:
    spaced = f"  {' '.join(text.casefold().split())} "
    return Counter(spaced[at : at + 3] for at in range(len(spaced) - 2))


def _worth_comparing(left: Sequence[str], right: Sequence[str]) -> Iterator[Pair]:
    if len(left) * len(right) <= COMPARED_ALL:
        yield from ((old, new) for old in range(len(left)) for new in range(len(right)))
        return
    having: dict[str, list[int]] = defaultdict(list)
    for old, text in enumerate(left):
        for word in _vocabulary(text):
            having[word].append(old)
    for new, text in enumerate(right):
        shared: Counter[int] = Counter()
        for word in sorted(_vocabulary(text)):
            if len(having[word]) <= COMMON:
                shared.update(dict.fromkeys(having[word], 1))
        opposite = new * len(left) // len(right)
        shared.update(range(max(opposite - 1, 0), min(opposite + 2, len(left))))
        yield from ((old, new) for old, _count in shared.most_common(NEAREST))


def _vocabulary(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
