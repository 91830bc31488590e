"""Finding: what a user may see of what answers her question, counted by kind and year, page by page."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet

from members.audience import rights_of
from members.search.asking import Question
from members.search.matching import matching
from members.search.models import SearchRow
from members.search.rows import Source

# Beside what a hit shows: the stems are long and nobody reads them.
UNSHOWN = ("title_stems", "text_stems", "office_stems")


def found(question: Question, *, user, sources: Iterable[Source] = ()) -> QuerySet[SearchRow]:
    """Every row that answers and that this user may see: in the title first, then the newest.

    sources: those whose `seen` is asked besides.
    """
    if not question:
        return SearchRow.objects.none()
    hits = matching(open_to(user, sources=sources), question, is_office=rights_of(user).is_office)
    return hits.defer(*UNSHOWN).order_by("-in_title", F("day").desc(nulls_last=True), "kind", "-thing")


def open_to(user, *, sources: Iterable[Source]) -> QuerySet[SearchRow]:
    """The rows a user may find; of sources with `seen` only what that shows her today."""
    rows = SearchRow.objects.open_to(user)
    for source in sources:
        if source.seen:
            rows = rows.filter(~Q(kind=source.kind) | Q(thing__in=source.seen(user).order_by().values("pk")))
    return rows


@dataclass(frozen=True)
class Counts:
    """How many rows there are of each kind and year (None: without a day)."""

    by_both: dict[tuple[str, int | None], int]

    def of(self, kinds: Collection[str] | None = None, year: int | None = None) -> int:
        """How many of these kinds (None: all) and that year (None: all)."""
        return sum(
            number
            for (kind, when), number in self.by_both.items()
            if (kinds is None or kind in kinds) and year in (None, when)
        )

    def years(self, kinds: Collection[str] | None = None) -> list[int]:
        """The years in which something of these kinds was found, the latest first."""
        years = {when for kind, when in self.by_both if kinds is None or kind in kinds}
        return sorted((when for when in years if when is not None), reverse=True)


def counts(hits: QuerySet[SearchRow]) -> Counts:
    """All counts of a page in one query."""
    rows = hits.order_by().values_list("kind", "year").annotate(number=Count("pk"))
    return Counts({(kind, year): number for kind, year, number in rows.values_list("kind", "year", "number")})
