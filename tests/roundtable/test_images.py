"""Images of public pages are seen by everybody; what they were made of stays behind the CMS."""

from io import BytesIO

import pytest
from django.core.files.images import ImageFile
from PIL import Image
from wagtail.images import get_image_model

pytestmark = pytest.mark.django_db


@pytest.fixture
def image():
    data = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(data, "PNG")
    data.seek(0)
    return get_image_model().objects.create(title="Saal", file=ImageFile(data, name="saal.png"))


def test_what_a_page_shows_is_served(client, image):
    small = image.get_rendition("width-20")
    answer = client.get(small.url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert Image.open(BytesIO(answer.getvalue())).width == 20


def test_the_original_is_not(client, image):
    assert client.get(image.file.url).status_code == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [("../original_images/saal.png", 400), ("%2e%2e/original_images/saal.png", 400), ("/etc/hosts", 404)],
)
def test_nothing_beside_the_folder_is(client, image, path, status):
    assert client.get(f"/media/images/{path}").status_code == status
