"""What no page may show: a comment over two lines is none to Django, readers would see it."""

import re

from django.conf import settings

BROKEN = re.compile(r"\{#(?:(?!#\}).)*$", re.MULTILINE)


def test_every_comment_ends_in_its_line():
    paths = (settings.BASE_DIR / "templates").rglob("*.html")
    assert [str(path) for path in paths if BROKEN.search(path.read_text())] == []


def test_the_guard_sees_one_that_does_not():
    assert bool(BROKEN.search("{# one #}{# two\n lines #}")) is True
