"""Names as they are kept and compared: any script, without what only garbles a page."""

import re
import unicodedata
from functools import lru_cache

# Marks that turn the direction of writing or are not to be seen; the joiners of Persian script stay.
UNSEEN = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "ł": "l", "đ": "d", "ı": "i"}
)
APART = re.compile(r"[\W_]+")
# "Wort & Bild" is "Wort und Bild"; of a person nobody says so.
AND = re.compile(r"[&+]")
# As they look when folded: "e. V.", "eV", "gGmbH", "K. d. ö. R.", "(i. G.)".
LEGAL_FORM = re.compile(
    r"\b(?:e ?v|eingetragener verein|e ?g|g?gmbh|g ?ug|ug|mbh|ag|kdoer|k d oe r|koer|i ?gr?|in gruendung)\b"
)


def clean_name(text: str) -> str:
    """One line in NFC, without invisible marks and doubled spaces."""
    return " ".join(UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """To compare by: "Müller-Łoś" and "mueller los" are the same."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(UMLAUTS)
    bare = "".join(one for one in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(one))
    return " ".join(APART.sub(" ", UNSEEN.sub("", bare)).split())


@lru_cache(maxsize=50_000)
def fold_organisation(name: str) -> str:
    """As `fold`, without the legal form: "Frauen aktiv e. V." and "Frauen aktiv"; alone it stays."""
    folded = fold(AND.sub(" und ", name))
    return " ".join(LEGAL_FORM.sub(" ", folded).split()) or folded


@lru_cache(maxsize=20_000)
def trigrams(folded: str) -> frozenset[str]:
    """The overlapping threes of a folded name."""
    padded = f"  {folded} "
    return frozenset(padded[place : place + 3] for place in range(len(padded) - 2))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two names share, from 0 to 1 (Dice's coefficient)."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0
