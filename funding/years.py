"""Applications as a list by year, with their sums."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from funding.models import Application


@dataclass(frozen=True)
class Year:
    """The applications for one year; sums in euros."""

    year: int
    applications: list[Application]

    @property
    def asked(self) -> Decimal:
        """What was asked for: submitted and not withdrawn."""
        return sum((application.asked for application in self.applications), Decimal(0))

    @property
    def granted(self) -> Decimal:
        """What was granted."""
        return sum((application.granted for application in self.applications), Decimal(0))


def by_year(applications: Iterable[Application]) -> list[Year]:
    """One group for each year, in the order of `newest_first`."""
    return [
        Year(year, list(found))
        for year, found in groupby(applications, key=lambda application: application.year)
    ]
