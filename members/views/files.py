"""Sending a private file to somebody who was asked for permission before."""

from django.http import FileResponse, Http404

from members import files

# What a browser shows by itself without running anything; all else is only saved.
SHOWN = ("application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif")


def send(*, digest: str, name: str, content_type: str) -> FileResponse:
    """The bytes under their own name, kept in nobody's cache; 404 when they are gone."""
    try:
        kept = files.open_kept(digest)
    except FileNotFoundError as gone:
        raise Http404 from gone
    return FileResponse(
        kept,
        as_attachment=content_type not in SHOWN,
        filename=name,
        content_type=content_type,
        headers={
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, no-store",
            "X-Robots-Tag": "noindex",
        },
    )
