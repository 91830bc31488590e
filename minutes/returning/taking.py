"""Looking at an edited Word file beside its minutes, and taking over what was accepted of it."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from meetings import agenda
from meetings.permissions import can_edit_agenda
from minutes.models import Entry, Minutes
from minutes.polishing import fingerprint
from minutes.returning.arriving import refuse_foreign
from minutes.returning.beside import Title, Untaken, titles, untaken
from minutes.returning.comparing import compare
from minutes.returning.doubting import Doubt, doubt_of, is_marked
from minutes.returning.now import Now
from minutes.returning.parts import Remark, Returned
from minutes.revising import Change
from minutes.revising.carrying import Done, carry_over
from minutes.revising.matching import NEW, REMOVED, SAME
from minutes.revising.steps import TAKE, Step, steps_of
from minutes.writing import held


class Outdated(Exception):
    """Somebody wrote since the changes were shown."""


@dataclass(frozen=True)
class Look:
    """All that a file would do now: a step for each line with what was noted beside it.

    beside: remarks on headings and on what is fixed, by item. is_old: the file left before the last change.
    doubt: why it may be of other minutes; None for a file that is of these.
    """

    changes: list[Change]
    steps: list[tuple[Step, tuple[Remark, ...]]]
    titles: list[Title]
    untaken: list[Untaken]
    beside: dict[int | None, list[Remark]]
    is_old: bool
    may_retitle: bool
    doubt: Doubt | None

    @property
    def shown(self) -> str:
        """Of what is shown: another one when somebody wrote meanwhile."""
        of_titles = [(title.item.pk, title.item.title, title.new) for title in self.titles]
        steps = fingerprint(step for step, _remarks in self.steps)
        return hashlib.sha256(f"{steps} {of_titles}".encode()).hexdigest()

    @property
    def does_nothing(self) -> bool:
        """Nothing in it can be accepted."""
        real = [step for step, _remarks in self.steps if step.change.kind != SAME]
        return not real and not (self.titles and self.may_retitle)


def look_at(minutes: Minutes, returned: Returned, *, reader, name: str = "") -> Look:
    """What the file of this name would change, for somebody who may read these lines. Raises Refused."""
    now = Now(minutes, reader=reader)
    comparison = compare(returned, now)
    if not is_marked(returned, now):
        refuse_foreign(found=comparison.found)
    steps = steps_of(minutes, comparison.changes, now.lines.values(), in_words=True)
    on_new: Iterator[tuple[Remark, ...]] = iter(comparison.remarks_on_new)
    return Look(
        changes=comparison.changes,
        steps=[
            (step, next(on_new) if step.change.kind == NEW else comparison.remarks.get(step.change.key, ()))
            for step in steps
        ],
        titles=titles(returned, now),
        untaken=untaken(returned, now),
        beside={int(key) if key else None: remarks for key, remarks in returned.remarks.items()},
        is_old=returned.revision is not None and returned.revision < minutes.revision,
        may_retitle=can_edit_agenda(reader, minutes.meeting),
        doubt=doubt_of(returned, now, comparison, name=name),
    )


def proposal(step: Step) -> str:
    """What is proposed for a step; what was decided is not removed unsaid."""
    is_outcome = step.line is not None and step.line.entry.kind == Entry.Kind.OUTCOME
    if step.change.kind == REMOVED and is_outcome:
        return step.answers[-1] if step.answers[0] == TAKE else step.answers[0]
    return step.answers[0]


@transaction.atomic
def take_over(
    minutes: Minutes,
    returned: Returned,
    *,
    by,
    answers: Mapping[int, str],
    retitled: Collection[int] = (),
    shown: str,
    seed: UUID,
) -> list[Done]:
    """Write what was accepted; returns what was done to lines. Twice changes nothing.

    answers: by the places of the steps. retitled: items whose titles are taken over, by primary key.
    seed: the key of this upload. Raises Outdated when the file would do something else now than was shown.
    """
    minutes = held(minutes)
    look = look_at(minutes, returned, reader=by)
    if look.shown != shown:
        raise Outdated
    for title in look.titles if look.may_retitle else ():
        if title.item.pk in retitled:
            agenda.edit(title.item, title=title.new, presenter=title.item.presenter)
    return carry_over(minutes, look.changes, by=by, answers=answers, in_words=True, seed=seed)
