"""Her name, address and numbers, taken out of every text: all text and JSON columns of all models.

Complete because it walks the models. What is frozen stays as it was signed; what Django or Wagtail keep for
themselves and nobody writes into is left out by name.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q

from meetings.models import Attendance
from members.models import Person
from minutes.models import Entry, Minutes, Outcome, Resolution, SourceFile

TEXT = ("CharField", "TextField", "EmailField", "URLField", "SlugField", "JSONField")
NOT_TEXT = {"search", "sessions", "contenttypes", "auth", "wagtailsearch"}  # apps: keys, or rebuilt
_S = Minutes.State
FROZEN = (_S.APPROVED, _S.LOCKED, _S.ELSEWHERE)
# Model and the way from its rows to the minutes that are frozen.
SIGNED: dict[type[models.Model], str] = {
    Minutes: "state__in",
    Entry: "minutes__state__in",
    Resolution: "entry__minutes__state__in",
    Outcome: "entry__minutes__state__in",
    SourceFile: "minutes__state__in",
    Attendance: "meeting__minutes__state__in",
}
Sweep = Callable[[str], str]


def sweeper(person: Person, *, label: str) -> Sweep:
    """A function that puts her role where her name stands, and nothing where she is reached."""
    names, reached = _names(person), _reached(person)
    steps = [(re.compile(rf"(?<!\w){re.escape(one)}(?!\w)", re.IGNORECASE), "") for one in reached]
    steps += [(re.compile(rf"(?<!\w){re.escape(one)}(?!\w)"), label) for one in names]

    def sweep(text: str) -> str:
        for pattern, instead in steps:
            text = pattern.sub(instead, text)
        return text

    return sweep


def _names(person: Person) -> list[str]:
    """The longest first; her last name alone only where nobody else bears it."""
    first, last = person.first_name.strip(), person.last_name.strip()
    found = {str(person)}
    if first:
        found |= {f"{first} {last}", f"{last}, {first}", f"{last} {first}", f"{first[:1]}. {last}"}
    others = Person.objects.exclude(pk=person.pk).filter(Q(last_name=last) | Q(first_name=last))
    if not first or not others.exists():
        found.add(last)
    return sorted((one for one in found if len(one) > 2), key=len, reverse=True)


def _reached(person: Person) -> list[str]:
    user = person.user
    addresses = {person.email, person.phone, person.street, user.email if user else ""}
    if user is not None:
        addresses |= set(user.emailaddress_set.values_list("email", flat=True))
    return sorted((one for one in addresses if len(one) > 4), key=len, reverse=True)


def sweep_all(sweep: Sweep, *, leave: Iterable[type[models.Model]] = ()) -> dict[type[models.Model], int]:
    """Sweep every column of every model; how many rows changed in each."""
    counts = {}
    for model in apps.get_models():
        is_kept = model._meta.app_label in NOT_TEXT or not model._meta.managed or model in (Person, *leave)
        if not is_kept and (changed := _sweep_model(model, sweep)):
            counts[model] = changed
    return counts


def columns(model: type[models.Model]) -> list[models.Field]:
    """Where somebody's words may stand."""
    return [
        field
        for field in model._meta.local_concrete_fields
        if field.get_internal_type() in TEXT and not field.choices and not field.primary_key
    ]


def _sweep_model(model: type[models.Model], sweep: Sweep) -> int:
    fields = columns(model)
    if not fields:
        return 0
    rows = model._base_manager.all()
    if model in SIGNED:
        rows = rows.exclude(**{SIGNED[model]: FROZEN})
    changed = 0
    names = [field.name for field in fields]
    for pk, *values in list(rows.values_list("pk", *names)):
        told = zip(fields, values, strict=True)
        new = {field.name: _swept(field, value, sweep) for field, value in told if value}
        if new := {name: value for name, value in new.items() if value is not None}:
            model._base_manager.filter(pk=pk).update(**new)
            changed += 1
    return changed


def _swept(field: models.Field, value: Any, sweep: Sweep) -> Any:
    """The new value; None where it stays."""
    new = deep(value, sweep)
    if new == value:
        return None
    if field.get_internal_type() in ("EmailField", "URLField"):
        return ""
    return new[: field.max_length] if isinstance(new, str) and field.max_length else new


def deep(value: Any, sweep: Sweep) -> Any:
    """The same for JSON, names of its keys included."""
    if isinstance(value, str):
        return sweep(value)
    if isinstance(value, list):
        return [deep(one, sweep) for one in value]
    if isinstance(value, dict):
        return {deep(name, sweep): deep(one, sweep) for name, one in value.items()}
    return value
