"""From blocks to bytes: head and foot of the letter paper, headings kept with what follows."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from django.utils.translation import gettext as _
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import CondPageBreak, Flowable
from reportlab.platypus.frames import Frame

from members.letterhead.flowables import Block, Heading, colour_of, draw_lines, printable
from members.letterhead.fonts import first_font
from members.letterhead.lines import Run, break_lines
from members.letterhead.paper import LetterPaper
from members.letterhead.signatures import Signatures
from members.letterhead.styles import (
    BOTTOM,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    SOFT,
    TEXT_WIDTH,
    TOP,
    Style,
)
from members.letterhead.tables import Table
from members.letterhead.tags import TaggedCanvas

_NAME_LEADING = 16
_TINY = Style(8, 11, colour=SOFT)
_LOGO_HEIGHT = 14 * mm
LATER_TOP = TOP + 8 * mm
LATER_HEIGHT = PAGE_HEIGHT - LATER_TOP - BOTTOM


def build(
    paper: LetterPaper,
    story: Sequence[Flowable],
    *,
    title: str,
    language: str = "de",
    subject: str = "",
    foot: str = "",
    dated_on: date | None = None,
) -> bytes:
    """Fill pages with the story and return a tagged PDF; equal input makes equal bytes.

    `title`, `language` (BCP 47) and `subject` describe the file, `foot` stands at the left of each foot;
    `dated_on` is told as the day the file is of, not the day on which it was fetched.
    Raises ArabicFontMissing when the text needs a font that this machine lacks.
    """
    out = BytesIO()
    head_height = _head_height(paper)
    first = _frame(TOP + head_height + 8 * mm)
    later = _frame(LATER_TOP)
    document = BaseDocTemplate(
        out,
        title=printable(title),
        subject=printable(subject),
        author=paper.name,
        creator=paper.name,
        producer=paper.name,
        initialFontName=first_font(),  # else reportlab names Helvetica, which is not embedded
        invariant=1,
        allowSplitting=1,
        pageCompression=1,
    )
    document.addPageTemplates(
        [
            PageTemplate(
                "first", [first], onPage=lambda c, _d: _draw_head(c, paper), autoNextPageTemplate="later"
            ),
            PageTemplate("later", [later], onPage=lambda c, _d: _draw_later_head(c, paper, title)),
        ]
    )

    def numbering(canvas: TaggedCanvas, number: int, total: int) -> None:
        page, pages = canvas.within_part(number, total)
        words = _("Seite %(page)d von %(pages)d") % {"page": page, "pages": pages}
        _draw_foot(canvas, foot, paper.footer, words)

    def canvas(*args, **kwargs) -> TaggedCanvas:
        made = TaggedCanvas(*args, language=language, numbering=numbering, **kwargs)
        if dated_on:
            made.setDateFormatter(lambda *_now: f"D:{dated_on:%Y%m%d}")
        return made

    document.build(_kept_together(story), canvasmaker=canvas)
    return out.getvalue()


def _frame(top: float) -> Frame:
    height = PAGE_HEIGHT - top - BOTTOM
    return Frame(
        LEFT, BOTTOM, TEXT_WIDTH, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )


def _kept_together(story: Sequence[Flowable]) -> list[Flowable]:
    """Before each heading: go to the next page unless the start of its text fits, too.

    Nobody signs a page with nothing on it: the last row of a table goes with the signatures behind it.
    """
    kept: list[Flowable] = []
    needed = 0.0
    for block in reversed(story):
        if isinstance(block, Table) and kept and isinstance(kept[-1], Signatures):
            block.tail = needed + block.style.after
        kept.append(block)
        if not isinstance(block, Block):
            needed = 0.0  # the end of a page
        elif isinstance(block, Heading):
            needed += block.wrap(TEXT_WIDTH, 0)[1] + block.style.before + block.style.after
            kept.append(CondPageBreak(min(needed, LATER_HEIGHT / 2)))
        else:
            needed = block.first_height(TEXT_WIDTH)
    return kept[::-1]


def _head_height(paper: LetterPaper) -> float:
    lines = len(_head_lines(paper))
    return max(lines * _TINY.leading, _LOGO_HEIGHT if paper.logo else _NAME_LEADING) + 4 * mm


def _head_lines(paper: LetterPaper) -> list[str]:
    carrier = _("Träger: %(name)s") % {"name": paper.carrier} if paper.carrier else ""
    return [line for line in (*paper.address, paper.contact, carrier) if line]


def _draw_head(canvas: TaggedCanvas, paper: LetterPaper) -> None:
    top = PAGE_HEIGHT - TOP
    with canvas.artifact("Pagination"):
        x = LEFT + _draw_logo(canvas, paper, top)
        _write(canvas, paper.name, Style(13, _NAME_LEADING, "bold", colour=paper.accent), x, top - 11)
        for index, line in enumerate(_head_lines(paper)):
            _write_right(canvas, line, _TINY, top - 7 - index * _TINY.leading)
        _rule(canvas, paper.accent, top - _head_height(paper))


def _draw_logo(canvas: TaggedCanvas, paper: LetterPaper, top: float) -> float:
    """Draw the logo and return the room that it takes from the left."""
    if not paper.logo:
        return 0
    image = ImageReader(BytesIO(paper.logo))
    width, height = image.getSize()
    scale = min(_LOGO_HEIGHT / height, 45 * mm / width)
    canvas.drawImage(image, LEFT, top - height * scale, width * scale, height * scale, mask="auto")
    return width * scale + 4 * mm


def _draw_later_head(canvas: TaggedCanvas, paper: LetterPaper, title: str) -> None:
    y = PAGE_HEIGHT - TOP
    with canvas.artifact("Pagination"):
        _write(canvas, paper.name, Style(8, 11, "bold", colour=paper.accent), LEFT, y)
        _write_right(canvas, _shortened(title, TEXT_WIDTH * 0.7), _TINY, y)
        _rule(canvas, paper.accent, y - 5)


def _draw_foot(canvas: TaggedCanvas, foot: str, footer: str, page: str) -> None:
    for index, line in enumerate(line for line in (foot, footer) if line):
        _write(canvas, _shortened(line, TEXT_WIDTH * 0.8), _TINY, LEFT, 12 * mm - index * _TINY.leading)
    _write_right(canvas, page, _TINY, 12 * mm)


def _write(canvas: TaggedCanvas, text: str, style: Style, x: float, y: float) -> None:
    lines = break_lines([Run(text, style.look)], style.size, 10_000)[:1]
    draw_lines(canvas, lines, style, (x, y), width=lines[0].width)


def _write_right(canvas: TaggedCanvas, text: str, style: Style, y: float) -> None:
    [line, *_] = break_lines([Run(text, style.look)], style.size, 10_000)
    _write(canvas, text, style, PAGE_WIDTH - RIGHT - line.width, y)


def _shortened(text: str, width: float) -> str:
    """The text in one line, with … where it is too long."""
    lines = break_lines([Run(" ".join(text.split()))], _TINY.size, width)
    if len(lines) == 1:
        return text
    kept = break_lines([Run(" ".join(text.split()))], _TINY.size, width - _TINY.size)[0]
    return text[: sum(len(piece.text) for piece in kept.pieces)].rstrip() + " …"


def _rule(canvas: TaggedCanvas, colour: str, y: float) -> None:
    canvas.setStrokeColor(colour_of(colour))
    canvas.setLineWidth(0.6)
    canvas.line(LEFT, y, PAGE_WIDTH - RIGHT, y)
