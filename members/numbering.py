"""Numbers per year, given once and without gaps, unless what had one is taken back later."""

from django.db import transaction

from members.models import NumberSequence


@transaction.atomic
def next_number(purpose: str, *, year: int) -> int:
    """The next number (1, 2, …) for `purpose` in `year`; a transaction keeps it or loses it whole."""
    NumberSequence.objects.get_or_create(purpose=purpose, year=year)
    sequence = NumberSequence.objects.select_for_update().get(purpose=purpose, year=year)
    sequence.last += 1
    sequence.save(update_fields=["last"])
    return sequence.last


@transaction.atomic
def give_back(purpose: str, *, year: int, number: int) -> bool:
    """Take a number back, to be given again; only the last one can be. Returns whether it was."""
    rows = NumberSequence.objects.filter(purpose=purpose, year=year, last=number)
    return bool(rows.update(last=number - 1))
