"""How action items come into being: from a line of the minutes, or by hand.

A line of the minutes is saved again and again while it is typed: `keep` makes one task of it, `withdraw`
takes it back when the line is deleted, `release` tells the people when the meeting was ended.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from meetings.models import AgendaItem, Meeting
from meetings.tasks.log import note, step
from meetings.tasks.models import ActionItem, Step
from members.audience import Audience
from members.languages import language_of_records
from members.models import Committee, FieldOfAction, Person, Seat
from members.search.indexing import together

Kind = Step.Kind
DUE = ("due_on", "due_words", "due_precision")
WHO = ("assignees", "seat", "for_office")


@dataclass(frozen=True, kw_only=True)
class Promise:
    """What a task shall say. `due_on` is the last day in time, `due_precision` a DuePrecision."""

    text: str
    committee: Committee
    meeting: Meeting | None = None
    agenda_item: AgendaItem | None = None
    assignees: Iterable[Person] = ()
    seat: Seat | None = None
    for_office: bool = False
    due_on: date | None = None
    due_words: str = ""
    due_precision: str = ""
    waiting_for: ActionItem | None = None
    fields_of_action: Iterable[FieldOfAction] = ()
    audience: str = Audience.COMMITTEE


@transaction.atomic
@together()
def keep(existing: ActionItem | None, promise: Promise, *, by: Person | None) -> ActionItem:
    """Make the task, or bring the existing one to what its line says now; twice the same changes nothing.

    A withdrawn one comes back. What was postponed or handed over since stays as people left it, however
    often the line is corrected. One of a meeting is released later; one without is released at once.
    Fields of action are chosen by people: a line brings none and takes none away.
    """
    said = dict(vars(promise))
    assignees, fields = list(said.pop("assignees")), list(said.pop("fields_of_action"))
    if existing is None:
        return _create(said, assignees, fields, by=by)
    if _comes_back_to(existing, promise.waiting_for):
        said["waiting_for"] = None
    return _rewrite(existing, said, assignees, by=by)


@transaction.atomic
def withdraw(task: ActionItem, *, by: Person | None) -> None:
    """Its line was deleted: nobody sees it any more; `keep` brings it back. Twice changes nothing."""
    task.refresh_from_db(from_queryset=ActionItem.objects.select_for_update())
    if task.withdrawn_at is None:
        task.withdrawn_at = timezone.now()
        task.save(update_fields=["withdrawn_at", "changed_at"])
        _tell(task, Kind.WITHDRAWN, by=by)


@transaction.atomic
def release(meeting: Meeting, *, by: Person | None) -> list[ActionItem]:
    """The meeting was ended and checked: its tasks reach their people. Returns those released now."""
    waiting = meeting.action_items.select_for_update().filter(released_at=None, withdrawn_at=None)
    tasks = list(waiting)
    now = timezone.now()
    ActionItem.objects.filter(pk__in=[task.pk for task in tasks]).update(released_at=now, changed_at=now)
    Step.objects.bulk_create(step(task, Kind.RELEASED, by=by) for task in tasks)
    return tasks


def _create(
    said: dict, assignees: Iterable[Person], fields: Iterable[FieldOfAction], *, by: Person | None
) -> ActionItem:
    task = ActionItem.objects.create(**said, released_at=None if said["meeting"] else timezone.now())
    task.assignees.set(assignees)
    if fields:
        task.fields_of_action.set(fields)
    note(task, Kind.CREATED, by=by)
    return task


def _rewrite(task: ActionItem, said: dict, assignees: Iterable[Person], *, by: Person | None) -> ActionItem:
    task.refresh_from_db(from_queryset=ActionItem.objects.select_for_update())
    settled, old = _settled(task), _words(task)
    if "assignees" not in settled and set(task.assignees.all()) != set(assignees):
        task.assignees.set(assignees)
    changed = {
        name: value for name, value in said.items() if name not in settled and getattr(task, name) != value
    }
    for name, value in changed.items():
        setattr(task, name, value)
    if changed:
        task.save(update_fields=[*changed, "changed_at"])
    if _words(task) != old:
        _tell(task, Kind.EDITED, by=by, old=old, new=_words(task))
    if task.withdrawn_at is not None:
        task.withdrawn_at = None
        task.save(update_fields=["withdrawn_at", "changed_at"])
        _tell(task, Kind.RESTORED, by=by)
    return task


@language_of_records()
def _words(task: ActionItem) -> str:
    return " · ".join(part for part in (task.text, task.who, task.due) if part)


def _settled(task: ActionItem) -> set[str]:
    """The fields that people decided anew since the line was written."""
    kinds = set(task.steps.values_list("kind", flat=True))
    return {*(DUE if Kind.POSTPONED in kinds else ()), *(WHO if Kind.HANDED_OVER in kinds else ())}


def _tell(task: ActionItem, kind: str, *, by: Person | None, old: str = "", new: str = "") -> None:
    """Log it once people know the task; before, a line may be typed as often as it takes."""
    if task.released_at is not None:
        note(task, kind, by=by, old=old, new=new)


def _comes_back_to(task: ActionItem, waiting_for: ActionItem | None) -> bool:
    """Whether waiting for that one would mean to wait for oneself."""
    seen: set[int] = set()
    while waiting_for is not None and waiting_for.pk not in seen:
        if waiting_for.pk == task.pk:
            return True
        seen.add(waiting_for.pk)
        waiting_for = waiting_for.waiting_for
    return False
