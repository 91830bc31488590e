"""A row as JSON, to see later whether anybody touched it; and the models behind the words of a deed."""

from typing import Any

from django.db import models

from members.fields import field_of
from members.models import ContactNote, Delegation, Membership, Organisation, Person, Position

MODELS: dict[str, type[models.Model]] = {
    "organisation": Organisation,
    "person": Person,
    "membership": Membership,
    "delegation": Delegation,
    "position": Position,
    "note": ContactNote,
}
# What is made first stands first; it goes in the other order.
ORDER = list(MODELS)


def snapshot(row: models.Model) -> dict[str, str | None]:
    """Every field of the row as text, None where it is empty."""
    found = {}
    for field in row._meta.concrete_fields:
        if not field.primary_key:
            value = field.value_from_object(row)
            found[field.attname] = None if value is None else str(value)
    return found


def as_text(row: models.Model, name: str) -> str:
    """The field as deeds write it: "" for nothing, days as ISO."""
    value = getattr(row, name)
    return "" if value is None else str(value)


def set_field(row: models.Model, name: str, value: Any) -> None:
    """Put the value of a deed into a row; "" and None are both nothing to a field that may be null."""
    field = field_of(row, name)
    empty = None if field.null else ""
    setattr(row, field.attname, field.to_python(value) if value not in ("", None) else empty)
