"""Why a file cannot be read, as sentences for the person who chose it: what happened and what to do."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from members.sizes import spell_size

SENTENCES = {
    "empty": gettext_noop("%(name)s ist leer."),
    "too_big": gettext_noop("%(name)s ist zu groß (höchstens %(most)s)."),
    "binary": gettext_noop("%(name)s enthält keinen lesbaren Text. Bitte den Text kopieren und einfügen."),
    "foreign": gettext_noop(
        "%(name)s ist keine Textdatei (%(kind)s). Bitte als Word-Datei oder PDF speichern, "
        "oder den Text kopieren und einfügen."
    ),
    "no_word": gettext_noop("%(name)s ist keine Word-Datei (.docx)."),
    "encrypted": gettext_noop(
        "%(name)s ist mit einem Passwort geschützt. Bitte ohne Passwort speichern und noch einmal wählen."
    ),
    "scanned": gettext_noop(
        "%(name)s besteht nur aus Bildern, vermutlich ein Scan. Bitte zuerst mit einer Texterkennung (OCR) "
        "bearbeiten, oder den Text abtippen und einfügen."
    ),
    "broken": gettext_noop(
        "%(name)s ist beschädigt oder unvollständig. Bitte die Datei öffnen und neu speichern, "
        "oder den Text kopieren und einfügen."
    ),
    "entities": gettext_noop(
        "%(name)s enthält Anweisungen, die in ein Protokoll nicht gehören, und wurde nicht geöffnet. "
        "Bitte neu speichern, oder den Text kopieren und einfügen."
    ),
    "bomb": gettext_noop(
        "%(name)s wird beim Entpacken unverhältnismäßig groß und wurde nicht geöffnet. "
        "Bitte große Bilder entfernen, oder den Text kopieren und einfügen."
    ),
    "too_long": gettext_noop(
        "%(name)s ist zu lang (höchstens 50.000 Zeilen und 5 Millionen Zeichen). Bitte aufteilen."
    ),
    "too_slow": gettext_noop(
        "%(name)s ließ sich in der vorgesehenen Zeit nicht lesen. Bitte aufteilen, "
        "oder den Text kopieren und einfügen."
    ),
    "too_heavy": gettext_noop(
        "%(name)s braucht zum Lesen zu viel Speicher. Bitte Bilder entfernen oder aufteilen, "
        "oder den Text kopieren und einfügen."
    ),
    "no_office": gettext_noop(
        "%(name)s ist in einem alten Format (%(kind)s), das hier nicht gelesen werden kann. "
        "Bitte in Word oder LibreOffice öffnen und als .docx speichern."
    ),
}


class ExtractionError(ValueError):
    """The file cannot be read; as text a sentence for the person who chose it, in her language."""

    def __init__(self, code: str, *, name: str, details: dict[str, Any]):
        super().__init__(code)
        self.code, self.name, self.details = code, name, details

    def __str__(self) -> str:
        return sentence(self.code, name=self.name, **self.details)


def sentence(code: str, *, name: str, **details: Any) -> str:
    """The sentence of a code; an unknown one is "broken". `most` is in bytes."""
    words = _(SENTENCES.get(code, SENTENCES["broken"]))
    if "most" in details:
        details["most"] = spell_size(details["most"])
    return words % ({"name": name or _("Die Datei")} | details)
