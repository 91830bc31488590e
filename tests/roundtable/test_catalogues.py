"""Texts are found wherever they stand, and collecting them twice writes the same."""

from textwrap import dedent

import pytest
from babel.messages.catalog import Catalog, Message

from roundtable.catalogues import (
    catalogue_path,
    collect,
    is_translated,
    read_catalogue,
    same_placeholders,
    update,
)

PYTHON = """\
from django.utils.translation import gettext_lazy as _, ngettext, pgettext

label = _("Ort und "
          "Zeit")
count = ngettext("%(n)d Zeile", "%(n)d Zeilen", 2)
seat = pgettext("im Gremium", "Sitz")
not_ours = print("nur so gesagt")
"""
TEMPLATE = """\
{% load i18n %}
    <h1>{% translate "Sitzungen" %}</h1>
  <p title="{% translate 'Jetzt' %}">{{ _("gleich")|upper }}</p>
{% if x %}
      {% blocktranslate trimmed with day=today %}
        Heute ist
        {{ day }}.
      {% endblocktranslate %}
{% endif %}
{% blocktranslate count n=rows|length %}{{ n }} Reihe{% plural %}{{ n }} Reihen{% endblocktranslate %}
"""


@pytest.fixture
def house(tmp_path):
    """A house with one file of Python and one template."""
    (tmp_path / "meetings").mkdir()
    (tmp_path / "meetings" / "rows.py").write_text(PYTHON)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(TEMPLATE)
    return tmp_path


def texts(catalogue: Catalog) -> set:
    return {(message.context, message.id) for message in catalogue if message.id}


def test_texts_of_python_and_templates_are_found(house):
    assert texts(collect(house)) == {
        (None, "Ort und Zeit"),
        (None, ("%(n)d Zeile", "%(n)d Zeilen")),
        ("im Gremium", "Sitz"),
        (None, "Sitzungen"),
        (None, "Jetzt"),
        (None, "gleich"),
        (None, "Heute ist %(day)s."),
        (None, ("%(n)s Reihe", "%(n)s Reihen")),
    }


def test_what_we_reword_of_a_library_is_asked_of_every_language(house):
    path = catalogue_path(house, "de")
    path.parent.mkdir(parents=True)
    path.write_text('msgid "Remember Me"\nmsgstr "Angemeldet bleiben"\n')
    assert (None, "Remember Me") in texts(collect(house))


def test_collecting_twice_writes_the_same_without_days_and_folders(house):
    path = catalogue_path(house, "en")
    update(path, collect(house))
    first = path.read_text()
    update(path, collect(house))
    assert path.read_text() == first
    assert str(house) not in first
    assert "Date" not in first


def test_a_translation_stays_and_goes_with_its_text(house):
    path = catalogue_path(house, "en")
    path.parent.mkdir(parents=True)
    path.write_text(
        dedent("""\
            msgid "Sitzungen"
            msgstr "Meetings"

            msgid "Sitzung"
            msgstr "Meeting"
            """)
    )
    missing = update(path, collect(house))
    assert "Sitzungen" not in [message.id for message in missing]
    kept = [(message.id, message.string) for message in read_catalogue(path) if message.string and message.id]
    assert [pair for pair in kept if is_translated(Message(*pair))] == [("Sitzungen", "Meetings")]


@pytest.mark.parametrize(
    ("text", "translation", "same"),
    [
        ("am %(day)s", "on %(day)s", True),
        ("am %(day)s", "on %(date)s", False),
        ("{n} Zeilen", "{n} lines", True),
        ("{n} Zeilen", "lines", False),
        ("%d Zeilen", "%d lines", True),
        (("%d Zeile", "%d Zeilen"), ("one line", "%d lines"), True),
        (("%d Zeile", "%d Zeilen"), ("one line", "lines"), False),
    ],
)
def test_placeholders_are_the_same(text, translation, same):
    assert same_placeholders(Message(text, translation)) is same
