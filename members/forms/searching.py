"""Searching lists by words, also where the database folds only the letters of English."""

from collections.abc import Sequence

from django.db.models import Q

MOST_WORDS = 8


def holding_all_words(rows, typed: str | None, *, fields: Sequence[str]):
    """The rows in which every word that was typed stands in one of the fields."""
    for word in (typed or "").split()[:MOST_WORDS]:
        found = Q()
        # SQLite's LIKE takes "ö" and "Ö" for two letters: each way of writing is asked for.
        for spelled in {word, word.lower(), word.upper(), word.capitalize()}:
            for field in fields:
                found |= Q(**{f"{field}__icontains": spelled})
        rows = rows.filter(found)
    return rows
