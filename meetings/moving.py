"""A meeting gets another day or place, is cancelled, or takes place after all.

Its `uuid` stays and its `sequence` goes up (RFC 5545, 3.8.7.4), so that every calendar takes the change over.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings import attending
from meetings.models import Meeting
from members import history
from members.dates import spell_span
from members.languages import language_of_records
from members.models import User
from members.refusal import Refused

MOVED, CANCELLED, REVIVED = "meetings.moved", "meetings.cancelled", "meetings.revived"


@transaction.atomic
def move(
    meeting: Meeting,
    *,
    starts_at: datetime | None,
    ends_at: datetime | None,
    place: str,
    day_words: str = "",
    by: User | None,
) -> bool:
    """Another time or place; returns whether anything changed.

    Without a day `day_words` say what is known. Raises Refused for a meeting that is over.
    """
    _lock_ahead(meeting)
    day_before = _day(meeting)
    with language_of_records():
        old = spell_when_and_where(meeting)
        meeting.starts_at, meeting.ends_at, meeting.place = starts_at, ends_at, place.strip()
        meeting.day_words = "" if starts_at else day_words.strip()
        new = spell_when_and_where(meeting)
    if new == old:
        return False
    meeting.sequence += 1
    meeting.save(update_fields=["starts_at", "ends_at", "place", "day_words", "sequence", "changed_at"])
    if _day(meeting) != day_before:
        attending.expect_anew(meeting, before=day_before)
    history.record(meeting, MOVED, by=by, old=old, new=new)
    return True


@transaction.atomic
def cancel(meeting: Meeting, *, reason: str, by: User | None) -> bool:
    """It will not take place; it stays in lists and calendars as cancelled. Twice changes nothing.

    Raises Refused without a reason, or for a meeting that has begun.
    """
    meeting.refresh_from_db(from_queryset=Meeting.objects.select_for_update())
    if meeting.state == Meeting.State.CANCELLED:
        return False
    if meeting.state not in (Meeting.State.DRAFT, Meeting.State.INVITED):
        raise Refused(_("Eine Sitzung, die begonnen hat, kann man nicht mehr absagen."))
    if not reason.strip():
        raise Refused(_("Bitte sagen Sie kurz, warum die Sitzung ausfällt."))
    _turn(meeting, Meeting.State.CANCELLED, reason=reason.strip())
    history.record(meeting, CANCELLED, by=by, reason=meeting.cancel_reason)
    return True


@transaction.atomic
def uncancel(meeting: Meeting, *, by: User | None) -> bool:
    """It takes place after all, invited as before; a meeting that was not cancelled stays as it is."""
    meeting.refresh_from_db(from_queryset=Meeting.objects.select_for_update())
    if meeting.state != Meeting.State.CANCELLED:
        return False
    _turn(meeting, Meeting.State.INVITED if meeting.invited_at else Meeting.State.DRAFT, reason="")
    history.record(meeting, REVIVED, by=by)
    return True


def spell_when_and_where(meeting: Meeting) -> str:
    """ "Mo, 9. November 2026, 14–16 Uhr, Altes Rathaus"."""
    return ", ".join(part for part in (spell_when(meeting), meeting.place) if part)


def spell_when(meeting: Meeting) -> str:
    """The same without the place; "" where nothing is known."""
    return spell_span(meeting.starts_at, meeting.ends_at) if meeting.starts_at else meeting.day_words


def _turn(meeting: Meeting, state: str, *, reason: str) -> None:
    meeting.state, meeting.cancel_reason = state, reason
    meeting.sequence += 1
    meeting.save(update_fields=["state", "cancel_reason", "sequence", "changed_at"])


def _lock_ahead(meeting: Meeting) -> None:
    meeting.refresh_from_db(from_queryset=Meeting.objects.select_for_update())
    if meeting.is_over:
        raise Refused(_("Diese Sitzung kann man nicht mehr verlegen: %s.") % meeting.get_state_display())


def _day(meeting: Meeting):
    return timezone.localdate(meeting.starts_at) if meeting.starts_at else None
