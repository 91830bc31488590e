"""Archives (docx, odt), looked at before anything is unpacked."""

import io
import zipfile
import zlib

from members.extraction.trouble import Unreadable

MOST_ENTRIES = 10_000
MOST_UNPACKED = 100_000_000
# Text shrinks tenfold; only what was made to burst shrinks two hundredfold and is big as well.
MOST_RATIO, BIG = 200, 10_000_000
# Bit 0 of an entry's flags says that it is encrypted (APPNOTE 4.4.4).
ENCRYPTED = 1
# Unpacked, but not believed: XML parts of real minutes are far smaller.
MOST_PART = 60_000_000
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class Archive:
    """The parts of an office file by their names. Raises Unreadable for anything suspicious."""

    def __init__(self, data: bytes):
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise Unreadable("broken") from error
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
            raise Unreadable("bomb")
        for entry in entries:
            if entry.file_size > BIG and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
                raise Unreadable("bomb")
        self._entries = {entry.filename.replace("\\", "/").lstrip("/"): entry for entry in entries}

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def names(self) -> list[str]:
        return list(self._entries)

    def read(self, name: str) -> bytes:
        """One part; never more bytes than its entry promised. Empty when it is not there."""
        entry = self._entries.get(name)
        if entry is None:
            return b""
        if entry.flag_bits & ENCRYPTED:
            raise Unreadable("encrypted")
        if entry.file_size > MOST_PART:
            raise Unreadable("bomb")
        try:
            with self._zip.open(entry) as part:
                return part.read(entry.file_size + 1)
        except BROKEN as error:
            raise Unreadable("broken") from error
