"""Visits as a list by year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from meetings.visits.models import Visit


@dataclass(frozen=True)
class Group:
    """A heading and the visits below it."""

    title: str
    visits: list[Visit]


def by_year(visits: Iterable[Visit]) -> list[Group]:
    """Groups in the order of `newest_first`: without a day, then one year after the other."""
    return [
        Group(str(year) if year else _("Noch ohne Tag"), list(found))
        for year, found in groupby(visits, key=lambda visit: visit.starts_on and visit.starts_on.year)
    ]


def ahead_and_past(visits: Iterable[Visit], *, on: date) -> tuple[list[Visit], list[Group]]:
    """What is still to come, the next first, and all others by year."""
    rows = list(visits)
    ahead = [visit for visit in reversed(rows) if visit.is_ahead(on)]
    return ahead, by_year(visit for visit in rows if not visit.is_ahead(on))
