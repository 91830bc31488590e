"""Searching lists by words, also where the database folds only the letters of English."""

from collections.abc import Sequence

from django.db.models import Q

MOST_WORDS = 8
# Who has no umlauts on the keyboard writes "Bruecke"; a list from elsewhere may have written it so.
SPELLED_OUT = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"))


def holding_all_words(rows, typed: str | None, *, fields: Sequence[str]):
    """The rows in which every word that was typed stands in one of the fields."""
    for word in (typed or "").split()[:MOST_WORDS]:
        found = Q()
        # SQLite's LIKE takes "ö" and "Ö" for two letters: each way of writing is asked for.
        for spelled in {case for way in _ways_of_writing(word) for case in _cases(way)}:
            for field in fields:
                found |= Q(**{f"{field}__icontains": spelled})
        rows = rows.filter(found)
    return rows


def _ways_of_writing(word: str) -> set[str]:
    """As it was typed, with every umlaut spelled out, and with umlauts for what may be one spelled out."""
    out = together = word.lower()
    for umlaut, letters in SPELLED_OUT:
        out, together = out.replace(umlaut, letters), together.replace(letters, umlaut)
    return {word, out, together}


def _cases(word: str) -> tuple[str, ...]:
    return word, word.lower(), word.upper(), word.capitalize()
