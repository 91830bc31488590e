"""What a file is, by its bytes; its name only decides between kinds of text."""

import re
from pathlib import PurePath

from members.extraction.trouble import Unreadable

ZIP, OLE, RTF, PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf", b"%PDF-"
EMPTY_ZIP = b"PK\x05\x06"
# The media type is the first entry of an OpenDocument file, stored as it is (ODF 1.3 part 2, 3.3).
ODF = b"mimetypeapplication/vnd.oasis.opendocument."
HEAD = 1024
# How archives of office programs call their parts, and what people call the files.
OFFICE = ((b"word/", "docx"), (b"xl/", "Excel"), (b"ppt/", "PowerPoint"))
# Streams of old Office files (MS-CFB): their names stand in UTF-16.
STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "Excel"),
    ("PowerPoint Document", "PowerPoint"),
    ("__substg1.0_", "Outlook"),
)
READ = {"docx", "odt", "pdf", "doc", "rtf"}
BY_NAME = {
    ".md": "markdown", ".markdown": "markdown", ".rst": "rst", ".rest": "rst", ".org": "org",
    ".tex": "tex", ".latex": "tex", ".ltx": "tex",
}  # fmt: skip
# What was passed over is not tried again (possessive), or comments in a row take for ever.
WEB = re.compile(
    r"(?>\s+|<\?xml[^>]*>|<!--.{0,2000}?-->)*+<(?:!doctype\s+html|html|head|body|meta)\b", re.I | re.S
)
TAG = re.compile(r"</?(?:p|br|h[1-6]|div|ul|ol|li|table|td|b|strong|span)\b[^<>]{0,500}>", re.IGNORECASE)
LATEX = re.compile(r"^[^\S\n]*+\\(?:documentclass|begin\{document\})", re.MULTILINE)


def kind_of_bytes(data: bytes) -> str:
    """The kind of a file that is no text: "docx", "odt", "pdf", "doc", "rtf"; "" for anything else.

    Raises Unreadable with the code "foreign" for other programs' files and "encrypted".
    """
    kind = _by_signature(data)
    if kind == "encrypted":
        raise Unreadable("encrypted")
    if kind and kind not in READ:
        raise Unreadable("foreign", kind=kind)
    return kind


def kind_of_text(text: str, filename: str) -> str:
    """The kind of a text: "html", "tex", "org", "rst", "markdown" or "text"."""
    suffix = PurePath(filename).suffix.lower()
    if WEB.match(text[:20_000]) or (suffix in (".html", ".htm", ".xhtml") and TAG.search(text)):
        return "html"
    if suffix in (".txt", "") and LATEX.search(text[:20_000]):
        return "tex"
    return BY_NAME.get(suffix, "text")


def _by_signature(data: bytes) -> str:
    if PDF in data[:HEAD]:
        return "pdf"
    if data.startswith(RTF):
        return "rtf"
    if data.startswith(OLE):
        names = ((name.encode("utf-16-le"), kind) for name, kind in STREAMS)
        return next((kind for name, kind in names if name in data), "Office")
    if data.startswith((ZIP, EMPTY_ZIP)):
        return _archive(data)
    return ""


def _archive(data: bytes) -> str:
    at = data[:HEAD].find(ODF)
    if at >= 0:
        kind = data[at + len(ODF) : at + len(ODF) + 12]
        return "odt" if kind.startswith(b"text") else "OpenDocument"
    return next((kind for part, kind in OFFICE if part in data), "ZIP")
