"""Polishing minutes after the meeting: each agenda item is a text; what a changed one does to its lines."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from meetings.models import AgendaItem
from minutes.models import Entry, Minutes
from minutes.revising import Change, Piece, match
from minutes.revising.likeness import NEARLY, likeness
from minutes.revising.matching import CHANGED, SAME
from minutes.revising.standing import pieces, standing
from minutes.revising.steps import Step, steps_of
from minutes.revising.texts import as_text, paragraphs_of

# So many lines may change at once without being shown first, if hardly a word of each is different.
FEW = 3
# What was promised or decided is always shown before it changes.
WEIGHTY = (Entry.Kind.TASK, Entry.Kind.RESOLUTION, Entry.Kind.OUTCOME, Entry.Kind.DATE, Entry.Kind.TOPIC)


@dataclass(frozen=True)
class Part:
    """One agenda item as text; `item` is None for what stands before the first, `level` 0 for main ones."""

    item: int | None
    number: str
    title: str
    level: int
    text: str


def parts_of(minutes: Minutes, base: Iterable[Piece], *, only: int | None = None) -> list[Part]:
    """The agenda as parts of one text, or `only` one item of it; lines above the first are a part as well."""
    texts: dict[int | None, list[str]] = {}
    for piece in base:
        texts.setdefault(piece.item, []).append(piece.text)
    head = [Part(None, "", _("Vorab"), 0, as_text(texts[None]))] if None in texts and only is None else []
    items: Iterable[AgendaItem] = minutes.meeting.agenda.order_by("position")
    return head + [
        # Alone on its page, a sub-item has no main item above it.
        Part(item.pk, item.number, item.title, 0 if only else item.level, as_text(texts.get(item.pk, [])))
        for item in items
        if only in (None, item.pk)
    ]


def base_of(minutes: Minutes, *, reader, only: int | None = None) -> list[Piece]:
    """What this user may change, as it stands now: of the whole minutes or `only` of one item."""
    return [one for one in pieces(standing(minutes, reader=reader)) if only in (None, one.item)]


def changes_of(base: Sequence[Piece], texts: Mapping[int | None, str]) -> list[Change]:
    """What the texts, by item and in the order of the agenda, make of the pieces they began as."""
    after = [Piece("", words, item) for item, text in texts.items() for words in paragraphs_of(text)]
    return match(base, after)


def steps_now(minutes: Minutes, changes: Sequence[Change], *, reader) -> list[Step]:
    """What these changes would do now, one step for each."""
    return steps_of(minutes, changes, standing(minutes, reader=reader))


def does_nothing(steps: Iterable[Step]) -> bool:
    return all(step.change.kind == SAME for step in steps)


def is_small(steps: Iterable[Step]) -> bool:
    """A few words of a few plain lines: that need not be asked."""
    real = [step for step in steps if step.change.kind != SAME]
    return len(real) <= FEW and all(_is_touch(step) for step in real)


def fingerprint(steps: Iterable[Step]) -> str:
    """Of what was shown: if it is another when it shall be done, somebody wrote meanwhile."""
    shown = [(step.change, step.theirs, step.hangs, step.answers) for step in steps]
    return hashlib.sha256(repr(shown).encode()).hexdigest()


def by_item(
    minutes: Minutes, steps: Iterable[Step]
) -> list[tuple[AgendaItem | None, list[tuple[int, Step]]]]:
    """The steps that do something, with their places, under their agenda items."""
    items = {item.pk: item for item in minutes.meeting.agenda.all()}
    real = [(place, step) for place, step in enumerate(steps) if step.change.kind != SAME]
    return [
        (items.get(pk) if pk else None, list(group))
        for pk, group in groupby(real, key=lambda one: one[1].change.item)
    ]


def _is_touch(step: Step) -> bool:
    if step.change.kind != CHANGED or step.is_clash or step.hangs or not (step.line and step.found):
        return False
    is_plain = step.line.entry.kind not in WEIGHTY and not step.found.wish and not step.found.line.problem
    return is_plain and likeness(step.change.old, step.change.new) >= NEARLY
