"""The letter paper is made from the settings."""

from io import BytesIO

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image

from members.letterhead import LetterPaper
from members.letterpaper import letter_paper
from members.models import Association, Carrier, CustomImage

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_cached_renditions():
    """Wagtail remembers renditions by the image's key, and rolled-back keys come again."""
    cache.clear()


def make_logo(kind: str = "PNG", name: str = "logo.png") -> CustomImage:
    drawn = BytesIO()
    Image.new("RGB", (600, 200), "#0b5a63").save(drawn, kind)
    return CustomImage.objects.create(title="Logo", file=ImageFile(BytesIO(drawn.getvalue()), name=name))


def with_logo(image: CustomImage) -> None:
    association = Association.load()
    association.logo = image
    association.save()


def test_an_untouched_installation_has_letter_paper_too():
    assert letter_paper() == LetterPaper("Runder Tisch")


def test_name_address_carrier_and_colour_come_from_the_settings():
    association, carrier = Association.load(), Carrier.load()
    association.name, association.accent = "Runder Tisch Nord", "#703030"
    association.address = "Büro im Hof\r\n\r\nHofgasse 2, 39000 Beispielstadt "
    association.phone, association.email = "0391 0000", "post@nord.example"
    carrier.name = "Hofverein e. V."
    association.save()
    carrier.save()
    assert letter_paper() == LetterPaper(
        "Runder Tisch Nord",
        carrier="Hofverein e. V.",
        address=("Büro im Hof", "Hofgasse 2, 39000 Beispielstadt"),
        contact="0391 0000 · post@nord.example",
        accent="#703030",
    )


@pytest.mark.parametrize(("kind", "name"), [("PNG", "logo.png"), ("JPEG", "logo.jpg"), ("WEBP", "logo.webp")])
def test_a_logo_of_any_kind_arrives_as_png(kind, name):
    with_logo(make_logo(kind, name))
    assert Image.open(BytesIO(letter_paper().logo)).format == "PNG"


def test_a_logo_whose_file_is_gone_is_left_out():
    image = make_logo()
    with_logo(image)
    image.file.storage.delete(image.file.name)
    assert letter_paper().logo is None


def test_a_drawing_that_paper_cannot_show_is_left_out():
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" width="4" height="4"/>'
    with_logo(
        CustomImage.objects.create(
            title="Logo", file=ContentFile(drawing, name="logo.svg"), width=4, height=4
        )
    )
    assert letter_paper().logo is None


def test_an_accent_that_is_no_colour_gives_the_default():
    Association.objects.update_or_create(pk=1, defaults={"accent": "rot"})
    assert letter_paper().accent == LetterPaper("").accent


def test_a_body_without_an_office_of_its_own_has_the_address_of_its_carrier():
    carrier = Carrier.load()
    carrier.address = "Hofgasse 2\n39000 Beispielstadt"
    carrier.save()
    assert letter_paper().address == ("Hofgasse 2", "39000 Beispielstadt")
