"""Taking a whole import back: what it made and nobody touched goes, what it changed is put back.

What somebody built upon or changed since stays, and is said. It goes by chunks, backwards: whatever a row
builds upon was made by itself or by a row before it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db import DEFAULT_DB_ALIAS, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members import history
from members.delegations import checks
from members.exchange.importing.checking import BATCH, save
from members.exchange.importing.chunks import CHUNK, breathe
from members.exchange.importing.snapshots import MODELS, ORDER, as_text, set_field, snapshot
from members.exchange.models import Import, ImportedRow
from members.fields import label_of
from members.joining import steps
from members.models import Delegation, Membership
from members.refusal import Refused
from members.register.pointing import pointing_at
from members.telling import rows_changed

State = Import.State
Deed = dict[str, Any]
GONE, CHANGED, BUILT_UPON = "gone", "changed", "built_upon"


def order(source: Import) -> None:
    """Ask for the import to be taken back. Raises Refused unless it was taken over."""
    if not Import.objects.filter(pk=source.pk, state=State.APPLIED).update(state=State.UNDOING, problem=""):
        raise Refused(_("Diese Liste ist nicht übernommen oder schon zurückgenommen."))


def undo(source: Import, *, tell: Callable[[int], None] = lambda done: None) -> None:
    """Take back what can be taken back, the last rows first, chunk after chunk. Idempotent."""
    total = source.rows.count()
    while left := _undo_some(source):
        tell(total - left)
        breathe()


def give_up(source: Import, *, problem: str = "failed") -> None:
    """It failed: what is left stands, and can be taken back later."""
    if source.rows.accepted().filter(is_done=False).exists():
        problem = "partly_undone"
    Import.objects.filter(pk=source.pk, state=State.UNDOING).update(state=State.APPLIED, problem=problem)


@transaction.atomic
def _undo_some(source: Import) -> int:
    """One chunk, or the end; how many rows are left."""
    source = Import.objects.select_for_update(of=("self",)).select_related("by").get(pk=source.pk)
    if source.state != State.UNDOING:
        return 0
    rows = list(source.rows.done().order_by("-number")[:CHUNK])
    for row in rows:
        row.kept, row.is_done = [], False
    undoing = Undoing(source, rows)
    undoing.put_back()
    for what in reversed(ORDER):
        undoing.remove(what)
    save(rows, ["kept", "is_done"])
    for name in ("removed", "restored", "kept"):
        source.counts[name] = source.counts.get(name, 0) + undoing.counts[name]
    left = source.rows.done().count()
    if not left:
        source.state, source.undone_at = State.UNDONE, timezone.now()
        history.record(source, history.STATE, by=source.by, new=_("zurückgenommen"))
    source.save(update_fields=["counts", "state", "undone_at"])
    return left


class Undoing:
    """Some rows of an import on their way back, from the last to the first."""

    def __init__(self, source: Import, rows: list[ImportedRow]):
        self.source, self.rows, self.counts = source, rows, Counter[str]()

    def put_back(self) -> None:
        """Old values, wherever still stands what the import wrote."""
        for what in ORDER:
            found = self._found(what, is_new=False)
            for row, deed in self._deeds(what, is_new=False):
                thing = found.get(int(deed["key"]))
                if thing is None:
                    self._keep(row, deed, GONE)
                    continue
                self._restore(thing, deed, row)

    def _restore(self, thing: models.Model, deed: Deed, row: ImportedRow) -> None:
        labels = []
        for name, (old, new) in deed["fields"].items():
            if as_text(thing, name) != (new or ""):
                self._keep(row, deed, CHANGED, name)
                continue
            set_field(thing, name, old)
            labels.append(label_of(thing, name))
        if labels and not _may_stand(thing):
            self._keep(row, deed, BUILT_UPON)
        elif labels:
            thing.save()
            self.counts["restored"] += 1
            reason = _("Einlesen von „%s“ zurückgenommen") % self.source.name
            history.record(thing, history.EDITED, by=self.source.by, fields=labels, reason=reason)

    def remove(self, what: str) -> None:
        """What the import made of this kind, unless it looks otherwise now or something hangs on it."""
        found = self._found(what, is_new=True)
        used, goes = set(used_keys(MODELS[what], found)), []
        for row, deed in self._deeds(what, is_new=True):
            thing = found.get(int(deed["key"]))
            if thing is None:
                continue
            if thing.pk in used:
                self._keep(row, deed, BUILT_UPON)
            elif snapshot(thing) != deed["after"]:
                self._keep(row, deed, CHANGED)
            else:
                goes.append(thing.pk)
        for some in _batches(goes):
            _delete(what, some)
        self.counts["removed"] += len(goes)

    def _keep(self, row: ImportedRow, deed: Deed, why: str, name: str = "") -> None:
        row.kept.append({"what": deed["what"], "why": why, "field": name})
        self.counts["kept"] += 1

    def _deeds(self, what: str, *, is_new: bool) -> Iterator[tuple[ImportedRow, Deed]]:
        for row in self.rows:
            for deed in reversed(row.deeds):
                if deed["what"] == what and deed["is_new"] == is_new:
                    yield row, deed

    def _found(self, what: str, *, is_new: bool) -> dict[int, models.Model]:
        keys = {int(deed["key"]) for _row, deed in self._deeds(what, is_new=is_new)}
        rows: dict[int, models.Model] = {}
        for some in _batches(sorted(keys)):
            rows |= {
                row.pk: row for row in MODELS[what]._default_manager.select_for_update().filter(pk__in=some)
            }
        return rows


def _may_stand(thing: models.Model) -> bool:
    """Whether a membership or delegation that goes on again stands beside what came after it."""
    try:
        if isinstance(thing, Membership):
            steps.check(thing)
        if isinstance(thing, Delegation):
            checks.check(thing)
    except Refused:
        return False
    return True


def _delete(what: str, keys: list[int]) -> None:
    """Rows of which is known that nothing points at them but rows of imports.

    Django's own `delete` would ask each of thirty models once more and tell of each row by itself.
    """
    model = MODELS[what]
    if what in ("person", "organisation"):
        ImportedRow.objects.filter(**{f"{what}__in": keys}).update(**{what: None})
    model._base_manager.filter(pk__in=keys)._raw_delete(DEFAULT_DB_ALIAS)  # type: ignore[attr-defined]
    rows_changed.send(model, pks=keys, fields=None)


def used_keys(model: type[models.Model], keys: Iterable[int]) -> Iterator[int]:
    """Which of these rows something else points at, or is tagged with; imported rows do not count."""
    for some in _batches(sorted(keys)):
        for other, name in pointing_at(model):
            if other is not ImportedRow:
                rows = other._base_manager.filter(**{f"{name}__in": some})
                yield from rows.values_list(name, flat=True)


def _batches(keys: list[int]) -> Iterator[list[int]]:
    return (keys[start : start + BATCH] for start in range(0, len(keys), BATCH))
