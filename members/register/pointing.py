"""The rows that point at an entry by a key: found by walking the models' relations, moved to another entry.

Of rows that may stand only once beside an entry, the one that comes second becomes part of the first.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.db import models
from django.db.models import Q

# (kept, other): what becomes of two rows that may not stand side by side; `other` is deleted afterwards.
Combine = Callable[[Any, Any], None]
Combines = Mapping[type[models.Model], Combine]


def pointing_at(model: type[models.Model]) -> list[tuple[type[models.Model], str]]:
    """(model, name of the key) of everything that points at it, the tables behind many-to-many included."""
    fields = model._meta.get_fields(include_hidden=True)
    keys = [field for field in fields if isinstance(field, models.ManyToOneRel)]
    return [(key.related_model, key.field.name) for key in keys]


def move(row: models.Model, key: str, kept: models.Model, combine: Combines) -> None:
    """Point a row at the kept entry, or make it part of the row that stands there already."""
    rival = _rival(row, key, kept)
    if rival is None:
        model = type(row)
        model._base_manager.filter(pk=row.pk).update(**{key: kept})
        return
    if type(row) in combine:
        combine[type(row)](rival, row)
    elif not type(row)._meta.auto_created:
        fill_gaps(rival, row)
    for model, name in pointing_at(type(row)):
        for below in model._base_manager.filter(**{name: row}):
            move(below, name, rival, combine)
    type(row)._base_manager.filter(pk=row.pk).delete()


def fill_gaps(kept: models.Model, other: models.Model) -> None:
    """What stands empty in the one is taken from the other."""
    for field in kept._meta.concrete_fields:
        if getattr(kept, field.attname) in (None, ""):
            setattr(kept, field.attname, getattr(other, field.attname))
    kept.save()


def _rival(row: models.Model, key: str, kept) -> models.Model | None:
    """The row that already says of the kept entry what this one would say."""
    rows = type(row)._base_manager.exclude(pk=row.pk)
    for names, condition in _unique_with(type(row), key):
        same = {name: getattr(row, column(row, name)) for name in names if name != key}
        if None in same.values() or not type(row)._base_manager.filter(condition, pk=row.pk).exists():
            continue
        if found := rows.filter(condition, **same, **{key: kept}).first():
            return found
    return None


def count_doubles(model: type[models.Model], key: str, *, kept: models.Model, other: models.Model) -> int:
    """How many rows of `other` have a rival; two queries for each rule, however many rows there are."""
    twice = set()
    for names, condition in _unique_with(model, key):
        beside = ["pk", *(name for name in names if name != key)]
        rows = model._base_manager.filter(condition).values_list(*beside)
        there = {tuple(said) for _pk, *said in rows.filter(**{key: kept})}
        twice |= {
            pk for pk, *said in rows.filter(**{key: other}) if None not in said and tuple(said) in there
        }
    return len(twice)


def _unique_with(model: type[models.Model], key: str):
    """(fields, condition) of everything that must be unique and has this key in it."""
    options = model._meta
    if getattr(options.get_field(key), "unique", False):
        yield (key,), Q()
    for together in options.unique_together:
        if key in together:
            yield tuple(together), Q()
    for rule in options.constraints:
        if isinstance(rule, models.UniqueConstraint) and key in rule.fields:
            yield rule.fields, rule.condition or Q()


def column(row: models.Model, name: str) -> str:
    """ "district_id" for a key, the name itself for everything else."""
    return getattr(row._meta.get_field(name), "attname", name)
