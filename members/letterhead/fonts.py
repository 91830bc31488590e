"""The fonts of our papers, registered once, and which of them can write a given word.

Source Sans Pro writes Latin and Cyrillic, its italic Latin only; Arabic and Persian need a font
of the system: Noto, or DejaVu in its place. Whatever no font can write becomes ☐, so that a reader
sees that something is missing.
"""

import re
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Literal, NamedTuple

import font_source_sans_pro
from arabic_reshaper import ArabicReshaper
from django.utils.translation import gettext as _
from reportlab.pdfbase.pdfmetrics import getFont, registerFont
from reportlab.pdfbase.ttfonts import TTFont

from members.refusal import Refused

Look = Literal["regular", "bold", "italic"]

_LATIN = {"regular": "SourceSansPro-Regular", "bold": "SourceSansPro-Semibold", "italic": "SourceSansPro-It"}
# Where the regular and the bold font lie, the one we like best first.
_ARABIC_FONTS = (
    *(
        (f"/usr/share/fonts/{name}-Regular.ttf", f"/usr/share/fonts/{name}-Bold.ttf")
        for name in (
            "truetype/noto/NotoNaskhArabic",
            "noto/NotoNaskhArabic",
            "google-noto/NotoNaskhArabic",
            "truetype/noto/NotoSansArabic",
            "noto/NotoSansArabic",
        )
    ),
    *(
        (f"/usr/share/fonts/{place}/DejaVuSans.ttf", f"/usr/share/fonts/{place}/DejaVuSans-Bold.ttf")
        for place in ("truetype/dejavu", "dejavu", "dejavu-sans-fonts", "TTF")
    ),
)
_SIMILAR = str.maketrans({"‑": "-", "−": "–", "●": "•", "▪": "•", "✗": "×", "✔": "✓", "➔": "→", "\u00ad": ""})
_UNKNOWN = "☐"
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_reshaper = ArabicReshaper({"delete_harakat": False, "support_ligatures": True})


class ArabicFontMissing(Refused):
    """The text is Arabic or Persian and this machine has no font for it."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Dieser Text enthält arabische oder persische Wörter, und auf dem Server fehlt eine Schrift "
                "dafür. Bitte sagen Sie es der Stelle, die den Server betreut: Das Paket fonts-noto-core "
                "behebt es."
            )
        )


class Piece(NamedTuple):
    """Characters that one font writes, as drawn from left to right."""

    text: str
    font: str


@cache
def _latin(look: Look) -> TTFont:
    folder = Path(font_source_sans_pro.__file__).parent / "files"
    font = TTFont(_LATIN[look], str(folder / f"{_LATIN[look]}.ttf"))
    registerFont(font)
    return font


def first_font() -> str:
    """Name of the font that a page begins with, registered."""
    return _latin("regular").fontName


@cache
def _arabic(look: Look) -> TTFont:
    for regular, bold in _ARABIC_FONTS:
        path = Path(regular if look == "regular" else bold)
        if path.exists():
            font = TTFont(path.stem, str(path))
            registerFont(font)
            return font
    raise ArabicFontMissing


def is_rtl(text: str) -> bool:
    """Whether there is a letter of a script that is written from right to left."""
    return not text.isascii() and _RTL.search(text) is not None


def _font_for(char: str, look: Look) -> TTFont | None:
    code = ord(char)
    if is_rtl(char):
        font = _arabic(look)
        return font if code in font.face.charToGlyph else None
    for candidate in (look, "bold" if look == "italic" else look):
        if code in _latin(candidate).face.charToGlyph:
            return _latin(candidate)
    return None


@cache
def _char(char: str, look: Look) -> tuple[str, str]:
    """The character as it will be written, and its font's name."""
    font = _font_for(char, look)
    if font is None:
        return _UNKNOWN, _latin("regular").fontName
    return char, font.fontName


@cache
def _alphabet(look: Look) -> frozenset[str]:
    """What this look's own font writes without further thought: nearly every German word."""
    codes = _latin(look).face.charToGlyph
    return frozenset(
        c for c in map(chr, codes) if (c.isprintable() or c in "\u00a0\u202f") and ord(c) not in _SIMILAR
    )


def pieces(text: str, look: Look) -> tuple[Piece, ...]:
    """The text cut where the font changes. Arabic letters get their joined shapes here."""
    if _alphabet(look).issuperset(text):
        return (Piece(text, _LATIN[look]),)
    shown = text.translate(_SIMILAR)
    if is_rtl(shown):
        shown = _reshaper.reshape(shown)
    drawn = [_char(c, look) for c in shown if c.isprintable() or c in "\u00a0\u202f"]
    return tuple(
        Piece("".join(char for char, _ in group), name)
        for name, group in groupby(drawn, key=lambda pair: pair[1])
    )


@lru_cache(maxsize=20_000)
def width_of(word: str, look: Look) -> float:
    """Width of the word in thousandths of the font's size."""
    return sum(getFont(piece.font).stringWidth(piece.text, 1000) for piece in pieces(word, look))
