"""Taking back what a changed text did to the lines, as far as nobody has written on since."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from meetings.models import AgendaItem
from minutes import writing
from minutes.models import Minutes
from minutes.revising.carrying import Done, carry_over
from minutes.revising.matching import CHANGED, MOVED, NEW, REMOVED, Change
from minutes.revising.reading import Reader
from minutes.revising.standing import standing
from minutes.revising.steps import BECOME, LEAVE, TAKE, Step, steps_of


@transaction.atomic
def take_back(minutes: Minutes, done: Iterable[Done], *, by) -> int:
    """Undo these in reverse order; returns how many lines were brought back.

    A line that somebody changed, moved away or deleted since stays as it is now.
    """
    minutes = writing.held(minutes)
    return sum(VERBS[one.kind](minutes, one, by) for one in reversed(list(done)))


def _reword(minutes: Minutes, done: Done, by) -> bool:
    changes = [Change(CHANGED, done.key, done.new, done.old)]
    steps = steps_of(minutes, changes, standing(minutes, reader=by))
    if not steps:
        return False
    return bool(carry_over(minutes, changes, by=by, answers={0: _undoing(steps[0])}))


def _undoing(step: Step) -> str:
    if step.is_clash:
        return LEAVE
    return BECOME if BECOME in step.answers else TAKE


def _move(minutes: Minutes, done: Done, by) -> bool:
    lines = {line.key: line for line in standing(minutes, reader=by)}
    item = AgendaItem.objects.filter(meeting=minutes.meeting, pk=done.item or 0).first()
    line = lines.get(done.key)
    if line is None or (done.item and item is None):
        return False
    says = Reader(minutes).reworded(line, line.entry.typed)
    writing.move_line(
        minutes,
        line.entry.uuid,
        item=item,
        after=UUID(done.after) if done.after else None,
        by=by,
        line=says.line,
        same_votes=says.same_votes,
    )
    return True


def _delete(minutes: Minutes, done: Done, by) -> bool:
    entry = minutes.entries.filter(uuid=UUID(done.key), typed=done.new, deleted_at=None).first()
    return bool(entry and writing.delete_line(minutes, entry.uuid, version=entry.version, by=by))


def _restore(minutes: Minutes, done: Done, by) -> bool:
    gone = minutes.entries.filter(uuid=UUID(done.key)).exclude(deleted_at=None).first()
    return bool(gone and writing.restore_line(minutes, gone.uuid, by=by))


VERBS = {CHANGED: _reword, MOVED: _move, NEW: _delete, REMOVED: _restore}
