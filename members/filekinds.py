"""Which files we take, and how their bytes begin.

Nothing that a browser or an office program would run: no HTML, no SVG, no macros.
"""

import zipfile
from dataclasses import dataclass
from typing import IO

MOST_ENTRIES = 10_000
PEEK = 64 * 1024
# ISO/IEC 23008-12: the brands a still picture in HEIF is marked with.
HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"hevc"}
OOXML = "application/vnd.openxmlformats-officedocument"
ODF = "application/vnd.oasis.opendocument"


@dataclass(frozen=True)
class Kind:
    """One kind of file: as people call it, as it is served, and by what it is known.

    `family` says which check applies; `mark` is a signature, a folder in an archive, or a media type.
    """

    label: str
    content_type: str
    family: str
    mark: bytes = b""


TEXT = "text/plain; charset=utf-8"
JPEG = Kind("JPG", "image/jpeg", "signature", b"\xff\xd8\xff")
HEIC = Kind("HEIC", "image/heic", "heif")
KINDS = {
    ".pdf": Kind("PDF", "application/pdf", "pdf"),
    ".docx": Kind("Word", f"{OOXML}.wordprocessingml.document", "ooxml", b"word/"),
    ".xlsx": Kind("Excel", f"{OOXML}.spreadsheetml.sheet", "ooxml", b"xl/"),
    ".pptx": Kind("PowerPoint", f"{OOXML}.presentationml.presentation", "ooxml", b"ppt/"),
    ".odt": Kind("ODT", f"{ODF}.text", "odf", f"{ODF}.text".encode()),
    ".ods": Kind("ODS", f"{ODF}.spreadsheet", "odf", f"{ODF}.spreadsheet".encode()),
    ".txt": Kind("Text", TEXT, "text"),
    ".md": Kind("Text", TEXT, "text"),
    ".csv": Kind("CSV", "text/csv; charset=utf-8", "text"),
    ".png": Kind("PNG", "image/png", "signature", b"\x89PNG\r\n\x1a\n"),
    ".jpg": JPEG,
    ".jpeg": JPEG,
    ".webp": Kind("WebP", "image/webp", "webp"),
    ".gif": Kind("GIF", "image/gif", "signature", b"GIF8"),
    ".heic": HEIC,
    ".heif": HEIC,
}


def is_really(file: IO[bytes], kind: Kind) -> bool:
    """Whether the bytes are what the name says; the file stands at its beginning afterwards."""
    file.seek(0)
    head = file.read(PEEK)
    file.seek(0)
    if kind.family in ("ooxml", "odf"):
        found = _is_office(file, kind)
        file.seek(0)
        return found
    checks = {
        "pdf": lambda: b"%PDF-" in head[:1024],
        "signature": lambda: head.startswith(kind.mark),
        "webp": lambda: head[:4] == b"RIFF" and head[8:12] == b"WEBP",
        "heif": lambda: head[4:8] == b"ftyp" and head[8:12] in HEIF_BRANDS,
        "text": lambda: _is_text(head),
    }
    return checks[kind.family]()


def _is_text(head: bytes) -> bool:
    """Text has no zero bytes, unless its first two say that it is UTF-16."""
    return head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" not in head


def _is_office(file: IO[bytes], kind: Kind) -> bool:
    """An archive with the right parts and no macros; only its table of contents is read."""
    mark = kind.mark.decode()
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            if len(names) > MOST_ENTRIES or any(name.endswith("vbaProject.bin") for name in names):
                return False
            if kind.family == "odf":
                with archive.open("mimetype") as entry:
                    return entry.read(200).decode("ascii", "replace").strip() == mark
            return "[Content_Types].xml" in names and any(name.startswith(mark) for name in names)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, ValueError, EOFError):
        return False
