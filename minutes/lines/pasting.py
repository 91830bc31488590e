"""A pasted text as lines: lists from Word stay lists, blank lines stay the ends of blocks."""

import re
import unicodedata

# Soft hyphens, zero-width spaces and joiners, directional marks, byte order mark.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff]")
SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# Signs of list levels; Word's own fonts put them into the private area. "o" is its second level.
BULLET = re.compile(
    "(?:[•·▪▫‣◦●○■□➢➤►▸✓✔\uf000-\uf0ff∙⁃–—*-]|o(?=\\s))\\s+(?=\\S)|[•▪‣◦●○■□➢➤►▸\uf000-\uf0ff](?=\\S)"
)
NUMBER = re.compile(r"(?P<number>\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\.(?!\d))\s+(?=\S)")
ALONE = re.compile("[•·▪▫‣◦●○■□➢➤►▸\uf000-\uf0ff]")
# "1. November" is a day, not the first point of a list.
MONTH = re.compile(r"\d{1,2}\.\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)", re.IGNORECASE)


def split_pasted(text: str) -> list[str]:
    """The lines of a pasted text in their order, each as if it had been typed.

    Bullets become "- "; numbers of a list stay behind it ("- 1. …"). Several blank lines are one, none
    stands at the head or end. Lines wrapped by a PDF are not joined: nobody can know which were.
    """
    lines: list[str] = []
    pending = ""
    for raw in BREAKS.split(unicodedata.normalize("NFC", text)):
        line = _cleaned(raw)
        if ALONE.fullmatch(line):
            pending = "- "
            continue
        line = _listed(line, pending)
        pending = "" if line else pending
        if line or (lines and lines[-1]):
            lines.append(line)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _cleaned(raw: str) -> str:
    return SPACES.sub(" ", UNSEEN.sub("", raw)).strip()


def _listed(line: str, pending: str) -> str:
    if not line:
        return ""
    if match := BULLET.match(line):
        return f"- {line[match.end() :]}"
    if pending or (NUMBER.match(line) and not MONTH.match(line)):
        return f"- {line}"
    return line
