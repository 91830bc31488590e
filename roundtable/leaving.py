"""Whoever has left is logged out: on the signal of a verb, and by `tick` when a date has passed.

What rows somebody sees follows from her rights anyhow, asked anew at each request.
"""

from allauth.usersessions.models import UserSession
from django.utils import timezone
from django.utils.translation import gettext as _

from members import sessions
from members.models import Person, User
from roundtable.editors import may_edit


def log_out_if_gone(person: Person) -> int:
    """End the sessions of somebody without any right today; how many. With one left they go on."""
    user = person.user
    return _log_out(user) if user and _has_nothing_left(user) else 0


def log_out_those_gone() -> int:
    """End what was begun before today by people whose rights have ended since; how many sessions.

    Rights end at midnight. Whoever logs in later without any is let in, reads what she was present at,
    and is logged out again the next day.
    """
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    begun = UserSession.objects.filter(created_at__lt=midnight)
    users = User.objects.filter(pk__in=begun.values("user")).select_related("person")
    return sum(_log_out(user) for user in users if _has_nothing_left(user))


def _has_nothing_left(user: User) -> bool:
    fresh = User.objects.select_related("person").get(pk=user.pk)  # `rights` are kept for one request
    return not fresh.rights.is_here and not may_edit(fresh)


def _log_out(user: User) -> int:
    return sessions.end_all(user, by=None, reason=_("kein Amt und keine Vertretung mehr"))
