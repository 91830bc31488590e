"""Rows of a list as components/_rows.html reads them."""

from collections.abc import Iterable

from django import template

register = template.Library()

EMPTY = {"title": "", "url": "", "note": "", "late": "", "chip": "", "chip_style": ""}


@register.filter
def whole(rows: Iterable[dict]) -> list[dict]:
    """Each row with every entry, those it leaves out empty.

    A name that is missing costs a template more than ten that are there (an exception, and the list of all
    the dictionary's attributes), and the longest lists left out most.
    """
    return [EMPTY | row for row in rows]
