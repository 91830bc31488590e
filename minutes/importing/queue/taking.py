"""From a file that was read to minutes: by hand from its preview, or in a row with all that are sure."""

import contextlib
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from members import files
from members.models import Committee
from minutes.importing.lazily import apply, parse
from minutes.importing.preview.preview import Known, Preview, only_known, preview
from minutes.importing.preview.register import known_people, twin_of
from minutes.importing.queue.storing import Unreadable, from_json
from minutes.importing.reader.finds import Parsed
from minutes.importing.takeover.history import History, is_history
from minutes.models import Minutes, Reading, SourceFile

State = SourceFile.State


class NotPossible(Exception):
    """The file is not there to be taken over: it waits, was refused, put aside, or taken by somebody else."""


def understood(file: SourceFile) -> Preview:
    """What was read, with names matched to the people of that day."""
    parsed = finds_of(file)
    return matched(parsed, register=known_people(file.committee, on=parsed.head.day))


def finds_of(file: SourceFile) -> Parsed:
    """What was read; what another version of the program stored is read anew from its text."""
    try:
        return from_json(file.finds)
    except Unreadable:
        return parse(file.text, filename=file.name)


def matched(parsed: Parsed, *, register: Sequence[Known]) -> Preview:
    """The finds with the people who may be meant; in history nobody is created unasked."""
    found = preview(parsed, register=register)
    return only_known(found) if is_history(parsed.head.day, today=timezone.localdate()) else found


@transaction.atomic
def take_over(
    file: SourceFile, found: Preview, *, committee: Committee, history: History | None, by
) -> Minutes:
    """Make the minutes of one file. Twice gives the same minutes.

    `history` is None for a fresh protocol, which becomes a draft. Raises NotPossible, and NoDay as
    `apply` does.
    """
    file = SourceFile.objects.select_for_update().get(pk=file.pk)
    if file.minutes_id:
        return Minutes.objects.get(pk=file.minutes_id)
    if file.state not in (*SourceFile.CORRECTABLE, State.ORDERED):
        raise NotPossible(file.state)
    minutes = apply(
        found,
        committee=committee,
        by=by,
        source=file.text,
        source_name=file.name.rsplit("/", 1)[-1],
        original=original(file),
        history=history,
    )
    file.minutes, file.committee, file.held_on = minutes, committee, found.parsed.head.day
    file.state, file.changed_by, file.leased_until = State.TAKEN, by, None
    file.save(
        update_fields=["minutes", "committee", "held_on", "state", "changed_by", "leased_until", "changed_at"]
    )
    return minutes


def take_as_read(file: SourceFile) -> None:
    """Take over a file that was ordered, as it was understood; a day that has minutes is left to people."""
    found = understood(file)
    day = found.parsed.head.day
    if twin := twin_of(file, file.committee, day):
        _ask(file, twin)
        return
    history = History() if is_history(day, today=timezone.localdate()) else None
    take_over(file, found, committee=file.committee, history=history, by=file.changed_by)


@transaction.atomic
def order_all(reading: Reading, *, by) -> int:
    """Everything in this reading that is sure is to be taken over; returns how many files that are."""
    sure = SourceFile.objects.filter(reading=reading, state=State.SURE)
    return sure.update(state=State.ORDERED, changed_by=by, attempts=0, changed_at=timezone.now())


@transaction.atomic
def put_aside(file: SourceFile, *, by) -> bool:
    """It is not to be taken over; `bring_back` undoes it. Returns whether something changed."""
    rows = SourceFile.objects.filter(pk=file.pk).exclude(state__in=[State.TAKEN, State.ASIDE])
    return bool(rows.update(state=State.ASIDE, changed_by=by, changed_at=timezone.now()))


@transaction.atomic
def bring_back(file: SourceFile, *, by) -> bool:
    """Read it again, also one that was put aside because the same file was there. Corrections stay."""
    rows = SourceFile.objects.filter(pk=file.pk, state__in=[State.ASIDE, State.REFUSED])
    fresh = {"state": State.WAITING, "refusal": {}, "attempts": 0, "leased_until": None}
    return bool(rows.update(**fresh, same_as=None, changed_by=by, changed_at=timezone.now()))


def original(file: SourceFile) -> bytes:
    """The bytes as they came; b"" for pasted text and for what is gone."""
    if file.is_pasted:
        return b""
    with contextlib.suppress(FileNotFoundError), files.open_kept(file.digest) as kept:
        return kept.read()
    return b""


def _ask(file: SourceFile, reason: str) -> None:
    file.state, file.reasons, file.leased_until = State.DOUBTFUL, file.reasons | {reason: 1}, None
    file.save(update_fields=["state", "reasons", "leased_until", "changed_at"])
