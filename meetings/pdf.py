"""What of a meeting is printed: the sheet on which people sign."""

from django.utils.translation import gettext as _
from reportlab.lib.units import mm

from meetings.sign_in import GUEST_LINES, SignInSheet
from members.letterhead import LetterPaper
from members.letterhead.flowables import Block, Heading, Text
from members.letterhead.pages import build
from members.letterhead.styles import BODY, HEADING, SMALL, TITLE
from members.letterhead.tables import table

_ROOM_TO_SIGN = 3.2 * mm


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
    story.append(Heading(_("Gäste"), HEADING))
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
