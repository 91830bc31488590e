"""Why a file was not read: kept as a code with its details, said in the language of whoever looks."""

from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from members.extraction.refusals import SENTENCES as OF_THE_TEXT
from members.extraction.refusals import sentence
from minutes.models import SourceFile

Refusal = dict[str, Any]

SENTENCES = {
    "damaged_in_zip": gettext_noop("Diese Datei ist im ZIP beschädigt."),
    "locked_in_zip": gettext_noop("Diese Datei ist mit einem Passwort verschlüsselt."),
    "zip_in_zip": gettext_noop(
        "Das ist ein Archiv im Archiv. Bitte packen Sie es aus und laden Sie seine Dateien hoch."
    ),
    "steep": gettext_noop("Diese Datei ist verdächtig stark gepackt und wird nicht ausgepackt."),
    "too_much": gettext_noop(
        "Das ist länger, als ein Protokoll sein kann (höchstens %(lines)s Zeilen und %(finds)s Funde). "
        "Bitte aufteilen: jede Sitzung in einer Datei."
    ),
    "gone": gettext_noop("Die Datei ist nicht mehr da. Bitte laden Sie sie noch einmal hoch."),
    "failed": gettext_noop(
        "Diese Datei ließ sich nicht lesen. Bitte kopieren Sie ihren Text und fügen Sie ihn ein."
    ),
}


def refusal(code: str, **details: Any) -> Refusal:
    """What a row keeps: `code` of the sentences here or of the text's, and what fills them in."""
    return {"code": code} | details


def said(file: SourceFile) -> str:
    """Why this file was refused, in a sentence; "" for one that was not."""
    if not file.refusal:
        return ""
    details = dict(file.refusal)
    code = details.pop("code")
    if code in OF_THE_TEXT:
        return sentence(code, name=file.name.rsplit("/", 1)[-1], **details)
    words = _(SENTENCES.get(code, SENTENCES["failed"]))
    return words % {name: number_format(value, force_grouping=True) for name, value in details.items()}
