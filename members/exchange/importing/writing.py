"""Doing the deeds of some rows of a list, kind after kind and many at once; what listens to rows is told.

`deed["key"]` becomes the real key, and of what is made `deed["after"]` all fields as they were made.
"""

from collections.abc import Iterator
from datetime import date

from django.db import models
from django.utils.translation import gettext as _

from members import history
from members.delegations import checks, delegating
from members.exchange.importing.ground import Ground
from members.exchange.importing.references import POINTERS, Deed, Reference, made_by, references, resolve
from members.exchange.importing.snapshots import MODELS, ORDER, set_field, snapshot
from members.exchange.models import Import, ImportedRow
from members.fields import label_of
from members.joining import membership, steps
from members.models import ContactNote, Delegation, Membership
from members.roles import person_of
from members.telling import rows_changed

BATCH = 500
# What has an end, and guards of its own.
ENDED = ("membership", "delegation")


class Writer:
    """Writes some rows of one list; what rows before them made is looked up."""

    def __init__(self, source: Import, rows: list[ImportedRow]):
        self.source, self.rows = source, rows
        self._made: dict[Reference, models.Model] = {}

    def write(self) -> list[ImportedRow]:
        """What can be done of it, organisations and people first; returns the rows that cannot."""
        self._resolve()
        for what in ORDER:
            self._fetch(what)
        given, self.rows = self.rows, list(Ground(self._made).standing(self.rows))
        for what in ORDER:
            self._write_kind(what)
        for row in self.rows:
            for deed in row.deeds:
                if deed["what"] in POINTERS:
                    setattr(row, f"{deed['what']}_id", int(deed["key"]))
        done = {row.number for row in self.rows}
        return [row for row in given if row.number not in done]

    def _resolve(self) -> None:
        """Real keys for what rows of earlier chunks made."""
        said = {key for row in self.rows for deed in row.deeds for _what, key in references(deed)}
        numbers = {int(key.removeprefix("new:")) for key in said if key.startswith("new:")}
        earlier = numbers - {row.number for row in self.rows}
        if not earlier:
            return
        made: dict[Reference, str] = {}
        for number, deeds in (
            self.source.rows.done().filter(number__in=earlier).values_list("number", "deeds")
        ):
            made |= made_by(number, deeds)
        for row in self.rows:
            row.deeds = [resolve(deed, made) for deed in row.deeds]

    def _deeds(self, what: str) -> Iterator[tuple[ImportedRow, Deed]]:
        return ((row, deed) for row in self.rows for deed in row.deeds if deed["what"] == what)

    def _fetch(self, what: str) -> None:
        """What is there already and changed by a deed, or pointed at by one, locked."""
        said = {one for row in self.rows for deed in row.deeds for one in references(deed)}
        known = sorted(int(key) for kind, key in said if kind == what and not key.startswith("new:"))
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
            if what in ENDED and not deed["is_new"]:
                continue
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
        self._end(what)
        self._settle(what, born)

    def _thing(self, what: str, deed: Deed) -> models.Model:
        if not deed["is_new"]:
            return self._made[what, deed["key"]]
        return self._made.setdefault((what, deed["key"]), MODELS[what]())

    def _fill(self, thing: models.Model, deed: Deed) -> None:
        if deed["what"] == "membership" and deed["is_new"]:
            setattr(thing, "organisation", self._made["organisation", deed["organisation"]])  # noqa: B010
        if isinstance(thing, ContactNote):
            thing.written_by = person_of(self.source.by) if self.source.by else None
        for name, (_old, new) in deed["fields"].items():
            if name in POINTERS:
                setattr(thing, name, self._made[name, new])
            else:
                set_field(thing, name, new)

    def _create(self, what: str, new: list[models.Model]) -> None:
        """What opens rights is looked at once more."""
        if what in ENDED:
            for thing in new:
                if isinstance(thing, Delegation):
                    checks.check(thing)
                if isinstance(thing, Membership):
                    steps.check(thing)
                thing.save()
            return
        MODELS[what]._default_manager.bulk_create(new, batch_size=BATCH)
        self._say(what, [thing.pk for thing in new])

    def _end(self, what: str) -> None:
        """By the verbs of the office; a delegation that a membership took along is over already."""
        for _row, deed in self._deeds(what):
            if what not in ENDED or deed["is_new"]:
                continue
            thing, on = self._made[what, deed["key"]], date.fromisoformat(deed["fields"]["ends_on"][1])
            thing.refresh_from_db()
            if isinstance(thing, Membership):
                membership.leave(thing, on=on, by=self.source.by)
            if isinstance(thing, Delegation) and thing.ends_on != on:
                delegating.end(thing, on=on, by=self.source.by)
            thing.refresh_from_db()

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


def _but_empty(born: dict[str, str | None]) -> dict[str, str | None]:
    """What a row was born with; keys that only the database gives it are not known yet."""
    return {name: value for name, value in born.items() if value is not None}
