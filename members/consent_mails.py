"""The mail that asks for a consent, and the signed links with which one is given or ended."""

from datetime import datetime, timedelta
from urllib.parse import urljoin
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from members import links
from members.closing import ours
from members.languages import language_of_records
from members.links import Invalid
from members.models import Association, Consent
from members.post import outbox
from members.refusal import Refused

PURPOSE, UNSUBSCRIBE = "einwilligung", "abmelden"
# Long enough for a mail that is found again years later; every mailing brings a new link.
UNSUBSCRIBE_WITHIN = timedelta(days=5 * 366)
NOBODY = UUID(int=0)


def find(token: str) -> Consent:
    """The question a link answers. Raises LinkError."""
    return _find(token, PURPOSE)


def find_subscription(token: str) -> Consent:
    """The consent a link in a mailing ends. Raises LinkError."""
    return _find(token, UNSUBSCRIBE)


def unsubscribe_url(consent: Consent) -> str:
    """The address that ends it with one click (RFC 8058)."""
    token = _token(consent, UNSUBSCRIBE, timezone.now() + UNSUBSCRIBE_WITHIN)
    return urljoin(settings.WAGTAILADMIN_BASE_URL, reverse("unsubscribe", args=[token]))


def link_to(consent: Consent) -> str:
    """The address at which she says yes."""
    token = _token(consent, PURPOSE, consent.confirm_until)
    return urljoin(settings.WAGTAILADMIN_BASE_URL, reverse("signed_answer", args=[token]))


def _token(consent: Consent, purpose: str, until: datetime) -> str:
    return links.make(purpose, consent.uuid, consent.person.uuid if consent.person else NOBODY, until)


def _find(token: str, purpose: str) -> Consent:
    """Of a merged person the link still works: the consent itself is signed."""
    link = links.read(token, purpose)
    found = Consent.objects.select_related("person").filter(uuid=link.object_uuid).first()
    if found is None or (found.person and found.person.erased_at):
        raise Invalid
    return found


def send_question(consent: Consent) -> None:
    """The mail with the link at which she says yes. Raises Refused for an address that is none."""
    with language_of_records():
        is_mail = consent.purpose == Consent.Purpose.MAIL
        subject, text = _question_of_mail(consent) if is_mail else _question_of_publication(consent)
        said = ours(text)
    try:
        outbox.put(
            kind="consent",
            subject=subject,
            **said,
            to_address=consent.to_address,
            to_name=str(consent.person or ""),
            person_uuid=consent.person.uuid if consent.person else None,
            about_uuid=consent.uuid,
            key=f"consent:{consent.uuid}",
        )
    except outbox.NotSendable as no:
        raise Refused(no.message) from no


def _question_of_mail(consent: Consent) -> tuple[str, str]:
    text = _(
        "Guten Tag,\n\n"
        "%(who)s möchte Ihnen Rundschreiben per E-Mail schicken%(what)s. Das geschieht nur, wenn Sie "
        "einverstanden sind. Bitte bestätigen Sie es bis zum %(day)s über diesen Link:\n\n%(link)s\n\n"
        "Möchten Sie das nicht, brauchen Sie nichts zu tun: Ohne Bestätigung bekommen Sie nichts. Jede "
        "Nachricht enthält einen Link zum Abmelden.\n"
    ) % _told(consent, f" ({consent.words})" if consent.words else "")
    return _("Möchten Sie Rundschreiben von uns bekommen?"), text


def _question_of_publication(consent: Consent) -> tuple[str, str]:
    text = _(
        "Guten Tag,\n\n"
        "%(who)s bittet Sie um Ihre Einwilligung:\n\n%(what)s\n\nDas geschieht nur, wenn Sie einverstanden "
        "sind. Bitte bestätigen Sie es bis zum %(day)s über diesen Link:\n\n%(link)s\n\n"
        "Möchten Sie das nicht, brauchen Sie nichts zu tun. Eine Einwilligung können Sie jederzeit "
        "widerrufen: unter „Meine Angaben“ oder bei der Koordinierungsstelle.\n"
    ) % _told(consent, f"„{consent.words}“")
    return _("Dürfen wir das auf der Website zeigen?"), text


def _told(consent: Consent, what: str) -> dict[str, str]:
    return {
        "who": Association.load().name,
        "what": what,
        "day": f"{timezone.localtime(consent.confirm_until):%d.%m.%Y}",
        "link": link_to(consent),
    }
