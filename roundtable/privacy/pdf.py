"""What we hold of a person, to read on paper."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from members.letterhead import LetterPaper
from members.letterhead.flowables import Block, Heading, Text
from members.letterhead.pages import build
from members.letterhead.styles import BODY, SECTION, TITLE
from roundtable.privacy.exporting import Areas, Row


def data_pdf(areas: Areas, paper: LetterPaper, *, name: str, at: datetime) -> bytes:
    """A tagged PDF on letter paper: each area a heading, each row a paragraph."""
    title = _("Gespeicherte Daten: %s") % name
    moment = date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT")
    said = _(
        "Auskunft nach Artikel 15 der Datenschutz-Grundverordnung, Stand %s. Was andere Menschen betrifft, "
        "ist weggelassen; Passwörter und Schlüssel stehen aus Sicherheit nicht darin."
    )
    story: list[Block] = [Heading(title, TITLE), Text(said % moment, BODY)]
    for area, rows in areas.items():
        story.append(Heading(f"{area} ({len(rows)})", SECTION))
        story += [Text(_line(row), BODY) for row in rows]
    return build(paper, story, title=title, foot=title, dated_on=timezone.localdate(at))


def _line(row: Row) -> str:
    return " · ".join(f"{label}: {words}" for label, words in row.items() if words)
