"""Historical mode: what was minuted, approved and done long ago is filed away, and nobody is told.

Such minutes are closed and frozen at once. Their tasks are done, unless somebody says that one is still
open; announced dates and topics create nothing; resolutions get the next numbers of the meeting's
year, while numbers that the text gives them stay in the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.tasks.log import step
from meetings.tasks.models import ActionItem, Step
from members import roles
from members.languages import language_of_records
from minutes.closing import number_resolutions
from minutes.freezing import freeze
from minutes.importing.reader.finds import FoundTask
from minutes.models import Minutes

# A meeting further back is history unless somebody says otherwise.
RECENT = timedelta(days=60)


@dataclass(frozen=True)
class History:
    """`approved_on` is None when nobody knows the day; `still_open` are the promises that are not done."""

    approved_on: date | None = None
    still_open: frozenset[FoundTask] = frozenset()


def is_history(day: date | None, *, today: date) -> bool:
    """Whether a meeting of that day is read in as history by default; without a day it is."""
    return day is None or today - day > RECENT


def file_away(
    minutes: Minutes, history: History, *, promises: Sequence[tuple[FoundTask, ActionItem]], by
) -> None:
    """Close and freeze minutes that were just written; `promises` are the tasks made of the finds."""
    moment = minutes.meeting.ends_at or minutes.meeting.starts_at or timezone.now()
    minutes.approved_elsewhere_on = history.approved_on
    minutes.closed_at, minutes.closed_by = moment, by
    minutes.save(update_fields=["approved_elsewhere_on", "closed_at", "closed_by"])
    freeze(minutes, state=Minutes.State.ELSEWHERE)
    number_resolutions(minutes)
    for found, task in promises:
        _settle(task, is_open=found in history.still_open, said_at=moment, by=roles.person_of(by))


@language_of_records()
def _settle(task: ActionItem, *, is_open: bool, said_at: datetime, by) -> None:
    """Everybody may see it; what is not open was done, nobody knows when, so it counts as of then."""
    task.created_at = said_at
    task.released_at = timezone.now() if is_open else said_at
    if not is_open:
        task.state, task.done_at = ActionItem.State.DONE, said_at
    task.save(update_fields=["created_at", "released_at", "state", "done_at", "changed_at"])
    kind, new = (Step.Kind.RELEASED, "") if is_open else (Step.Kind.DONE, ActionItem.State.DONE)
    old = "" if is_open else ActionItem.State.OPEN
    step(task, kind, by=by, old=old, new=new, reason=_("aus altem Protokoll")).save()
