"""No field of ours asks for a special category of personal data (Art. 9 GDPR), or what is close to one."""

import re

import pytest
from django.apps import apps
from django.db import models
from django.utils import translation

from tests.guards.test_relations import is_ours

# Parts of words, German and English; what ends in $ is a whole word ("originals" are files).
FORBIDDEN = {
    "religion": r"relig|konfession|denomination|faith|glaub|kirch|church|muslim|jewish|jüdisch|christlich",
    "ethnicity": r"ethni|volksgrupp|race$|races$|racial|rasse$|hautfarb|minderheit|minority",
    "origin": r"herkunft|herkünft|origin$|origins$|abstamm|descent|geburtsland|geburtsort|birthplace|"
    r"migrationsh",
    "health": r"gesundh|health|krank|illness|disease|disab|behinder|diagnos|allerg|medical|medizin",
    "residence status": r"aufenthalt|residen|asyl|visum|visa$|duldung|geduldet|refugee|flüchtling|immigra",
    "nationality": r"national|staatsangeh|staatsbürg|citizen|passport|reisepass",
}
# What only looks like it, or says it of an organisation and not of a human being, and why.
ALLOWED = {
    "members.Organisation.kind": "a church is a kind of organisation; nobody's faith follows from it",
    "members.MembershipApplication.kind": "the same choice, as the applying organisation names it",
    "members.Position.kind": "an office held in public, told as such by whoever holds it",
}


def words_of(field: models.Field) -> list[str]:
    """Name, label, help and choices of a field, as single words in German and English."""
    said = [field.name]
    for language in ("de", "en"):
        with translation.override(language):
            said += [str(field.verbose_name), str(field.help_text)]
            said += [f"{value} {label}" for value, label in field.flatchoices]
    return re.findall(r"[^\W\d_]+", " ".join(said).lower())


def categories_of(field: models.Field) -> set[str]:
    """Which special categories a field names."""
    # Anywhere in a word: German puts them together ("Herkunftsland", "Religionszugehörigkeit").
    return {
        category
        for category, pattern in FORBIDDEN.items()
        for word in words_of(field)
        if any(_names(word, part) for part in pattern.split("|"))
    }


def _names(word: str, part: str) -> bool:
    return word == part[:-1] if part.endswith("$") else part in word


def fields():
    """("members.Person.town", field) of every column and many-to-many of ours."""
    for model in filter(is_ours, apps.get_models()):
        for field in (*model._meta.local_fields, *model._meta.local_many_to_many):
            yield f"{model._meta.label}.{field.name}", field


def naming() -> dict[str, set[str]]:
    return {name: found for name, field in fields() if (found := categories_of(field))}


def test_no_field_asks_for_a_special_category():
    assert {name: found for name, found in naming().items() if name not in ALLOWED} == {}


def test_what_is_allowed_is_still_there():
    assert set(ALLOWED) - set(naming()) == set()


@pytest.mark.parametrize(
    ("category", "field"),
    [
        ("religion", models.CharField("Konfession", name="a")),
        ("religion", models.CharField(name="religion")),
        ("ethnicity", models.CharField(name="ethnic_group")),
        ("ethnicity", models.CharField("Volksgruppe", name="a")),
        ("origin", models.CharField("Herkunftsland", name="a")),
        ("origin", models.CharField(name="country_of_origin")),
        ("health", models.TextField("Krankheiten", name="a")),
        ("health", models.TextField(name="health")),
        ("residence status", models.CharField("Aufenthaltstitel", name="a")),
        ("residence status", models.CharField(name="residence_status")),
        ("nationality", models.CharField("Staatsangehörigkeit", name="a")),
        ("nationality", models.CharField(name="nationality")),
        ("religion", models.CharField("Gruppe", name="a", choices=[("x", "Muslimisch")])),
        ("health", models.CharField("Bedarf", name="a", help_text="Zum Beispiel eine Behinderung")),
    ],
)
def test_a_field_that_asks_for_one_is_found(category, field):
    assert categories_of(field) == {category}


def test_a_file_of_its_own_is_no_origin():
    assert categories_of(models.CharField("Originaldatei", name="original")) == set()
