"""What goes out about accounts: plain text, in the language of whoever reads it."""

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from members.models import AccountInvitation, Association, User
from members.post import outbox
from members.refusal import Refused

KIND = "account"


def send_invitation(invitation: AccountInvitation, *, link: str) -> None:
    """The invitation with its link, into the outbox."""
    with translation.override(invitation.language):
        _put(
            subject=_("%(name)s: Ihr Konto") % {"name": association_name()},
            text=invitation_text(invitation, link=link),
            to_address=invitation.email,
            to_name=str(invitation.person),
            person_uuid=invitation.person.uuid,
            about_uuid=invitation.uuid,
        )


def invitation_text(invitation: AccountInvitation, *, link: str) -> str:
    """What the mail says, also to be copied; in the language of the invitation."""
    with translation.override(invitation.language):
        context = {"invitation": invitation, "link": link, "name": association_name()}
        return render_to_string("members/mail/account_invitation.txt", context)


def send_factor_reset(user: User, *, reason: str) -> None:
    """Say that the second factor was reset, so that a stranger's trick does not stay unseen."""
    person = getattr(user, "person", None)
    with translation.override(user.language):
        context = {"user": user, "reason": reason, "name": association_name()}
        _put(
            subject=_("Ihr zweiter Faktor wurde zurückgesetzt"),
            text=render_to_string("members/mail/factor_reset.txt", context),
            to_address=user.email,
            to_name=user.get_full_name(),
            person_uuid=person.uuid if person else None,
        )


def association_name() -> str:
    return Association.load().name or _("Runder Tisch")


def _put(**message) -> None:
    """Raises Refused for an address to which nothing can be sent."""
    try:
        outbox.put(kind=KIND, is_official=True, **message)
    except outbox.NotSendable as no:
        raise Refused(no.message) from no
