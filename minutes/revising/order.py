"""Rows in order: what stayed in place in two sequences. Places are 0-based."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

Pair = tuple[int, int]


def same_in_order(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[Pair]:
    """Pairs of places with equal values, rising on both sides.

    Ends that are equal count first, then whatever is unique on both sides, then the rest between these (the
    "patience" order): near-linear, and of two equal values each stays with its neighbours.
    """
    found: list[Pair] = []
    open_parts = [(0, len(left), 0, len(right))]
    while open_parts:
        part, pairs = _without_ends(left, right, open_parts.pop())
        found += pairs
        anchors = _unique_in_order(left, right, part)
        if anchors:
            open_parts += _between(anchors, part)
        else:
            found += _next_in_order(left, right, part)
    return sorted(found)


def longest_rising(values: Sequence[int]) -> list[int]:
    """The places of a longest strictly rising row; of several the one that ends lowest."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        at = bisect_left(tails, value)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(value)
            ends.append(place)
        else:
            tails[at], ends[at] = value, place
    row = []
    place = ends[-1] if ends else -1
    while place >= 0:
        row.append(place)
        place = before[place]
    return row[::-1]


def heaviest_rising(pairs: Sequence[tuple[int, int, float]], size: int) -> list[Pair]:
    """Of weighted pairs (left, right, weight) the row that rises on both sides and weighs most.

    `size` is the length of the left side. With a tree of maxima: k pairs cost k log(size).
    """
    tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    ordered = sorted(pairs, key=lambda pair: (pair[1], -pair[0]))
    before = []
    for place, (left, _right, weight) in enumerate(ordered):
        best = _most(tree, left)
        before.append(best[1])
        _raise(tree, left + 1, (best[0] + weight, place))
    row = []
    place = _most(tree, size)[1]
    while place >= 0:
        row.append(ordered[place][:2])
        place = before[place]
    return row[::-1]


def _most(tree: list[tuple[float, int]], end: int) -> tuple[float, int]:
    best = (0.0, -1)
    while end > 0:
        if tree[end][0] > best[0]:
            best = tree[end]
        end -= end & -end
    return best


def _raise(tree: list[tuple[float, int]], at: int, value: tuple[float, int]) -> None:
    while at < len(tree):
        if value[0] > tree[at][0]:
            tree[at] = value
        at += at & -at


def _without_ends(left, right, part):
    start, end, first, last = part
    pairs = []
    while start < end and first < last and left[start] == right[first]:
        pairs.append((start, first))
        start, first = start + 1, first + 1
    while start < end and first < last and left[end - 1] == right[last - 1]:
        end, last = end - 1, last - 1
        pairs.append((end, last))
    return (start, end, first, last), pairs


def _unique_in_order(left, right, part) -> list[Pair]:
    start, end, first, last = part
    here, there = Counter(left[start:end]), Counter(right[first:last])
    places = {left[at]: at for at in range(start, end) if here[left[at]] == 1}
    pairs = [
        (places[right[at]], at) for at in range(first, last) if there[right[at]] == 1 and right[at] in places
    ]
    return [pairs[at] for at in longest_rising([old for old, _new in pairs])]


def _between(anchors: Sequence[Pair], part) -> Iterator[tuple[int, int, int, int]]:
    """The parts between anchors; each keeps the anchor at its end, where it is taken as equal."""
    start, end, first, last = part
    for old, new in anchors:
        yield (start, old + 1, first, new + 1)
        start, first = old + 1, new + 1
    if start < end and first < last:
        yield (start, end, first, last)


def _next_in_order(left, right, part) -> Iterator[Pair]:
    """Nothing is unique: each value with its next equal."""
    start, end, first, last = part
    places: dict[Hashable, list[int]] = {}
    for at in range(start, end):
        places.setdefault(left[at], []).append(at)
    reached = start - 1
    for at in range(first, last):
        olds = places.get(right[at], [])
        next_at = bisect_right(olds, reached)
        if next_at < len(olds):
            reached = olds[next_at]
            yield reached, at
