"""The two ways in by the server's command line: the first administrator, and rescuing an account."""

from urllib.parse import urljoin

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from members import history
from members.accounts import inviting, locking, sessions
from members.accounts.mail import send_factor_reset
from members.models import AccountInvitation, Person, User
from members.refusal import Refused


@transaction.atomic
def invite_first(*, email: str, name: str = "") -> AccountInvitation:
    """Invite the first administrator into an empty installation; asking again renews the link.

    Raises Refused when an administrator can log in already.
    """
    if User.objects.filter(is_superuser=True, is_active=True).exists():
        raise Refused(
            _("Es gibt schon ein Konto der Administration. Kommt niemand mehr hinein, hilft rescue_account.")
        )
    email = email.strip().lower()
    person = Person.objects.filter(email__iexact=email, user=None, erased_at=None).first()
    if person is None:
        first, _space, last = (name.strip() or email.partition("@")[0]).rpartition(" ")
        person = Person.objects.create(first_name=first, last_name=last, email=email)
    return inviting.invite(person, email=email, by=None, makes_administrator=True)


@transaction.atomic
def rescue(*, email: str) -> str:
    """Open an account again for whoever is on the server; returns a link for a new password.

    Second factor and recovery codes are taken away, sessions end, a disabled account is enabled, the
    address counts as proven. Raises Refused for an address without account.
    """
    user = inviting.holder_of(email.strip())
    if user is None:
        raise Refused(_("Zu %s gibt es kein Konto.") % email)
    reason = _("auf dem Server gerettet")
    locking.enable(user, by=None)
    Authenticator.objects.filter(user=user).delete()
    sessions.end_all(user, by=None, reason=reason)
    EmailAddress.objects.update_or_create(user=user, email=user.email, defaults={"verified": True})
    history.record(user, history.FACTOR_RESET, by=None, reason=reason)
    send_factor_reset(user, reason=reason)
    return _link_for_password(user)


def _link_for_password(user: User) -> str:
    key = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
    return urljoin(settings.WAGTAILADMIN_BASE_URL, reverse("account_reset_password_from_key", kwargs=key))
