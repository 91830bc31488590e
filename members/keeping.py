"""Entering a row of a register and changing it, each with a line in its history."""

from collections.abc import Sequence

from django.db import models, transaction

from members import history
from members.audience import Audience, is_narrower
from members.languages import language_of_records
from members.models import User


@transaction.atomic
def enter(row: models.Model, *, by: User | None) -> None:
    """Save a new row."""
    row.save()
    history.record(row, history.CREATED, by=by)


@transaction.atomic
@language_of_records()
def change(row: models.Model, *, by: User | None, fields: Sequence[str]) -> None:
    """Save an edited row that has an audience; `fields` are the labels of what was edited.

    Showing it to more people is a release: it leaves a line of its own.
    """
    stored = type(row)._default_manager.select_for_update().filter(pk=row.pk)
    before = stored.values_list("audience", flat=True).get()
    now: str = row.audience  # type: ignore[attr-defined]
    row.save()
    if fields:
        history.record(row, history.EDITED, by=by, fields=[str(label) for label in fields])
    if is_narrower(before, than=now):
        old, new = Audience(before).label, Audience(now).label
        history.record(row, history.WIDENED, by=by, old=str(old), new=str(new))


@transaction.atomic
def edit(row: models.Model, *, by: User | None, fields: Sequence[str]) -> None:
    """Save an edited row without an audience; without `fields` nothing was changed and nothing is noted."""
    row.save()
    if fields:
        history.record(row, history.EDITED, by=by, fields=[str(label) for label in fields])
