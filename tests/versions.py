"""Three versions of the fields of action: an old one, the one in force, and one to come."""

from datetime import date

from members.models import FieldOfAction, Vocabulary


def make_versions() -> None:
    _version("alt", date(2018, 1, 1), "Sprache", "Wohnen")
    _version("neu", date(2024, 1, 1), "Sprache", "Arbeit")
    _version("kommt", date(2124, 1, 1), "Zukunft")


def field(name: str, of: str = "neu") -> FieldOfAction:
    return FieldOfAction.objects.get(name=name, vocabulary__name=of)


def _version(name: str, valid_from: date, *fields: str) -> None:
    made = Vocabulary.objects.create(name=name, valid_from=valid_from)
    for number, said in enumerate(fields, start=1):
        FieldOfAction.objects.create(vocabulary=made, number=number, name=said)
