"""Merging two entries with what only upper apps know: attendance, and rows that name people by a UUID."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from django.apps import apps
from django.db import models

from meetings.models import Attendance
from members import merging
from members.models import User

State = Attendance.State
# Who was there was there, whatever the other row says.
STRONGEST = [State.ABSENT, State.EXCUSED, State.PRESENT]


def merge(kept, other, *, chosen: Mapping[str, str], by: User) -> None:
    """As `members.merging.merge`, for every app of the house. Raises Refused."""
    merging.merge(kept, other, chosen=chosen, by=by, combine=COMBINE, rename=RENAME)


def combine_attendance(kept: Attendance, other: Attendance) -> None:
    """Both are on one meeting's list: present beats excused beats absent, an answer beats none."""
    if STRONGEST.index(State(other.state)) > STRONGEST.index(State(kept.state)):
        kept.state, kept.capacity = other.state, other.capacity
        kept.from_item, kept.until_item = other.from_item, other.until_item
    if kept.answered_at is None or (other.answered_at and other.answered_at > kept.answered_at):
        kept.answer, kept.answered_at = other.answer, other.answered_at or kept.answered_at
    merging.fill_gaps(kept, other)


def rename_person_uuids(was: UUID, now: UUID) -> None:
    """Rows of post and search name people by `person_uuid` or in a list `person_uuids` of their models."""
    for model in _models_below():
        names = {field.name for field in model._meta.concrete_fields}
        if "person_uuid" in names:
            model._base_manager.filter(person_uuid=was).update(person_uuid=now)


def _models_below() -> Sequence[type[models.Model]]:
    """The models of the two apps that lie beneath people and so cannot hold a key."""
    found = [config for config in apps.get_app_configs() if config.name in ("members.post", "members.search")]
    return [model for config in found for model in config.get_models()]


COMBINE: Mapping[type[models.Model], Callable] = {Attendance: combine_attendance}
RENAME = (rename_person_uuids,)
