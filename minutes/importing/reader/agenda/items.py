"""Which paragraphs begin the items of the agenda, and what stands before it and is none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from minutes.importing.reader.agenda.announced import Announced, find_announced
from minutes.importing.reader.agenda.counting import numbered_items
from minutes.importing.reader.agenda.headings import Heading, headings_of
from minutes.importing.reader.agenda.repeated import (
    announced_letters,
    is_talk,
    never_come,
    repeated_titles,
    with_title,
)
from minutes.importing.reader.agenda.rows import find_rows
from minutes.importing.reader.agenda.unnumbered import beneath, find_unnumbered
from minutes.importing.reader.finds import CERTAIN, DOUBTFUL, LIKELY, FoundItem
from minutes.importing.reader.text.paragraphs import Paragraph

CONFIDENCE = {
    "top": CERTAIN,
    "numbered": LIKELY,
    "roman": LIKELY,
    "title": LIKELY,
    "letter": LIKELY,
    "row": LIKELY,
}
# "TOP 3" alone: its title is the line beneath.
TITLE = re.compile(r"^[A-ZÄÖÜ„\"][^:;!?]{2,118}(?<![.,])$")


@dataclass(frozen=True)
class Agenda:
    """Items by the index of the paragraph that begins them, and what of the front is no line of an item.

    `silent` are announced items that the minutes never come to; they are items without any lines.
    `talk` is what follows an item's number in its line where its title was announced before.
    `titles` are the titles that stand in a line of their own, beneath their number.
    """

    starts: dict[int, FoundItem]
    listing: frozenset[int] = frozenset()
    silent: tuple[FoundItem, ...] = ()
    titles: frozenset[int] = frozenset()
    talk: dict[int, str] = field(default_factory=dict)
    # What the cells behind the number hold, where the minutes are one table.
    columns: tuple[str, ...] = ()


def find_agenda(paragraphs: list[Paragraph]) -> Agenda:
    """The agenda of a document, from its headings.

    An agenda printed at the front becomes the items only where the body has no headings of its own.
    """
    announced = find_announced(paragraphs)
    listing = announced.lines if announced.comes_back else frozenset()
    headings = _headings(paragraphs, announced, listing)
    rows = find_rows(paragraphs)
    if len(rows.items) > 2 * len(headings):
        return Agenda(
            {one.index: _item(one, paragraphs) for one in rows.items}, talk=rows.talk, columns=rows.columns
        )
    if _is_all_there_is(announced, headings):
        headings, listing = list(announced.items), frozenset()
    elif announced.items and not announced.comes_back:
        listing = announced.lines - {one.index for one in headings}
    body = [(index, one) for index, one in enumerate(paragraphs) if index not in listing]
    headings += [*announced_letters(body, headings, announced), *beneath(body, headings)]
    written = sorted(headings, key=lambda one: one.index)
    headings = [with_title(one, announced) for one in written]
    talk = {
        one.index: one.title
        for one, two in zip(written, headings, strict=True)
        if two.title != one.title and is_talk(one.title)
    }
    titles = _titles_beneath(headings, paragraphs)
    headings = [replace(one, title=one.title or titles.get(one.index + 1, "")) for one in headings]
    return Agenda(
        {one.index: _item(one, paragraphs) for one in headings},
        listing,
        tuple(_item(one, paragraphs) for one in never_come(announced, headings)) if listing else (),
        frozenset(titles),
        talk,
    )


def _headings(paragraphs: list[Paragraph], announced: Announced, listing: frozenset[int]) -> list[Heading]:
    body = [(index, one) for index, one in enumerate(paragraphs) if index not in announced.lines]
    found = [one for one in headings_of(paragraphs) if one.index not in listing]
    chosen = numbered_items(found, paragraphs, announced)
    if len(chosen) < max(2, len(announced.items) // 2):
        repeated = repeated_titles(body, announced, {one.index for one in chosen})
        chosen = repeated if len(repeated) > len(chosen) else chosen
    if len(chosen) < 2 or all(one.style == "numbered" for one in chosen):
        chosen = _weightier(chosen, find_unnumbered(body), paragraphs)
    return chosen if len(chosen) >= 2 else []


def _weightier(
    numbered: list[Heading], unnumbered: list[Heading], paragraphs: list[Paragraph]
) -> list[Heading]:
    """Headings without numbers are the items where the numbers are only a list beneath one of them."""
    if len(numbered) < 2 or any(paragraphs[one.index].is_heading for one in numbered):
        return numbered if len(numbered) >= 2 else unnumbered or numbered
    has_depth = any(paragraphs[one.index].depth for one in unnumbered)
    at_once = numbered[-1].index - numbered[0].index == len(numbered) - 1
    return unnumbered if unnumbered and (has_depth or at_once) else numbered


def _is_all_there_is(announced: Announced, headings: list[Heading]) -> bool:
    return bool(
        announced.has_label and len(announced.items) >= 2 and not announced.comes_back and not headings
    )


def _titles_beneath(headings: Sequence[Heading], paragraphs: list[Paragraph]) -> dict[int, str]:
    """The lines beneath a lone "TOP 3" that are its title."""
    known = {one.index for one in headings}
    beneath_number = [one.index + 1 for one in headings if not one.title and one.index + 1 not in known]
    return {
        index: paragraphs[index].text
        for index in beneath_number
        if index < len(paragraphs) and TITLE.match(paragraphs[index].text)
    }


def _item(heading: Heading, paragraphs: list[Paragraph]) -> FoundItem:
    paragraph = paragraphs[heading.index]
    confidence = CONFIDENCE.get(heading.style, DOUBTFUL)
    if paragraph.is_heading and heading.number:
        confidence = CERTAIN
    level = 2 if heading.style == "beneath" else heading.level
    return FoundItem(
        paragraph.line, f"agenda.{heading.style}", confidence, heading.number, heading.title, level
    )
