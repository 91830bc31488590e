"""Every text of the interface has its English translation; German says "Sie" and means what it says."""

import gettext
import re
from functools import cache
from pathlib import Path

import allauth
import django
import pytest
import wagtail
from babel.messages import pofile
from babel.messages.catalog import Catalog
from django.conf import settings
from django.utils import translation

from roundtable.catalogues import (
    TRANSLATED,
    catalogue_path,
    collect,
    is_translated,
    read_catalogue,
    same_placeholders,
)

ROOT = settings.BASE_DIR
FAMILIAR = re.compile(r"\b(du|dein\w*|dich|dir)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def texts() -> Catalog:
    return collect(ROOT)


def forms(text) -> tuple[str, ...]:
    return text if isinstance(text, tuple) else (text,)


def problems(texts: Catalog, translations: Catalog) -> list[str]:
    """The texts without a translation, or with one that fills in something else."""
    found = []
    for message in texts:
        if not message.id:
            continue
        translated = translations.get(forms(message.id)[0], message.context)
        if translated is None or translated.id != message.id or not is_translated(translated):
            found.append(f"nicht übersetzt: {message.id}")
        elif not same_placeholders(translated):
            found.append(f"andere Platzhalter: {message.id}")
    return found


@cache
def libraries() -> set[str]:
    """What Django, Wagtail and allauth call their texts."""
    places = [Path(library.__file__).parent for library in (django, wagtail, allauth)]
    found: set[str] = set()
    for path in (path for place in places for path in place.rglob("de/LC_MESSAGES/django.mo")):
        with path.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)._catalog
        found |= {key if isinstance(key, str) else key[0] for key in catalogue}
    return found


@cache
def reworded() -> Catalog:
    """What libraries say and we say otherwise."""
    return read_catalogue(catalogue_path(ROOT, "de"))


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated(texts, language):
    found = problems(texts, read_catalogue(catalogue_path(ROOT, language)))
    assert found == [], f"`make messages`, then translate in locale/{language}"


@pytest.mark.parametrize(
    ("text", "translation", "found"),
    [
        ("am %(day)s", "on %(day)s", []),
        ("am %(day)s", "", ["nicht übersetzt: am %(day)s"]),
        ("am %(day)s", None, ["nicht übersetzt: am %(day)s"]),
        ("am %(day)s", "on %(date)s", ["andere Platzhalter: am %(day)s"]),
        (("%d Zeile", "%d Zeilen"), ("%d line", ""), ["nicht übersetzt: ('%d Zeile', '%d Zeilen')"]),
    ],
)
def test_a_text_without_its_translation_is_found(text, translation, found):
    texts, translations = Catalog(), Catalog()
    texts.add(text)
    if translation is not None:
        translations.add(text, translation)
    assert problems(texts, translations) == found


def familiar(catalogue: Catalog) -> list[str]:
    """The texts that say "du"."""
    return [
        forms(m.id)[0] for m in catalogue if any(FAMILIAR.search(form) for form in forms(m.string or m.id))
    ]


def test_we_say_sie(texts):
    saying_du = Catalog()
    saying_du.add("Gib dein Passwort ein.")
    assert familiar(saying_du) == ["Gib dein Passwort ein."]
    assert familiar(texts) + familiar(reworded()) == []


def test_the_accounts_library_says_sie_too_wherever_its_code_speaks():
    with (Path(allauth.__file__).parent / "locale/de/LC_MESSAGES/django.po").open("rb") as file:
        theirs = pofile.read_po(file, locale="de")
    spoken = {
        message.id
        for message in theirs
        if any(re.match(r"(account|mfa|usersessions)/\w+\.py", name) for name, _line in message.locations)
    }
    saying_du = spoken & set(familiar(theirs))
    assert {text for text in saying_du if text not in reworded()} == set()
    assert "Please type your current password." in saying_du


def test_what_we_reword_is_still_said_by_a_library():
    assert {message.id for message in reworded() if message.id} - libraries() == set()


def test_no_german_text_of_ours_means_something_else_to_a_library(texts):
    """Wagtail turns "Tag", its word for a label, into "Schlagwort"; a day must be called otherwise."""
    ours = [
        m.id for m in texts if m.id and isinstance(m.id, str) and not m.context and m.id not in reworded()
    ]
    with translation.override("de"):
        assert [text for text in ours if translation.gettext(text) != text] == []
        assert translation.gettext("Tag") == "Schlagwort"


def test_our_english_changes_no_text_of_a_library_by_accident():
    english = [m for m in read_catalogue(catalogue_path(ROOT, "en")) if isinstance(m.id, str)]
    changed = {m.id for m in english if m.id not in reworded() and m.id in libraries() and m.string != m.id}
    assert changed - {""} == set()
