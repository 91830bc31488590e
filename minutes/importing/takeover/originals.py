"""The file that minutes were read from stays beside them, for the office."""

from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from meetings import papers
from meetings.models import MeetingPaper
from members.audience import Audience
from members.filekinds import KINDS
from members.roles import person_of
from minutes.models import Minutes


def keep_original(minutes: Minutes, content: bytes, *, by) -> MeetingPaper:
    """The file as it was, byte by byte; where that is refused (UTF-16 without its mark), as plain text."""
    name = minutes.source_name or "protokoll"
    if PurePosixPath(name).suffix.lower() not in KINDS:
        name = f"{name}.txt"
    try:
        return _attach(minutes, name, content, by=by)
    except ValidationError:
        return _attach(minutes, name, minutes.source_text.encode(), by=by)


def _attach(minutes: Minutes, name: str, content: bytes, *, by) -> MeetingPaper:
    upload = SimpleUploadedFile(name, content)
    return papers.attach(minutes.meeting, upload, audience=Audience.OFFICE, by=person_of(by))
