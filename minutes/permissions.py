"""Who may write minutes, and who may end a meeting."""

from meetings.permissions import takes_minutes
from members.roles import is_office, person_of
from minutes.models import Minutes, Review


def can_write(user, minutes: Minutes) -> bool:
    """The office, and whoever was named as minute-taker; approved minutes change by corrections only."""
    return not minutes.is_frozen and writes_for(user, minutes)


def writes_for(user, minutes: Minutes) -> bool:
    """The office or the minute-taker of this meeting, whatever state the minutes are in."""
    return is_office(user) or takes_minutes(user, minutes.meeting)


def can_begin(user, meeting) -> bool:
    """Who may write the minutes may begin them; not those of a cancelled meeting."""
    return meeting.state != meeting.State.CANCELLED and (is_office(user) or takes_minutes(user, meeting))


def can_read_in(user, thing: None = None) -> bool:
    """Minutes that were written elsewhere are taken over by the office."""
    return is_office(user)


def can_review(user, review: Review) -> bool:
    """Whoever the minutes were laid before."""
    return review.reviewer == person_of(user)
