"""What paragraph and character styles bring along: headings, lists, bold type; inherited as in Word."""

import re
from dataclasses import dataclass, field

from members.extraction.guarded import Attributes, Walk
from members.extraction.word.parts import PREFIXES

OFF = ("0", "false", "off", "none")
HEADING = re.compile(r"(?:heading|überschrift|titre|kop|rubrik)\s*([1-9])", re.IGNORECASE)
TITLE = re.compile(r"(?:title|titel|titre)", re.IGNORECASE)
CONTENTS = re.compile(r"(?:toc|verzeichnis|inhaltsverzeichnis)\s*\d", re.IGNORECASE)
# Deeper chains of styles are circles.
MOST_ANCESTORS = 30


@dataclass
class Style:
    """One style as it is written down: None is inherited."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    number: str | None = None
    depth: int | None = None
    is_bold: bool | None = None
    is_underlined: bool | None = None
    is_hidden: bool | None = None


@dataclass
class Look:
    """What a style amounts to with all its ancestors."""

    name: str = ""
    heading: int = 0
    is_title: bool = False
    is_contents: bool = False
    number: str = ""
    depth: int | None = None
    is_strong: bool = False
    is_hidden: bool = False
    # Which style brings the list: levels are bound to that one.
    numbered_by: str = ""


@dataclass
class Styles:
    """All styles of a document by their id."""

    all: dict[str, Style] = field(default_factory=dict)
    default: str = ""
    _looks: dict[str, Look] = field(default_factory=dict)

    def look(self, key: str) -> Look:
        """The look of a paragraph or character style; plain for one that is not there."""
        if key not in self._looks:
            self._looks[key] = self._reckon(key)
        return self._looks[key]

    def _reckon(self, key: str) -> Look:
        chain = self._chain(key)
        look = Look(name=chain[0][1].name if chain else key)
        outlines = [style.outline for _key, style in chain if style.outline is not None]
        names = [match for _key, style in chain if (match := HEADING.fullmatch(style.name))]
        if outlines:
            look.heading = outlines[0] + 1 if outlines[0] < 9 else 0
        elif names:
            look.heading = int(names[0][1])
        look.is_title = any(TITLE.fullmatch(style.name) for _key, style in chain)
        look.is_contents = bool(CONTENTS.fullmatch(look.name))
        look.is_strong = bool(_first(chain, "is_bold")) or bool(_first(chain, "is_underlined"))
        look.is_hidden = bool(_first(chain, "is_hidden"))
        look.depth = _first(chain, "depth")
        for name, style in chain:
            if style.number is not None:
                look.number, look.numbered_by = style.number, name
                break
        return look

    def _chain(self, key: str) -> list[tuple[str, Style]]:
        chain: list[tuple[str, Style]] = []
        while key in self.all and len(chain) < MOST_ANCESTORS:
            chain.append((key, self.all[key]))
            key = self.all[key].based_on
        return chain


def _first(chain: list[tuple[str, Style]], name: str):
    return next((value for _key, style in chain if (value := getattr(style, name)) is not None), None)


def is_on(given: Attributes) -> bool:
    """A switch such as `<w:b/>` or `<w:b w:val="0"/>`."""
    return given.get("w:val", "1") not in OFF


def read_styles(data: bytes) -> Styles:
    """styles.xml; no styles for no data."""
    styles, now = Styles(), Style()

    def start(given: Attributes) -> None:
        nonlocal now
        now = Style()
        styles.all[given.get("w:styleId", "")] = now
        if given.get("w:default") in ("1", "true") and given.get("w:type") == "paragraph":
            styles.default = given.get("w:styleId", "")

    def put(name: str, read=lambda given: given.get("w:val", "")):
        return lambda given: setattr(now, name, read(given))

    starts = {
        "w:style": start,
        "w:name": put("name"),
        "w:basedOn": put("based_on"),
        "w:outlineLvl": put("outline", small_number),
        "w:numId": put("number"),
        "w:ilvl": put("depth", small_number),
        "w:b": put("is_bold", is_on),
        "w:u": put("is_underlined", is_on),
        "w:vanish": put("is_hidden", is_on),
    }
    # Conditional formats of table styles are none of the paragraph's.
    skipped = frozenset({"w:tblStylePr", "w:latentStyles", "w:docDefaults"})
    if data:
        Walk(PREFIXES, starts=starts, ends={}, text=lambda text: None, skipped=skipped).over(data)
    return styles


def small_number(given: Attributes) -> int | None:
    """A digit such as a level; None for anything else."""
    words = given.get("w:val", "")
    return int(words) if len(words) == 1 and words.isascii() and words.isdigit() else None
