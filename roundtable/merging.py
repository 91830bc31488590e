"""Merging two entries with what only upper apps know: attendance, and rows that name people by a UUID."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.db import models

from meetings.models import Attendance
from members.models import User
from members.post.models import Message
from members.register import merging, pointing
from members.search.models import SearchReader

State = Attendance.State
# Who was there was there, whatever the other row says.
STRONGEST = [State.ABSENT, State.EXCUSED, State.PRESENT]


def merge(kept, other, *, chosen: Mapping[str, str], by: User) -> None:
    """As `members.register.merging.merge`, for every app of the house. Raises Refused."""
    merging.merge(kept, other, chosen=chosen, by=by, combine=COMBINE, rename=RENAME)


def combine_attendance(kept: Attendance, other: Attendance) -> None:
    """Both are on one meeting's list: present beats excused beats absent, an answer beats none."""
    if STRONGEST.index(State(other.state)) > STRONGEST.index(State(kept.state)):
        kept.state, kept.capacity = other.state, other.capacity
        kept.from_item, kept.until_item = other.from_item, other.until_item
    if kept.answered_at is None or (other.answered_at and other.answered_at > kept.answered_at):
        kept.answer, kept.answered_at = other.answer, other.answered_at or kept.answered_at
    pointing.fill_gaps(kept, other)


def rename_in_post(was: UUID, now: UUID) -> None:
    """Outgoing mail names people and what it is about by their UUIDs."""
    Message._base_manager.filter(person_uuid=was).update(person_uuid=now)
    Message._base_manager.filter(about_uuid=was).update(about_uuid=now)


def rename_in_search(was: UUID, now: UUID) -> None:
    """Rows of the search name those who may read them beyond their audience."""
    SearchReader._base_manager.filter(person_uuid=was).update(person_uuid=now)


COMBINE: Mapping[type[models.Model], Callable] = {Attendance: combine_attendance}
RENAME = (rename_in_post, rename_in_search)
