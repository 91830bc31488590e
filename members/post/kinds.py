"""What messages are about, in words. Open: a kind without words here is shown as it is."""

from django.utils.translation import gettext_lazy as _

KINDS = {
    "invitation": _("Einladung"),
    "moved": _("Verlegung"),
    "cancelled": _("Absage"),
    "revived": _("findet doch statt"),
    "circular": _("Rundschreiben"),
    "minutes": _("Protokoll"),
    "task": _("Aufgabe"),
    "account": _("Konto"),
    "membership": _("Mitgliedschaft"),
    "consent": _("Einwilligung"),
    "privacy": _("Datenschutz"),
    "test": _("Probe"),
}


def label_of(kind: str) -> str:
    return str(KINDS.get(kind, kind))
