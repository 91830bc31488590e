"""What an edited Word file changes, under the agenda items, in the order of the minutes."""

from dataclasses import dataclass, field
from typing import NamedTuple

from meetings.models import AgendaItem
from minutes.models import Minutes
from minutes.returning.beside import Title
from minutes.returning.parts import Remark
from minutes.returning.taking import Look
from minutes.revising.matching import SAME
from minutes.revising.steps import Step


class Row(NamedTuple):
    """One line; `place` is that of its step."""

    place: int
    step: Step
    remarks: tuple[Remark, ...]


@dataclass
class Section:
    """One item; None is what stands above the first. remarks: those on its heading and beside its lines."""

    item: AgendaItem | None
    title: Title | None = None
    remarks: list[Remark] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def sections(minutes: Minutes, look: Look) -> list[Section]:
    """The items of which there is something to see: a change or a remark."""
    items: list[AgendaItem | None] = [None, *minutes.meeting.agenda.order_by("position")]
    found = {item.pk if item else None: Section(item) for item in items}
    for title in look.titles:
        found[title.item.pk].title = title
    for key, beside in look.beside.items():
        found.get(key, found[None]).remarks.extend(beside)
    for place, (step, remarks) in enumerate(look.steps):
        if step.change.kind != SAME or remarks:
            found.get(step.change.item, found[None]).rows.append(Row(place, step, remarks))
    return [one for one in found.values() if one.title or one.remarks or one.rows]
