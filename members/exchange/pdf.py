"""Letters and address labels as PDF."""

from collections.abc import Sequence
from io import BytesIO

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from reportlab.lib.pagesizes import A4
from reportlab.platypus.doctemplate import NextPageTemplate
from reportlab.platypus.flowables import Flowable, PageBreak

from members.exchange.labels import LabelSheet
from members.exchange.letters import Letter
from members.letterhead import LetterPaper
from members.letterhead.fitting import fitted
from members.letterhead.flowables import Heading, Text, draw_lines, printable
from members.letterhead.fonts import first_font, is_rtl
from members.letterhead.letters import LetterStart
from members.letterhead.pages import build
from members.letterhead.styles import Style
from members.letterhead.tags import Element, TaggedCanvas

_SUBJECT = Style(11, 15, "bold", after=12, tag="H1")
_PARAGRAPH = Style(after=8)
_PAD, _LABEL_SIZE = 5.0, 11.0  # millimetres of a label nothing is printed on; points


def letters_pdf(letters: Sequence[Letter], paper: LetterPaper) -> bytes:
    """All letters in one file, each on letter paper of its own with its own count of pages."""
    story: list[Flowable] = []
    for letter in letters:
        if story:
            story += [NextPageTemplate("first"), PageBreak()]
        story += _letter(letter, paper)
    subject = letters[0].subject if letters else ""
    if len(letters) == 1:
        title = subject or _("Brief")
    else:
        title = ngettext("%(subject)s (%(count)d Brief)", "%(subject)s (%(count)d Briefe)", len(letters)) % {
            "subject": subject,
            "count": len(letters),
        }
    return build(paper, story, title=title, dated_on=letters[0].dated_on if letters else None)


def _letter(letter: Letter, paper: LetterPaper) -> list[Flowable]:
    blocks: list[Flowable] = [LetterStart(letter.address, sender=paper.sender, facts=letter.facts)]
    if letter.subject:
        blocks.append(Heading(letter.subject, _SUBJECT))
    return blocks + [Text(paragraph, _PARAGRAPH) for paragraph in letter.paragraphs]


def labels_pdf(addressees: Sequence[Sequence[str]], sheet: LabelSheet, *, start: int = 1) -> bytes:
    """A label for each addressee (lines of text) from position `start` of the first sheet on.

    Long names wrap and shrink, none is cut. ValueError for a position the sheet does not have.
    Raises ArabicFontMissing when a name needs a font that this machine lacks.
    """
    if not 1 <= start <= sheet.count:
        raise ValueError(start)
    out = BytesIO()
    canvas = TaggedCanvas(
        out,
        pagesize=A4,
        language="de",
        numbering=lambda *_page: None,
        invariant=1,
        pageCompression=1,
        initialFontName=first_font(),
    )
    canvas.setTitle(_("Adressetiketten"))
    for place, lines in enumerate(addressees, start - 1):
        position = place % sheet.count
        if position == 0 and place >= sheet.count:
            canvas.showPage()
        _draw_label(canvas, [printable(line) for line in lines], sheet, position)
    if not addressees:
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw_label(canvas: TaggedCanvas, texts: Sequence[str], sheet: LabelSheet, position: int) -> None:
    mm = A4[0] / 210
    x, y = sheet.place(position)
    width, height = (sheet.width - 2 * _PAD) * mm, (sheet.height - 2 * _PAD) * mm
    style, lines = fitted(texts, width, height, size=_LABEL_SIZE)
    free = height - len(lines) * style.leading
    top = y + _PAD * mm + height - free / 2 - style.size
    told = " ".join(texts)
    with canvas.marked(Element("P", actual_text=told if is_rtl(told) else "")):
        draw_lines(canvas, lines, style, (x + _PAD * mm, top), width=width)
