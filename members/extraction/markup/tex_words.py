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
    "hfill": " ",
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
NUMBER = re.compile(r"\d[\d.]*[a-z]?")
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


def side_by_side(words: list[str]) -> str:
    """What a command was given, as one would write it: "5", "0", "1" at the end are votes."""
    words = [word for word in words if word]
    votes = words[-3:] if len(words) > 3 and all(word.isdigit() for word in words[-3:]) else []
    said = words[: -len(votes)] if votes else words
    numbered = bool(said) and (all(word.isdigit() for word in said) or NUMBER.fullmatch(said[0]))
    text = " ".join(said) if numbered else " – ".join(said)
    return f"{text} ({'/'.join(votes)})" if votes else text
