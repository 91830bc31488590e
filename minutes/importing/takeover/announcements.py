"""Announced days of an old protocol as lines that announce them, as if they had been written here.

Nothing is planned when minutes are taken over: drafts of meetings come about when the office ends the
meeting, as those of written minutes do (minutes/closing.py), out of what the lines say then.
"""

from collections.abc import Sequence
from dataclasses import replace

from django.utils import timezone

from minutes.importing.reader.dates.occasions import spell_date
from minutes.importing.reader.finds import FoundDate, Kind, Parsed
from minutes.importing.takeover.paragraphs import Paragraph
from minutes.lines import read_line
from minutes.models import Minutes
from minutes.understanding import bare_context


def date_line(found: FoundDate) -> tuple[str, str]:
    """What one would type to announce this day, and the text of that line."""
    text = spell_date(found)
    return f"Termin: {text}", text


def hidden_dates(lines: Sequence[Paragraph], parsed: Parsed) -> list[FoundDate]:
    """Days that no line of their own announces: told in a longer paragraph or in an item's title."""
    own = {paragraph.found.line for paragraph in lines if paragraph.kind is Kind.DATE}
    return [found for found in parsed.next_dates if found.line not in own]


def misread_dates(minutes: Minutes, paragraph: Paragraph, parsed: Parsed) -> list[FoundDate]:
    """The days still to come of a line that would be announced otherwise: several of them, or corrected."""
    if paragraph.kind is not Kind.DATE:
        return []
    found = [one for one in parsed.next_dates if one.line == paragraph.found.line]
    ahead = [one for one in found if one.day >= timezone.localdate()]
    context = replace(bare_context(minutes), chosen=Kind.DATE.value)
    event = read_line(paragraph.typed, context=context).event
    said = event and (event.title, event.day, event.start, event.end, event.place)
    is_same = said in [(one.what, one.day, one.start, one.end, one.place) for one in found]
    return [] if is_same and len(found) == 1 else ahead
