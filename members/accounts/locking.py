"""Disabling an account and enabling it again; the person and her offices stay as they are."""

from django.db import transaction
from django.utils.translation import gettext as _

from members import history
from members.accounts import sessions
from members.models import User
from members.refusal import Refused


@transaction.atomic
def disable(user: User, *, by: User, reason: str) -> bool:
    """Nobody logs in with it any more, and its sessions end at once; False when it was disabled already.

    Raises Refused for one's own account, for an administrator's by somebody else, and for the last one's.
    """
    administrators = User.objects.select_for_update(of=("self",)).filter(is_superuser=True, is_active=True)
    others = [one.pk for one in administrators if one.pk != user.pk]
    user = User.objects.select_for_update(of=("self",)).get(pk=user.pk)
    if user.pk == by.pk:
        raise Refused(_("Ihr eigenes Konto sperren Sie nicht selbst."))
    if user.is_superuser and not by.is_superuser:
        raise Refused(_("Ein Konto der Administration sperrt nur die Administration."))
    if user.is_superuser and not others:
        raise Refused(_("Das ist das letzte Konto der Administration."))
    if not user.is_active:
        return False
    _switch(user, is_active=False)
    history.record(user, history.DISABLED, by=by, reason=reason)
    sessions.end_all(user, by=by, reason=reason)
    return True


@transaction.atomic
def enable(user: User, *, by: User | None) -> bool:
    """It can be used again; False when it could be anyhow. `by` is None on the server."""
    user = User.objects.select_for_update(of=("self",)).get(pk=user.pk)
    if user.is_superuser and by and not by.is_superuser:
        raise Refused(_("Ein Konto der Administration gibt nur die Administration frei."))
    if user.is_active:
        return False
    _switch(user, is_active=True)
    history.record(user, history.ENABLED, by=by)
    return True


def _switch(user: User, *, is_active: bool) -> None:
    user.is_active = is_active
    user.save(update_fields=["is_active"])
