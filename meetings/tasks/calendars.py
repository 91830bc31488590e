"""A task as a whole-day event on the last day on which it is in time."""

from meetings.tasks.models import ActionItem
from members.calendars import Occasion, event

TITLE = "Aufgabe: {text}"
LONGEST = 120


def task_event(task: ActionItem, *, host: str, url: str) -> bytes:
    """The VEVENT of a task with a due day. It takes no time: nobody is busy because of it.

    An event and not a VTODO (RFC 5545, 3.6.2): the calendars of phones show no subscribed VTODO.
    """
    if task.due_on is None:
        raise ValueError("A task without a due day has no place in a calendar.")
    return event(
        Occasion(
            uid=f"{task.uuid}@{host}",
            summary=TITLE.format(text=_one_line(task.text)),
            starts=task.due_on,
            changed_at=task.changed_at,
            sequence=_sequence(task),
            url=url,
            description=task.text if task.text != _one_line(task.text) else "",
            is_busy=False,
        )
    )


def _sequence(task: ActionItem) -> int:
    """Rises with every change, as RFC 5545, 3.8.7.4 asks, without a counter: the seconds it has lived."""
    return max(0, int((task.changed_at - task.created_at).total_seconds()))


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
