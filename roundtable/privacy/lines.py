"""The lines that privacy leaves in a row's history."""

from django.utils.translation import gettext_lazy as _

GIVEN, ASKED, STARTED = "privacy.given", "privacy.asked", "privacy.started"
WITHDRAWN, ERASED, SWEPT = "privacy.withdrawn", "privacy.erased", "privacy.swept"
DROPPED = "privacy.dropped"
ACTIONS = {
    GIVEN: _("Auskunft über die Daten gegeben"),
    ASKED: _("um Löschung gebeten"),
    STARTED: _("Löschung begonnen"),
    WITHDRAWN: _("Löschung zurückgezogen"),
    ERASED: _("Daten der Person gelöscht"),
    SWEPT: _("nach Ablauf der Frist gelöscht"),
    DROPPED: _("aus dem Verzeichnis genommen"),
}
