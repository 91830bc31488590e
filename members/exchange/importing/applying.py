"""Taking a list over: what the dry run said is done, chunk after chunk.

Each chunk is whole. A process that is killed leaves what is done, and whoever comes next goes on behind it;
others write in between. A row whose ground somebody changed meanwhile is left out, with the reason.
"""

from collections import Counter
from collections.abc import Callable, Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members import history
from members.exchange.importing import checking
from members.exchange.importing.chunks import CHUNK, Mark, breathe, mark_of_register
from members.exchange.importing.problems import DOUBT, Problem
from members.exchange.importing.references import Reference, made_by, resolve
from members.exchange.importing.writing import Writer
from members.exchange.models import Import, ImportedRow
from members.refusal import Refused

State = Import.State


def order(source: Import) -> None:
    """Ask for the list to be taken over. Raises Refused unless its dry run does something."""
    if not source.rows.accepted().exists():
        raise Refused(_("In dieser Liste ist nichts zu übernehmen."))
    ordered = Import.objects.filter(pk=source.pk, state=State.CHECKED)
    if not ordered.update(state=State.ORDERED, problem="", mark={}):
        raise Refused(_("Diese Liste wird gerade bearbeitet. Bitte sehen Sie sich ihren Stand an."))


def apply(source: Import, *, tell: Callable[[int], None] = lambda done: None) -> None:
    """Do what the dry run said. Idempotent: what is done is not done again.

    If the register has changed since the dry run, nothing is written but a fresh one.
    """
    source = Import.objects.get(pk=source.pk)
    if source.state != State.ORDERED or not (source.mark or _begin(source)):
        return
    total = source.rows.count()
    while left := _left(source):
        tell(total - left)
        breathe()
        if not _write_some(source):
            _look_again(source)
    _end(source)


def give_up(source: Import, *, problem: str = "failed") -> None:
    """It failed: before the first chunk nothing has happened, after it the rest is left out."""
    if not source.rows.done().exists():
        Import.objects.filter(pk=source.pk, state=State.ORDERED).update(state=State.CHECKED, problem=problem)
        return
    with transaction.atomic():
        _leave_out(list(source.rows.waiting()), "not_reached")
    _end(source, problem="partly")


def _begin(source: Import) -> bool:
    """Whether the dry run of now is still that of before; else it is made anew."""
    mark = mark_of_register()
    fresh = checking.planned(source)
    new = {one.number: one.deeds for one in fresh if one.outcome in ("new", "change")}
    ordered = Import.objects.filter(pk=source.pk, state=State.ORDERED)
    if new == dict(source.rows.accepted().values_list("number", "deeds")):
        return bool(ordered.update(mark=mark))
    ordered.update(state=State.CHECKING, problem="changed")
    checking.check(source)
    return False


def _left(source: Import) -> int:
    """How many rows wait; none when somebody else has finished."""
    is_ordered = Import.objects.filter(pk=source.pk, state=State.ORDERED).exists()
    return source.rows.waiting().count() if is_ordered else 0


@transaction.atomic
def _write_some(source: Import) -> bool:
    """The next chunk; False when somebody has entered or removed something since the last one."""
    row = _locked(source)
    if row.mark != mark_of_register():
        return False
    rows = list(source.rows.waiting()[:CHUNK])
    lost = Writer(row, rows).write()
    _leave_out(lost, "changed_meanwhile")
    gone = {one.number for one in lost}
    done = [one for one in rows if one.number not in gone]
    for one in done:
        one.is_done = True
    checking.save(done, ["deeds", "organisation", "person", "is_done"])
    row.mark = mark_of_register()
    row.save(update_fields=["mark"])
    return True


def _look_again(source: Import) -> None:
    """Plan against the register as it is now; rows of which that says something else are left out."""
    mark = mark_of_register()
    made = _made(source)
    own = {key for (what, _place), key in made.items() if what == "organisation"}
    fresh = {one.number: one.deeds for one in checking.planned(source, own=own)}
    lost = [
        row
        for row in source.rows.waiting()
        if [resolve(deed, made) for deed in row.deeds] != fresh.get(row.number, [])
    ]
    with transaction.atomic():
        _leave_out(lost, "changed_meanwhile")
        _mark(source, mark)


def _made(source: Import) -> dict[Reference, str]:
    """What the rows that are done have made."""
    made: dict[Reference, str] = {}
    for number, deeds in source.rows.done().values_list("number", "deeds"):
        made |= made_by(number, deeds)
    return made


def _mark(source: Import, mark: Mark) -> None:
    Import.objects.filter(pk=source.pk, state=State.ORDERED).update(mark=mark)


def _leave_out(rows: Iterable[ImportedRow], code: str) -> None:
    """They are not taken over, and say why; the file of what was left out has them."""
    rows = list(rows)
    for row in rows:
        row.outcome = ImportedRow.Outcome.DOUBT
        row.deeds, row.problems = [], [*row.problems, Problem(code, DOUBT).as_json()]
    checking.save(rows, ["outcome", "deeds", "problems"])


@transaction.atomic
def _end(source: Import, *, problem: str = "") -> None:
    row = _locked(source)
    if row.state != State.ORDERED:
        return
    row.state, row.applied_at, row.problem = State.APPLIED, timezone.now(), problem
    row.counts = dict(Counter(row.rows.values_list("outcome", flat=True)))
    row.save(update_fields=["state", "applied_at", "problem", "counts"])
    history.record(row, history.STATE, by=row.by, new=_("übernommen"))


def _locked(source: Import) -> Import:
    return Import.objects.select_for_update(of=("self",)).select_related("by").get(pk=source.pk)
