"""Answering with a file made for one reader: nobody else's cache keeps it."""

from datetime import date

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify

from members.languages import language_of_records

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PRIVATE = {"Cache-Control": "private, no-store"}


def word_response(file: bytes, *parts: object) -> HttpResponse:
    """A Word file to download."""
    return download(file, WORD, ".docx", *parts)


def pdf_response(file: bytes, *parts: object) -> HttpResponse:
    """A PDF shown by the browser; its name is made of the parts."""
    name = content_disposition_header(False, f"{file_name(*parts)}.pdf")
    return HttpResponse(
        file, content_type="application/pdf", headers=PRIVATE | {"Content-Disposition": name or ""}
    )


def download(content: bytes, content_type: str, suffix: str, *parts: object) -> HttpResponse:
    """A file to save; its name is made of the parts, days as 2026-11-09."""
    name = content_disposition_header(True, f"{file_name(*parts)}{suffix}")
    return HttpResponse(
        content, content_type=content_type, headers=PRIVATE | {"Content-Disposition": name or ""}
    )


def text_response(text: str) -> HttpResponse:
    """Plain text, shown by the browser as it is."""
    return HttpResponse(text, content_type="text/plain; charset=utf-8", headers=PRIVATE)


def file_name(*parts: object) -> str:
    """ "protokoll-vorstand-2026-11-09"."""
    return slugify(" ".join(part.isoformat() if isinstance(part, date) else str(part) for part in parts))


class AsText:
    """Before a list view: its rows as plain text in the language of records, not in pages. Say `text`."""

    paginate_by = None
    MOST = 1000

    def get_queryset(self):
        return super().get_queryset()[: self.MOST]

    def get(self, request, *args, **kwargs):
        with language_of_records():
            return super().get(request, *args, **kwargs)

    def render_to_response(self, context, **kwargs):
        return text_response(self.text(context))

    def text(self, context) -> str:
        """The text of what the template would get."""
        raise NotImplementedError
