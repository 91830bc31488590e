"""What a letter has besides its text (DIN 5008, form B): the address in the window, marks to fold at."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from members.letterhead.fitting import fitted
from members.letterhead.flowables import Block, colour_of, draw_lines
from members.letterhead.fonts import is_rtl
from members.letterhead.styles import BOTTOM, LEFT, PAGE_HEIGHT, SOFT, Style
from members.letterhead.tags import Element, TaggedCanvas

# All measures from the upper edge of the sheet; the window is 85 × 45 mm.
_SENDER_TOP, _ADDRESS_TOP, _ADDRESS_HEIGHT, _WINDOW_WIDTH = 57 * mm, 62.7 * mm, 27.3 * mm, 80 * mm
_FACTS_LEFT, _FACTS_WIDTH, _FACTS_HEIGHT = 125 * mm, 65 * mm, 40 * mm
_TEXT_TOP = 98.5 * mm
_FOLDS, _HOLES = (105 * mm, 210 * mm), 148.5 * mm


class LetterStart(Block):
    """The first block of a letter: it begins a new count of pages and fills the sheet down to the text."""

    style = Style(after=0)

    def __init__(self, address: Sequence[str], *, sender: str = "", facts: Sequence[str] = ()) -> None:
        super().__init__()
        self.address, self.sender, self.facts = list(address), sender, list(facts)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as what is left between the head and the text."""
        self.width, self.height = width, max(0.0, height - (PAGE_HEIGHT - BOTTOM - _TEXT_TOP))
        return self.width, self.height

    def first_height(self, width: float) -> float:
        return 0.0

    def place(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        canvas.begin_part()
        with canvas.artifact("Layout"):
            canvas.setStrokeColor(colour_of(SOFT))
            canvas.setLineWidth(0.3)
            for top, length in [(fold, 4 * mm) for fold in _FOLDS] + [(_HOLES, 6 * mm)]:
                canvas.line(4 * mm, PAGE_HEIGHT - top, 4 * mm + length, PAGE_HEIGHT - top)
        if self.sender:
            with canvas.artifact("Layout"):
                self._write(canvas, [self.sender], LEFT, _SENDER_TOP, _WINDOW_WIDTH, 5 * mm, 7)
        if self.address:
            with canvas.marked(self._element(self.address)):
                self._write(canvas, self.address, LEFT, _ADDRESS_TOP, _WINDOW_WIDTH, _ADDRESS_HEIGHT, 10.5)
        if self.facts:
            with canvas.marked(self._element(self.facts)):
                self._write(canvas, self.facts, _FACTS_LEFT, _ADDRESS_TOP, _FACTS_WIDTH, _FACTS_HEIGHT, 10)

    def _element(self, texts: Sequence[str]) -> Element:
        told = " ".join(texts)
        return Element("P", actual_text=told if is_rtl(told) else "")

    def _write(
        self,
        canvas: TaggedCanvas,
        texts: Sequence[str],
        left: float,
        top: float,
        width: float,
        height: float,
        size: float,
    ) -> None:
        style, lines = fitted(texts, width, height, size=size)
        draw_lines(canvas, lines, style, (left, PAGE_HEIGHT - top - style.size), width=width)
