"""An organisation applies on the website: its mail is confirmed, then the office sees it.

The answer on the page is the same whatever is known here of the address or the organisation.
"""

from datetime import datetime
from urllib.parse import urljoin

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from members import links
from members.closing import ours
from members.joining import guarding
from members.links import Invalid
from members.models import MembershipApplication
from members.models.applications import MembershipApplicationQuerySet
from members.post import outbox
from members.post.models import Message

PURPOSE = "antrag"
PER_ADDRESS, PER_NETWORK, OF_ALL = 3, 10, 200  # per day, hour, day


class TooMany(Exception):
    """From this network, or from everywhere, came more than people write."""


def count(*, network: str) -> None:
    """Raises TooMany, of the network the request came from or of all together; never of the address given."""
    if not guarding.allows("network", network, most=PER_NETWORK, within=guarding.HOUR):
        raise TooMany
    if not guarding.allows("all", "", most=OF_ALL, within=guarding.DAY):
        raise TooMany


@transaction.atomic
def receive(application: MembershipApplication, *, fields_of_action=()) -> None:
    """Keep what was sent and mail the link that confirms it. Says nothing to the sender.

    The same application twice is one row; too many for one address bring no further mail.
    """
    same = MembershipApplication.objects.filter(
        email__iexact=application.email, name__iexact=application.name, outcome=""
    )
    there = same.order_by("confirmed_at", "pk").last()
    if there is None:
        try:
            with transaction.atomic():
                application.save()
        except IntegrityError:  # sent twice at once: the other one has it
            return
        application.fields_of_action.set(fields_of_action)
        there = application
    if guarding.allows("address", there.email.casefold(), most=PER_ADDRESS, within=guarding.DAY):
        _write_to(there)


def _write_to(application: MembershipApplication) -> None:
    with translation.override(application.language):
        if application.confirmed_at:
            subject, said = _("Ihr Antrag liegt uns vor"), ours(_already(application))
        else:
            subject, said = _("Bitte bestätigen Sie Ihren Antrag"), ours(_please(application))
    outbox.put(
        kind="membership",
        subject=subject,
        to_address=application.email,
        to_name=application.contact,
        about_uuid=application.uuid,
        is_official=True,
        **said,
    )


def _please(application: MembershipApplication) -> str:
    return _(
        "Guten Tag,\n\n"
        "für „%(name)s“ wurde auf unserer Website ein Antrag auf Mitgliedschaft ausgefüllt. Bitte bestätigen "
        "Sie ihn bis zum %(day)s über diesen Link:\n\n%(link)s\n\n"
        "Waren Sie das nicht, brauchen Sie nichts zu tun: Ohne Bestätigung sieht niemand den Antrag, und er "
        "wird gelöscht.\n"
    ) % {
        "name": application.name,
        "day": f"{timezone.localtime(application.confirm_until):%d.%m.%Y}",
        "link": link_to(application),
    }


def _already(application: MembershipApplication) -> str:
    return _(
        "Guten Tag,\n\n"
        "Ihr Antrag für „%(name)s“ ist schon bestätigt und liegt bei unserer Koordinierungsstelle. Sie "
        "brauchen nichts weiter zu tun.\n"
    ) % {"name": application.name}


def link_to(application: MembershipApplication) -> str:
    """The link that confirms it, as long as nobody swept it away."""
    token = links.make(PURPOSE, application.uuid, application.uuid, application.confirm_until)
    return urljoin(settings.WAGTAILADMIN_BASE_URL, reverse("signed_answer", args=[token]))


def find(token: str) -> MembershipApplication:
    """The application a link opens. Raises LinkError."""
    link = links.read(token, PURPOSE)
    found = MembershipApplication.objects.filter(uuid=link.object_uuid).first()
    if found is None or link.person_uuid != found.uuid:
        raise Invalid
    return found


def confirm(application: MembershipApplication) -> bool:
    """The address is right; from now on the office sees it. Twice changes nothing."""
    rows = MembershipApplication.objects.filter(pk=application.pk, confirmed_at=None)
    return bool(rows.update(confirmed_at=timezone.now()))


def over(before: datetime) -> MembershipApplicationQuerySet:
    """What nobody had confirmed by then, and what was set aside as no application."""
    rows = MembershipApplication.objects
    unasked = rows.filter(outcome__in=["spam", "twice"], decided_at__lte=before)
    return rows.unconfirmed_since(before) | unasked


@transaction.atomic
def remove(rows: MembershipApplicationQuerySet) -> int:
    """Delete applications together with what was mailed about them, which says the same; how many."""
    Message.objects.filter(about_uuid__in=list(rows.values_list("uuid", flat=True))).delete()
    return rows.delete()[1].get(MembershipApplication._meta.label, 0)
