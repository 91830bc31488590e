"""Lines of an address made to fit their field: they wrap, then they shrink, nothing is ever cut off."""

from collections.abc import Sequence

from members.letterhead.lines import Line, Run, break_lines
from members.letterhead.styles import INK, Style

_LEADING = 1.22
_SMALLEST = 6.5


def fitted(texts: Sequence[str], width: float, height: float, *, size: float) -> tuple[Style, list[Line]]:
    """The lines and their style, at most `size` points; a word is parted only where nothing else helps."""
    while True:
        lines = [line for text in texts for line in break_lines([Run(text)], size, width)]
        is_whole = all(line.ends_word for line in lines) or size <= _SMALLEST
        if is_whole and len(lines) * size * _LEADING <= height:
            # Every line of an address begins at the left, in whatever script it is written.
            return Style(size, size * _LEADING, colour=INK, after=0), [
                line._replace(is_rtl=False) for line in lines
            ]
        size *= 0.95
