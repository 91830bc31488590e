"""A PDF as plain text in the form of `lines`; wrapped lines stay lines, the reader joins them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from members.extraction.lines import in_bold, tidy
from members.extraction.pdf.glyphs import Page, read_pages
from members.extraction.pdf.grids import set_tables
from members.extraction.pdf.layout import LABEL, Line, lines_of, rejoined
from members.extraction.pdf.margins import without_margins
from members.extraction.trouble import Unreadable

# Larger than the text by so much is a heading, if it is not longer than that.
LARGER, LONGEST = 1.15, 160
MOST_DEPTHS, MOST_LEVELS = 4, 5
# Points that are less than this apart from the left edge are of one level.
INDENT = 9
# Lines further apart than so many usual distances are paragraphs.
APART = 1.3
# Nearer ones stand beside each other.
SMALLEST = 0.3
# Lines of one paragraph are at most so many font sizes apart.
WIDEST = 1.7
# A heading goes on in the next line when it has filled so much of its own.
FILLED = 0.8


def pdf_text(data: bytes) -> str:
    """The text of a PDF. Raises Unreadable, "scanned" for one that has only pictures."""
    pages = [_page_lines(page) for page in read_pages(data)]
    if not any(line.text.strip() for page in pages for line in page):
        raise Unreadable("scanned")
    lines = _broken_words_joined(_in_one(without_margins(pages)))
    writer = Writer(lines)
    for line in lines:
        writer.add(line)
    return writer.text()


def _page_lines(page: Page) -> list[Line]:
    words, rows = set_tables(page)
    return sorted(lines_of(words) + rows, key=lambda line: -line.y)


def _in_one(pages: Sequence[list[Line]]) -> list[Line]:
    """All lines; where a paragraph begins, `gap` is 1, else 0."""
    usual = _usual(
        [_distance(upper, lower) for page in pages for upper, lower in pairwise(page) if not lower.is_row]
    )
    for page in pages:
        for upper, lower in pairwise(page):
            lower.gap = float(_distance(upper, lower) > APART * min(max(usual, 1.0), WIDEST))
        if page:
            page[0].gap = 1.0
    right = max((line.x1 for page in pages for line in page), default=0.0)
    for page, following in pairwise([page for page in pages if page]):
        if _runs_over(page[-1], following[0], right):
            following[0].gap = 0.0
    return list(chain.from_iterable(pages))


def _runs_over(last: Line, first: Line, right: float) -> bool:
    """Whether a sentence goes on at the top of the next page."""
    is_cut = last.x1 > FILLED * right and last.text[-1:] not in ".:;!?"
    if LABEL.fullmatch(first.text.split(" ", 1)[0]):
        return False
    is_plain = not (first.bullet or first.is_row or first.is_strong or last.is_row or last.is_strong)
    return is_cut and is_plain and round(first.size) == round(last.size)


def _distance(upper: Line, lower: Line) -> float:
    """Between two baselines, in sizes of the larger letters."""
    return (upper.y - lower.y) / max(upper.size, lower.size)


def _usual(distances: Sequence[float]) -> float:
    """The distance of lines in one paragraph: the smallest of those that are frequent."""
    counted = Counter(round(distance, 1) for distance in distances if distance > SMALLEST)
    if not counted:
        return 0.0
    most = max(counted.values())
    return min(distance for distance, count in counted.items() if count * 3 >= most)


def _broken_words_joined(lines: list[Line]) -> list[Line]:
    found: list[Line] = []
    for line in lines:
        if found and not line.gap and not line.is_row and not line.bullet and not found[-1].is_row:
            joined = rejoined(found[-1].text, line.text)
            if joined:
                found[-1] = replace(found[-1], text=joined[0])
                line = replace(line, text=joined[1])
        if line.text:
            found.append(line)
    return [replace(line, text=line.text.replace("\u00ad", "-")) for line in found]


class Writer:
    """Writes lines down one after the other; knows what is usual in this document."""

    def __init__(self, lines: Sequence[Line]):
        sizes = Counter[float]()
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
        self._usual = sizes.most_common(1)[0][0] if sizes else 0.0
        larger = {round(line.size) for line in lines if self._is_larger(line)}
        self._depths = {size: at + 1 for at, size in enumerate(sorted(larger, reverse=True)[:MOST_DEPTHS])}
        indents = sorted({round(line.x0 / INDENT) for line in lines if line.bullet})
        self._levels = {indent: min(at, MOST_LEVELS) for at, indent in enumerate(indents)}
        self._right = max((line.x1 for line in lines), default=0.0)
        self._before: Line | None = None
        self._found: list[str] = []

    def add(self, line: Line) -> None:
        """Write a line, or go on with the heading before it."""
        if self._goes_on(line):
            before = self._found[-1]
            end = "**" if before.endswith("**") else ""
            self._found[-1] = f"{before.removesuffix('**')} {tidy(line.text)}{end}"
        else:
            if self._found and self._is_apart(line):
                self._found.append("")
            self._found.append(self._marked(line))
        self._before = line

    def text(self) -> str:
        return "\n".join(self._found) + "\n"

    def _depth(self, line: Line) -> int:
        return self._depths.get(round(line.size), 0) if self._is_larger(line) else 0

    def _is_larger(self, line: Line) -> bool:
        return line.size > LARGER * self._usual and len(line.text) <= LONGEST and not line.is_row

    def _goes_on(self, line: Line) -> bool:
        before = self._before
        if before is None or line.gap or line.bullet or round(before.size) != round(line.size):
            return False
        both_bold = _is_bold(line) and _is_bold(before)
        return before.x1 > FILLED * self._right and bool(self._depth(line) or both_bold)

    def _is_apart(self, line: Line) -> bool:
        before = self._before
        if before is None or (before.is_row and line.is_row) or (before.bullet and line.bullet):
            return False
        return bool(line.gap or self._depth(line) or self._depth(before) or before.is_row != line.is_row)

    def _marked(self, line: Line) -> str:
        words = tidy(line.text)
        if depth := self._depth(line):
            return f"{'#' * depth} {words}"
        if line.bullet:
            return f"{'  ' * self._levels.get(round(line.x0 / INDENT), 0)}- {words}"
        return in_bold(words) if _is_bold(line) else words


def _is_bold(line: Line) -> bool:
    return line.is_strong and not line.is_row and not line.bullet and "\t" not in line.text
