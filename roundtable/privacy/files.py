"""Private files that no row names any more leave the disk."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils import timezone

from members.files import path_of

# Not younger: a file is kept before its row is committed, and a Word file that is being compared has none.
QUIET = timedelta(days=7)
DIGEST = re.compile(r"[0-9a-f]{64}")


def naming_models() -> Iterator[type[models.Model]]:
    """Every model that keeps files by their digest."""
    for model in apps.get_models():
        if any(field.name == "digest" for field in model._meta.concrete_fields):
            yield model


def remove_unnamed(digests: Iterable[str]) -> int:
    """Remove those of these files that no row names; how many. A file that is gone is no error."""
    wanted = set(digests)
    for model in naming_models():
        wanted -= set(model._base_manager.filter(digest__in=wanted).values_list("digest", flat=True))
    for digest in wanted:
        path_of(digest).unlink(missing_ok=True)
    return len(wanted)


def old_unnamed() -> list[str]:
    """The digests of files older than a week that no row names."""
    before = (timezone.now() - QUIET).timestamp()
    kept = [path for path in Path(settings.PRIVATE_ROOT).glob("??/*") if DIGEST.fullmatch(path.name)]
    there = {path.name for path in kept if path.stat().st_mtime < before}
    for model in naming_models():
        there -= set(model._base_manager.filter(digest__in=there).values_list("digest", flat=True))
    return sorted(there)


def sweep_unnamed() -> str:
    """The job of `tick`: equal bytes are kept once, so removing a row leaves its file until then."""
    return f"{remove_unnamed(old_unnamed())} Dateien ohne Eintrag entfernt"
