"""Answering with a list or a file for one reader: saved, and kept in nobody's cache."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from members.views.printing import PRIVATE, file_name


def download(content: bytes, content_type: str, suffix: str, *parts: object) -> HttpResponse:
    """A file to save; its name is made of the parts."""
    name = content_disposition_header(True, f"{file_name(*parts)}{suffix}")
    return HttpResponse(
        content, content_type=content_type, headers=PRIVATE | {"Content-Disposition": name or ""}
    )
