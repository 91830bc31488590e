"""Blocks of text that a page is filled with: paragraphs, headings, list items.

They draw plain runs, never markup, and tag what they draw. Platypus fills the pages.
"""

from collections.abc import Sequence
from functools import cache

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus.flowables import Flowable

from members.letterhead.fonts import is_rtl
from members.letterhead.lines import Line, Run, break_lines
from members.letterhead.styles import BODY, SOFT, Style
from members.letterhead.tags import Element, TaggedCanvas

Content = str | Sequence[Run]
KEEP = 2  # lines of a paragraph that stay together at the foot and at the head of a page
_JOINERS = "\u200c\u200d"  # Persian needs them
_ABSURD = 16  # lines of a heading that somebody pasted by mistake


@cache
def colour_of(code: str) -> Color:
    """The colour of #rrggbb; parsing it anew for every paragraph is slow."""
    return HexColor(code)


@cache
def _fill_operator(code: str) -> str:
    """The operator that `setFillColor` would compute anew for every paragraph."""
    return "{:.4f} {:.4f} {:.4f} rg".format(*colour_of(code).rgb())


def printable(text: str) -> str:
    """The text without control characters and broken surrogates, which no file may hold."""
    return "".join(char for char in text if char.isprintable() or char in _JOINERS)


class Block(Flowable):
    """What all blocks share: their spaces, and drawing at a place instead of moving the origin."""

    style: Style = BODY

    def getSpaceBefore(self) -> float:
        return self.style.before

    def getSpaceAfter(self) -> float:
        return self.style.after

    def drawOn(self, canvas: TaggedCanvas, x: float, y: float, _sW: float = 0) -> None:
        self.place(canvas, x, y)

    def place(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Draw with the lower left corner at x, y."""
        raise NotImplementedError

    def first_height(self, width: float) -> float:
        """Height of the part that must not be parted from a heading before it."""
        raise NotImplementedError


class Text(Block):
    """A paragraph, a heading or a list item; `label` stands to its left (a number, a bullet)."""

    def __init__(
        self,
        content: Content,
        style: Style = BODY,
        *,
        element: Element | None = None,
        label: str = "",
        label_element: Element | None = None,
        label_at: float = 0,
    ) -> None:
        super().__init__()
        self.style = style
        self.runs = [Run(content, style.look)] if isinstance(content, str) else list(content)
        self.element = element or Element(style.tag)
        if any(is_rtl(run.text) for run in self.runs):
            self.element.actual_text = f"{printable(label)} {self.words}".strip()
        self.label, self.label_element, self.label_at = label, label_element, label_at
        self.lines: list[Line] = []
        self._broken_at = -1.0

    @property
    def words(self) -> str:
        """The plain text, for bookmarks and titles."""
        words = " ".join("".join(run.text for run in self.runs).split())
        return printable(words)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        if abs(self._broken_at - width) > 0.01:  # frames hand out the same width with rounding errors
            self.lines = break_lines(self.runs, self.style.size, width - self.style.left)
            self._broken_at = width
        self.width, self.height = width, len(self.lines) * self.style.leading
        return self.width, self.height

    def first_height(self, width: float) -> float:
        self.wrap(width, 0)
        lines = len(self.lines)
        return (lines if lines < KEEP * 2 else KEEP) * self.style.leading

    def split(self, width: float, height: float) -> list["Text"]:
        self.wrap(width, height)
        fitting = min(int((height + 0.01) // self.style.leading), len(self.lines) - KEEP)
        if fitting < KEEP:
            return []
        return [self._part(self.lines[:fitting]), self._part(self.lines[fitting:], is_rest=True)]

    def _part(self, lines: list[Line], *, is_rest: bool = False) -> "Text":
        part = Text(self.runs, self.style, element=self.element)
        part.lines, part._broken_at = lines, self._broken_at
        if not is_rest:
            part.label, part.label_element, part.label_at = self.label, self.label_element, self.label_at
        return part

    def place(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        top = y + self.height - self._ascent()
        if self.label and self.label_element:
            with canvas.marked(self.label_element):
                self._draw_label(canvas, x, top)
        with canvas.marked(self.element):
            if self.label and not self.label_element:
                self._draw_label(canvas, x, top)
            self._draw_lines(canvas, x, top)

    def place_bare(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Draw without a place in the structure: a head row that is repeated on the next page."""
        self._draw_lines(canvas, x, y + self.height - self._ascent())

    def _ascent(self) -> float:
        return (self.style.leading - self.style.size) / 2 + self.style.size * 0.78

    def _draw_label(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        line = break_lines([Run(self.label, self.style.look)], self.style.size, 10_000)[0]
        colour = SOFT if self.style.tag.startswith("H") else self.style.colour
        left = self.width - self.label_at - line.width if self.is_rtl() else self.label_at
        draw_lines(canvas, [line], self.style, (x + left, top), colour=colour)

    def _draw_lines(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        left = 0 if self.is_rtl() else self.style.left
        draw_lines(canvas, self.lines, self.style, (x + left, top), width=self.width - self.style.left)

    def is_rtl(self) -> bool:
        """Whether its first line is written from right to left; known after `wrap`."""
        return bool(self.lines) and self.lines[0].is_rtl


def draw_lines(
    canvas: TaggedCanvas,
    lines: Sequence[Line],
    style: Style,
    at: tuple[float, float],
    *,
    width: float = 0,
    colour: str = "",
) -> None:
    """Write lines downwards from the first baseline `at`; lines of RTL text end at `width`."""
    text: PDFTextObject = canvas.beginText()
    text._code.append(_fill_operator(colour or style.colour))
    x, y = at
    text.setTextOrigin(x, y)
    font = ""
    for line in lines:
        if line.is_rtl:
            text.setTextOrigin(x + width - line.width, y)
            y -= style.leading
        rest = len(line.pieces)
        for piece in line.pieces:
            if piece.font != font:
                font = piece.font
                text.setFont(font, style.size, style.leading)
            rest -= 1
            if rest:
                text.textOut(piece.text)
            else:  # the space parts words for whoever copies the text or hears it read
                text.textLine(f"{piece.text} " if line.ends_word else piece.text)
        if not line.pieces:
            text.textLine()
    canvas.drawText(text)


class Heading(Text):
    """A heading: never alone at the foot of a page, and a bookmark of the file."""

    def __init__(self, content: Content, style: Style, *, label: str = "", bookmark_level: int = 0) -> None:
        super().__init__(content, style, label=label)
        self.bookmark_level = bookmark_level

    def split(self, width: float, height: float) -> list[Text]:
        """Headings stay whole; pasted text that fills half a page is parted and gets no bookmark."""
        return super().split(width, height) if len(self.lines) > _ABSURD else []

    def place(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        name = f"h{canvas.bookmark_count()}"
        canvas.bookmarkHorizontal(name, 0, y + self.height)
        title = f"{printable(self.label)} {self.words}".strip()
        canvas.addOutlineEntry(title, name, self.bookmark_level, closed=False)
        super().place(canvas, x, y)


def bullets(
    items: Sequence[Content], style: Style, *, first: int = 0, parent: Element | None = None
) -> list[Text]:
    """List items below each other: one tagged list; with `first` it is numbered from there."""
    whole = Element("L", parent)
    indent = 14 if first else 10
    inner = Style(**{**style.__dict__, "left": style.left + indent, "after": style.after / 2})
    texts = []
    for number, content in enumerate(items, first):
        item = Element("LI", whole)
        texts.append(
            Text(
                content,
                inner,
                element=Element("LBody", item),
                label=f"{number}." if first else "•",
                label_element=Element("Lbl", item),
                label_at=style.left,
            )
        )
    return texts
