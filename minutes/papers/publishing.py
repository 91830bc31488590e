"""Publishing a paper: it gets its number and its date, and everybody may read it."""

from datetime import date, datetime

from django.db import transaction

from members.numbering import next_number
from minutes.papers.models import PositionPaper


@transaction.atomic
def publish(paper: PositionPaper, *, on: date, embargo_until: datetime | None = None) -> PositionPaper:
    """Publish the paper, dated `on` unless it has a date; the public reads it once the embargo is over.

    Publishing twice keeps number and date. The pages with its text are published by their editors.
    """
    paper.dated_on = paper.dated_on or on
    paper.number = paper.number or _free_number(paper.dated_on.year)
    paper.state = PositionPaper.State.PUBLISHED
    paper.embargo_until = embargo_until
    paper.save(update_fields=["dated_on", "number", "state", "embargo_until", "changed_at"])
    return paper


def _free_number(year: int) -> str:
    """The next number of the year that nobody has given by hand."""
    while True:
        number = f"{year}/{next_number('paper', year=year)}"
        if not PositionPaper.objects.filter(number=number).exists():
            return number
