"""From rows to the bytes of a calendar: each event is made once and kept.

A reader gets the cheapest answer that is exact: the one given before if the database has not changed at
all (roundtable/unchanged.py); "not modified" if the stamps of the visible rows are the same; else the
kept bytes of their events, joined. Only rows that have changed are built with icalendar.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import blake2b
from threading import Lock
from typing import NamedTuple
from zlib import crc32

from django.conf import settings
from django.db.models import QuerySet
from django.utils.http import http_date

from members.lazily import on_first_use

calendar = on_first_use("members.calendars:calendar")

# Raised whenever the same row would make other bytes than before.
VERSION = 2
ROWS_AT_ONCE = 500
EVENTS_KEPT = 20_000  # about 10 MB


class KeptEvents:
    """The bytes of finished events by the key of their stamp, in the memory of this process."""

    def __init__(self, most: int = EVENTS_KEPT):
        self._events: OrderedDict[str, bytes] = OrderedDict()
        self._most = most
        self._lock = Lock()

    def find(self, keys: Iterable[str]) -> dict[str, bytes]:
        events = self._events
        return {key: events[key] for key in keys if key in events}

    def keep(self, made: dict[str, bytes]) -> None:
        """The oldest go when there are too many: they are stamps of rows that have changed since."""
        with self._lock:
            self._events |= made
            while len(self._events) > self._most:
                self._events.popitem(last=False)

    def clear(self) -> None:
        with self._lock:
            self._events.clear()


kept_events = KeptEvents()


class Stamp(NamedTuple):
    """What is known of an event without reading its row: under which key its bytes are kept."""

    pk: int
    key: str
    changed_at: datetime


@dataclass(frozen=True)
class Source:
    """Rows of one kind that stand in a calendar. `area` tells apart what one row looks like elsewhere.

    Whoever changes a row saves its `changed_at`; moving a meeting raises `sequence` besides.
    """

    area: str
    rows: QuerySet
    build: Callable[..., bytes]
    stamped_by: tuple[str, ...] = ("pk", "changed_at")
    related: tuple[str, ...] = ()

    def stamps(self) -> list[Stamp]:
        """One cheap query: no row is made into an object."""
        found, prefix = self.rows.order_by("pk").values_list(*self.stamped_by), self._prefix()
        return [Stamp(facts[0], _key(prefix, *facts), facts[1]) for facts in found]

    def make(self, stamps: Iterable[Stamp]) -> dict[str, bytes]:
        """Build the events of these rows and keep them; by the key of the stamp."""
        keys, prefix = {stamp.pk: stamp.key for stamp in stamps}, self._prefix()
        made, kept = {}, {}
        for row in self._in_bulk(list(keys)):
            content = self.build(row)
            made[keys[row.pk]] = content
            # Had it changed since it was stamped, these are already the bytes of the next stamp.
            kept[_key(prefix, *(getattr(row, name) for name in self.stamped_by))] = content
        kept_events.keep(kept)
        return made

    def _in_bulk(self, keys: list[int]):
        """The rows with these keys, asked for in portions: a database takes only so many parameters."""
        model = self.rows.model
        rows = model.objects.select_related(*self.related) if self.related else model.objects.all()
        for start in range(0, len(keys), ROWS_AT_ONCE):
            yield from rows.filter(pk__in=keys[start : start + ROWS_AT_ONCE])

    def _prefix(self) -> str:
        """Events hold addresses: another host, other bytes."""
        return f"{VERSION}:{crc32(settings.WAGTAILADMIN_BASE_URL.encode()):x}:{self.area}"


def _key(prefix: str, pk: int, changed_at: datetime, sequence: int = 0) -> str:
    return f"{prefix}:{pk}:{changed_at.timestamp()!r}:{sequence}"


class Feed:
    """One calendar as it stands now."""

    def __init__(self, name: str, sources: Iterable[Source]):
        self.name = name
        self._stamps = [(source, source.stamps()) for source in sources]

    @cached_property
    def etag(self) -> str:
        """Changes with every row that comes, goes or changes; needs no event to be built."""
        keys = [stamp.key for _source, stamps in self._stamps for stamp in stamps]
        told = "\n".join([self.name, *keys]).encode()
        return f'"{blake2b(told, digest_size=16).hexdigest()}"'

    @cached_property
    def headers(self) -> dict[str, str]:
        """ETag, and the moment of the last change that is still to be seen."""
        moments = [stamp.changed_at for _source, stamps in self._stamps for stamp in stamps]
        dated = {"Last-Modified": http_date(max(moments).timestamp())} if moments else {}
        return {"ETag": self.etag} | dated

    @cached_property
    def body(self) -> bytes:
        """The file itself."""
        keys = [stamp.key for _source, stamps in self._stamps for stamp in stamps]
        events = kept_events.find(keys)
        for source, stamps in self._stamps:
            if missing := [stamp for stamp in stamps if stamp.key not in events]:
                events |= source.make(missing)
        # A row that was deleted a moment ago has no event.
        return calendar(self.name, [events[key] for key in keys if key in events])
