"""What of a meeting is printed: its agenda, and the sheet on which people sign."""

from django.utils.translation import gettext as _
from reportlab.lib.units import mm

from meetings.agenda_document import AgendaDocument, AgendaLine
from meetings.sign_in import GUEST_LINES, SignInSheet
from meetings.wording import facts_of, papers_line, remarks_of
from members.letterhead import LetterPaper
from members.letterhead.flowables import Block, Heading, Text
from members.letterhead.pages import build
from members.letterhead.styles import BODY, INDENT, SECTION, SMALL, SOFT, TITLE, Style
from members.letterhead.tables import facts, table

_ROOM_TO_SIGN = 3.2 * mm
_MAIN = Style(11.5, 16, "bold", left=INDENT, before=3 * mm, after=0.8 * mm)
_BENEATH = Style(left=2 * INDENT, after=0.8 * mm)


def agenda_pdf(document: AgendaDocument, paper: LetterPaper) -> bytes:
    """A tagged PDF, A4; everything in the document is shown, so gather it for its readers."""
    story: list[Block] = [Heading(document.title, TITLE), facts(list(facts_of(document)))]
    for line in document.lines:
        story += _item(line)
    if document.papers:
        story.append(Text(papers_line(document.papers), Style(before=4 * mm)))
    return build(
        paper,
        story,
        title=document.title,
        subject=document.committee,
        foot=document.title,
        dated_on=document.held_on,
    )


def _item(line: AgendaLine) -> list[Block]:
    style = _MAIN if line.level == 1 else _BENEATH
    remark = Style(9, 12.5, colour=SOFT, left=style.left, after=1 * mm)
    found: list[Block] = [Text(line.title, style, label=line.number, label_at=style.left - INDENT)]
    return found + [Text(words, remark) for words in remarks_of(line)]


def sign_in_pdf(sheet: SignInSheet, paper: LetterPaper) -> bytes:
    """A tagged PDF, A4; guests write their names themselves."""
    story: list[Block] = [Heading(sheet.title, TITLE)]
    if sheet.when:
        story.append(Text(sheet.when, BODY))
    if sheet.note:
        story.append(Text(sheet.note, SMALL))
    if sheet.rows:
        story.append(table(sheet.heads, sheet.rows, sheet.shares, pad=_ROOM_TO_SIGN))
    guests = [("", "", "")] * GUEST_LINES
    story.append(Heading(_("Gäste"), SECTION))
    heads = (_("Name"), _("Organisation"), _("Unterschrift"))
    story.append(table(heads, guests, (0.35, 0.35, 0.3), pad=_ROOM_TO_SIGN))
    return build(
        paper,
        story,
        title=sheet.title,
        subject=sheet.committee,
        foot=sheet.title,
        dated_on=sheet.held_on,
    )
