"""The agenda printed before the minutes: its lines come back as headings, or are all the agenda there is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutes.importing.reader.agenda.headings import Heading, heading_of, is_same_title, unspaced
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.words.agenda import AGENDA_LABEL, AGENDA_SENTENCE, PAPER, PARTS

LABEL = re.compile(
    rf"^(?:(?:[IVX]{{1,4}}\.|[A-D][.)])\s+)?(?:{AGENDA_LABEL}\s*:?|{AGENDA_SENTENCE})$", re.IGNORECASE
)
BESIDE = re.compile(rf"^(?:(?:{PARTS})\s*:?|{PAPER})$", re.IGNORECASE)
LONGEST_LISTED = 200
# As many lines may stand between a label and its list: "- Änderungen vorbehalten -".
ASIDES = 2


@dataclass(frozen=True)
class Announced:
    """The items of a printed agenda and every paragraph that belongs to it, its label among them."""

    items: tuple[Heading, ...] = ()
    lines: frozenset[int] = frozenset()
    has_label: bool = False
    comes_back: bool = False


def find_announced(paragraphs: Sequence[Paragraph]) -> Announced:
    """The first list that a label announces, or that stands line beneath line and comes back further down."""
    for start, paragraph in enumerate(paragraphs):
        labelled = bool(LABEL.match(unspaced(paragraph.text.strip("* "))))
        if not labelled and not heading_of(start, paragraph):
            continue
        items, lines = _list_from(paragraphs, start + labelled, labelled=labelled)
        if len(items) < (2 if labelled else 3) or _stands_alone(paragraphs, items):
            continue
        back = _comes_back(items, paragraphs[max(lines) + 1 :], by_number=labelled)
        if labelled or back:
            every = {start, *lines} if labelled else set(lines)
            return Announced(tuple(items), frozenset(every), labelled, back)
    return Announced()


def _list_from(
    paragraphs: Sequence[Paragraph], start: int, *, labelled: bool
) -> tuple[list[Heading], list[int]]:
    items: list[Heading] = []
    lines: list[int] = []
    asides: list[int] = []
    for index in range(start, len(paragraphs)):
        paragraph = paragraphs[index]
        heading = heading_of(index, paragraph, listed=True) or (_unnumbered(index, paragraph, labelled))
        if (
            heading
            and heading.title
            and not _begins_again(heading, items)
            and not _is_part(paragraph, heading, items)
        ):
            items.append(heading)
            lines += [*asides, index]
            asides = []
        elif len(asides) < ASIDES and not heading and _is_beside(paragraph, items):
            asides.append(index)
        else:
            break
    return items, lines


def _unnumbered(index: int, paragraph: Paragraph, labelled: bool) -> Heading | None:
    """A point without a number, under a label only: "- Kassenbericht", and the wiki's "# Kassenbericht"."""
    if not labelled or not (paragraph.is_bullet or (paragraph.depth == 1 and not paragraph.after_blank)):
        return None
    return Heading(index, "", paragraph.text.rstrip(":"), "listed") if len(paragraph.text) < 120 else None


def _begins_again(heading: Heading, items: list[Heading]) -> bool:
    """Whether the numbers start anew: there the minutes themselves begin."""
    if not items or not heading.number:
        return False
    same = [
        one
        for one in items
        if (one.prefix, one.style == "letter") == (heading.prefix, heading.style == "letter")
    ]
    if heading.style == "letter":
        return heading.number.isupper() and heading.parts in {one.parts for one in same}
    known = {one.parts for one in same if one.number}
    return heading.parts in known or any(is_same_title(heading.title, one.title) for one in items[:1])


def _is_part(paragraph: Paragraph, heading: Heading, items: list[Heading]) -> bool:
    """ "III. Verlauf" behind "7. Verschiedenes": the paper's own parts go on."""
    return heading.style == "roman" and paragraph.is_heading and any(one.style == "numbered" for one in items)


def _is_beside(paragraph: Paragraph, items: list[Heading]) -> bool:
    """A line that is no item: a part of the session, a paper's number, the rest of a long title."""
    if BESIDE.match(paragraph.text):
        return True
    if paragraph.is_heading or len(paragraph.text) > LONGEST_LISTED:
        return False
    return bool(items) and not paragraph.after_blank and not paragraph.text.endswith((".", ":"))


def _stands_alone(paragraphs: Sequence[Paragraph], items: list[Heading]) -> bool:
    """Headings with nothing beneath them are no list that was printed before: they are marked as headings."""
    return all(paragraphs[one.index].is_heading and paragraphs[one.index].after_blank for one in items)


def _comes_back(items: list[Heading], after: Sequence[Paragraph], *, by_number: bool) -> bool:
    """Whether at least half of the printed items are headings further down.

    Under a label the number of a TOP is enough, elsewhere only the title says so.
    """
    found = [one for index, text in enumerate(after) if (one := heading_of(index, text))]
    numbers: dict[tuple[int, ...], list[Heading]] = {}
    for one in found:
        numbers.setdefault(one.parts, []).append(one)
    short = [
        text.text
        for text in after
        if len(text.text) <= LONGEST_LISTED and (text.is_heading or text.after_blank)
    ]
    short += [one.title for one in found]
    short = list(dict.fromkeys(short))
    again = sum(_is_back(one, numbers if by_number else {}, short) for one in items)
    return again >= max(2, len(items) / 2)


def _is_back(item: Heading, numbers: dict[tuple[int, ...], list[Heading]], short: list[str]) -> bool:
    for one in numbers.get(item.parts, []) if item.number else []:
        if one.style == "top" or is_same_title(one.title, item.title):
            return True
    return any(is_same_title(item.title, text) for text in short)
