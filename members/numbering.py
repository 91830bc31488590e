"""Numbers per year, given once and without gaps."""

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
