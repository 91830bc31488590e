"""Plain text in whatever encoding it was saved."""

import codecs
import re
from dataclasses import dataclass
from pathlib import PurePath

from django.utils.translation import gettext as _

MAX_BYTES = 2_000_000
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# First bytes of files that are no text, and what people call them.
FOREIGN = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "Word, OpenDocument, ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word 97"),
    (b"{\\rtf", "RTF"),
)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
# Where every second byte is zero, it is UTF-16 without a mark.
ZERO_SHARE = 0.3


class ExtractionError(ValueError):
    """The file cannot be read; the message is a sentence for the person who chose it."""


@dataclass(frozen=True)
class Extracted:
    """`text` has line ends of one kind and no mark; `encoding` is Python's name; `kind` is "text"."""

    text: str
    encoding: str
    kind: str


def extract(data: bytes, *, filename: str = "") -> Extracted:
    """The text of a file of at most 2 MB. Raises ExtractionError with a German sentence."""
    name = PurePath(filename).name or _("Die Datei")
    if len(data) > MAX_BYTES:
        raise ExtractionError(_("%(name)s ist zu groß (höchstens 2 MB).") % {"name": name})
    if kind := next((kind for start, kind in FOREIGN if data.startswith(start)), None):
        raise ExtractionError(
            _("%(name)s ist keine Textdatei (%(kind)s). Bitte den Text kopieren und einfügen.")
            % {"name": name, "kind": kind}
        )
    text, encoding = _decode(data, name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ExtractionError(_("%(name)s ist leer.") % {"name": name})
    return Extracted(text, encoding, "text")


def _decode(data: bytes, name: str) -> tuple[str, str]:
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not CONTROLS.search(text):
            return text, encoding
    raise ExtractionError(
        _("%(name)s enthält keinen lesbaren Text. Bitte den Text kopieren und einfügen.") % {"name": name}
    )


def _candidates(data: bytes) -> list[str]:
    """Encodings worth trying, the surest first; latin1 takes what the others refuse."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return [encoding]
    even, odd = data[:2000:2], data[1:2000:2]
    if odd.count(0) > ZERO_SHARE * len(odd) > 0:
        return ["utf-16-le"]
    if even.count(0) > ZERO_SHARE * len(even) > 0:
        return ["utf-16-be"]
    return ["utf-8", "cp1252", "latin-1"]
