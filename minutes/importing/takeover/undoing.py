"""Taking back what was taken over of a file: lines, tasks and resolutions go, while nothing rests on them."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from meetings.models import Meeting
from meetings.tasks.models import ActionItem
from members import numbering
from members.search.indexing import together
from minutes.models import Entry, Minutes, Resolution

State = Minutes.State
# What was made together with a row, and goes with it.
OWN = {
    Minutes: {"entries", "source_file"},
    Entry: {"resolution", "outcome"},
    Resolution: set[str](),
    ActionItem: {"steps", "entries"},
    Meeting: {"minutes", "agenda", "attendances", "papers", "action_items"},
}
# A task that was filed away was made and settled; one of a draft was only made.
STEPS: dict[str, int] = {State.ELSEWHERE: 2, State.DRAFT: 1}


@dataclass(frozen=True)
class Going:
    """What would go; `changed` of the lines were rewritten or typed since. `numbers` are the resolutions'."""

    entries: int
    changed: int
    tasks: int
    resolutions: int
    numbers: tuple[str, ...]
    keeps_meeting: bool


def going(minutes: Minutes) -> Going:
    """How much there is to go."""
    entries, resolutions = minutes.entries.filter(deleted_at=None), _resolutions(minutes)
    return Going(
        entries=entries.count(),
        changed=entries.filter(Q(version__gt=1) | Q(updated_at__gt=minutes.source_file.changed_at)).count(),
        tasks=_tasks(minutes).filter(withdrawn_at=None).count(),
        resolutions=len(resolutions),
        numbers=tuple(one.label for one in resolutions if one.label),
        keeps_meeting=_is_used(minutes),
    )


def obstacle(minutes: Minutes) -> str:
    """Why it cannot be taken back, in a sentence; "" when it can."""
    if minutes.state not in STEPS:
        return _("Das Protokoll ist schon %s.") % minutes.get_state_display()
    if minutes.state == State.DRAFT and not minutes.is_open:
        return _("Die Sitzung ist beendet, und die Aufgaben sind mitgeteilt.")
    if words := _worked_on(minutes):
        return _("An Aufgaben daraus wurde seitdem gearbeitet: %s.") % words
    if cited := _cited(minutes):
        return _("Beschluss %s ist in einem anderen Protokoll genannt.") % cited
    itself = Minutes.objects.filter(pk=minutes.pk)
    rows = (itself, minutes.entries.all(), _resolutions(minutes), _tasks(minutes))
    hanging = [name for one in rows for name in _hanging(one)]
    return _("Daran hängt schon etwas anderes: %s.") % ", ".join(hanging) if hanging else ""


@transaction.atomic
@together()
def undo(minutes: Minutes) -> None:
    """Delete the minutes with all that was made of their text, and the meeting unless it is used otherwise.

    Numbers that nobody got after them are given again. Callers ask `obstacle` before.
    """
    meeting, is_used = minutes.meeting, _is_used(minutes)
    numbers = [(one.year, one.number) for one in _resolutions(minutes) if one.year and one.number]
    tasks = list(_tasks(minutes).values_list("pk", flat=True))
    minutes.delete()
    ActionItem.objects.filter(pk__in=tasks).delete()
    for year, number in sorted(numbers, reverse=True):
        numbering.give_back("resolution", year=year, number=number)
    if not is_used:
        meeting.delete()


def _tasks(minutes: Minutes) -> QuerySet[ActionItem]:
    return ActionItem.objects.filter(meeting=minutes.meeting_id).order_by("pk")


def _resolutions(minutes: Minutes) -> QuerySet[Resolution]:
    return Resolution.objects.filter(entry__minutes=minutes).order_by("year", "number")


def _is_used(minutes: Minutes) -> bool:
    """Whether somebody put more to the meeting than the file it was read from, or points to it."""
    as_text = hashlib.sha256(minutes.source_text.encode()).hexdigest()
    more = minutes.meeting.papers.exclude(digest__in=[minutes.source_file.digest, as_text])
    return more.exists() or any(_hanging(Meeting.objects.filter(pk=minutes.meeting_id)))


def _hanging(rows: QuerySet) -> Iterator[str]:
    """What else points to these rows, by its name; rows that point to each other do not count."""
    for relation in rows.model._meta.related_objects:
        if relation.get_accessor_name() in OWN[rows.model]:
            continue
        pointing = {f"{relation.field.name}__in": rows.values("pk")}
        others = relation.related_model._base_manager.filter(**pointing)
        if relation.related_model is rows.model:
            others = others.exclude(pk__in=rows.values("pk"))
        if others.exists():
            yield str(relation.related_model._meta.verbose_name)


def _worked_on(minutes: Minutes) -> str:
    """The tasks with which somebody did something, quoted."""
    counted = _tasks(minutes).annotate(taken=Count("steps"))
    changed = counted.filter(taken__gt=STEPS[minutes.state])
    return ", ".join(f"„{task.text[:80]}“" for task in changed[:3])


def _cited(minutes: Minutes) -> str:
    """A number of these resolutions that minutes written here name; old ones have numbers of their own."""
    labels = [one.label for one in _resolutions(minutes) if one.label]
    lines = Entry.objects.filter(deleted_at=None).exclude(minutes=minutes)
    lines = lines.exclude(minutes__state=State.ELSEWHERE)
    for label in labels:
        typed = lines.filter(typed__contains=label).values_list("typed", flat=True)
        if any(re.search(rf"(?<![\d/]){label}(?!\d)", one) for one in typed):
            return label
    return ""
