"""Ending a meeting: what was agreed is looked through once, then everybody concerned may see it."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from meetings.models import Meeting
from meetings.tasks import promising
from meetings.tasks.models import ActionItem
from members import history, roles
from members.audience import is_narrower
from members.search.indexing import together
from minutes import announcing, keeping
from minutes.gathering import with_decisions
from minutes.models import Entry, Minutes
from minutes.understanding import day_of
from minutes.writing import reread

DECISIONS = (Entry.Kind.RESOLUTION, Entry.Kind.OUTCOME)
ANNOUNCED = (Entry.Kind.DATE, Entry.Kind.TOPIC)


@dataclass(frozen=True)
class Overview:
    """Everything to be checked before a meeting is ended, in the order of the minutes."""

    tasks: list[ActionItem]
    promises: list[Entry]
    decisions: list[Entry]
    announced: list[Entry]
    problems: list[Entry]


def overview(minutes: Minutes) -> Overview:
    """All promises, decisions and dates of these minutes; a fixed number of queries."""
    lines = list(with_decisions(minutes.entries.kept()))
    return Overview(
        tasks=[task for entry in lines for task in entry.action_items.all()],
        promises=[entry for entry in lines if entry.action_items.all()],
        decisions=[entry for entry in lines if entry.kind in DECISIONS],
        announced=[entry for entry in lines if entry.kind in ANNOUNCED],
        problems=[entry for entry in lines if entry.problem],
    )


@transaction.atomic
@together()
def close(minutes: Minutes, *, by, ended_at: datetime | None = None) -> Minutes:
    """End the meeting: number its resolutions, propose its dates and topics, release its tasks.

    Ending it twice changes nothing. `by` is the user who does it.
    """
    minutes = Minutes.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=minutes.pk)
    if not minutes.is_open:
        return minutes
    minutes.closed_at, minutes.closed_by = timezone.now(), by
    minutes.save(update_fields=["closed_at", "closed_by"])
    _end_meeting(minutes.meeting, ended_at)
    if minutes.source_text:
        _show_meeting(minutes, by=by)
    number_resolutions(minutes)
    propose(minutes, by=by)
    promising.release(minutes.meeting, by=roles.person_of(by))
    return minutes


def number_resolutions(minutes: Minutes) -> None:
    """Numbers by the meeting's year for those that have none yet, in the order of the minutes."""
    unnumbered = minutes.entries.kept().filter(resolution__number=None, resolution__isnull=False)
    for entry in unnumbered.select_related("resolution"):
        keeping.number(entry.resolution, year=day_of(minutes.meeting).year)


def propose(minutes: Minutes, *, by) -> None:
    """Draft meetings for the announced dates and proposals for the named topics."""
    for entry in minutes.entries.kept().filter(kind__in=ANNOUNCED, proposed_meeting=None, proposal=None):
        entry.minutes = minutes
        announcing.propose(entry, reread(entry), by=by)


def _end_meeting(meeting: Meeting, ended_at: datetime | None) -> None:
    meeting.state = Meeting.State.HELD
    meeting.ends_at = ended_at or meeting.ends_at
    meeting.save(update_fields=["state", "ends_at", "changed_at"])


def _show_meeting(minutes: Minutes, *, by) -> None:
    """A meeting that was read in has been the office's alone; now whoever reads the minutes sees it."""
    meeting = minutes.meeting
    if is_narrower(meeting.audience, than=minutes.audience):
        meeting.audience = minutes.audience
        meeting.save(update_fields=["audience", "changed_at"])
        history.record(meeting, history.WIDENED, by=by, new=str(meeting.get_audience_display()))
