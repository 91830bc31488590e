"""What somebody decides in the dry run, and starting over with it."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from members.exchange.importing import intake
from members.exchange.importing.matching import NEW
from members.exchange.importing.planning import SKIP, WITHOUT
from members.exchange.models import Import
from members.refusal import Refused

State = Import.State


@transaction.atomic
def decide(source: Import, answers: Mapping[str, str]) -> bool:
    """Keep the answers of a page ("q:…" for questions, "row:7"); whether any of them was new.

    Raises Refused when the list is not in its dry run any more.
    """
    source = _open(source, State.CHECKED)
    offered = {
        row.question["key"]: {key for key, _label in row.question["options"]} | {NEW, ""}
        for row in source.rows.exclude(question={})
    }
    decisions = dict(source.decisions)
    for name, value in answers.items():
        key = name.removeprefix("q:")
        is_answer = name.startswith("q:") and value in offered.get(key, ())
        if is_answer or (name.startswith("row:") and value in ("", SKIP, WITHOUT)):
            decisions[key] = value
    decisions = {key: value for key, value in decisions.items() if value}
    if decisions == source.decisions:
        return False
    source.decisions, source.state, source.problem = decisions, State.CHECKING, ""
    source.save()
    return True


@transaction.atomic
def map_columns(
    source: Import, *, mapping: list[str], address_of: str, orders: Mapping[int, str] | None = None
) -> None:
    """Keep what each column is, and ask for the dry run. Raises Refused when the list is taken over.

    `orders` says by number of the column how its days are written, where that was asked.
    """
    source = _open(source, State.MAPPING, State.CHECKED)
    for column, target in zip(source.columns, mapping, strict=True):
        column["target"] = target
        if orders and column["number"] in orders:
            column["order"] = orders[column["number"]]
    source.address_of, source.state, source.problem = address_of, State.CHECKING, ""
    source.save()


def change_sheet(source: Import, name: str) -> None:
    """Take another sheet of the file. Raises Refused."""
    sheet, table = intake.sheet_of(source, name)  # takes its time: read before the row is locked
    with transaction.atomic():
        intake.refill(_open(source, State.MAPPING, State.CHECKED), sheet, table)


@transaction.atomic
def discard(source: Import) -> None:
    """Forget a list that was never taken over. Raises Refused otherwise."""
    _open(source, State.MAPPING, State.CHECKED).delete()


def _open(source: Import, *states: str) -> Import:
    fresh = Import.objects.select_for_update().get(pk=source.pk)
    if fresh.state not in states:
        raise Refused(_("Diese Liste wird gerade bearbeitet oder ist schon übernommen."))
    return fresh
