"""Heads and feet that stand on every page go; the head of the first page stays once."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from members.extraction.furniture import PAGE, without_page_numbers
from members.extraction.pdf.layout import Line

# So many lines at the top and at the bottom of a page may be its head and its foot.
MOST = 4
# A line on so many of the pages is no accident.
SHARE = 0.6
# A head stands apart from the text by so many times its own size.
APART = 1.6


def without_margins(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """The lines of each page without its repeated head and foot and without page numbers."""
    tops = _repeated([page[: _head(page)] for page in pages])
    bottoms = _repeated([page[len(page) - _head(page[::-1]) :] for page in pages])
    return [_stripped(page, tops, bottoms, is_first=at == 0) for at, page in enumerate(pages)]


def _head(page: Sequence[Line]) -> int:
    """How many lines stand before the last great distance near the edge; 0 when there is none."""
    edge = page[: MOST + 1]
    distances = [abs(upper.y - lower.y) for upper, lower in pairwise(edge)]
    return max(
        (at + 1 for at, far in enumerate(distances) if far > APART * max(edge[at].size, edge[at + 1].size)),
        default=0,
    )


def _repeated(margins: Sequence[Sequence[Line]]) -> set[tuple[str, int]]:
    if len(margins) < 2:
        return set()
    counted = Counter(key for margin in margins for key in {_key(line) for line in margin})
    return {key for key, count in counted.items() if count >= 2 and count >= SHARE * len(margins)}


def _key(line: Line) -> tuple[str, int]:
    """What it says without its page number, and about where it stands."""
    return without_page_numbers(line.text), round(line.y / 12)


def _stripped(
    page: list[Line], tops: set[tuple[str, int]], bottoms: set[tuple[str, int]], *, is_first: bool
) -> list[Line]:
    head = 0
    while head < min(MOST, len(page)) and (_is_number(page[head]) or _key(page[head]) in tops):
        head += 1
    foot = len(page)
    while foot > max(head, len(page) - MOST) and (
        _is_number(page[foot - 1]) or _key(page[foot - 1]) in bottoms
    ):
        foot -= 1
    kept = []
    if is_first:
        for line in page[:head]:
            line.text = without_page_numbers(line.text)
            if line.text:
                kept.append(line)
    return kept + page[head:foot]


def _is_number(line: Line) -> bool:
    """Only a page number: "Seite 2 von 5", "- 3 -", "7"; bare numbers are few digits."""
    words = line.text.strip()
    return not without_page_numbers(words) and (bool(PAGE.search(words)) or len(words) <= 9)
