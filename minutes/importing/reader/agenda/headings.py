"""Paragraphs that may begin an agenda item: "TOP 3: …", "3. …", "zu 1.", "Ö 3", "III.", "3.1", "a) …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from members.dates import find_day
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.words.agenda import ITEM_WORD

_NUMBER = r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,4}\.?\s?[a-z]?(?!\w)|[IVX]{1,5}(?!\w)|[A-Z](?![\w.]))"
TOP = re.compile(
    rf"^(?i:(?:neu:?\s+)?(?:zu(?:m|r)?\s+)?{ITEM_WORD})\s*(?:(?:Nr\.?|#)\s*)?(?:[ÖN]\s*)?{_NUMBER}(?:\s+der\s+Tagesordnung)?"
    r"\s*[.:)\]–—|-]*\s*(?P<title>.*)$"
)
COUNCIL = re.compile(
    r"^(?:[Zz]u\s+)?(?P<part>Ö|NÖ|N)\s?(?P<number>\d{1,3}(?:\.\d{1,3})*)\b\s*[.:)|–-]*\s+(?P<title>\S.*)$"
)
ABOUT = re.compile(
    r"^zu\s+(?P<number>\d{1,3}(?:\.\d{1,3})*\s?[a-z]?(?!\w))[.:)]?\s*[:–-]?\s*(?P<title>.*)$", re.I
)
SECTION = re.compile(r"^§\s?(?P<number>\d{1,3})\s*[.:)–-]?\s+(?P<title>[A-ZÄÖÜ„].*)$")
NUMBERED = re.compile(
    r"^(?P<number>\d{1,3}(?:\.\d{1,3}){0,4}(?:\s?[a-z](?=[.):])|[a-z](?=\s+[A-ZÄÖÜ]))?)(?P<mark>[.):\t]{0,2})\s*(?:[–—|-]\s+)?"
    r"(?P<title>[^\s\d.,;:%/|–-].*|\d{4}.*|\d+\.\s?[A-ZÄÖÜ].*)$"
)
ROMAN = re.compile(r"^(?P<number>[IVX]{1,5})(?P<mark>\s?[.):–-])\s+(?P<title>\S.*)$")
LETTER = re.compile(r"^(?P<number>[a-zA-Z])(?P<mark>[.)]|(?<=[A-Z])\s\s)\s*(?P<title>\S.*)$")
# "Verschiedenes (TOP 6)"
BEHIND = re.compile(
    r"^(?P<title>[A-ZÄÖÜ„].{2,100}?)\s*[(\[](?:zu\s+)?TOP\s*(?P<number>\d{1,2}(?:\.\d{1,2})*[a-z]?)[)\]]\s*:?$"
)
# "TOP: Kassenbericht", without a number.
UNCOUNTED = re.compile(r"^(?:TOP|Top|Tagesordnungspunkt)\s?:\s*(?P<title>\S.{1,120})$")
ROMANS = {"I": 1, "V": 5, "X": 10}
SPACED = re.compile(r"^(?:\w ){3,60}\w\s?:?$")
LONGEST_TITLE = 160
# How much of two titles is the same where they mean one item.
ALIKE = 0.72
# A number without any of these behind it is an item only with two parts ("0.1 Begrüßung").
UNIT = re.compile(
    r"^(?:(?:Personen|Mitglieder|Stimmen|Uhr|Euro|EUR|Prozent|Ja|Nein|Enthaltung(?:en)?|Jahre|Tage|Wochen|Stück"
    r"|Minuten|Kinder|Teilnehmende|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November"
    r"|Dezember|x)\b|€|%)"
)
# "Punkt 3 wird vertagt.", "TOP 5 soll vorgezogen werden.": about an item, not its heading.
ABOUT_ITEM = re.compile(
    r"^(?:(?:wird|werden|wurde|ist|sind|soll|muss|kann|hat|haben|und|oder|bis|der|des|auf|vor|nach|in|von|als|zur?"
    r"|sowie|gibt|liegt|betrifft|steht)\s|[,;])"
)


@dataclass(frozen=True)
class Heading:
    """A paragraph that may begin an item; `prefix` keeps apart what is numbered twice, as Ö 1 and N 1."""

    index: int
    number: str
    title: str
    style: str
    prefix: str = ""

    @cached_property
    def parts(self) -> tuple[int, ...]:
        if self.style == "letter":
            return (ord(self.number.lower()) - ord("a") + 1,)
        if re.fullmatch(r"[IVX]+", self.number):
            return (read_roman(self.number),)
        if re.fullmatch(r"[A-Z]", self.number):
            return (ord(self.number) - ord("A") + 1,)
        found = [int(part) for part in re.findall(r"\d+", self.number)]
        letter = re.search(r"[a-z]$", self.number)
        return (*found, ord(letter[0]) - ord("a") + 1) if letter else tuple(found)

    @property
    def level(self) -> int:
        return 2 if self.style == "letter" else max(len(self.parts), 1)


def headings_of(paragraphs: list[Paragraph]) -> Iterator[Heading]:
    """Every paragraph that may begin an item, in the order of the document."""
    for index, paragraph in enumerate(paragraphs):
        if heading := heading_of(index, paragraph):
            yield heading


def heading_of(index: int, paragraph: Paragraph, *, listed: bool = False) -> Heading | None:
    """The heading a paragraph may be; a line of a printed agenda needs no mark behind its number."""
    text = paragraph.text
    if len(text) > 3 * LONGEST_TITLE:
        return None
    if match := UNCOUNTED.match(text):
        return Heading(index, "", match["title"].strip(" *"), "uncounted")
    if paragraph.is_heading and (match := BEHIND.match(text)):
        return _made(index, match, "top")
    for style, pattern in (("top", TOP), ("top", COUNCIL), ("top", ABOUT), ("section", SECTION)):
        if match := pattern.match(text):
            spoken = ABOUT_ITEM.match(match["title"]) or (pattern is ABOUT and match["title"][:1].islower())
            return None if spoken else _made(index, match, style)
    for style, pattern in (("numbered", NUMBERED), ("roman", ROMAN), ("letter", LETTER)):
        match = pattern.match(text)
        if match and _may_be_item(match, paragraph, listed=listed):
            return _made(index, match, style)
    return None


def _made(index: int, match: re.Match[str], style: str) -> Heading | None:
    number = re.sub(r"\s|\.$", "", match["number"])
    title = match["title"].strip(" *")
    if title.endswith((";", ",")) or (style != "top" and len(title) > LONGEST_TITLE):
        return None
    return Heading(index, number, title, style, match.groupdict().get("part") or "")


def _may_be_item(match: re.Match[str], paragraph: Paragraph, *, listed: bool) -> bool:
    if (paragraph.is_bullet and not listed) or (UNIT.match(match["title"]) and not paragraph.is_heading):
        return False
    marked = match["mark"] or "." in match["number"] or paragraph.is_heading or listed
    if not marked:
        return False
    day = find_day(paragraph.text, near=None)
    return not (day and day.start == 0)


def read_roman(words: str) -> int:
    """4 for "IV"."""
    values = [ROMANS[letter] for letter in words]
    later = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, later, strict=True))


def unspaced(text: str) -> str:
    """ "T A G E S O R D N U N G" without its spaces; any other text as it is."""
    return text.replace(" ", "") if SPACED.match(text) else text


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """A title without case, marks and punctuation, to compare it with another."""
    return re.sub(r"\W+", " ", text).strip().casefold()


def is_same_title(one: str, other: str) -> bool:
    """Whether two titles mean the same item, as an announced one and its heading further down do."""
    first, second = fold(one), fold(other)
    if not first or not second:
        return False
    shorter, longer = sorted((first, second), key=len)
    if first == second or (len(shorter) >= 6 and longer.startswith(shorter)):
        return True
    first, second = first[:80], second[:80]
    if not set(first.split()) & set(second.split()) or 2 * min(len(first), len(second)) < ALIKE * (
        len(first) + len(second)
    ):
        return False
    compared = SequenceMatcher(None, first, second, autojunk=False)
    return compared.quick_ratio() >= ALIKE and compared.ratio() >= ALIKE
