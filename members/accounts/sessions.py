"""Ending all sessions of one account; allauth keeps a row for each (every door is allauth's)."""

from allauth.usersessions.models import UserSession
from django.db import transaction

from members import history
from members.models import User


@transaction.atomic
def end_all(user: User, *, by: User | None, reason: str = "", but: str | None = "") -> int:
    """Log this account out everywhere, at once; how many sessions there were. None leaves no line.

    The session with the key `but` goes on.
    """
    sessions = list(UserSession.objects.filter(user=user).exclude(session_key=but or ""))
    for session in sessions:
        session.end()
    if sessions:
        history.record(user, history.SESSIONS_ENDED, by=by, reason=reason)
    return len(sessions)
