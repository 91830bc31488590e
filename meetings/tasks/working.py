"""What people do with an action item: tick, start, drop, postpone, comment, hand over.

Each verb writes one step of the log, or nothing when there is nothing to change. Whatever waits for
a task wakes by itself when that is done: waiting is derived, not stored.
"""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.tasks.log import note
from meetings.tasks.models import ActionItem, Step
from members.dates import Due
from members.languages import language_of_records
from members.models import FieldOfAction, Person, Seat
from members.refusal import Refused

State, Kind = ActionItem.State, Step.Kind


class NotPossible(Refused):
    """The task cannot take this step now."""


@transaction.atomic
def tick(task: ActionItem, *, by: Person | None) -> bool:
    """It is done. Ticking twice changes nothing; returns whether something changed."""
    return _turn(task, State.DONE, Kind.DONE, by=by)


@transaction.atomic
def start(task: ActionItem, *, by: Person | None) -> bool:
    """Somebody is on it. Raises NotPossible when it is done or dropped."""
    _lock_open(task)
    return _turn(task, State.IN_PROGRESS, Kind.STARTED, by=by)


@transaction.atomic
def drop(task: ActionItem, *, reason: str, by: Person | None) -> bool:
    """It will not be done, and why. Raises NotPossible when it is done or no reason is given."""
    _need(reason)
    if task.state != State.DROPPED:
        _lock_open(task)
    return _turn(task, State.DROPPED, Kind.DROPPED, by=by, reason=reason)


@transaction.atomic
def reopen(task: ActionItem, *, by: Person | None) -> bool:
    """Back to what it was before it was done or dropped; undoes a wrong tick."""
    _lock(task)
    if task.is_open:
        return False
    closing = task.steps.filter(kind__in=[Kind.DONE, Kind.DROPPED]).last()
    before = closing.old if closing and closing.old in ActionItem.OPEN_STATES else State.OPEN
    return _turn(task, before, Kind.REOPENED, by=by)


@transaction.atomic
def postpone(task: ActionItem, *, due: Due, reason: str, by: Person | None) -> bool:
    """Give it a new date or period, and say why; the state stays. Raises NotPossible as `drop` does."""
    _need(reason)
    _lock_open(task)
    with language_of_records():
        old = task.due
        task.due_on, task.due_words, task.due_precision = due.on, due.words, due.precision
        new = task.due
    if new == old:
        return False
    task.save(update_fields=["due_on", "due_words", "due_precision", "changed_at"])
    note(task, Kind.POSTPONED, by=by, old=old, new=new, reason=reason)
    return True


@transaction.atomic
def hand_over(
    task: ActionItem,
    *,
    to: Iterable[Person] = (),
    seat: Seat | None = None,
    for_office: bool = False,
    reason: str = "",
    by: Person | None,
) -> bool:
    """Others answer for it from now on; nobody at all is allowed. Raises NotPossible when it is closed."""
    _lock_open(task)
    people = set(to)
    if (set(task.assignees.all()), task.seat, task.for_office) == (people, seat, for_office):
        return False
    with language_of_records():
        old = task.who
        task.assignees.set(people)
        task.seat, task.for_office = seat, for_office
        new = task.who
    task.save(update_fields=["seat", "for_office", "changed_at"])
    note(task, Kind.HANDED_OVER, by=by, old=old, new=new, reason=reason)
    return True


def comment(task: ActionItem, *, text: str, by: Person | None) -> None:
    """Say something about it; also about one that is closed."""
    note(task, Kind.COMMENTED, by=by, new=text.strip())


@transaction.atomic
def reword(
    task: ActionItem,
    *,
    text: str,
    audience: str,
    fields_of_action: Iterable[FieldOfAction] | None = None,
    by: Person | None,
) -> bool:
    """Correct a task that stands in no minutes; raises NotPossible for one that does. None: tags stay."""
    _lock(task)
    if task.meeting_id:
        raise NotPossible(_("Diese Aufgabe steht in einem Protokoll und wird dort geändert."))
    if fields_of_action is not None:
        task.fields_of_action.set(fields_of_action)
    old = task.text
    if (old, task.audience) == (text, audience):
        return False
    task.text, task.audience = text, audience
    task.save(update_fields=["text", "audience", "changed_at"])
    note(task, Kind.EDITED, by=by, old=old, new=text)
    return True


def _turn(task: ActionItem, state: str, kind: str, *, by: Person | None, reason: str = "") -> bool:
    _lock(task)
    if task.state == state:
        return False
    old, task.state = task.state, state
    task.done_at = timezone.now() if state == State.DONE else None
    task.save(update_fields=["state", "done_at", "changed_at"])
    note(task, kind, by=by, old=old, new=state, reason=reason)
    return True


def _lock(task: ActionItem) -> None:
    task.refresh_from_db(from_queryset=ActionItem.objects.select_for_update())


def _lock_open(task: ActionItem) -> None:
    _lock(task)
    if not task.is_open:
        raise NotPossible(_("Diese Aufgabe ist schon abgeschlossen. Öffnen Sie sie zuerst wieder."))


def _need(reason: str) -> None:
    if not reason.strip():
        raise NotPossible(_("Bitte sagen Sie kurz, warum."))
