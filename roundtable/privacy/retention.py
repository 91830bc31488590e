"""The kinds of data that are not kept for ever: what of each is due, and how it goes.

A kind is a row of KINDS; nothing else has to know it. `due` gets the moment at which a period that ends
now began, `remove` rows that are locked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from members.joining import receiving
from members.post import steps
from roundtable.privacy.due import (
    declined,
    delete,
    delivered,
    ended_mail,
    forget_recipients,
    logged_out,
    noted,
    old_tries,
    read_in,
    remove_unread,
    told_of_accounts,
    unread,
    unused_links,
    withdrawn,
)


@dataclass(frozen=True)
class Kind:
    """`number` and `unit` are the first period, `reason` says why. A promised one is told to people outside
    before they send anything: nobody changes it here. An automatic one is carried out unless the office says
    otherwise."""

    label: str | Promise
    told: str | Promise
    due: Callable[[datetime], QuerySet]
    remove: Callable[[QuerySet], int]
    number: int
    unit: str
    reason: str | Promise
    is_promised: bool = False
    is_automatic: bool = False


KINDS: dict[str, Kind] = {
    "antraege": Kind(
        _("Unbestätigte und aussortierte Anträge"),
        _("Anträge, deren E-Mail-Adresse niemand bestätigt hat oder die Sie aussortiert haben"),
        receiving.over,
        receiving.remove,
        *(14, "days", _("So steht es beim Formular auf der Website")),
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
    "empfaenger": Kind(
        _("Namen in Empfängerlisten von Rundschreiben"),
        _("Name und Adresse; als was und auf welchem Weg jemand es bekam, bleibt"),
        delivered,
        forget_recipients,
        *(24, "months", _("So lange wie der Inhalt der Nachrichten (Art. 5 DSGVO)")),
    ),
    "anmeldungen": Kind(
        _("Vergangene Anmeldungen"),
        _("Gerät und Netzadresse von Anmeldungen, die abgelaufen sind"),
        logged_out,
        delete,
        *(1, "months", _("Um einen Missbrauch zu bemerken; danach ist der Zweck erfüllt (Art. 5, 32 DSGVO)")),
        is_automatic=True,
    ),
    "kontoverlauf": Kind(
        _("Verlauf der Konten"),
        _("wann ein Konto eingeladen, gesperrt, abgemeldet wurde oder eine andere Adresse bekam"),
        told_of_accounts,
        delete,
        *(24, "months", _("Um einen Missbrauch aufzuklären (Art. 32 DSGVO)")),
    ),
}
