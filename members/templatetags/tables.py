"""Tables in templates: each cell knows its column, whose name a phone shows above it."""

from collections.abc import Iterable

from django import template

register = template.Library()


@register.filter
def beneath(cells: Iterable, columns: Iterable) -> list[tuple]:
    """[(column, cell), …]. Raises ValueError when a row is longer or shorter than its head."""
    return list(zip(columns, cells, strict=True))
