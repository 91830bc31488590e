"""What of an announced agenda comes back: by its title, by letters, by number alone, or not at all."""

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes.importing.reader.agenda.announced import Announced
from minutes.importing.reader.agenda.headings import Heading, fold, headings_of, is_same_title
from minutes.importing.reader.agenda.unnumbered import is_no_item
from minutes.importing.reader.text.paragraphs import Paragraph

LONGEST_TITLE = 120
# A longer title was not shortened on purpose.
LONGEST_SHORT = 40


def repeated_titles(
    body: list[tuple[int, Paragraph]], announced: Announced, chosen: set[int]
) -> list[Heading]:
    """Headings that repeat an announced title, with or without its number."""
    left = [one for one in announced.items if one.style != "letter"]
    found = []
    for index, paragraph in body:
        if index in announced.lines or len(paragraph.text) > LONGEST_TITLE or not left:
            continue
        if one := next((one for one in left if _names(paragraph, one, index in chosen)), None):
            left.remove(one)
            found.append(
                Heading(index, one.number, _without_number(paragraph.text, one), "title", one.prefix)
            )
    return found if len(found) >= 2 else []


def _names(paragraph: Paragraph, item: Heading, is_numbered: bool) -> bool:
    text = _without_number(paragraph.text, item)
    if not (paragraph.is_heading or paragraph.after_blank or is_numbered):
        return False
    return not text.endswith((".", ";", ",")) and is_same_title(text, item.title)


def _without_number(text: str, item: Heading) -> str:
    number = re.escape(item.number)
    return (re.sub(rf"^{number}[.):]?\s+", "", text) if number else text).rstrip(":")


def announced_letters(
    body: list[tuple[int, Paragraph]], headings: list[Heading], announced: Announced
) -> list[Heading]:
    """ "a) Entlastung des Vorstands" is an item where the agenda announced it as one."""
    wanted = [one for one in announced.items if one.style == "letter"]
    if not announced.comes_back or not headings:
        return []
    known = {one.index for one in headings}
    return [
        one
        for one in headings_of([paragraph for _index, paragraph in body])
        if one.style == "letter" and any(is_same_title(one.title, item.title) for item in wanted)
        for one in [replace(one, index=body[one.index][0])]
        if one.index not in known
    ]


def is_talk(title: str) -> bool:
    """Whether whole sentences follow a number: "Zu 2) Herr Lehn berichtet über die Baustelle."."""
    return bool(re.search(r"\w{3,}[.!?]$|\w{3,}\.\s+[A-ZÄÖÜ]", title))


def with_title(heading: Heading, announced: Announced) -> Heading:
    """A heading that is only a number, or a number and talk, takes the announced title."""
    if heading.title and not is_talk(heading.title):
        return _in_full(heading, announced)
    same = (
        one.title for one in announced.items if (one.parts, one.prefix) == (heading.parts, heading.prefix)
    )
    return replace(heading, title=next(same, heading.title))


def _in_full(heading: Heading, announced: Announced) -> Heading:
    """ "3 Waldwege am Berg" for "3 Wald", as it was announced under its number."""
    for one in announced.items:
        if (one.parts, one.prefix) == (heading.parts, heading.prefix) and _shortens(heading.title, one.title):
            return replace(heading, title=one.title)
    return heading


def _shortens(short: str, title: str) -> bool:
    if len(short) > LONGEST_SHORT or len(title) > LONGEST_TITLE:
        return False
    words, whole = fold(short).split(), fold(title).split()
    return (
        len(short) < len(title)
        and bool(words)
        and all(any(one.startswith(word) for one in whole) for word in words)
    )


def never_come(announced: Announced, headings: Sequence[Heading]) -> list[Heading]:
    """Announced items that never come, of an agenda whose numbers the headings kept."""
    kept = {(one.prefix, one.parts) for one in headings if one.number}
    agreed = [one for one in announced.items if one.number and (one.prefix, one.parts) in kept]
    if len(agreed) < max(2, len(headings) // 2):
        return []
    titles = [one.title for one in headings]
    return [
        replace(one, style="announced")
        for one in announced.items
        if one.number
        and one.style != "letter"
        and (one.prefix, one.parts) not in kept
        and not any(is_same_title(one.title, title) for title in titles)
        and not is_no_item(one.title)
    ]
