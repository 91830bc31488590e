"""One way leads a picture onto a page: `members.pictures`, which asks who agreed."""

import re

import pytest
from django.apps import apps
from django.conf import settings
from wagtail.fields import RichTextField

TAGS = re.compile(
    r"wagtailimages_tags|{%\s*(?:image|image_url|picture|srcset_image)\s|\.renditions|get_rendition"
)
# Of the logo alone nobody is asked.
LOGO = {"templates/roundtable/setup/logo.html", "roundtable/branding.py", "members/letterpaper.py"}
# Shows pictures; gives their files other names.
ROOMS = {"members/pictures.py", "roundtable/privacy/media.py"}
STOREYS = ("members", "meetings", "minutes", "funding", "roundtable", "templates")


def bare(text: str) -> bool:
    """Whether it makes a picture by itself."""
    return bool(TAGS.search(text))


def files():
    for storey in STOREYS:
        for path in (settings.BASE_DIR / storey).rglob("*.*"):
            if path.suffix in (".html", ".py", ".txt", ".xml") and path.parent.name != "migrations":
                yield path.relative_to(settings.BASE_DIR).as_posix(), path


def test_only_the_one_room_makes_pictures():
    assert {name for name, path in files() if bare(path.read_text())} == LOGO | ROOMS


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("{% image page.photo width-400 %}", True),
        ('{% image_url photo "width-400" %}', True),
        ("{% load wagtailimages_tags %}", True),
        ("photo.get_rendition('width-20').url", True),
        ('{% include "components/_picture.html" %}', False),
        ("{% include 'components/_pictures.html' %}", False),
        ("<img src='{{ picture.url }}' alt=''>", False),
    ],
)
def test_the_guard_sees_a_bare_one(text, is_bare):
    assert bare(text) is is_bare


def rich_texts():
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, RichTextField):
                yield f"{model.__name__}.{field.name}", field.features


def test_no_text_of_editors_takes_a_picture_of_its_own():
    """Wagtail's default would: each text says what it takes."""
    found = dict(rich_texts())
    assert {
        name for name, taken in found.items() if taken is None or {"image", "embed"} & set(taken)
    } == set()
    assert "StandardPage.body" in found
