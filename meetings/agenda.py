"""Numbering an agenda: formalities at the head are 0, 0.1 …; then 1, 2, 2.1 …"""

from collections.abc import Iterable

from django.db import transaction

from meetings.models import AgendaItem, Meeting


def numbers(items: Iterable[tuple[int, bool]]) -> list[str]:
    """Numbers for items given as (level, is formality) in their order.

    A formality that opens the agenda is item 0; everything else counts from 1. An item of level 1
    with no item of level 0 before it stands for itself.
    """
    found: list[str] = []
    main = sub = -1
    for level, is_formality in items:
        if level == 0 or main < 0:
            main, sub = (0 if main < 0 and is_formality else max(main, 0) + 1), 0
            found.append(str(main))
        else:
            sub += 1
            found.append(f"{main}.{sub}")
    return found


@transaction.atomic
def renumber(meeting: Meeting) -> None:
    """Write the numbers of one meeting's agenda anew; calling it twice changes nothing."""
    items = list(meeting.agenda.order_by("position"))
    kinds = [(item.level, item.kind == AgendaItem.Kind.FORMALITY) for item in items]
    for item, number in zip(items, numbers(kinds), strict=True):
        item.number = number
    AgendaItem.objects.bulk_update(items, ["number"])
