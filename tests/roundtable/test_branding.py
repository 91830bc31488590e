"""Every page begins with the association's own mark, where it has one."""

from io import BytesIO

import pytest
from django.core.files.images import ImageFile
from PIL import Image

from members.models import Association, CustomImage

pytestmark = pytest.mark.django_db
PAGES = ["/", "/konto/anmelden/"]


@pytest.fixture
def logo() -> CustomImage:
    drawn = BytesIO()
    Image.new("RGB", (600, 200), "#0b5a63").save(drawn, "PNG")
    image = CustomImage.objects.create(
        title="Logo", file=ImageFile(BytesIO(drawn.getvalue()), name="logo.png")
    )
    Association.objects.update_or_create(pk=Association.load().pk, defaults={"logo": image})
    return image


def marks(client) -> list[str]:
    return [str(client.get(page).context["logo_url"]) for page in PAGES]


def test_the_logo_stands_at_the_head_of_each_page(client, logo):
    small = logo.get_rendition("height-84").url
    assert marks(client) == [small] * len(PAGES)
    assert f'src="{small}"' in client.get(PAGES[0]).text


def test_without_one_or_when_its_file_is_gone_the_page_has_its_own_mark(client, logo):
    logo.file.delete(save=False)
    assert marks(client) == [""] * len(PAGES)
    Association.objects.update(logo=None)
    assert marks(client) == [""] * len(PAGES)
    assert "img/logo" in client.get(PAGES[0]).text


def test_the_logo_comes_with_the_name(logo, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert Association.load().logo == logo
