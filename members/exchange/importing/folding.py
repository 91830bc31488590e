"""Names without what people spell in many ways: umlauts, quotes, dots, the legal form."""

import re
import unicodedata
from functools import lru_cache

UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "ı": "i", "ł": "l"}
)
APART = re.compile(r"[^\w&+]+|_")
# "e. V.", "gGmbH": an organisation stays the same one with or without.
FORMS = re.compile(
    r"\b(?:e\s?v|eingetragener verein|g?gmbh|gug|ug|ag|kdoer|koer|mbh|i\s?g|i\s?gr|in gruendung)\b"
)


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """ "Çelik-Müller" becomes "celik mueller": letters and digits of any script, single spaces."""
    lowered = text.casefold().translate(UMLAUTS)
    bare = "".join(char for char in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(char))
    return " ".join(APART.sub(" ", bare).split())


@lru_cache(maxsize=50_000)
def fold_organisation(name: str) -> str:
    """The same for an organisation, also without its legal form unless that is all of its name."""
    folded = fold(name).replace("&", "und").replace("+", "und")
    return " ".join(FORMS.sub(" ", folded).split()) or folded


@lru_cache(maxsize=20_000)
def trigrams(folded: str) -> frozenset[str]:
    """The overlapping threes of a folded name."""
    padded = f"  {folded} "
    return frozenset(padded[place : place + 3] for place in range(len(padded) - 2))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two names share, from 0 to 1 (Dice's coefficient)."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0
