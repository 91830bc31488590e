"""Promises of an old protocol as action items; who cannot be matched stays in the words."""

import re
from collections.abc import Sequence

from meetings.tasks import promising
from meetings.tasks.models import ActionItem
from members.roles import person_of
from minutes.importing.reader.finds import FoundTask
from minutes.importing.reader.promises.grammar import SENTENCE
from minutes.importing.takeover.attendance import Named, whom
from minutes.models import Entry

OFFICE = re.compile(
    r"^(?:Koordinierungsstelle|Geschäftsstelle|Geschäftsführung|Büro|Sekretariat|KS|KST)$", re.IGNORECASE
)


def keep_promise(entry: Entry, task: FoundTask, named: Sequence[Named], *, by) -> ActionItem:
    """The action item of one promise; nobody sees it before the office has ended the meeting."""
    meeting = entry.minutes.meeting
    matched = {name: whom(name, named) for name in task.assignee if not OFFICE.match(name)}
    people = [one.person for one in matched.values() if one and one.person]
    promise = promising.Promise(
        text=_with_names(task.text, [name for name, one in matched.items() if not (one and one.person)]),
        meeting=meeting,
        agenda_item=entry.agenda_item,
        committee=meeting.committee,
        assignees=people,
        for_office=any(OFFICE.match(name) for name in task.assignee),
        due_on=task.due,
        due_words=task.due_words[:100],
        due_precision=_precision(task),
        audience=entry.audience,
    )
    return promising.keep(None, promise, by=person_of(by))


def promise_line(task: FoundTask, named: Sequence[Named]) -> str:
    """The promise as it would be typed: "! R. Haddad: spricht mit dem Amt (bis 15.11.2026)"."""
    sentence = SENTENCE.match(task.text) if task.rule == "task.sentence" else None
    words = task.text[sentence.end("who") :].strip() if sentence and task.assignee else task.text
    who = ", ".join(one.name if (one := whom(name, named)) else name for name in task.assignee)
    return f"! {who}: {words}{_due(task)}" if who else f"! {words}{_due(task)}"


def _due(task: FoundTask) -> str:
    """The deadline in brackets, where the words do not say it already."""
    if (not task.due_words and not task.due) or (task.due_words and task.due_words in task.text):
        return ""
    return f" (bis {task.due:%d.%m.%Y})" if task.due and not task.due_words else f" ({task.due_words})"


def _precision(task: FoundTask) -> str:
    """The form drops it when the words were changed; a day alone is a day."""
    if task.due_precision or not task.due:
        return task.due_precision
    return ActionItem.DuePrecision.PERIOD if task.due_words else ActionItem.DuePrecision.DAY


def _with_names(text: str, names: Sequence[str]) -> str:
    missing = [name for name in names if name.split()[-1] not in text]
    return f"{', '.join(missing)}: {text}" if missing else text
