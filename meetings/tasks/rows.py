"""Action items as they stand in a list: late or not, where from, and whether one may tick them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from meetings.models import Meeting
from meetings.tasks.models import ActionItem
from meetings.tasks.permissions import workable_by
from members import dates
from members.audience import AudienceQuerySet


@dataclass(frozen=True)
class Row:
    """One line of a list. `late` stands before everything else, in words; "" when it is in time.

    `waiting` says what comes first, "" when nothing does. `meeting` is the name of its meeting, `item` the
    agenda item; of a meeting that the reader may not see both say no more than `origin`.
    """

    task: ActionItem
    late: str
    waiting: str
    origin: str
    meeting: str
    item: str
    is_workable: bool


def rows_of(tasks: Iterable[ActionItem], *, user, on: date | None = None) -> list[Row]:
    """The rows of tasks fetched `with_people`; three more queries for all of them."""
    tasks = list(tasks)
    day = on or timezone.localdate()
    workable = _among(workable_by(user), {task.pk for task in tasks})
    firsts = {task.waiting_for_id for task in tasks if task.is_waiting}
    seen = _among(ActionItem.objects.visible_to(user), firsts)
    open_meetings = _among(Meeting.objects.visible_to(user), {task.meeting_id for task in tasks})
    return [
        Row(
            task,
            late(task, day),
            waiting(task, is_seen=task.waiting_for_id in seen),
            origin(task),
            meeting_of(task, is_seen=task.meeting_id in open_meetings),
            item_of(task, is_seen=task.meeting_id in open_meetings),
            task.pk in workable,
        )
        for task in tasks
    ]


def _among(rows: AudienceQuerySet, keys: set) -> set[int]:
    return set(rows.filter(pk__in=keys).values_list("pk", flat=True))


def waiting(task: ActionItem, *, is_seen: bool) -> str:
    """ "wartet auf „Angebot einholen“"; one that the reader may not see is not named."""
    if not task.is_waiting or task.waiting_for is None:
        return ""
    if not is_seen:
        return _("wartet auf eine andere Aufgabe")
    return _("wartet auf „%(task)s“") % {"task": Truncator(task.waiting_for.text).chars(60)}


def late(task: ActionItem, on: date) -> str:
    """ "fällig seit Fr, 13. November 2026", or "" in time."""
    if task.due_on is None or not task.is_overdue(on):
        return ""
    return _("fällig seit %(day)s") % {"day": dates.spell_day(task.due_on)}


def meeting_of(task: ActionItem, *, is_seen: bool) -> str:
    """ "Vorstandssitzung"; whose meeting it was for a reader who may not see it; "" without one."""
    if task.meeting is None:
        return ""
    return task.meeting.title if is_seen else task.committee.name


def item_of(task: ActionItem, *, is_seen: bool) -> str:
    """ "TOP 3: Haushalt", "TOP 3" for a reader who may not see the meeting, "" without an item."""
    if task.agenda_item is None:
        return ""
    words = {"number": task.agenda_item.number, "title": task.agenda_item.title}
    if is_seen:
        return _("TOP %(number)s: %(title)s") % words
    return _("TOP\u00a0%(number)s") % words if words["number"] else ""


def origin(task: ActionItem) -> str:
    """ "Vorstand 9.11.2026, TOP 3", or the committee alone for a task made by hand."""
    parts = [task.committee.name]
    if task.meeting and task.meeting.starts_at:
        day = timezone.localdate(task.meeting.starts_at)
        parts = [f"{task.committee.name} {day.day}.{day.month}.{day.year}"]
    if task.agenda_item and task.agenda_item.number:
        parts.append(_("TOP\u00a0%(number)s") % {"number": task.agenda_item.number})
    return ", ".join(parts)
