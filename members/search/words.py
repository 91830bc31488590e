"""Words as the search compares them: folded, and cut to their German stem. Pure, without a database.

Folding: case of all of Unicode, no accents, ä and ae and a are one, ß is ss. What follows the asterisk of
"Bürger*innen" belongs to its word.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from threading import Lock

from members.lazily import on_first_use

# Letters and digits of any script; marks that belong to the letter before (Arabic vowels, a combining
# umlaut); a soft hyphen; and the sign inside "Bürger*innen".
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u00ad"
WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}]|[*:_](?=inn|in\b))*")
_PART = re.compile(r"[^\W_]+")
_SIGNS = re.compile(r"[*:_\u00ad]")
_TWO_FOR_ONE = re.compile(r"ae|oe|(?<![aeq])ue")
_PLAIN = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "a", "œ": "o", "ð": "d", "þ": "th"})
LONGEST = 60
MOST = 200_000  # letters of one text; a tsvector of PostgreSQL ends at a megabyte
# Stands where no phrase may go across.
BREAK = "qxq"
STOP_WORDS = frozenset(
    """
    aber als am an auch auf aus bei bis da das dass dem den der des die durch ein eine einem einen einer eines
    er es für hat im in ist mit nach nicht noch oder sein sich sie sind so über um und uns unter vom von vor
    war was wer werden wie wir wird zu zum zur
    the a an and of to in on for
    """.split()
)
_stemmer = on_first_use("snowballstemmer:stemmer")  # it brings those of forty languages
_ONE_AT_A_TIME = Lock()  # the stemmer keeps its place in itself


def fold(word: str) -> str:
    """ "Häuser", "HAEUSER" and "hauser" are "hauser"."""
    letters = unicodedata.normalize("NFKD", _SIGNS.sub("", word).casefold())
    bare = "".join(one for one in letters if not unicodedata.combining(one)).translate(_PLAIN)
    return _TWO_FOR_ONE.sub(lambda found: found[0][0], bare)


@lru_cache(maxsize=1)
def _german():
    return _stemmer("german")


@lru_cache(maxsize=50_000)
def stem(folded: str) -> str:
    """The stem of a folded word; what contains a digit stays whole."""
    if not folded.isalpha():
        return folded
    with _ONE_AT_A_TIME:
        return _german().stemWord(folded)


@lru_cache(maxsize=50_000)
def parts(word: str) -> tuple[str, ...]:
    """What one match of WORD becomes: mostly one folded word; "½" becomes two."""
    return tuple(one[:LONGEST] for one in _PART.findall(fold(word)))


def words(text: str) -> Iterator[str]:
    """All folded words of a text, in order."""
    for found in WORD.finditer(unicodedata.normalize("NFC", text)):
        yield from parts(found[0])


def indexed(text: str) -> str:
    """What the index keeps of a text: its stems in order, then the whole words that begin otherwise.

    The stems answer words and phrases, the whole words answer beginnings ("Neuigkei").
    """
    found = list(words(text[:MOST]))
    if not found:
        return ""
    stems = [stem(one) for one in found]
    whole = dict.fromkeys(one for one, cut in zip(found, stems, strict=True) if one != cut)
    return " ".join([*stems, BREAK, *whole, BREAK])


FOLDED_STOP_WORDS = frozenset(fold(one) for one in STOP_WORDS)
