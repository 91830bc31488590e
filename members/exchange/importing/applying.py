"""Taking a list over: what the dry run said is done, all of it or nothing."""

from collections.abc import Callable
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members import history
from members.delegation_checks import check
from members.exchange.importing import checking
from members.exchange.importing.snapshots import MODELS, label_of, set_field, snapshot
from members.exchange.models import Import, ImportedRow
from members.models import Delegation
from members.refusal import Refused

State = Import.State
POINTERS = ("organisation", "person")


def order(source: Import) -> None:
    """Ask for the list to be taken over. Raises Refused unless its dry run does something."""
    if not source.rows.accepted().exists():
        raise Refused(_("In dieser Liste ist nichts zu übernehmen."))
    ordered = Import.objects.filter(pk=source.pk, state=State.CHECKED).update(state=State.ORDERED, problem="")
    if not ordered:
        raise Refused(_("Diese Liste wird gerade bearbeitet. Bitte sehen Sie sich ihren Stand an."))


@transaction.atomic
def apply(source: Import, *, tell: Callable[[int], None] = lambda done: None) -> None:
    """Do what the dry run said. Idempotent.

    If the register has changed since, nothing is written but a fresh dry run.
    """
    source = Import.objects.select_for_update(of=("self",)).select_related("by").get(pk=source.pk)
    if source.state != State.ORDERED:
        return
    if _has_changed(source):
        source.state, source.problem = State.CHECKED, "changed"
        source.save()
        return
    _write(source, tell)
    source.state, source.applied_at = State.APPLIED, timezone.now()
    source.save()
    history.record(source, history.STATE, by=source.by, new=_("übernommen"))


def _has_changed(source: Import) -> bool:
    """Whether the dry run of now is another one; then it takes the place of the old one."""
    fresh = list(checking.planned(source))
    old = dict(source.rows.accepted().values_list("number", "deeds"))
    new = {one.number: one.deeds for one in fresh if one.outcome in ("new", "change")}
    if old == new:
        return False
    checking.store(source, fresh)
    return True


def _write(source: Import, tell: Callable[[int], None]) -> None:
    writer = Writer(source)
    rows = []
    for done, row in enumerate(source.rows.accepted().order_by("number"), 1):
        for deed in row.deeds:
            made = writer.do(deed, row)
            if deed["what"] in POINTERS:
                setattr(row, f"{deed['what']}_id", made.pk)
        rows.append(row)
        if done % 100 == 0:
            tell(done)
    checking.save(rows, ["deeds", *POINTERS])


class Writer:
    """Does deed after deed, remembers what became of "new:7", and writes the history of each row."""

    def __init__(self, source: Import):
        self.source = source
        self._made: dict[tuple[str, str], models.Model] = {}

    def do(self, deed: dict[str, Any], row: ImportedRow) -> models.Model:
        """Make or change one row; the deed gets its real key and, of what was made, all fields."""
        what, key = deed["what"], deed["key"]
        thing = MODELS[what]() if deed["is_new"] else self._existing(what, key)
        if what == "membership" and deed["is_new"]:
            set_field(thing, "organisation", self._real("organisation", deed["organisation"]))
        for name, (_old, new) in deed["fields"].items():
            set_field(thing, name, self._real(name, new) if name in POINTERS else new)
        if isinstance(thing, Delegation):
            check(thing)
        thing.save()
        self._made[what, key] = thing
        deed["key"] = str(thing.pk)
        if deed["is_new"]:
            deed["after"] = snapshot(thing)
        self._tell(thing, deed, row)
        return thing

    def _existing(self, what: str, key: str) -> models.Model:
        if made := self._made.get((what, key)):
            return made
        found = MODELS[what]._default_manager.select_for_update().get(pk=key)
        self._made[what, key] = found
        return found

    def _real(self, what: str, key: str) -> str:
        return str(self._made[what, key].pk) if key.startswith("new:") else key

    def _tell(self, thing: models.Model, deed: dict[str, Any], row: ImportedRow) -> None:
        reason = _("eingelesen aus „%(list)s“, Zeile %(row)s") % {"list": self.source.name, "row": row.number}
        if deed["is_new"]:
            history.record(thing, history.CREATED, by=self.source.by, reason=reason)
            return
        labels = [label_of(thing, name) for name in deed["fields"]]
        history.record(thing, history.EDITED, by=self.source.by, fields=labels, reason=reason)
