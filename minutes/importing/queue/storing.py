"""What was understood of a document as JSON and back, so that a preview stays as it was when it was read.

Written along the fields of minutes/importing/finds.py: a new field needs nothing here, and what was stored
before it was there takes its default.
"""

from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from minutes.importing.reader.finds import Parsed


class Unreadable(ValueError):
    """What was stored no longer fits the program; the document has to be read again."""


def as_json(parsed: Parsed) -> dict:
    """Plain data: days and hours in ISO, everything else as it is."""
    return _plain(parsed)


def from_json(data: dict) -> Parsed:
    """The same finds again. Raises Unreadable."""
    try:
        return _built(Parsed, data)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise Unreadable from error


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, date | time):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _built(kind: Any, value: Any) -> Any:
    """The value as this type; `X | None`, tuples of one type, dataclasses, days, hours and enumerations."""
    inner = [one for one in get_args(kind) if one not in (NoneType, Ellipsis)]
    if value is None:
        return None
    if get_origin(kind) is tuple:
        return tuple(_built(inner[0], one) for one in value)
    if inner:
        return _built(inner[0], value)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _built(hints[name], one) for name, one in value.items() if name in hints})
    if kind in (date, time):
        return kind.fromisoformat(value)
    return kind(value) if isinstance(kind, type) and issubclass(kind, Enum) else value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
