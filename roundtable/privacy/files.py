"""Private files that no row names any more leave the disk."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils import timezone

from members.files import path_of

# Not younger: a file is kept before the row that names it is committed.
QUIET = timedelta(days=1)


def naming_models() -> Iterator[type[models.Model]]:
    """Every model that keeps files by their digest."""
    for model in apps.get_models():
        fields = {field.name for field in model._meta.concrete_fields}
        if {"digest", "name"} <= fields:
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
    """The digests of files older than a day that no row names."""
    before = (timezone.now() - QUIET).timestamp()
    there = {path.name for path in Path(settings.PRIVATE_ROOT).glob("??/*") if path.stat().st_mtime < before}
    for model in naming_models():
        there -= set(model._base_manager.filter(digest__in=there).values_list("digest", flat=True))
    return sorted(there)
