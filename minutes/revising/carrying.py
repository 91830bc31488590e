"""Carrying a changed text over to the lines: whole or not at all, as if it had been typed line by line."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4, uuid5

from django.db import transaction

from meetings.models import AgendaItem
from minutes import writing
from minutes.models import Entry, Minutes
from minutes.revising.matching import CHANGED, MOVED, NEW, REMOVED, Change
from minutes.revising.reading import Reader
from minutes.revising.standing import Standing, paragraph_of, standing
from minutes.revising.steps import BECOME, BOTH, LEAVE, Step, steps_of, typed
from minutes.writing import Draft


@dataclass(frozen=True)
class Done:
    """One thing that was done to a line, as much as it takes to undo it.

    old is what was typed before, new the paragraph now; item and after say where a moved line stood, as keys.
    """

    kind: str
    key: str
    old: str = ""
    new: str = ""
    item: int | None = None
    after: str = ""


@transaction.atomic
def carry_over(
    minutes: Minutes,
    changes: Sequence[Change],
    *,
    by,
    answers: Mapping[int, str] | None = None,
    in_words: bool = False,
    seed: UUID | None = None,
) -> list[Done]:
    """Write the changes of a text into the lines; returns what was done, in order.

    by: the user; what she may not read is neither changed nor shown. answers: for the place of a step what
    was said to it (see `steps`), else its proposal: what hangs on a line is never lost unsaid, and where
    somebody else wrote meanwhile both texts stay. in_words: the texts are wordings without marks, names,
    votes and days, as Word brings them. seed: the same one twice makes no new line twice.
    """
    minutes = writing.held(minutes)
    lines = standing(minutes, reader=by)
    steps = steps_of(minutes, changes, lines, in_words=in_words)
    hand = Hand(minutes, lines, by=by, in_words=in_words, seed=seed)
    for place, step in enumerate(steps):
        answer = (answers or {}).get(place, "")
        hand.do(step, answer if answer in step.answers else step.answers[0], place=place)
    return hand.done


class Hand:
    """Goes down the text and writes each step behind the line it came to last."""

    def __init__(self, minutes: Minutes, lines: Iterable[Standing], *, by, in_words: bool, seed: UUID | None):
        self.minutes, self.by, self.in_words, self.seed = minutes, by, in_words, seed
        self.reader = Reader(minutes)
        self.items = {item.pk: item for item in AgendaItem.objects.filter(meeting=minutes.meeting)}
        self.above: dict[int | None, UUID] = {}
        self.stood = {line.key: place for line, place in _places(lines)}
        self.done: list[Done] = []

    def do(self, step: Step, answer: str, *, place: int) -> None:
        """One step, as it was answered; whatever stays is what the next one stands behind."""
        kind, line = step.change.kind, step.line
        if kind == REMOVED and line and answer != LEAVE:
            self._remove(line)
            return
        if kind == MOVED and line and answer != LEAVE:
            self._move(step.change, line)
        if line and step.found and answer not in (LEAVE, BOTH):
            self._reword(step.change, line, becomes=answer == BECOME)
        if line and not (kind == MOVED and answer == LEAVE):
            self.above[line.entry.agenda_item_id] = line.entry.uuid
        if (kind == NEW and answer != LEAVE) or answer == BOTH:
            self._add(step.change, place=place)

    def _remove(self, line: Standing) -> None:
        writing.delete_line(self.minutes, line.entry.uuid, version=line.entry.version, by=self.by)
        self.done.append(Done(REMOVED, line.key, old=line.entry.typed))

    def _move(self, change: Change, line: Standing) -> None:
        item, after = self.items.get(change.item or 0), self.above.get(change.item)
        old_item, old_after = self.stood[line.key]
        says = self.reader.reworded(line, line.entry.typed)
        entry = writing.move_line(
            self.minutes,
            line.entry.uuid,
            item=item,
            after=after,
            by=self.by,
            line=says.line,
            same_votes=says.same_votes,
        )
        _bring_up(line.entry, entry)
        self.done.append(Done(MOVED, line.key, item=old_item, after=old_after))

    def _reword(self, change: Change, line: Standing, *, becomes: bool) -> None:
        text = typed(line, change.new, self.reader) if self.in_words else change.new
        found = self.reader.reworded(line, text, becomes=becomes, only_words=self.in_words)
        draft = Draft(
            uuid=line.entry.uuid,
            typed=text,
            item=line.entry.agenda_item,
            version=line.entry.version,
            chosen_kind=found.chosen,
            speaker=line.entry.speaker,
        )
        entry = writing.reword_line(self.minutes, draft, found.line, by=self.by, same_votes=found.same_votes)
        _bring_up(line.entry, entry)
        self.done.append(Done(CHANGED, line.key, old=line.entry.typed, new=paragraph_of(entry)))

    def _add(self, change: Change, *, place: int) -> None:
        """A new line, understood as if it had been typed here; one that was added before is left alone."""
        key = uuid5(self.seed, f"{place} {change.new}") if self.seed else uuid4()
        item = self.items.get(change.item or 0)
        if not Entry.objects.filter(uuid=key).exists():
            draft = Draft(
                uuid=key, typed=change.new, item=item, after=self.above.get(change.item), at_end=False
            )
            writing.save_line(self.minutes, draft, by=self.by)
            self.done.append(Done(NEW, key.hex, new=change.new))
        self.above[change.item] = key


def _places(lines: Iterable[Standing]) -> Iterable[tuple[Standing, tuple[int | None, str]]]:
    """Each line with its item and the line above it."""
    above: dict[int | None, str] = {}
    for line in lines:
        item = line.entry.agenda_item_id
        yield line, (item, above.get(item, ""))
        above[item] = line.key


def _bring_up(entry: Entry, written: Entry) -> None:
    """The row in hand learns what was written to it."""
    entry.version, entry.agenda_item = written.version, written.agenda_item
