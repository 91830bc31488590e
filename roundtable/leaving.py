"""Whoever has left is logged out: on the signal of a verb, and by `tick` when a date has passed.

What rows somebody sees follows from her rights anyhow, asked anew at each request.
"""

from allauth.usersessions.models import UserSession
from django.utils import timezone
from django.utils.translation import gettext as _

from members.accounts import sessions
from members.models import Person, User
from members.roles import are_here, is_office
from roundtable.editors import OFFICE, editors, keep_office, may_edit


def log_out_if_gone(person: Person) -> int:
    """End the sessions of somebody without any right today; how many. With one left they go on."""
    user = person.user
    return _log_out(user) if user and _has_nothing_left(user) else 0


def take_keys_of_office(person: Person) -> int:
    """Whoever worked in the CMS for the office and sits there no more: out of the group, and logged out.

    Whatever else she still has, she logs in again with that alone; how many sessions ended.
    """
    user = person.user
    if user is None or not user.groups.filter(name=OFFICE).exists():
        return 0
    fresh = _fresh(user)
    if is_office(fresh):
        return 0
    keep_office(fresh)
    return sessions.end_all(user, by=None, reason=_("nicht mehr in der Koordinierungsstelle"))


def log_out_those_gone() -> int:
    """End what was begun before today by people whose rights have ended since; how many sessions.

    Rights end at midnight. Whoever logs in later without any is let in, reads what she was present at,
    and is logged out again the next day.
    """
    keys = sum(take_keys_of_office(one) for one in Person.objects.filter(user__groups__name=OFFICE))
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    begun = UserSession.objects.filter(created_at__lt=midnight)
    users = User.objects.filter(pk__in=begun.values("user"), is_superuser=False)
    here = are_here(timezone.localdate(), person="person")
    return keys + sum(_log_out(user) for user in users.exclude(here).exclude(pk__in=editors().values("pk")))


def _has_nothing_left(user: User) -> bool:
    fresh = _fresh(user)
    return not fresh.rights.is_here and not may_edit(fresh)


def _fresh(user: User) -> User:
    """`rights` are kept for one request."""
    return User.objects.select_related("person").get(pk=user.pk)


def _log_out(user: User) -> int:
    return sessions.end_all(user, by=None, reason=_("kein Amt und keine Vertretung mehr"))
