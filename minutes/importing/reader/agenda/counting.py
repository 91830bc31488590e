"""Numbered headings that are the items of an agenda; what is only a list inside an item stays one."""

import re
from collections import Counter
from itertools import pairwise

from minutes.importing.reader.agenda.announced import Announced
from minutes.importing.reader.agenda.headings import Heading, heading_of, is_same_title
from minutes.importing.reader.text.paragraphs import Paragraph

SENTENCE = re.compile(r"^(?:\S+\s+){4,}\S*[a-zäöüß]{3,}\.$")
BARE = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\s+[A-ZÄÖÜ„](?:(?!\.\s)[^!?;]){2,100}(?<![.,:])$")


def numbered_items(found: list[Heading], paragraphs: list[Paragraph], announced: Announced) -> list[Heading]:
    """Numbered headings in the strongest style that the document uses at least twice."""
    uncounted = [one for one in found if one.style == "uncounted"]
    tops = [one for one in found if one.style == "top"]
    if len(uncounted) >= 2 and len(uncounted) > len(tops):
        return uncounted
    if len(tops) >= 2 and (chosen := _tops(tops, found)):
        return chosen
    marked = [one for one in found if paragraphs[one.index].is_heading and one.style == "numbered"]
    if len(marked) >= 2 and len(chosen := _upwards(marked, {})) >= 2:
        return chosen
    for style in ("roman", "section"):
        styled = [one for one in found if one.style == style]
        if len(styled) >= 3 and len(chosen := _upwards(styled, {})) >= 3:
            return chosen
    capitals = [one for one in found if one.style == "letter" and one.number.isupper()]
    if len(capitals) >= 3 and len(chosen := _upwards(capitals, {})) >= 3:
        return chosen
    plain = [one for one in found if one.style == "numbered"]
    known = [one for one in plain if any(is_same_title(one.title, item.title) for item in announced.items)]
    if announced.comes_back and len(known) >= max(2, len(announced.items) // 2):
        own = {one.parts[0] for one in known}
        deeper = [one for one in plain if len(one.parts) > 1 and one.parts[0] in own]
        return _upwards(sorted({*known, *deeper}, key=lambda one: one.index), {})
    chosen = _upwards(_spread(plain), _runs(paragraphs, plain))
    return chosen if len(chosen) >= 2 else _upwards(_bare(paragraphs, announced), {})


def _bare(paragraphs: list[Paragraph], announced: Announced) -> list[Heading]:
    """ "2 Finanzen" on a line of its own, where at least three of them count from one."""
    short = [
        heading_of(index, one, listed=True)
        for index, one in enumerate(paragraphs)
        if one.after_blank and not one.is_bullet and BARE.match(one.text) and index not in announced.lines
    ]
    found = [one for one in short if one and one.style == "numbered"]
    return found if len(found) >= 3 else []


def _tops(tops: list[Heading], found: list[Heading]) -> list[Heading]:
    """Items that call themselves so, in whatever order they were dealt with, and the numbers beneath them."""
    own = {one.parts[0] for one in tops}
    chosen: list[Heading] = []
    for one in found:
        if one.style == "top":
            again = [two for two in chosen if (two.parts, two.prefix) == (one.parts, one.prefix)]
            if not any(not one.title or is_same_title(one.title, two.title) for two in again):
                chosen.append(one)
        elif chosen and _is_deeper(one) and one.parts[0] in own:
            current = next((two for two in reversed(chosen) if two.style == "top"), None)
            if (
                current
                and current.parts[0] == one.parts[0]
                and one.parts not in {two.parts for two in chosen}
            ):
                chosen.append(one)
    return chosen


def _is_deeper(one: Heading) -> bool:
    """ "4.1 Beiträge", not "4.1 Der Vorstand wird entlastet.", which is what was moved there."""
    return one.style == "numbered" and len(one.parts) > 1 and not SENTENCE.search(one.title)


def _spread(headings: list[Heading]) -> list[Heading]:
    """Of numbers that come twice those with talk beneath them; line beneath line they are only a list."""
    near = {
        index for one, two in pairwise(headings) if _counts_on(one, two) for index in (one.index, two.index)
    }
    spread = {one.parts for one in headings if one.index not in near}
    often = {parts for parts, count in Counter(one.parts for one in headings).items() if count > 1}
    return [one for one in headings if not (one.parts in often & spread and one.index in near)]


def _counts_on(one: Heading, two: Heading) -> bool:
    return two.index - one.index == 1 and two.parts[-1] == one.parts[-1] + 1


def _runs(paragraphs: list[Paragraph], headings: list[Heading]) -> dict[int, int]:
    """For each heading in an unbroken run of two or more numbered lines, where that run begins."""
    numbered = {one.index for one in headings if len(one.parts) == 1}
    runs: dict[int, list[int]] = {}
    first = -1
    for index, paragraph in enumerate(paragraphs):
        if index not in numbered:
            first = -1
            continue
        if first < 0 or paragraph.after_blank:
            first = index
        runs.setdefault(first, []).append(index)
    return {index: start for start, indexes in runs.items() if len(indexes) > 1 for index in indexes}


def _upwards(headings: list[Heading], runs: dict[int, int]) -> list[Heading]:
    """The headings that count upwards; runs of numbered lines without a gap are lists in an item."""
    chosen: list[Heading] = []
    seen: set[tuple[int, ...]] = set()
    whole_document = len(set(runs.values())) == 1 and len(runs) == len(headings)
    for one in headings:
        last = chosen[-1].parts if chosen else ()
        in_list = one.index in runs and not whole_document and len(one.parts) == 1
        if not in_list and one.parts not in seen and _follows(one.parts, last):
            chosen.append(one)
            seen.add(one.parts)
    return chosen if len(chosen) >= 2 else []


def _follows(parts: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Whether a number may come next: 0 or 1 first, then the next one, one deeper, or back up."""
    if not last:
        return parts[0] in (0, 1)
    if len(parts) == 1:
        return last[0] < parts[0] <= last[0] + 2
    return parts > last and parts[0] in (last[0], last[0] + 1)
