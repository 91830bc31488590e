"""A framed block with an accent bar: a resolution, a summary."""

from collections.abc import Sequence

from members.letterhead.flowables import Block, Text, colour_of
from members.letterhead.styles import Style
from members.letterhead.tags import TaggedCanvas


class Framed(Block):
    """Texts on a soft ground with an accent bar; parted only when they are longer than a page."""

    BAR, PAD_LEFT, PAD = 2.2, 11.5, 4.5

    def __init__(self, texts: Sequence[Text], style: Style, accent: str, page_height: float) -> None:
        super().__init__()
        self.texts, self.style, self.accent, self.page_height = list(texts), style, accent, page_height

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        inner = width - self.style.left - self.PAD_LEFT - self.PAD
        self.width = width
        self.height = sum(text.wrap(inner, height)[1] for text in self.texts) + 2 * self.PAD
        return self.width, self.height

    def first_height(self, width: float) -> float:
        height = self.wrap(width, 0)[1]
        return height if height <= self.page_height else 4 * self.style.leading

    def split(self, width: float, height: float) -> list["Framed"]:
        if self.wrap(width, height)[1] <= self.page_height:
            return []
        inner = width - self.style.left - self.PAD_LEFT - self.PAD
        room = height - 2 * self.PAD
        for index, text in enumerate(self.texts):
            if text.height > room:
                parts = text.split(inner, room)
                first, rest = (parts[:1], parts[1:]) if parts else ([], [text])
                before, after = self.texts[:index] + first, rest + self.texts[index + 1 :]
                return [self._with(before), self._with(after)] if before else []
            room -= text.height
        return []

    def _with(self, texts: Sequence[Text]) -> "Framed":
        return Framed(texts, self.style, self.accent, self.page_height)

    def place(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        left = x + self.style.left
        is_rtl = self.texts[0].is_rtl()
        bar = x + self.width - self.BAR if is_rtl else left
        with canvas.artifact("Background"):
            canvas.setFillColor(colour_of(self.accent), alpha=0.06)
            canvas.rect(left, y, self.width - self.style.left, self.height, stroke=0, fill=1)
            canvas.setFillColor(colour_of(self.accent), alpha=1)
            canvas.rect(bar, y, self.BAR, self.height, stroke=0, fill=1)
        top = y + self.height - self.PAD
        for text in self.texts:
            top -= text.height
            text.place(canvas, left + (self.PAD if is_rtl else self.PAD_LEFT), top)
