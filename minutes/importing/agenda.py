"""Where an agenda item begins: "TOP 3: …", "3. …", "0.1 …", "zu 1.", "## …"; and what is only a list."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from members.dates import find_day
from minutes.importing.finds import CERTAIN, DOUBTFUL, LIKELY, FoundItem
from minutes.importing.reading import Paragraph
from minutes.importing.words.agenda import AGENDA_LABEL

TOP = re.compile(
    r"^(?:zu\s+)?(?:TOP|Tagesordnungspunkt|Punkt|Ö"
    r"|N)\s*(?P<number>\d+(?:\.\d+)*\s?[a-z]?)\b\s*[.:)–-]*\s*(?P<title>.*)$",
    re.IGNORECASE,
)
ABOUT = re.compile(r"^zu\s+(?P<number>\d+(?:\.\d+)*)[.:)]?\s*[:–-]?\s*(?P<title>.*)$", re.IGNORECASE)
NUMBERED = re.compile(
    r"^(?P<number>\d+(?:\.\d+)*)(?P<mark>[.):\t]?)\s*(?:[–-]\s+)?(?P<title>[^\s\d.,;:%/].*|\d{4}.*)$"
)
ROMAN = re.compile(r"^(?P<number>[IVX]{1,5})(?P<mark>[.)])\s+(?P<title>\S.*)$")
ROMANS = {"I": 1, "V": 5, "X": 10}
LABEL = re.compile(rf"^{AGENDA_LABEL}\s*:?$", re.IGNORECASE)
LONGEST_TITLE = 160
# A number without any of these behind it is an item only with two parts ("0.1 Begrüßung").
UNIT = re.compile(
    r"^(?:(?:Personen|Mitglieder|Stimmen|Uhr|Euro|Prozent|Ja|Nein|Enthaltung(?:en)?|Jahre|Tage|Wochen|x)\b|€|%)"
)


@dataclass(frozen=True)
class Heading:
    """A paragraph that may begin an item."""

    index: int
    number: str
    title: str
    style: str

    @property
    def parts(self) -> tuple[int, ...]:
        if self.style == "roman":
            return (read_roman(self.number),)
        return tuple(int(part) for part in re.findall(r"\d+", self.number))


def find_agenda(paragraphs: list[Paragraph]) -> tuple[dict[int, FoundItem], set[int]]:
    """Items by the index of the paragraph that begins them, and the lines of an agenda printed before.

    An agenda printed at the front becomes the items only where the body has no headings of its own.
    """
    listed, listing = _printed_agenda(paragraphs)
    body = [(index, one) for index, one in enumerate(paragraphs) if index not in listing]
    headings = _choose(body)
    if len(headings) < 2 and listed:
        titled = _by_title(body, listed)
        headings = titled or headings
        if not titled and not headings:
            return {one.index: _item(one, paragraphs) for one in listed}, set()
    if not headings:
        headings = _marked(body) or _outlined(body)
    return {one.index: _item(one, paragraphs) for one in headings}, listing


def read_roman(words: str) -> int:
    """4 for "IV"."""
    values = [ROMANS[letter] for letter in words]
    later = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, later, strict=True))


def _item(heading: Heading, paragraphs: list[Paragraph]) -> FoundItem:
    confidence = {"top": CERTAIN, "numbered": LIKELY, "roman": LIKELY, "title": LIKELY}.get(
        heading.style, DOUBTFUL
    )
    paragraph = paragraphs[heading.index]
    if paragraph.is_heading and heading.number:
        confidence = CERTAIN
    level = max(len(heading.parts), 1) + bool(re.search(r"[a-z]$", heading.number))
    return FoundItem(
        paragraph.line, f"agenda.{heading.style}", confidence, heading.number, heading.title, level
    )


def _heading(index: int, paragraph: Paragraph) -> Heading | None:
    for style, pattern in (("top", TOP), ("top", ABOUT), ("numbered", NUMBERED), ("roman", ROMAN)):
        match = pattern.match(paragraph.text)
        if not match or (style in ("numbered", "roman") and not _may_be_item(match, paragraph)):
            continue
        number, title = match["number"].replace(" ", ""), match["title"].strip(" *")
        if len(title) <= LONGEST_TITLE and not title.endswith((";", ",")):
            return Heading(index, number, title, style)
    return None


def _may_be_item(match: re.Match[str], paragraph: Paragraph) -> bool:
    if paragraph.is_bullet or UNIT.match(match["title"]):
        return False
    if not match["mark"] and "." not in match["number"] and not paragraph.is_heading:
        return False
    day = find_day(paragraph.text, near=None)
    return not (day and day.start == 0)


def _choose(body: list[tuple[int, Paragraph]]) -> list[Heading]:
    """The headings that count upwards; runs of numbered lines without a gap are lists in an item."""
    headings = [heading for index, one in body if (heading := _heading(index, one))]
    romans = [one for one in headings if one.style == "roman"]
    if len(romans) >= 3:
        return _upwards(romans, {})
    headings = [one for one in headings if one.style != "roman"]
    tops = [one for one in headings if one.style == "top"]
    if len(tops) >= 2:
        own = {one.parts[0] for one in tops}
        return _upwards(
            [one for one in headings if one.style == "top" or (len(one.parts) > 1 and one.parts[0] in own)],
            {},
        )
    marked = [one for one in headings if _paragraph_of(body, one).is_heading]
    if len(marked) >= 2:
        return _upwards(marked, {})
    return _upwards(headings, _runs(body, headings))


def _paragraph_of(body: list[tuple[int, Paragraph]], heading: Heading) -> Paragraph:
    return next(one for index, one in body if index == heading.index)


def _runs(body: list[tuple[int, Paragraph]], headings: list[Heading]) -> dict[int, int]:
    """For each heading in an unbroken run of two or more numbered lines, where that run begins."""
    numbered = {one.index for one in headings if len(one.parts) == 1}
    runs: dict[int, list[int]] = {}
    first = -1
    for index, paragraph in body:
        if index not in numbered:
            first = -1
            continue
        if first < 0 or paragraph.after_blank:
            first = index
        runs.setdefault(first, []).append(index)
    return {index: start for start, indexes in runs.items() if len(indexes) > 1 for index in indexes}


def _upwards(headings: list[Heading], runs: dict[int, int]) -> list[Heading]:
    chosen: list[Heading] = []
    seen: set[tuple[int, ...]] = set()
    whole_document = len(set(runs.values())) == 1 and len(runs) == len(headings)
    for one in headings:
        last = chosen[-1].parts if chosen else ()
        in_list = one.index in runs and not whole_document and len(one.parts) == 1
        if in_list or (one.parts in seen and one.style != "top"):
            continue
        if _follows(one.parts, last, one.style):
            chosen.append(one)
            seen.add(one.parts)
    return chosen if len(chosen) >= 2 else []


def _follows(parts: tuple[int, ...], last: tuple[int, ...], style: str) -> bool:
    """Whether a number may come next: 0 or 1 first, then the next one, one deeper, or back up."""
    if style == "top":
        return parts >= last
    if not last:
        return parts[0] in (0, 1)
    if len(parts) == 1:
        return last[0] < parts[0] <= last[0] + 2
    return parts > last and parts[0] in (last[0], last[0] + 1)


def _printed_agenda(paragraphs: list[Paragraph]) -> tuple[list[Heading], set[int]]:
    for start, paragraph in enumerate(paragraphs):
        if LABEL.match(paragraph.text.strip("* ")):
            found: list[Heading] = []
            for index in range(start + 1, len(paragraphs)):
                heading = _listed(index, paragraphs[index])
                if not heading or (found and heading.parts <= found[-1].parts):
                    break
                found.append(heading)
            if len(found) >= 2 and not all(paragraphs[one.index].is_heading for one in found):
                return found, {start, *(one.index for one in found)} if _repeated(
                    found, paragraphs
                ) else set()
    return [], set()


def _listed(index: int, paragraph: Paragraph) -> Heading | None:
    heading = _heading(index, Paragraph(paragraph.line, paragraph.text, is_bold=True))
    return heading if heading and heading.title else None


def _repeated(listed: list[Heading], paragraphs: list[Paragraph]) -> bool:
    """Whether the printed agenda comes back as headings further down."""
    after = paragraphs[listed[-1].index + 1 :]
    numbers = Counter(one.parts for index, text in enumerate(after) if (one := _heading(index, text)))
    titles = {_fold(text.text) for text in after}
    again = sum(one.parts in numbers or _fold(one.title) in titles for one in listed)
    return again >= max(2, len(listed) // 2)


def _by_title(body: list[tuple[int, Paragraph]], listed: list[Heading]) -> list[Heading]:
    by_title = {_fold(one.title): one for one in listed}
    found = []
    for index, paragraph in body:
        if one := by_title.pop(_fold(paragraph.text), None):
            found.append(Heading(index, one.number, one.title, "title"))
    return found if len(found) >= 2 else []


def _marked(body: list[tuple[int, Paragraph]]) -> list[Heading]:
    """Headings without numbers: the commonest depth below the title, or bold lines."""
    depths = Counter(one.depth for _, one in body[1:] if one.depth)
    if depths:
        depth = min(depth for depth, count in depths.items() if count >= 2 or len(depths) == 1)
        marked = [(index, one) for index, one in body[1:] if one.depth == depth]
    else:
        marked = [(index, one) for index, one in body[1:] if one.is_bold and one.after_blank]
    chosen = [
        Heading(index, "", one.text.rstrip(":"), "marked")
        for index, one in marked
        if len(one.text) <= LONGEST_TITLE
    ]
    return chosen if len(chosen) >= 2 else []


def _outlined(body: list[tuple[int, Paragraph]]) -> list[Heading]:
    """Items of an outline: list lines of the first column with lists of their own beneath them."""
    chosen = [
        Heading(index, "", one.text.rstrip(":"), "outlined")
        for (index, one), (_next, below) in pairwise(body)
        if one.is_bullet and below.is_bullet and one.indent < below.indent and len(one.text) <= LONGEST_TITLE
    ]
    first_column = min((_paragraph_of(body, one).indent for one in chosen), default=0)
    chosen = [one for one in chosen if _paragraph_of(body, one).indent == first_column]
    return chosen if len(chosen) >= 2 else []


def _fold(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
