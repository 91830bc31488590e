"""Whoever may confirm an erasure is told by mail that one waits.

The mail names nobody: it would outlive the erasure.
"""

from urllib.parse import urljoin

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from members.closing import ours
from members.post import outbox
from roundtable.models import ErasureRequest
from roundtable.privacy import standing


def ask_to_confirm(request: ErasureRequest) -> int:
    """One mail to each who could, in her language; how many. An address that is none is left out."""
    users = standing.who_may_confirm(starter=request.started_by) if request.started_by else []
    asked = 0
    for user in users:
        person = getattr(user, "person", None)
        with translation.override(user.language):
            subject, said = _("Bitte bestätigen Sie eine Löschung"), ours(_text(request))
        try:
            outbox.put(
                kind="privacy",
                subject=subject,
                **said,
                to_address=user.email,
                to_name=user.get_full_name(),
                person_uuid=person.uuid if person else None,
                about_uuid=request.uuid,
                key=f"erasure:{request.uuid}:{user.pk}",
                is_official=True,
            )
        except outbox.NotSendable:
            continue
        asked += 1
    return asked


def _text(request: ErasureRequest) -> str:
    return _(
        "Guten Tag,\n\n"
        "die Daten einer Person sollen gelöscht werden. Das geschieht erst, wenn eine zweite Person es "
        "bestätigt. Bitte sehen Sie sich auf dieser Seite an, was gelöscht wird und was bleibt, und "
        "entscheiden Sie:\n\n%(link)s\n\n"
        "Zuerst werden Sie nach Ihrer Anmeldung gefragt.\n"
    ) % {"link": urljoin(settings.WAGTAILADMIN_BASE_URL, reverse("erasure", args=[request.uuid]))}
