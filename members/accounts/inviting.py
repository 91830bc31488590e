"""Inviting somebody to an account, and accepting: the only way an account comes to be."""

from urllib.parse import urljoin

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members import history, links
from members.accounts.mail import send_invitation
from members.links import Expired, Invalid
from members.models import AccountInvitation, Person, User
from members.refusal import Refused

PURPOSE = "konto"


class Over(Expired):
    """The invitation was accepted, revoked, or cannot be accepted any more; which of these is not said."""

    message = gettext_lazy(
        "Diese Einladung gilt nicht mehr. Haben Sie schon ein Konto, melden Sie sich bitte an; sonst fragen "
        "Sie bitte die Koordinierungsstelle."
    )


@transaction.atomic
def invite(
    person: Person,
    *,
    email: str,
    by: User | None,
    language: str = "de",
    makes_administrator: bool = False,
    is_mailed: bool = True,
) -> AccountInvitation:
    """Invite to an account under this address; the link of an earlier invitation ends.

    `by` is None on the server. Raises Refused for who has an account, was erased, for an address that
    belongs to another account, and when somebody who is no administrator makes one.
    """
    person = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    email = email.strip().lower()
    _check(person, email)
    if makes_administrator and by and not by.is_superuser:
        raise Refused(_("Nur die Administration lädt in die Administration ein."))
    _end_waiting(person)
    invitation = AccountInvitation.objects.create(
        person=person,
        email=email,
        invited_by=by,
        language=language,
        makes_administrator=makes_administrator,
    )
    history.record(person, history.INVITED, by=by, new=email)
    if is_mailed:
        send_invitation(invitation, link=link_to(invitation))
    return invitation


@transaction.atomic
def revoke(invitation: AccountInvitation, *, by: User) -> bool:
    """The link opens nothing any more; False when it had ended before."""
    if not _end_waiting(invitation.person, pk=invitation.pk):
        return False
    history.record(invitation.person, history.REVOKED, by=by, old=invitation.email)
    return True


@transaction.atomic
def accept(invitation: AccountInvitation, *, password: str = "") -> User:
    """Make the account, its address proven; without a password it logs in by mailed code or passkey.

    Once only: raises Over for whoever comes second, or when the address was taken meanwhile.
    """
    found = AccountInvitation.objects.select_for_update(of=("self",)).get(pk=invitation.pk)
    person = Person.objects.select_for_update(of=("self",)).get(pk=found.person_id)
    if not found.is_open or person.user_id or holder_of(found.email):
        raise Over
    user = User.objects.create_user(
        found.email,
        password or None,
        language=found.language,
        is_superuser=found.makes_administrator,
        is_staff=found.makes_administrator,
    )
    EmailAddress.objects.create(user=user, email=found.email, verified=True, primary=True)
    person.user = user
    person.save(update_fields=["user"])
    found.accepted_at = timezone.now()
    found.save(update_fields=["accepted_at"])
    history.record(person, history.ACCEPTED, by=user, new=found.email)
    return user


def link_to(invitation: AccountInvitation) -> str:
    """The address of the page behind the signed link, the same each time."""
    token = links.make(PURPOSE, invitation.uuid, invitation.person.uuid, invitation.expires_at)
    return urljoin(settings.WAGTAILADMIN_BASE_URL, reverse("signed_answer", args=[token]))


def find(token: str) -> AccountInvitation:
    """The open invitation of a link. Raises LinkError: damaged, expired, or over."""
    link = links.read(token, PURPOSE)
    found = AccountInvitation.objects.filter(uuid=link.object_uuid).select_related("person").first()
    if found is None or found.person.uuid != link.person_uuid:
        raise Invalid
    if not found.is_open:
        raise Over
    return found


def holder_of(email: str) -> User | None:
    """The account this address belongs to, as its own or as a proven further one."""
    own = User.objects.filter(email__iexact=email).select_related("person").first()
    if own:
        return own
    proven = EmailAddress.objects.filter(email__iexact=email, verified=True)
    further = proven.select_related("user__person").first()
    return further.user if further else None


def _check(person: Person, email: str) -> None:
    if person.erased_at:
        raise Refused(_("Diese Person ist gelöscht."))
    if person.user_id:
        raise Refused(_("%(name)s hat schon ein Konto.") % {"name": person})
    if holder := holder_of(email):
        raise Refused(
            _("Die Adresse %(email)s gehört schon zum Konto von %(name)s.")
            % {"email": email, "name": holder.get_full_name()}
        )


def _end_waiting(person: Person, **which) -> int:
    waiting = AccountInvitation.objects.waiting().filter(person=person, **which)
    return waiting.update(revoked_at=timezone.now())
