"""Doing the deeds of a list, kind after kind and many rows at once; what listens to rows is told.

`deed["key"]` becomes the real key, and of what is made `deed["after"]` all fields as they were made.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from members import history
from members.delegation_checks import check
from members.exchange.importing.snapshots import MODELS, ORDER, label_of, set_field, snapshot
from members.exchange.models import Import, ImportedRow
from members.models import Delegation
from members.telling import rows_changed

BATCH = 500
POINTERS = ("organisation", "person")
Deed = dict[str, Any]


class Writer:
    """Writes all accepted rows of one list; remembers what became of "new:7"."""

    def __init__(self, source: Import, rows: list[ImportedRow], tell: Callable[[int], None]):
        self.source, self.rows, self.tell = source, rows, tell
        self._made: dict[tuple[str, str], models.Model] = {}

    def write(self) -> None:
        """Everything; organisations and people first, what ties them together afterwards."""
        for place, what in enumerate(ORDER, 1):
            self._fetch(what)
            self._write_kind(what)
            self.tell(len(self.rows) * place // len(ORDER))
        for row in self.rows:
            for deed in row.deeds:
                if deed["what"] in POINTERS:
                    setattr(row, f"{deed['what']}_id", int(deed["key"]))

    def _deeds(self, what: str) -> Iterator[tuple[ImportedRow, Deed]]:
        return ((row, deed) for row in self.rows for deed in row.deeds if deed["what"] == what)

    def _fetch(self, what: str) -> None:
        """What is there already and changed by a deed, or pointed at by one, locked."""
        keys = {deed["key"] for _row, deed in self._deeds(what) if not deed["is_new"]}
        if what in POINTERS:
            pointed = (deed for row in self.rows for deed in row.deeds if deed["what"] not in POINTERS)
            keys |= {key for deed in pointed if (key := _pointer(deed, what))}
        known = sorted(int(key) for key in keys if not key.startswith("new:"))
        for start in range(0, len(known), BATCH):
            part = known[start : start + BATCH]
            for thing in MODELS[what]._default_manager.select_for_update().filter(pk__in=part):
                self._made[what, str(thing.pk)] = thing

    def _write_kind(self, what: str) -> None:
        new: list[models.Model] = []
        changed: dict[int, models.Model] = {}
        born: dict[int, dict[str, str | None]] = {}
        fields: set[str] = set()
        for _row, deed in self._deeds(what):
            thing = self._thing(what, deed)
            self._fill(thing, deed)
            if deed["is_new"]:
                new.append(thing)
                born[id(thing)] = snapshot(thing)
            elif thing.pk:
                changed[thing.pk] = thing
                fields |= set(deed["fields"])
        self._create(what, new)
        if changed:
            names = [name.removesuffix("_id") for name in fields]
            MODELS[what]._default_manager.bulk_update(changed.values(), names, batch_size=BATCH)
            self._say(what, list(changed))
        self._settle(what, born)

    def _thing(self, what: str, deed: Deed) -> models.Model:
        if not deed["is_new"]:
            return self._made[what, deed["key"]]
        return self._made.setdefault((what, deed["key"]), MODELS[what]())

    def _fill(self, thing: models.Model, deed: Deed) -> None:
        if deed["what"] == "membership" and deed["is_new"]:
            setattr(thing, "organisation", self._made["organisation", deed["organisation"]])  # noqa: B010
        for name, (_old, new) in deed["fields"].items():
            if name in POINTERS:
                setattr(thing, name, self._made[name, new])
            else:
                set_field(thing, name, new)

    def _create(self, what: str, new: list[models.Model]) -> None:
        """A delegation is looked at once more: it opens rights."""
        if MODELS[what] is Delegation:
            for thing in new:
                check(thing)  # type: ignore[arg-type]
                thing.save()
            return
        MODELS[what]._default_manager.bulk_create(new, batch_size=BATCH)
        self._say(what, [thing.pk for thing in new])

    def _say(self, what: str, pks: list[int]) -> None:
        """What `bulk_create` and `bulk_update` tell nobody."""
        for start in range(0, len(pks), BATCH):
            rows_changed.send(MODELS[what], pks=pks[start : start + BATCH], fields=None)

    def _settle(self, what: str, born: dict[int, dict[str, str | None]]) -> None:
        """Real keys in the deeds, and a line of history for each."""
        lines = []
        for row, deed in self._deeds(what):
            thing = self._made[what, deed["key"]]
            if deed["is_new"]:
                # What a later row of the same list changed is a deed of its own.
                deed["after"] = snapshot(thing) | _but_empty(born[id(thing)])
            lines.append(self._line(thing, deed, row))
        for _row, deed in self._deeds(what):
            deed["key"] = str(self._made[what, deed["key"]].pk)
        history.record_all(lines, by=self.source.by)

    def _line(self, thing: models.Model, deed: Deed, row: ImportedRow) -> tuple[models.Model, str, dict]:
        words = {"list": self.source.name, "row": row.number}
        reason = {"reason": _("eingelesen aus „%(list)s“, Zeile %(row)s") % words}
        if deed["is_new"]:
            return thing, history.CREATED, reason
        return thing, history.EDITED, reason | {"fields": [label_of(thing, name) for name in deed["fields"]]}


def _pointer(deed: Deed, what: str) -> str:
    """Which organisation or person a deed ties something to; "" for none."""
    if deed["what"] == "membership":
        return deed["organisation"] if what == "organisation" else ""
    return str(deed["fields"].get(what, [None, ""])[1] or "")


def _but_empty(born: dict[str, str | None]) -> dict[str, str | None]:
    """What a row was born with; keys that only the database gives it are not known yet."""
    return {name: value for name, value in born.items() if value is not None}
