"""The second factor: who must have one, who has one, and resetting it when it was lost.

An app with codes or a passkey counts; recovery codes alone do not, nor does a mailed code.
"""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from members import history, roles
from members.accounts import sessions
from members.accounts.mail import send_factor_reset
from members.models import User
from members.refusal import Refused

STRONG = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
FEW_CODES = 3


def has_one(user: User) -> bool:
    return Authenticator.objects.filter(user=user, type__in=STRONG).exists()


def is_required(user: User) -> bool:
    """Of the office and of administrators; not under settings without MFA_REQUIRED."""
    return settings.MFA_REQUIRED and (user.is_superuser or roles.is_office(user))


def is_missing(user: User) -> bool:
    """Everything private stays closed to this account until it has one."""
    return is_required(user) and not has_one(user)


def with_factor(users: QuerySet[User]) -> QuerySet:
    """The same accounts, each with `has_factor`."""
    strong = Authenticator.objects.filter(user=OuterRef("pk"), type__in=STRONG)
    return users.annotate(has_factor=Exists(strong))


@transaction.atomic
def reset(user: User, *, by: User | None, reason: str) -> None:
    """Take away every key, app and recovery code, log her out everywhere, and tell her by mail.

    `by` is None on the server. Raises Refused for one's own account: whoever is logged in changes it on
    her own page, where it is asked for; and for an administrator's, unless another one or the server does
    it: whoever gets hold of an office's account shall not rise from there.
    """
    if by is not None and by.pk == user.pk:
        raise Refused(
            _(
                "Ihren eigenen zweiten Faktor ändern Sie in Ihren Kontoeinstellungen, oder jemand anderes "
                "setzt ihn zurück."
            )
        )
    if by is not None and user.is_superuser and not by.is_superuser:
        raise Refused(
            _("Den zweiten Faktor der Administration setzt nur die Administration zurück, oder der Server.")
        )
    removed, _rows = Authenticator.objects.filter(user=user).delete()
    if not removed:
        raise Refused(_("%(name)s hat keinen zweiten Faktor.") % {"name": user.get_full_name()})
    sessions.end_all(user, by=by, reason=reason)
    history.record(user, history.FACTOR_RESET, by=by, reason=reason)
    send_factor_reset(user, reason=reason)
