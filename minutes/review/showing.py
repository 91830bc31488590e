"""Minutes as their reader looks them through: every line with what she remarked on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from minutes.document import DocumentEntry
from minutes.gathering import document_entry, with_decisions
from minutes.models import Entry, Remark, Review
from minutes.review.remarks import lines_of


@dataclass(frozen=True)
class Line:
    """One line; `key` finds it again, `is_chosen` opens the form beneath it."""

    key: UUID
    entry: DocumentEntry
    remarks: tuple[Remark, ...]
    is_chosen: bool


@dataclass(frozen=True)
class Section:
    """An agenda item with its lines; `level` is 1 for a main item; lines above all items have no number."""

    number: str
    title: str
    level: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Sheet:
    """The minutes to be looked through; `general` are remarks on the whole or on lines that are gone."""

    sections: tuple[Section, ...]
    general: tuple[Remark, ...]


def sheet(review: Review, *, chosen: UUID | None = None) -> Sheet:
    """All items in order with the lines this reader may see; a fixed number of queries.

    Of minutes that she does not have any more only her own remarks.
    """
    by_entry: dict[int | None, list[Remark]] = {}
    for made in review.remarks.all():
        by_entry.setdefault(made.entry_id, []).append(made)
    by_item: dict[int | None, list[Entry]] = {}
    for entry in with_decisions(lines_of(review)):
        by_item.setdefault(entry.agenda_item_id, []).append(entry)

    def lines(entries: Iterable[Entry]) -> tuple[Line, ...]:
        return tuple(
            Line(one.uuid, document_entry(one), tuple(by_entry.get(one.pk, ())), one.uuid == chosen)
            for one in entries
        )

    head = by_item.get(None)
    sections = [Section("", "", 1, lines(head))] if head else []
    agenda = review.minutes.meeting.agenda.order_by("position") if review.is_open else ()
    for item in agenda:
        sections.append(Section(item.number, item.title, item.level + 1, lines(by_item.get(item.pk, ()))))
    shown = {entry.pk for entries in by_item.values() for entry in entries}
    general = [made for key, made_here in by_entry.items() if key not in shown for made in made_here]
    return Sheet(tuple(sections), tuple(general))
