"""Measures and colours of our papers, in points, after the sketch of the printed minutes."""

from dataclasses import dataclass, replace

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from members.letterhead.fonts import Look

INK = "#1e2326"
SOFT = "#5a6266"
RULE = "#cfc9c0"
PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT, RIGHT, TOP, BOTTOM = 25 * mm, 20 * mm, 18 * mm, 22 * mm
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
INDENT = 11 * mm


@dataclass(frozen=True)
class Style:
    """How a block of text looks; `left` is its indent, `before` and `after` the space around it."""

    size: float = 10.5
    leading: float = 15
    look: Look = "regular"
    colour: str = INK
    left: float = 0
    before: float = 0
    after: float = 1.6 * mm
    tag: str = "P"


TITLE = Style(18, 22, "bold", after=4 * mm, tag="H1")
HEADING = Style(11.5, 15, "bold", left=INDENT, before=6 * mm, after=1.5 * mm, tag="H2")
# Above text that no number stands beside.
SECTION = replace(HEADING, left=0)
SUBHEADING = Style(10.5, 15, "bold", left=INDENT, before=2.5 * mm, after=1 * mm, tag="H3")
BODY = Style()
ENTRY = Style(left=INDENT)
SMALL = Style(9, 12.5, colour=SOFT, after=0)
CELL = Style(9.5, 13, after=0)
CELL_HEAD = Style(9.5, 13, "bold", colour=SOFT, after=0)
LABEL = Style(colour=SOFT, after=0)
FACT = Style(after=0)
