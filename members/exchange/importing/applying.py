"""Taking a list over: what the dry run said is done, all of it or nothing."""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members import history
from members.exchange.importing import checking
from members.exchange.importing.writing import Writer
from members.exchange.models import Import
from members.refusal import Refused

State = Import.State


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
    rows = list(source.rows.accepted().order_by("number"))
    Writer(source, rows, tell).write()
    checking.save(rows, ["deeds", "organisation", "person"])
