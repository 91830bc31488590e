"""What LaTeX writes with commands and people with letters."""

import re
import unicodedata

ACCENTS = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a",
}  # fmt: skip
LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł",
    "L": "Ł", "i": "ı", "S": "§", "euro": "€", "EUR": "€", "texteuro": "€", "dots": "…", "ldots": "…",
    "textellipsis": "…", "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "textendash": "–",
    "textemdash": "—",
    "to": "→", "rightarrow": "→", "Rightarrow": "→", "longrightarrow": "→", "textrightarrow": "→",
    "checkmark": "✓", "textbullet": "•", "bullet": "•", "quad": " ", "qquad": " ", "times": "×", "cdot": "·",
    "LaTeX": "LaTeX", "TeX": "TeX", "textquotedblleft": "„", "textquotedblright": "“", "Box": "☐",
    "newline": "\n", "linebreak": "\n", "par": "\n\n", "textbackslash": "\\", "textasciitilde": "~",
}  # fmt: skip
# Shorthands of babel's German.
SHORTHANDS = {
    '"a': "ä", '"o': "ö", '"u': "ü", '"A': "Ä", '"O': "Ö", '"U': "Ü", '"s': "ß", '"z': "ß",
    '"`': "„", "\"'": "“", '"-': "", '""': "", '"~': "-", '"=': "-", '"<': "«", '">': "»",
}  # fmt: skip
SHORTHAND = re.compile(r"(?<!\\)(?:" + "|".join(map(re.escape, SHORTHANDS)) + ")")
IS_GERMAN = re.compile(
    r"\\usepackage\[[^\]]*german[^\]]*\]|documentclass\[[^\]]*german|\{german\}|\{ngerman\}"
)
DASHES = (("---", "—"), ("--", "–"), ("``", "„"), ("''", "“"), ("~", " "))


def accented(mark: str, letter: str) -> str:
    """The letter with its accent as one character, where there is one."""
    letter = {"\\i": "i", "ı": "i"}.get(letter, letter)
    return unicodedata.normalize("NFC", letter[:1] + ACCENTS[mark]) + letter[1:] if letter else ""


def without_shorthands(text: str) -> str:
    """The umlauts and quotes of babel, where the file is German by its own word."""
    if not IS_GERMAN.search(text[:20_000]):
        return text
    return SHORTHAND.sub(lambda found: SHORTHANDS[found[0]], text)


def with_dashes(text: str) -> str:
    """Plain text between commands: dashes, quotes, fixed blanks."""
    for written, meant in DASHES:
        text = text.replace(written, meant)
    return text
