"""The kinds of data that are not kept for ever: what of each is due, and how it goes.

A kind is a row of KINDS; nothing else has to know it. `due` gets the moment at which a period that ends
now began, `remove` rows that are locked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from members import joining
from members.exchange.models import Import
from members.models import Consent, ContactNote, MembershipApplication
from members.post import steps
from members.post.models import Attempt, Message
from minutes.models import Reading, SourceFile
from roundtable.models import CalendarToken


@dataclass(frozen=True)
class Kind:
    """`number` and `unit` are the first period, `reason` says why. A promised one is told to people outside
    before they send anything: nobody changes it here."""

    label: str | Promise
    told: str | Promise
    due: Callable[[datetime], QuerySet]
    remove: Callable[[QuerySet], int]
    number: int
    unit: str
    reason: str | Promise
    is_promised: bool = False


def delete(rows: QuerySet) -> int:
    """Remove them whole; what hangs on them is not counted."""
    return rows.delete()[1].get(rows.model._meta.label, 0)


def declined(before: datetime) -> QuerySet:
    """Those that led to no membership: declined or withdrawn. The dated membership itself stays."""
    day = timezone.localdate(before)
    ended = Q(membership__declined_on__lte=day) | Q(membership__withdrawn_on__lte=day)
    return MembershipApplication.objects.filter(ended, membership__starts_on=None)


def unread(before: datetime) -> QuerySet:
    """Files of old protocols that never became minutes, and that nobody worked on since."""
    rows = SourceFile.objects.filter(reading__begun_at__lte=before, changed_at__lte=before, minutes=None)
    return rows.exclude(state__in=[SourceFile.State.TAKEN, SourceFile.State.ORDERED])


def remove_unread(rows: QuerySet) -> int:
    """Their files go with the next sweep; an upload of which nothing is left goes, too."""
    readings = set(rows.values_list("reading", flat=True))
    gone = delete(rows)
    left = SourceFile.objects.filter(reading=OuterRef("pk"))
    Reading.objects.filter(~Exists(left), pk__in=readings).delete()
    return gone


def ended_mail(before: datetime) -> QuerySet:
    """Messages that will not be sent again by themselves and still have their words."""
    ended_at = Coalesce("sent_at", "printed_at", "created_at")
    rows = Message.objects.alias(ended_at=ended_at).filter(ended_at__lte=before)
    rows = rows.exclude(state__in=Message.UNDERWAY).exclude(state=Message.State.PAPER, printed_at=None)
    return rows.exclude(sender="")


def old_tries(before: datetime) -> QuerySet:
    """Tries of messages that are no longer on their way."""
    return Attempt.objects.filter(at__lte=before).exclude(message__state__in=Message.UNDERWAY)


def withdrawn(before: datetime) -> QuerySet:
    """Consents that were given and withdrawn. A bare objection stays: else she would be asked again."""
    return Consent.objects.filter(withdrawn_at__lte=before, given_at__isnull=False)


def noted(before: datetime) -> QuerySet:
    """Contacts to which nobody wants to come back any more."""
    rows = ContactNote.objects.filter(happened_on__lte=timezone.localdate(before))
    return rows.filter(Q(follow_up_on=None) | Q(followed_up_at__isnull=False))


def read_in(before: datetime) -> QuerySet:
    """Lists with which nothing was done since; taking one back is possible only as long as it is there."""
    last = Coalesce("undone_at", "applied_at", "checked_at", "at")
    rows = Import.objects.alias(last=last).filter(last__lte=before, at__lte=before)
    return rows.exclude(state__in=Import.BUSY)


def unused_links(before: datetime) -> QuerySet:
    """Links no calendar has read since; a revoked one is read by none."""
    used = Coalesce("last_used_at", "created_at")
    return CalendarToken.objects.alias(used=used).filter(used__lte=before)


KINDS: dict[str, Kind] = {
    "antraege": Kind(
        _("Unbestätigte und aussortierte Anträge"),
        _("Anträge, deren E-Mail-Adresse niemand bestätigt hat oder die Sie aussortiert haben"),
        joining.over,
        delete,
        *(14, "days", _("So steht es beim Formular auf der Website.")),
        is_promised=True,
    ),
    "abgelehnt": Kind(
        _("Abgelehnte und zurückgezogene Anträge"),
        _("was über das Formular kam; die Mitgliedschaft mit ihren Daten bleibt im Register"),
        declined,
        delete,
        *(12, "months", _("Rückfragen zur Entscheidung; danach ist der Zweck erfüllt (Art. 5 DSGVO)")),
    ),
    "protokolldateien": Kind(
        _("Alte Protokolle, die nicht übernommen wurden"),
        _("hochgeladene Dateien und ihr Text; die Dateien verschwinden mit der nächsten Hintergrundarbeit"),
        unread,
        remove_unread,
        *(6, "months", _("Wer ein Protokoll übernehmen will, tut das bald (Art. 5 DSGVO)")),
    ),
    "nachrichten": Kind(
        _("Inhalt gesendeter Nachrichten"),
        _("Text, Anhänge, Adressen und Namen; Prüfsumme, Rolle und Daten bleiben als Nachweis"),
        ended_mail,
        steps.empty,
        *(24, "months", _("Nachweis der Einladungen, bis Beschlüsse nicht mehr angefochten werden")),
    ),
    "zustellversuche": Kind(
        _("Antworten der Mailserver"),
        _("was beim Senden zurückkam, mit den Adressen darin"),
        old_tries,
        delete,
        *(12, "months", _("Nur zur Fehlersuche (Art. 5 DSGVO)")),
    ),
    "einwilligungen": Kind(
        _("Widerrufene Einwilligungen"),
        _("erteilt und widerrufen; ein bloßer Widerspruch bleibt, damit er beachtet wird"),
        withdrawn,
        delete,
        *(36, "months", _("Nachweis der Einwilligung bis zur Verjährung (§ 195 BGB, Art. 7 DSGVO)")),
    ),
    "kontaktnotizen": Kind(
        _("Kontaktnotizen"),
        _("Notizen, die nicht mehr zum Nachfassen vorgemerkt sind"),
        noted,
        delete,
        *(36, "months", _("Danach sagen sie über heutige Kontakte nichts mehr (Art. 5 DSGVO)")),
    ),
    "listen": Kind(
        _("Eingelesene Listen"),
        _("die Datei und ihre Zeilen; danach lässt sich das Einlesen nicht mehr zurücknehmen"),
        read_in,
        delete,
        *(3, "months", _("Zum Zurücknehmen; was übernommen ist, steht im Register (Art. 5 DSGVO)")),
    ),
    "kalender": Kind(
        _("Unbenutzte Kalender-Links"),
        _("Links, die kein Kalender mehr abruft"),
        unused_links,
        delete,
        *(24, "months", _("Ein vergessener Link ist eine offene Tür (Art. 32 DSGVO)")),
    ),
}
