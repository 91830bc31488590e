"""Lists that somebody uploaded and that tell of her, also where no row points at her yet.

What was not taken over loses her row: else the list would bring her back. Of the others the row is emptied
as the table of fates says; the file goes in both cases.
"""

from members.exchange.models import Import, ImportedRow
from members.names import fold
from roundtable.privacy.fates import FATES
from roundtable.privacy.wording import Wording

CLEARED = FATES["exchange.ImportedRow.person"].fields


def forget_listed(wording: Wording) -> list[str]:
    """The digests of the files that are not needed any more."""
    rows = ImportedRow.objects.exclude(cells=[]).values_list("pk", "person", "cells")
    hers = [
        pk for pk, person, cells in rows.iterator() if person == wording.person.pk or _tells(cells, wording)
    ]
    found = ImportedRow.objects.filter(pk__in=hers)
    lists = Import.objects.filter(pk__in=set(found.values_list("source", flat=True)))
    digests = list(lists.exclude(digest="").values_list("digest", flat=True))
    lists.update(digest="")
    found.filter(source__state__in=Import.OPEN).delete()
    empty = {name: ImportedRow._meta.get_field(name).get_default() for name in CLEARED}
    found.update(**empty)
    return digests


def _tells(cells: list[str], wording: Wording) -> bool:
    """First and last name often stand in columns of their own."""
    told = " ".join(map(str, cells))
    names = {fold(wording.first), fold(wording.last)}
    is_apart = bool(wording.first) and names <= {fold(str(cell)) for cell in cells}
    return is_apart or wording.everywhere(told) != told
