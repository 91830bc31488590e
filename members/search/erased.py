"""Words that must not come back into the index: signed minutes keep a name that was erased everywhere else.

Kept of each word is only a fingerprint, for the one thing that said it, and how long it was.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from members.search.models import ErasedWords
from members.search.rows import Row


def remember(kind: str, thing: int, words: Mapping[str, str]) -> None:
    """From now on the row of this thing says the second where it said the first."""
    for old, new in words.items():
        ErasedWords.objects.update_or_create(
            kind=kind,
            thing=thing,
            fingerprint=_fingerprint(kind, thing, old),
            defaults={"length": len(old), "instead": new},
        )


def leave_out(kind: str, rows: Iterable[Row], *, things: Iterable[int]) -> Iterator[Row]:
    """The rows, without what was erased of these things; one query, and none without things."""
    known: dict[int, list[ErasedWords]] = defaultdict(list)
    if wanted := list(things):
        for one in ErasedWords.objects.filter(kind=kind, thing__in=wanted).order_by("-length"):
            known[one.thing].append(one)
    for row in rows:
        yield _without(row, known[row.thing]) if row.thing in known else row


def _without(row: Row, words: list[ErasedWords]) -> Row:
    return replace(
        row,
        title=_cleared(row.title, words),
        text=_cleared(row.text, words),
        office_text=_cleared(row.office_text, words),
    )


def _cleared(text: str, words: list[ErasedWords]) -> str:
    """Every beginning of a word is tried with every length."""
    made, at = [], 0
    while at < len(text):
        found = _at(text, at, words) if _begins(text, at) else None
        made.append(found.instead if found else text[at])
        at += found.length if found else 1
    return "".join(made)


def _at(text: str, at: int, words: list[ErasedWords]) -> ErasedWords | None:
    for one in words:
        end = at + one.length
        is_whole = end <= len(text) and (end == len(text) or not _is_letter(text[end]))
        if is_whole and _fingerprint(one.kind, one.thing, text[at:end]) == one.fingerprint:
            return one
    return None


def _begins(text: str, at: int) -> bool:
    return at == 0 or not _is_letter(text[at - 1])


def _is_letter(sign: str) -> bool:
    return sign.isalnum()


def _fingerprint(kind: str, thing: int, words: str) -> str:
    return hashlib.sha256(f"{kind}:{thing}:{words}".encode()).hexdigest()
