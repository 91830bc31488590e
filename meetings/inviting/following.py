"""An invited meeting moves, falls through or takes place after all: whoever was told of it is told that."""

import json
from datetime import datetime

from django.db import transaction
from django.utils.dateparse import parse_datetime

from meetings import moving
from meetings.inviting.announcing import announce
from meetings.inviting.invitees import behind
from meetings.inviting.messages import Draft, cancelled_on
from meetings.models import Announcement, Attendance, Meeting
from members.models import User

Kind, Answer, State = Announcement.Kind, Attendance.Answer, Attendance.State


@transaction.atomic
def move(
    meeting: Meeting,
    *,
    starts_at: datetime | None,
    ends_at: datetime | None,
    place: str,
    day_words: str = "",
    words: str | None,
    by: User | None,
) -> bool:
    """Another time or place; with `words`, even empty ones, everybody who was told hears of it.

    Another time is asked about anew: who had answered has not answered yet. None tells nobody; `tell` can do
    that later. Returns whether anything changed. Raises Refused as moving.move and `tell` do.
    """
    before = meeting.starts_at
    is_new = moving.move(
        meeting, starts_at=starts_at, ends_at=ends_at, place=place, day_words=day_words, by=by
    )
    if is_new and words is not None and tell(meeting, words=words, by=by) and before != starts_at:
        _ask_anew(meeting)
    return is_new


@transaction.atomic
def cancel(meeting: Meeting, *, reason: str, words: str | None, by: User | None) -> bool:
    """As moving.cancel does, and said as `move` does."""
    is_new = moving.cancel(meeting, reason=reason, by=by)
    if is_new and words is not None:
        tell(meeting, words=words, by=by)
    return is_new


@transaction.atomic
def uncancel(meeting: Meeting, *, words: str | None, by: User | None) -> bool:
    """As moving.uncancel does, and said as `move` does."""
    is_new = moving.uncancel(meeting, by=by)
    if is_new and words is not None:
        tell(meeting, words=words, by=by)
    return is_new


@transaction.atomic
def tell(meeting: Meeting, *, words: str, by: User | None) -> Announcement | None:
    """Write to everybody who knows an older state of the meeting; None when there is nothing new to say.

    Doing it twice sends nothing more. Raises Refused when a message cannot be made.
    """
    Meeting.objects.select_for_update().only("pk").get(pk=meeting.pk)
    if not (to := behind(meeting)):
        return None
    return announce(meeting, _draft(meeting, words), to=to, by=by)


def _draft(meeting: Meeting, words: str) -> Draft:
    """What changed since they were last written to."""
    last = meeting.announcements.filter(sequence__lt=meeting.sequence).order_by("sequence", "pk").last()
    said = json.loads(last.agenda) if last else {}
    if meeting.state == Meeting.State.CANCELLED:
        return Draft(Kind.CANCELLED, words=words)
    if last and last.kind == Kind.CANCELLED:
        return Draft(Kind.REVIVED, words=words)
    old = parse_datetime(said.get("starts_at") or "")
    # What lost its day cannot stand in a calendar: the old day is cancelled there.
    event = cancelled_on(meeting, old) if meeting.starts_at is None and old else None
    return Draft(Kind.MOVED, words=words, before=said.get("when_and_where", ""), event=event)


def _ask_anew(meeting: Meeting) -> None:
    answered = meeting.attendances.exclude(answer=Answer.NEEDS_ACTION)
    answered.filter(answer=Answer.DECLINED, state=State.EXCUSED).update(state=State.ABSENT)
    answered.update(answer=Answer.NEEDS_ACTION, answered_at=None)
