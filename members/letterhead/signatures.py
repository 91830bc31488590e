"""Lines to sign on, side by side, with who signs beneath."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from members.letterhead.flowables import Block, Text, colour_of
from members.letterhead.styles import INK, SOFT, Style
from members.letterhead.tags import TaggedCanvas

_GAP = 12 * mm
_ROOM = 14 * mm  # to write in


class Signatures(Block):
    """Up to three signature lines; they never stand parted over two pages."""

    style = Style(8.5, 12, colour=SOFT)

    def __init__(self, labels: Sequence[str]) -> None:
        super().__init__()
        self.texts = [Text(label, self.style) for label in labels]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.column = (width - _GAP * (len(self.texts) - 1)) / len(self.texts)
        self.height = _ROOM + 1 * mm + max(text.wrap(self.column, height)[1] for text in self.texts)
        return self.width, self.height

    def first_height(self, width: float) -> float:
        return self.wrap(width, 0)[1]

    def place(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        top = y + self.height - _ROOM
        for text in self.texts:
            with canvas.artifact():
                canvas.setStrokeColor(colour_of(INK))
                canvas.setLineWidth(0.4)
                canvas.line(x, top, x + self.column, top)
            text.place(canvas, x, top - 1 * mm - text.height)
            x += self.column + _GAP
