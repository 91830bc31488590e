"""A position paper on letter paper: number, title, date, summary, text, fields of action."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from reportlab.lib.units import mm

from members.letterhead import LetterPaper
from members.letterhead.flowables import Block, Heading, Text
from members.letterhead.framed import Framed
from members.letterhead.pages import LATER_HEIGHT, build
from members.letterhead.styles import BODY, FACT, SMALL, TITLE, Style
from minutes.papers.document import PaperDocument
from minutes.papers.rich_text import blocks

_BOX = Style(before=1 * mm, after=5 * mm)
_LINE_ABOVE = replace(SMALL, after=2 * mm)
_ADDRESSEE = replace(SMALL, after=4 * mm)
_LINE_BELOW = replace(SMALL, before=6 * mm)
_BODY = replace(BODY, after=2.4 * mm)


def paper_pdf(document: PaperDocument, paper: LetterPaper) -> bytes:
    """A tagged PDF of the paper, its fixed words in the paper's language.

    Raises ArabicFontMissing where that script cannot be written.
    """
    with translation.override(document.language):
        kind = " ".join(part for part in (document.kind, document.number) if part)
        day = date_format(document.dated_on, "DATE_FORMAT") if document.dated_on else ""
        line = " · ".join(part for part in (kind, day) if part)
        story = [*_head(document, line, paper), *blocks(document.body, _BODY), *_below(document)]
        return build(
            paper,
            story,
            title=document.title,
            language=document.language,
            subject=kind,
            foot=line,
            dated_on=document.dated_on,
        )


def _head(document: PaperDocument, line: str, paper: LetterPaper) -> Iterator[Block]:
    if line:
        yield Text(line, _LINE_ABOVE)
    yield Heading(document.title, TITLE)
    if document.addressed_to:
        yield Text(_("Gerichtet an: %(whom)s") % {"whom": document.addressed_to}, _ADDRESSEE)
    if document.summary:
        yield Framed([Text(document.summary, FACT)], _BOX, paper.accent, LATER_HEIGHT)


def _below(document: PaperDocument) -> Iterator[Block]:
    if document.fields_of_action:
        fields = " · ".join(document.fields_of_action)
        yield Text(_("Handlungsfelder: %(fields)s") % {"fields": fields}, _LINE_BELOW)
