"""Lists of action items as plain text."""

from collections.abc import Iterable

from meetings.tasks.models import ActionItem
from meetings.tasks.rows import origin
from members import plaintext


def tasks_text(title: str, tasks: Iterable[ActionItem], *, if_none: str) -> str:
    """A line for each of tasks fetched `with_people`, with its origin; `if_none` stands for none."""
    lines = [_line(task) for task in tasks]
    return plaintext.joined([plaintext.heading(title), "\n".join(lines) or if_none])


def _line(task: ActionItem) -> str:
    parts = ["" if task.is_open else task.get_state_display(), task.due, origin(task)]
    return plaintext.promise(task.text, who=task.who, due="; ".join(part for part in parts if part))
