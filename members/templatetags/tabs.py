"""Tabs as components/_tabs.html shows them."""

from collections.abc import Sequence
from typing import Any

from django import template

register = template.Library()

SHOWN = 4
# "Mehr …" with its triangle, in place of the fourth where there are more.
MENU = 8
# So many letters stand beside each other in 328 pixels, what a phone of 360 leaves.
FIT = 34


@register.filter
def crowded(tabs: Sequence[Any]) -> bool:
    """Whether those that a phone shows beside each other want smaller letters to stand in one line."""
    widths = [_width(tab) for tab in tabs[:SHOWN]]
    if len(tabs) > SHOWN:
        widths[-1] = MENU
    return sum(widths) > FIT


def _width(tab: Any) -> int:
    """Of a row of a page, or an item of the navigation, which counts nothing."""
    if isinstance(tab, dict):
        return len(f"{tab['label']}{tab.get('count') or ''}")
    return len(str(tab.label))
