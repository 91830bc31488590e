"""Private uploads: checked by content and size, kept by their SHA-256 under PRIVATE_ROOT, no public URL.

One copy is kept of equal bytes, so removing a row leaves the file; what no row names any more is swept
by the job `files` of the roof's `tick`. Who may read one is asked by the view that sends it
(members/views/files.py).
"""

import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from members.filekinds import KINDS, Kind, is_really
from members.sizes import spell_size

LONGEST_NAME = 150
UNKNOWN = "application/octet-stream"
UNWANTED = re.compile(r"[\x00-\x1f\x7f<>:\"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True)
class Stored:
    """What a row keeps of an upload; `digest` is the SHA-256 in hex, `size` is in bytes."""

    name: str
    digest: str
    size: int
    content_type: str


def check(upload: UploadedFile) -> Kind:
    """The kind of an upload we take; ValidationError, with a sentence, for all others.

    What the browser says about the type is not believed: name and bytes must agree.
    """
    name = clean_name(upload.name or "")
    kind = KINDS.get(PurePosixPath(name).suffix.lower())
    if kind is None:
        raise ValidationError(
            _("„%(name)s“ können wir nicht annehmen. Möglich sind %(kinds)s."),
            params={"name": name, "kinds": spell_kinds()},
        )
    _check_size(upload, name)
    if not is_really(cast(IO[bytes], upload), kind):
        raise ValidationError(
            _("„%(name)s“ ist keine %(kind)s-Datei, obwohl sie so heißt, oder sie ist beschädigt."),
            params={"name": name, "kind": kind.label},
        )
    return kind


def keep(upload: UploadedFile) -> Stored:
    """Check an upload and keep its bytes, equal ones once. Raises ValidationError as `check` does."""
    return _keep(upload, check(upload).content_type)


def keep_unchecked(upload: UploadedFile) -> Stored:
    """Keep bytes of any kind, equal ones once: what somebody wants to have read.

    A browser only ever saves them, it never shows them.
    """
    return _keep(upload, UNKNOWN)


def _keep(upload: UploadedFile, content_type: str) -> Stored:
    root = Path(settings.PRIVATE_ROOT)
    root.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=root, prefix="upload-", delete=False) as copy:
        try:
            digest, size = _copy(upload, copy)
            target = path_of(digest)
            target.parent.mkdir(exist_ok=True)
            Path(copy.name).replace(target)
        except BaseException:
            Path(copy.name).unlink(missing_ok=True)
            raise
    return Stored(clean_name(upload.name or ""), digest, size, content_type)


def _check_size(upload: UploadedFile, name: str) -> None:
    size, limit = upload.size or 0, settings.UPLOAD_MAX_BYTES
    if not size:
        raise ValidationError(_("„%(name)s“ ist leer. Bitte prüfen Sie die Datei."), params={"name": name})
    if size > limit:
        raise ValidationError(
            _("„%(name)s“ ist zu groß (%(size)s). Höchstens %(limit)s sind möglich."),
            params={"name": name, "size": spell_size(size), "limit": spell_size(limit)},
        )


def _copy(upload: UploadedFile, copy: IO[bytes]) -> tuple[str, int]:
    """Write the bytes to disk for good; their SHA-256 in hex, and how many they are."""
    digest, size = hashlib.sha256(), 0
    upload.seek(0)
    for chunk in upload.chunks():
        digest.update(chunk)
        size += len(chunk)
        copy.write(chunk)
    copy.flush()
    os.fsync(copy.fileno())
    return digest.hexdigest(), size


def path_of(digest: str) -> Path:
    """Where the bytes with this SHA-256 lie; ValueError for anything else, no path is built from that."""
    if not re.fullmatch(r"[0-9a-f]{64}", digest):
        raise ValueError(digest)
    return Path(settings.PRIVATE_ROOT) / digest[:2] / digest


def open_kept(digest: str) -> BinaryIO:
    """The bytes to read; FileNotFoundError when they are gone, also where a row gave them up ("")."""
    if not digest:
        raise FileNotFoundError
    return path_of(digest).open("rb")


def clean_name(name: str) -> str:
    """A file's own name without folders, control characters and tricks with the direction of writing."""
    last = UNWANTED.sub("", name.replace("\\", "/").rsplit("/", 1)[-1]).strip(" .")
    path = PurePosixPath(last or _("Datei"))
    return path.stem[: LONGEST_NAME - len(path.suffix)] + path.suffix


def spell_kinds() -> str:
    """ "PDF, Word, …", as the help text and the refusal name them."""
    return ", ".join(dict.fromkeys(kind.label for kind in KINDS.values()))
