"""The door for tables: bytes of a CSV, Excel or vCard file in, its sheets out, or a sentence why not."""

from dataclasses import dataclass
from pathlib import PurePath

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from members.extraction.kinds import OLE, PDF, RTF, ZIP
from members.extraction.refusals import ExtractionError
from members.extraction.sandbox import in_sandbox
from members.extraction.trouble import Unreadable
from members.sizes import spell_size

MAX_BYTES = 20 * 1024 * 1024
AGAIN = gettext_noop("Bitte öffnen Sie die Datei und speichern Sie sie neu, am besten als .xlsx oder .csv.")
SENTENCES = {
    "empty": gettext_noop("%(name)s enthält keine Zeile."),
    "too_big": gettext_noop(
        "%(name)s ist zu groß (höchstens %(most)s). Sind Fotos darin? Bitte ohne Fotos speichern "
        "oder aufteilen."
    ),
    "too_many_rows": gettext_noop(
        "%(name)s hat mehr als 20.000 Zeilen. Bitte teilen Sie die Liste auf mehrere Dateien auf."
    ),
    "too_many_columns": gettext_noop(
        "%(name)s hat in Zeile %(row)s mehr als 200 Spalten. Bitte löschen Sie, was nicht gebraucht wird."
    ),
    "cell_too_long": gettext_noop(
        "%(name)s: In Zeile %(row)s, Spalte %(column)s, steht ein Text von mehr als 10.000 Zeichen. "
        "Bitte kürzen Sie ihn; vielleicht fehlt auch ein Anführungszeichen."
    ),
    "too_long": gettext_noop("%(name)s enthält zu viel Text für eine Liste. Bitte teilen Sie sie auf."),
    "quote": gettext_noop(
        "%(name)s: In Zeile %(row)s beginnt ein Anführungszeichen, das nirgends endet. Bitte "
        "prüfen Sie die Zeile."
    ),
    "encrypted": gettext_noop(
        "%(name)s ist mit einem Passwort geschützt. Bitte ohne Passwort speichern und noch einmal wählen."
    ),
    "old": gettext_noop(
        "%(name)s ist eine alte Excel-Datei. Bitte in Excel oder LibreOffice als .xlsx speichern."
    ),
    "foreign": gettext_noop(
        "%(name)s ist keine Liste, die hier gelesen werden kann. Möglich sind CSV, Excel (.xlsx) "
        "und vCard (.vcf)."
    ),
    "bomb": gettext_noop("%(name)s wird beim Entpacken unverhältnismäßig groß und wurde nicht geöffnet."),
    "entities": gettext_noop(
        "%(name)s enthält Anweisungen, die in eine Liste nicht gehören, und wurde nicht geöffnet."
    ),
    "too_slow": gettext_noop(
        "%(name)s ließ sich in der vorgesehenen Zeit nicht lesen. Bitte teilen Sie die Liste auf."
    ),
    "too_heavy": gettext_noop(
        "%(name)s braucht zum Lesen zu viel Speicher. Bitte teilen Sie die Liste auf oder "
        "speichern Sie sie als .csv."
    ),
    "broken": gettext_noop("%(name)s ist beschädigt oder unvollständig."),
}


class TableError(ExtractionError):
    """The list cannot be read; as text a sentence for the person who chose it."""

    def __str__(self) -> str:
        code = self.code if self.code in SENTENCES else "broken"
        details = dict(self.details)
        if "most" in details:
            details["most"] = spell_size(details["most"])
        sentence = _(SENTENCES[code]) % (
            {"name": self.name or _("Die Datei"), "row": "?", "column": "?"} | details
        )
        return f"{sentence} {_(AGAIN)}" if code in ("broken", "entities", "bomb") else sentence


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name ("" where a file has but one) and its rows of stripped texts, empty ones too."""

    name: str
    rows: list[list[str]]


@dataclass(frozen=True)
class Tables:
    """What a file holds: `kind` is "csv", "xlsx" or "vcard"; every sheet has a row."""

    kind: str
    sheets: list[Sheet]


def read_tables(data: bytes, *, filename: str = "") -> Tables:
    """The sheets of a file of at most 20 MB, 20,000 rows, 200 columns. Raises TableError, a sentence."""
    try:
        if len(data) > MAX_BYTES:
            raise Unreadable("too_big", most=MAX_BYTES)
        kind = kind_of(data, filename)
        sheets = [Sheet(name, rows) for name, rows in in_sandbox(kind, data)["sheets"] if any(rows)]
        if not sheets:
            raise Unreadable("empty")
        return Tables(kind, sheets)
    except Unreadable as trouble:
        raise TableError(trouble.code, name=PurePath(filename).name, details=trouble.details) from trouble


def kind_of(data: bytes, filename: str) -> str:
    """What the bytes are, more than what the file is called. Raises Unreadable."""
    if not data.strip():
        raise Unreadable("empty")
    if data.startswith(ZIP):
        if b"xl/workbook.xml" in data:
            return "xlsx"
        raise Unreadable("foreign")
    if data.startswith(OLE):
        raise Unreadable("encrypted" if "EncryptedPackage".encode("utf-16-le") in data else "old")
    if data.startswith((PDF, RTF)):
        raise Unreadable("foreign")
    head = data[:2000].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").upper()
    return "vcard" if head.startswith(b"BEGIN:VCARD") else "csv"
