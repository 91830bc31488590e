"""The fields of a model by name: what Django's `get_field` finds, narrowed to columns of the model itself."""

from django.db import models


def field_of(thing: models.Model | type[models.Model], name: str) -> models.Field:
    """The field of a row or model. TypeError for the back side of a relation."""
    field = thing._meta.get_field(name)
    if not isinstance(field, models.Field):
        raise TypeError(f"{name} of {thing._meta.label} is no field of its own")
    return field


def label_of(thing: models.Model | type[models.Model], name: str) -> str:
    """What people call the field."""
    return str(field_of(thing, name).verbose_name)
