"""What an app says about a thing so that it can be found: its row, its readers, and where rows come from."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import models

from members.audience import Audience


@dataclass(frozen=True)
class Reader:
    """Somebody who may read a row by name; `when` is a SearchReader.When."""

    person: UUID | None = None
    seat: int | None = None
    when: str = ""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One thing as the index keeps it; the fields mean what they mean in SearchRow."""

    thing: int
    title: str
    audience: str = Audience.OFFICE
    text: str = ""
    office_text: str = ""
    day: date | None = None
    year: int | None = None
    path: str = ""
    committee: int | None = None
    committee_kind: str = ""
    public_from: datetime | None = None
    readers: frozenset[Reader] = frozenset()


@dataclass(frozen=True)
class Source:
    """One kind of thing. `things` are all that can be found, loaded with what `rows` reads of them.

    group: under which word of the page its hits stand. unread: fields whose change changes no row.
    seen: where the calendar alone opens and closes things, those a user sees; asked with every search.
    as_saved: says of a thing just saved whole that it may be taken as it is, with what hangs on it, instead
    of being read anew: where lines are written while people talk, and nobody else may read them yet.
    """

    kind: str
    group: str
    things: Callable[[], models.QuerySet]
    rows: Callable[[Sequence], Iterable[Row]]
    unread: frozenset[str] = field(default=frozenset())
    as_saved: Callable[..., bool] | None = None
    seen: Callable[..., models.QuerySet] | None = None

    @property
    def model(self) -> type[models.Model]:
        return self.things().model


@dataclass(frozen=True)
class Watch:
    """Rows of other things follow when a row of `model` changes.

    affected: from the keys of the changed rows to pairs of a kind and the keys of its things. only_if asks a
    saved row whether it matters at all. unread: as in Source.
    """

    model: type[models.Model]
    affected: Callable[[Sequence], Iterable[tuple[str, models.QuerySet]]]
    only_if: Callable[..., bool] | None = None
    unread: frozenset[str] = field(default=frozenset())


def each(row: Callable[..., Row]) -> Callable[[Sequence], Iterable[Row]]:
    """Rows of things that need nothing but themselves."""
    return lambda things: (row(thing) for thing in things)
