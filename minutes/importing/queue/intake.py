"""Taking files in: each one becomes a row that waits to be read, and nothing is read twice."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import cast

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from members import files
from members.models import Committee
from members.refusal import Refused
from members.sizes import spell_size
from minutes.importing.queue.archives import (
    MOST_BYTES,
    MOST_FILES,
    MOST_TOTAL,
    ArchiveRefused,
    Member,
    is_archive,
    too_big,
    unpack,
)
from minutes.importing.queue.refusals import Refusal
from minutes.models import Reading, SourceFile

State = SourceFile.State
# Rows of the same bytes that make another one superfluous.
COUNTS = (*SourceFile.UNFINISHED, State.TAKEN)


@dataclass(frozen=True)
class Incoming:
    """One file or pasted text before it is a row; `refusal` says why it is not read at all."""

    name: str
    digest: str
    size: int
    content_type: str = ""
    text: str = ""
    refusal: Refusal = field(default_factory=dict)


def begin(*, uploads: Sequence[UploadedFile] = (), pasted: str = "", committee: Committee, by) -> Reading:
    """A reading with a row for each file, those inside a ZIP too, or for the pasted text; all of them wait.

    The same bytes as in a row that is there are put aside, with a pointer to it. Raises Refused when
    there are too many, or together they are too large, or a ZIP cannot be opened.
    """
    incoming = list(_bounded(_pasted(pasted) if pasted else _uploaded(uploads)))
    return _write(incoming, committee=committee, by=by)


def _bounded(incoming: Iterable[Incoming]) -> Iterator[Incoming]:
    """The same, file by file, as long as there is room: several ZIPs hold more than each of them may."""
    total = 0
    for count, one in enumerate(incoming, 1):
        total += one.size
        if count > MOST_FILES:
            sentence = _("Das sind mehr als %d Dateien. Bitte laden Sie sie in mehreren Schritten hoch.")
            raise Refused(sentence % MOST_FILES)
        if total > MOST_TOTAL:
            raise Refused(_too_large())
        yield one


@transaction.atomic
def _write(incoming: Iterable[Incoming], *, committee: Committee, by) -> Reading:
    reading = Reading.objects.create(begun_by=by)
    for position, one in enumerate(incoming, 1):
        same = None if one.refusal else same_file(one.digest)
        state = State.REFUSED if one.refusal else State.ASIDE if same else State.WAITING
        fields = vars(one) | {"name": one.name[:255], "state": state, "same_as": same, "changed_by": by}
        SourceFile.objects.create(reading=reading, position=position, committee=committee, **fields)
    return reading


def same_file(digest: str) -> SourceFile | None:
    """The row with the same bytes that is being read or was taken over."""
    return SourceFile.objects.filter(digest=digest, state__in=COUNTS).order_by("pk").first()


def _pasted(text: str) -> Iterator[Incoming]:
    content = text.encode()
    yield Incoming("", hashlib.sha256(content).hexdigest(), len(content), text=text)


def _uploaded(uploads: Sequence[UploadedFile]) -> Iterator[Incoming]:
    # Of a lone file it is said below that it is too large itself.
    if len(uploads) > 1 and sum(one.size or 0 for one in uploads) > MOST_TOTAL:
        raise Refused(_too_large())
    for upload in uploads:
        if is_archive(upload.name or ""):
            yield from _unpacked(upload)
        elif (upload.size or 0) > MOST_BYTES:
            yield _refused(Member(files.clean_name(upload.name or ""), refusal=too_big()))
        else:
            yield _kept(upload, files.clean_name(upload.name or ""))


def _unpacked(upload: UploadedFile) -> Iterator[Incoming]:
    if (upload.size or 0) > MOST_TOTAL:
        raise Refused(_("Das ZIP ist größer als %s. Bitte teilen Sie es auf.") % spell_size(MOST_TOTAL))
    try:
        members = unpack(cast(BytesIO, upload))
    except ArchiveRefused as error:
        raise Refused(str(error)) from error
    for member in members:
        if member.refusal:
            yield _refused(member)
        else:
            yield _kept(SimpleUploadedFile("datei", member.content), member.name)


def _kept(upload: UploadedFile, name: str) -> Incoming:
    stored = files.keep_unchecked(upload)
    return Incoming(name, stored.digest, stored.size, stored.content_type)


def _too_large() -> str:
    sentence = _("Zusammen sind die Dateien größer als %s. Bitte laden Sie sie in mehreren Schritten hoch.")
    return sentence % spell_size(MOST_TOTAL)


def _refused(member: Member) -> Incoming:
    return Incoming(member.name, "", 0, files.UNKNOWN, refusal=member.refusal)
