"""A meeting as an event of a calendar."""

from datetime import date, datetime, time

from meetings.models import Meeting
from members.calendar_zones import BERLIN
from members.calendars import CANCELLED, CONFIRMED, TENTATIVE, Occasion, event, message

STATUS = {Meeting.State.DRAFT: TENTATIVE, Meeting.State.CANCELLED: CANCELLED}
# In German: these bytes are made once for everybody who may read the row.
CANCELLED_TITLE = "Abgesagt: {title}"


def meeting_message(
    meeting: Meeting, *, host: str, url: str, organizer: tuple[str, str], attendee: tuple[str, str]
) -> tuple[str, str]:
    """The calendar part of a mail about a meeting that has a day, and its METHOD.

    `organizer` and `attendee` are (name, address); each message names only the one it goes to.
    """
    method = "CANCEL" if meeting.state == Meeting.State.CANCELLED else "REQUEST"
    content = meeting_event(meeting, host=host, url=url, organizer=organizer, attendee=attendee)
    return message(content, method=method).decode(), method


def meeting_event(
    meeting: Meeting,
    *,
    host: str,
    url: str,
    organizer: tuple[str, str] | None = None,
    attendee: tuple[str, str] | None = None,
) -> bytes:
    """The VEVENT of a meeting that has a day; `host` makes its UID unique in the world.

    The UID never changes, not even by a move: calendars replace the event when SEQUENCE rises
    (RFC 5545, 3.8.4.7 and 3.8.7.4). A cancelled meeting says so in its title as well, because
    some programs do not read STATUS.
    """
    is_cancelled = meeting.state == Meeting.State.CANCELLED
    return event(
        Occasion(
            uid=f"{meeting.uuid}@{host}",
            summary=CANCELLED_TITLE.format(title=meeting.title) if is_cancelled else meeting.title,
            starts=_start(meeting),
            ends=meeting.ends_at,
            changed_at=meeting.changed_at,
            sequence=meeting.sequence,
            status=STATUS.get(Meeting.State(meeting.state), CONFIRMED),
            place=meeting.place,
            url=url,
            is_busy=not is_cancelled,
            organizer=organizer,
            attendee=attendee,
        )
    )


def _start(meeting: Meeting) -> datetime | date:
    """Midnight without an end means that only the day is known: a whole-day event."""
    if meeting.starts_at is None:
        raise ValueError("A meeting without a day has no place in a calendar.")
    local = meeting.starts_at.astimezone(BERLIN)
    return local.date() if local.time() == time(0) and meeting.ends_at is None else local
