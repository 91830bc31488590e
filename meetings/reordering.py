"""Moving items of an agenda up and down, in and out, behind another, with what belongs to them."""

from django.db import transaction

from meetings.agenda import arrange, behind, block, in_order
from meetings.models import AgendaItem


@transaction.atomic
def move_up(item: AgendaItem) -> bool:
    """One place up, with all that belongs to it; returns whether it could."""
    items = in_order(item.meeting)
    start, end = block(items, item)
    if start == 0:
        return False
    before = start - 1 if item.level else block(items, items[start - 1], whole=True)[0]
    if item.level and before == 0:
        return False
    items[before:end] = items[start:end] + items[before:start]
    return arrange(items)


@transaction.atomic
def move_down(item: AgendaItem) -> bool:
    """One place down, with all that belongs to it; returns whether it could."""
    items = in_order(item.meeting)
    start, end = block(items, item)
    if end == len(items):
        return False
    behind = block(items, items[end])[1] if item.level == 0 else end + 1
    items[start:behind] = items[end:behind] + items[start:end]
    return arrange(items)


@transaction.atomic
def move_behind(item: AgendaItem, after: AgendaItem | None) -> bool:
    """To the place behind another item, None for the head; with all that belongs to it. Says if it could."""
    items = in_order(item.meeting)
    start, end = block(items, item)
    moved, rest = items[start:end], items[:start] + items[end:]
    if after in moved or (after is None and item.level):
        return False
    place = behind(rest, after, level=item.level) if after else 0
    rest[place:place] = moved
    return arrange(rest)


@transaction.atomic
def indent(item: AgendaItem) -> bool:
    """Put it under the main item before it; the first of an agenda stays."""
    items = in_order(item.meeting)
    if item.level or not items or items[0] == item:
        return False
    next(one for one in items if one == item).level = item.level = 1
    return arrange(items)


@transaction.atomic
def outdent(item: AgendaItem) -> bool:
    """Make it a main item; what follows on the lower level belongs to it from now on."""
    items = in_order(item.meeting)
    if not item.level:
        return False
    next(one for one in items if one == item).level = item.level = 0
    return arrange(items)
