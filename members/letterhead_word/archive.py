"""The bytes of a Word file, the same for the same content."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def stable(file: bytes) -> bytes:
    """The archive written again without the hour at which it was packed."""
    out = BytesIO()
    with ZipFile(BytesIO(file)) as packed, ZipFile(out, "w", ZIP_DEFLATED) as again:
        for name in packed.namelist():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            again.writestr(entry, packed.read(name))
    return out.getvalue()
