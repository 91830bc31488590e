"""Items without numbers: headings of one depth, bold lines, capitals, outlines."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from minutes.importing.reader.agenda.headings import LONGEST_TITLE, Heading, unspaced
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.words import agenda as words

NO_ITEM = re.compile(rf"^{words.NO_ITEM}\s*(?:\([^)]*\))?\s*:?$", re.IGNORECASE)
INSIDE_ITEM = re.compile(rf"^{words.INSIDE_ITEM}(?:\s+\d+)?\s*(?:\([^)]*\))?\s*:?$", re.IGNORECASE)
STATE_OF_TASK = re.compile(r"^(?:TODO|DONE|WAIT|WAITING|HOLD|SOMEDAY|NEXT|STARTED|CANCELL?ED)\s")
LONGEST_CAPITALS = 70
# A title in plain letters: a few words, no sentence, no label, no name in a list.
LONELY = re.compile(r"^[A-ZÄÖÜ„](?:[\w„“/&-]|\s(?=\w|&)){3,48}(?:\s\([^()]{2,24}\))?$")
TALK = 50
FEWEST_BENEATH = 4
Body = Sequence[tuple[int, Paragraph]]


def find_unnumbered(body: Body) -> list[Heading]:
    """The items by the strongest mark that the document uses at least twice."""
    for search in (_by_depth, _bold, _capitals, _outlined):
        if len(found := search(body)) >= 2:
            return found
    return found if len(found := _lonely(body)) >= 3 else []


def is_no_item(title: str) -> bool:
    """Whether a heading is of the minutes' frame: a list of people, the printed agenda, a summary."""
    return bool(NO_ITEM.match(unspaced(title)))


def beneath(body: Body, items: Sequence[Heading]) -> list[Heading]:
    """Headings of the second depth where the items are of the first: sections and subsections of a paper.

    Deeper ones divide what was said, and so do a few of them beneath a single item.
    """
    depths = {index: one.depth for index, one in body}
    tops = [one for one in items if one.level == 1]
    if not tops or {depths.get(one.index) for one in tops} != {1}:
        return []
    known = {one.index for one in items}
    found = [
        Heading(index, "", one.text.rstrip(":"), "beneath")
        for index, one in body
        if one.depth == 2 and index > tops[0].index and index not in known and _is_title(one.text)
    ]
    under = {max(top.index for top in tops if top.index < one.index) for one in found}
    return found if len(found) >= FEWEST_BENEATH and len(under) > 1 else []


def _is_title(text: str) -> bool:
    return len(text) <= 100 and not any(one.match(text) for one in (INSIDE_ITEM, NO_ITEM, STATE_OF_TASK))


def _by_depth(body: Body) -> list[Heading]:
    """The least deep headings that are more than the document's title."""
    headings = [(index, one) for index, one in body if one.depth and index != body[0][0]]
    headings = [(index, one) for index, one in headings if not is_no_item(one.text)]
    depths = Counter(one.depth for _, one in headings)
    wanted = [depth for depth, count in depths.items() if count >= 2]
    return _made([(i, one) for i, one in headings if one.depth == min(wanted)]) if wanted else []


def _bold(body: Body) -> list[Heading]:
    return _made(
        [(i, one) for i, one in body[1:] if one.is_bold and one.after_blank and not is_no_item(one.text)]
    )


def _capitals(body: Body) -> list[Heading]:
    return _made(
        [
            (index, one)
            for index, one in body[1:]
            if one.after_blank
            and one.text.isupper()
            and 5 <= len(one.text) <= LONGEST_CAPITALS
            and not is_no_item(one.text)
        ]
    )


def _outlined(body: Body) -> list[Heading]:
    """Items of an outline: list lines of the first column with lists of their own beneath them."""
    above = [
        (index, one)
        for (index, one), (_next, below) in pairwise(body)
        if one.is_bullet and below.is_bullet and one.indent < below.indent
    ]
    first_column = min((one.indent for _index, one in above), default=0)
    return _made([(index, one) for index, one in above if one.indent == first_column])


def _lonely(body: Body) -> list[Heading]:
    """Short lines between blank ones, with talk or a list beneath each of them."""
    return _made(
        [
            (index, one)
            for (index, one), (_next, below) in pairwise(body[1:])
            if one.after_blank
            and not one.is_bullet
            and LONELY.match(one.text)
            and not is_no_item(one.text)
            and (below.is_bullet or len(below.text) > TALK)
        ]
    )


def _made(marked: Sequence[tuple[int, Paragraph]]) -> list[Heading]:
    return [
        Heading(index, "", one.text.rstrip(":"), "marked")
        for index, one in marked
        if len(one.text) <= LONGEST_TITLE
    ]
