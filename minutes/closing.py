"""Ending a meeting: what was agreed is looked through once, then everybody concerned may see it."""

from dataclasses import dataclass
from datetime import datetime, time

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.models import Meeting, TopicProposal
from meetings.tasks import promising
from meetings.tasks.models import ActionItem
from members import roles
from members.dates import spell_day
from members.languages import language_of_records
from minutes import keeping
from minutes.gathering import with_decisions
from minutes.lines import DateDraft, Line
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
    """Draft meetings for the announced dates and proposals for the named topics, once for each line."""
    for entry in minutes.entries.kept().filter(kind=Entry.Kind.DATE, proposed_meeting=None):
        event = reread(entry).event
        # Minutes that are read in later announce days that have passed.
        if event and (event.day is None or event.day >= timezone.localdate()):
            entry.proposed_meeting = _draft_meeting(minutes, event, audience=entry.audience)
            entry.save(update_fields=["proposed_meeting"])
    for entry in minutes.entries.kept().filter(kind=Entry.Kind.TOPIC, proposal=None):
        if person := roles.person_of(by) or minutes.meeting.minute_taker:
            entry.proposal = TopicProposal.objects.create(
                committee=minutes.meeting.committee,
                title=entry.text[:200],
                reason=_occasion(reread(entry)),
                proposed_by=person,
                audience=entry.audience,
            )
            entry.save(update_fields=["proposal"])


@language_of_records()
def _occasion(line: Line) -> str:
    """For which meeting the topic was wanted, in the words of the minutes."""
    if line.topic_for is None:
        return ""
    day, words = line.topic_for
    return _("Gewünscht für: %s") % (spell_day(day) if day else words)


def _draft_meeting(minutes: Minutes, event: DateDraft, *, audience: str) -> Meeting:
    return Meeting.objects.create(
        committee=minutes.meeting.committee,
        title=event.title[:200],
        starts_at=_moment(event.day, event.start),
        ends_at=_moment(event.day, event.end) if event.start else None,
        day_words="" if event.day and event.start else event.words[:100],
        place=event.place[:200],
        audience=audience,
    )


def _moment(day, clock: time | None) -> datetime | None:
    """A moment in the site's time zone; None while the day or the hour is open."""
    if day is None or clock is None:
        return None
    return timezone.make_aware(datetime.combine(day, clock))


def _end_meeting(meeting: Meeting, ended_at: datetime | None) -> None:
    meeting.state = Meeting.State.HELD
    meeting.ends_at = ended_at or meeting.ends_at
    meeting.save(update_fields=["state", "ends_at", "changed_at"])
