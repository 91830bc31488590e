"""A full name however somebody wrote it: in capitals, without accents, or joined as in the name of a file."""

import re
import unicodedata

from members.names import UMLAUTS

JOINT = r"[_.\-]"
WITHIN = rf"(?:\s+|{JOINT})"  # between two first names
BEHIND = r",?[^\S\n]+"  # last name first: on one line, or a list of last names would look like it


def spaced(first: str, last: str) -> str:
    """ "Mona Sommer", "SOMMER, Mona" as a pattern; compare without regard to case."""
    return rf"(?:{_words(first)}\s+{_words(last)}|{_words(last)}{BEHIND}{_words(first)})"


def joined(first: str, last: str) -> str:
    """ "mona-sommer", "sommer_mona": in names of files and addresses."""
    return rf"(?:{_words(first)}{JOINT}{_words(last)}|{_words(last)}{JOINT}{_words(first)})"


def _words(name: str) -> str:
    parts = re.split(WITHIN, unicodedata.normalize("NFC", name))
    return WITHIN.join("".join(map(_letter, part)) for part in parts if part)


def _letter(sign: str) -> str:
    """ "ü" is also written "ue", "u" or in two signs."""
    apart = unicodedata.normalize("NFD", sign)
    bare = "".join(one for one in apart if not unicodedata.combining(one))
    ways = {sign, apart, bare, sign.casefold().translate(UMLAUTS)} - {""}
    return f"(?:{'|'.join(re.escape(way) for way in sorted(ways, key=len, reverse=True))})"
