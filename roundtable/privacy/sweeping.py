"""Her name, address and numbers, taken out of every text: all text and JSON columns of all models.

Complete because it walks the models. What is frozen stays as it was signed; what Django or Wagtail keep for
themselves and nobody writes into is left out by name. What counts as her name: wording.py.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import models
from wagtail.blocks.stream_block import StreamValue

from meetings.models import Attendance
from meetings.tasks.models import ActionItem
from members.models import Person
from minutes.models import Entry, Minutes, Outcome, Remark, Resolution, SourceFile
from roundtable.privacy.naming import places
from roundtable.privacy.wording import Sweep, Wording

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
# Rows that are hers by way of another one: model and the way to her.
BEYOND: dict[type[models.Model], str] = {
    Entry: "action_items__assignees",
    Resolution: "entry__speaker",
    Outcome: "entry__speaker",
    Remark: "review__reviewer",
    ActionItem: "steps__by",
}
# A field that holds nothing but a name: here her last name alone is she, if nobody else bears it.
NAMES = {"speaker_label", "chair_name", "minute_taker_name"}


def linked_keys(model: type[models.Model], person: Person) -> set[int]:
    """The rows of this model that point at her, also one step further."""
    ways = [place.field.name for place in places() if place.is_about_her and place.model is model]
    ways += [BEYOND[model]] if model in BEYOND else []
    found: set[int] = set()
    for way in ways:
        found |= set(model._base_manager.filter(**{way: person}).values_list("pk", flat=True))
    return found


def sweep_all(wording: Wording, *, leave: Iterable[type[models.Model]] = ()) -> dict[type[models.Model], int]:
    """Sweep every column of every model; how many rows changed in each."""
    counts = {}
    for model in apps.get_models():
        is_kept = model._meta.app_label in NOT_TEXT or not model._meta.managed or model in (Person, *leave)
        if not is_kept and (changed := _sweep_model(model, wording)):
            counts[model] = changed
    return counts


def columns(model: type[models.Model]) -> list[models.Field]:
    """Where somebody's words may stand."""
    return [
        field
        for field in model._meta.local_concrete_fields
        if field.get_internal_type() in TEXT and not field.choices and not field.primary_key
    ]


def _sweep_model(model: type[models.Model], wording: Wording) -> int:
    fields = columns(model)
    if not fields:
        return 0
    rows = model._base_manager.all()
    if model in SIGNED:
        rows = rows.exclude(**{SIGNED[model]: FROZEN})
    changed = 0
    names = [field.name for field in fields]
    linked = linked_keys(model, wording.person)
    for pk, *values in list(rows.values_list("pk", *names)):
        told = zip(fields, values, strict=True)
        new = {
            field.name: _swept(field, value, _sweep_for(field, value, wording, is_linked=pk in linked))
            for field, value in told
            if value
        }
        if new := {name: value for name, value in new.items() if value is not None}:
            model._base_manager.filter(pk=pk).update(**new)
            changed += 1
    return changed


def _sweep_for(field: models.Field, value: Any, wording: Wording, *, is_linked: bool) -> Sweep:
    is_she = field.name in NAMES and value == wording.last and not wording.is_shared
    return wording.linked if is_linked or is_she else wording.everywhere


def _swept(field: models.Field, value: Any, sweep: Sweep) -> Any:
    """The new value; None where it stays."""
    if isinstance(value, StreamValue):
        blocks = field.stream_block.get_prep_value(value)  # type: ignore[attr-defined]
        swept = deep(blocks, sweep)
        return None if swept == blocks else field.to_python(swept)
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
