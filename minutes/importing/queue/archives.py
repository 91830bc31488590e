"""The files of a ZIP, looked at before anything is unpacked; nothing is ever written under its own path."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from django.utils.translation import gettext as _

from members.extraction.extracting import MAX_BYTES as MOST_BYTES
from members.files import clean_name
from members.sizes import spell_size
from minutes.importing.queue.refusals import Refusal, refusal

MOST_FILES = 300
MOST_TOTAL = 100 * 1024 * 1024
# An honest document shrinks to a tenth or so; a bomb to a thousandth. Small ones may be mostly spaces.
STEEPEST, HARMLESS = 200, 1024 * 1024
# What file managers put beside the files.
CLUTTER = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz")
UTF8_FLAG, ENCRYPTED_FLAG = 0x800, 0x1


class ArchiveRefused(ValueError):
    """Nothing of this archive is taken; the message is a sentence."""


@dataclass(frozen=True)
class Member:
    """One file of the archive with its folders; `refusal` says why it is not unpacked."""

    name: str
    content: bytes = b""
    refusal: Refusal = field(default_factory=dict)


def is_archive(name: str) -> bool:
    """Whether a file is called like a ZIP; Word and OpenDocument are not, whatever is inside."""
    return PurePosixPath(name.lower()).suffix == ".zip"


def unpack(file: IO[bytes]) -> Iterator[Member]:
    """The files of a ZIP in the order of their names. Raises ArchiveRefused before the first one."""
    try:
        archive = ZipFile(file)
        infos = [info for info in archive.infolist() if not _is_clutter(info)]
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ArchiveRefused(_("Das ZIP ist beschädigt und lässt sich nicht öffnen.")) from error
    _check(infos)
    return (_member(archive, info, name_of(info)) for info in sorted(infos, key=_as_people_sort))


def name_of(info: ZipInfo) -> str:
    """The name with its folders, each part clean. Names without the mark of UTF-8 are UTF-8 or of DOS."""
    name = info.filename
    if not info.flag_bits & UTF8_FLAG:
        raw = name.encode("cp437", "replace")
        try:
            name = raw.decode("utf-8")
        except UnicodeDecodeError:
            name = raw.decode("cp850")
    parts = [part for part in name.replace("\\", "/").split("/") if part.strip(" .")]
    return "/".join(clean_name(part) for part in parts) or clean_name("")


def _as_people_sort(info: ZipInfo) -> list[str]:
    """ "Protokoll 9" before "Protokoll 10"."""
    return [
        part.zfill(9) if part.isdigit() else part for part in re.split(r"(\d+)", name_of(info).casefold())
    ]


def _is_clutter(info: ZipInfo) -> bool:
    name = info.filename
    last = name.rsplit("/", 1)[-1]
    return info.is_dir() or name.startswith(CLUTTER[0]) or last in CLUTTER or last.startswith(("~$", "._"))


def _check(infos: list[ZipInfo]) -> None:
    """What makes the whole archive impossible, by its table of contents."""
    if not infos:
        raise ArchiveRefused(_("Im ZIP ist keine Datei."))
    if len(infos) > MOST_FILES:
        words = {"count": len(infos), "most": MOST_FILES}
        raise ArchiveRefused(_("Im ZIP sind %(count)d Dateien; höchstens %(most)d gehen auf einmal.") % words)
    if sum(info.file_size for info in infos) > MOST_TOTAL:
        raise ArchiveRefused(
            _("Ausgepackt ist das ZIP größer als %s. Bitte teilen Sie es auf.") % spell_size(MOST_TOTAL)
        )


def _member(archive: ZipFile, info: ZipInfo, name: str) -> Member:
    if refused := _refused(info, name):
        return Member(name, refusal=refused)
    try:
        with archive.open(info) as entry:
            content = entry.read(MOST_BYTES + 1)
    except (BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError, zlib.error):
        return Member(name, refusal=refusal("damaged_in_zip"))
    if len(content) > info.file_size or len(content) > MOST_BYTES:
        return Member(name, refusal=refusal("damaged_in_zip"))
    return Member(name, content)


def _refused(info: ZipInfo, name: str) -> Refusal:
    if info.flag_bits & ENCRYPTED_FLAG:
        return refusal("locked_in_zip")
    if name.lower().endswith(ARCHIVES):
        return refusal("zip_in_zip")
    if info.file_size > MOST_BYTES:
        return too_big()
    if info.file_size > HARMLESS and info.file_size > STEEPEST * max(info.compress_size, 1):
        return refusal("steep")
    return {}


def too_big() -> Refusal:
    """For a file that is larger than one may be."""
    return refusal("too_big", most=MOST_BYTES)
