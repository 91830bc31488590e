"""The association's name and logo at the head of every page."""

from contextlib import suppress

from django.conf import settings
from django.http import HttpRequest

from members.models import Association

# Three times the height it is shown in, for screens that need as much.
LOGO_SIZE = "height-84"


def site_name(request: HttpRequest) -> str:
    return Association.load(request_or_site=request).name or settings.WAGTAIL_SITE_NAME


def logo_url(request: HttpRequest) -> str:
    """Where the logo lies; "" without one, or when its file is gone: the page has its own mark then."""
    image = Association.load(request_or_site=request).logo
    if image is None:
        return ""
    with suppress(OSError):
        return image.file.url if image.is_svg() else image.get_rendition(LOGO_SIZE).url
    return ""
