"""Lines as the writing page shows them: the same words as in the reading view, with what editing needs."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from minutes.document import DocumentEntry
from minutes.gathering import document_entry, with_decisions
from minutes.models import Entry


@dataclass(frozen=True)
class ShownLine:
    """One line ready for a template. `after` is the key of the line above in the same item, or None.

    `chosen` and `speaker` are what was chosen for it by key or by an open block; editing sends them again.
    """

    uuid: UUID
    item: int | None
    after: UUID | None
    version: int
    revision: int
    kind: str
    typed: str
    chosen: str
    speaker: int | None
    problem: str
    is_deleted: bool
    entry: DocumentEntry


def shown(entry: Entry, *, after: UUID | None = None) -> ShownLine:
    """One line; `entry` was fetched through `gathering.with_decisions`."""
    return ShownLine(
        uuid=entry.uuid,
        item=entry.agenda_item_id,
        after=after,
        version=entry.version,
        revision=entry.revision,
        kind=entry.kind,
        typed=entry.typed,
        chosen=entry.chosen_kind,
        speaker=entry.speaker_id,
        problem=entry.problem,
        is_deleted=entry.deleted_at is not None,
        entry=document_entry(entry),
    )


def shown_in_order(entries: Iterable[Entry]) -> list[ShownLine]:
    """Lines in the order of the minutes, each knowing the one above it in its item."""
    above: dict[int | None, UUID] = {}
    lines = []
    for entry in entries:
        lines.append(shown(entry, after=above.get(entry.agenda_item_id)))
        if entry.deleted_at is None:
            above[entry.agenda_item_id] = entry.uuid
    return lines


def shown_since(rows, revision: int) -> list[ShownLine]:
    """The lines of `rows`, which come in order, that changed after this revision; of the others only keys."""
    changed = list(with_decisions(rows.filter(revision__gt=revision)))
    above: dict[int | None, UUID] = {}
    after: dict[UUID, UUID | None] = {}
    for uuid, item, deleted_at in rows.values_list("uuid", "agenda_item", "deleted_at"):
        after[uuid] = above.get(item)
        if deleted_at is None:
            above[item] = uuid
    return [shown(entry, after=after.get(entry.uuid)) for entry in changed]
