"""The record of processing on letter paper, as a supervisory authority asks for it."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from members.dates import spell_day
from members.letterhead import LetterPaper
from members.letterhead.flowables import Block, Heading, Text
from members.letterhead.pages import build
from members.letterhead.styles import BODY, SECTION, TITLE
from members.letterhead.tables import facts
from roundtable.models import ProcessingActivity


def record_pdf(
    activities: Sequence[ProcessingActivity], paper: LetterPaper, *, controller: Sequence[dict], on: date
) -> bytes:
    """A tagged PDF: who answers, then each activity under its name as a table of what the law asks."""
    title = _("Verzeichnis der Verarbeitungstätigkeiten")
    said = _("Nach Artikel 30 der Datenschutz-Grundverordnung, Stand %s.") % spell_day(on)
    story: list[Block] = [Heading(title, TITLE), Text(said, BODY)]
    story.append(facts([(fact["label"], fact["value"]) for fact in controller]))
    for one in activities:
        checked = spell_day(one.checked_on) if one.checked_on else _("noch nicht geprüft")
        pairs = [(fact["label"], fact["value"]) for fact in one.facts() if fact["value"]]
        pairs.append((_("Geprüft"), checked))
        story += [Heading(one.name, SECTION), facts(pairs)]
    return build(paper, story, title=title, foot=title, dated_on=on)
