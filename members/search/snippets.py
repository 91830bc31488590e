"""A piece of text around the first word that was found, with all found words marked; safe HTML."""

import unicodedata
from collections.abc import Iterator

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from members.search.asking import Question
from members.search.words import WORD, parts, stem

BEFORE, AFTER = 70, 210


def marked(text: str, question: Question) -> SafeString:
    """The whole text, escaped, its found words in <mark>."""
    text, pieces, end = unicodedata.normalize("NFC", text), [], 0
    for start, stop in _places(text, question):
        pieces += [conditional_escape(text[end:start]), format_html("<mark>{}</mark>", text[start:stop])]
        end = stop
    return mark_safe("".join([*pieces, conditional_escape(text[end:])]))  # every piece was escaped


def snippet(text: str, question: Question) -> SafeString:
    """About three lines around the first found word; the beginning when none is in the text."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    first = next(_places(text, question), (0, 0))[0]
    start = 0 if first <= BEFORE else text.rfind(" ", 0, first - BEFORE // 2) + 1
    start = max(start, first - BEFORE)
    end = len(text) if len(text) - start <= AFTER else max(text.rfind(" ", first, start + AFTER), first)
    end = end if end > first else min(len(text), start + AFTER)
    shown = marked(text[start:end], question)
    return format_html("{}{}{}", "… " if start else "", shown, " …" if end < len(text) else "")


def _places(text: str, question: Question) -> Iterator[tuple[int, int]]:
    """Where words of the question stand."""
    stems = {one for term in question.wanted for one in term.stems}
    beginnings = tuple(term.beginning for term in question.wanted if term.beginning)
    for found in WORD.finditer(text):
        said = parts(found[0])
        if any(stem(one) in stems or (beginnings and one.startswith(beginnings)) for one in said):
            yield found.span()
