"""Pictures for tests, drawn by the test itself."""

from io import BytesIO

from django.core.files.images import ImageFile
from PIL import Image

from members.models import CustomImage


def draw(title: str = "Am Tisch", **facts) -> CustomImage:
    """A small picture in the CMS of which nobody said yet who can be recognised there."""
    drawn = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(drawn, "PNG")
    drawn.seek(0)
    return CustomImage.objects.create(title=title, file=ImageFile(drawn, name="tisch.png"), **facts)
