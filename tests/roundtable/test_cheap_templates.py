"""Two templates that every list is made of: they say what they would at full price."""

import re
from pathlib import Path

import pytest
from django import forms
from django.conf import settings
from django.forms.renderers import DjangoTemplates, TemplatesSetting
from django.template.loader import render_to_string

from members.templatetags.rows import EMPTY

CHOICES = [
    ("", "alle"),
    ("a&b", "Zucker & Salz <fein>"),
    ("Gruppe", [(1, "eins"), (2, "zwei")]),
    ("last", "das letzte"),
]


class Marked(forms.Select):
    """With an attribute at each option, one of them without a value."""

    def create_option(self, *args, **kwargs):
        option = super().create_option(*args, **kwargs)
        option["attrs"] |= {"data-word": 'a "b"', "disabled": option["index"] == "1", "hidden": False}
        return option


@pytest.mark.parametrize("widget", [forms.Select, forms.SelectMultiple, Marked])
@pytest.mark.parametrize("value", ["", "a&b", 2, ["a&b", "2"]])
def test_a_select_is_what_django_makes_of_it(widget, value):
    ours, theirs = (
        widget(choices=CHOICES, attrs={"id": "wahl", "required": True}).render("wahl", value, renderer=one)
        for one in (TemplatesSetting(), DjangoTemplates())
    )
    assert re.sub(r"\s+<", "<", ours) == re.sub(r"\s+<", "<", theirs)


def test_a_row_that_leaves_everything_out_is_only_its_title():
    html = render_to_string("components/_rows.html", {"rows": [{"title": "Anfang"}]})
    assert re.sub(r"\s+", "", html) == '<ulclass="rows"><li><div><bdi>Anfang</bdi></div></li></ul>'


def test_every_name_of_the_template_is_there():
    template = Path(settings.BASE_DIR / "templates/components/_rows.html").read_text()
    assert set(re.findall(r"\brow\.(\w+)", template)) == set(EMPTY)
