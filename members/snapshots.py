"""What was said on a day, kept as it was: text that always comes out the same, and its SHA-256."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder


@dataclass(frozen=True)
class Snapshot:
    """JSON with sorted keys, in UTF-8 the bytes of which `sha256` (hex) is made."""

    text: str
    sha256: str


def freeze(values: Mapping[str, Any]) -> Snapshot:
    """Plain values, days and moments; the same values always give the same snapshot."""
    text = json.dumps(values, cls=DjangoJSONEncoder, ensure_ascii=False, sort_keys=True, indent=1)
    return Snapshot(text, digest(text))


def digest(text: str) -> str:
    """The SHA-256 of a snapshot's text, to compare with the one that was kept."""
    return hashlib.sha256(text.encode()).hexdigest()
