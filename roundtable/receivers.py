"""What the roof hears from below."""

from datetime import date

from allauth.account.internal.flows.login import record_authentication
from allauth.account.signals import email_changed
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_used
from django.contrib import messages
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.accounts import addresses, second_factor, sessions
from members.models import Person, User
from members.signals import person_left
from roundtable import leaving


@receiver(person_left)
def leaving_ends_sessions(sender, person: Person, on: date, **kwargs) -> None:
    """Of a day that is still to come `tick` takes care."""
    if on <= timezone.localdate():
        leaving.take_keys_of_office(person)
        leaving.log_out_if_gone(person)


@receiver(email_changed)
def the_entry_follows_the_account(sender, user: User, from_email_address, **kwargs) -> None:
    """Invitations and tasks go to the main address: so the page promises."""
    addresses.follow(user, old=from_email_address.email if from_email_address else "")


@receiver(authenticator_added)
def sessions_without_the_new_factor_end(sender, request, user: User, authenticator, **kwargs) -> None:
    """What is open elsewhere never passed it, and may be somebody else's."""
    if authenticator.type in second_factor.STRONG:
        reason = _("neuer zweiter Faktor")
        sessions.end_all(user, by=user, reason=reason, but=request.session.session_key)
        # She has just shown it: it is not asked again before the recovery codes are shown.
        record_authentication(request, user, "mfa", type=authenticator.type, reauthenticated=True)


@receiver(authenticator_used)
def few_recovery_codes_are_said(sender, request, authenticator, **kwargs) -> None:
    """Whoever used one reads how many are left, while there is still time for new ones."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        return
    left = len(authenticator.wrap().get_unused_codes())
    if left <= second_factor.FEW_CODES:
        text = ngettext(
            "Sie haben noch %d Ersatzcode. Erzeugen Sie bitte neue unter „Zweiter Faktor“.",
            "Sie haben noch %d Ersatzcodes. Erzeugen Sie bitte neue unter „Zweiter Faktor“.",
            left,
        )
        messages.warning(request, text % left)
