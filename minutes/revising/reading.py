"""What a reworded line means: its kind stays, and so does everything that its new words do not say anew."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from meetings.tasks.models import ActionItem
from minutes.lines import Context, Line, TaskDraft, read_line
from minutes.lines.line import KINDS
from minutes.models import Entry, Minutes
from minutes.revising.standing import Standing
from minutes.understanding import context_of

# Whoever takes the dash away wants no list: these become each other with their marks.
PLAIN = frozenset((Entry.Kind.NOTE, Entry.Kind.BULLET, Entry.Kind.HEADING))
PROMISED = (
    "assignees",
    "for_office",
    "unknown_names",
    "due_on",
    "due_words",
    "due_precision",
    "waits_for_previous",
)


@dataclass(frozen=True)
class Understood:
    """A reworded line. `chosen` is the kind to be kept with it, "" when its marks say it.

    `wish` is the kind that its marks ask for now and that it does not get by itself, or "". With
    `same_votes` its resolution changes its wording alone. `lost` are tasks it promises no more.
    """

    line: Line
    chosen: str = ""
    wish: str = ""
    same_votes: bool = False
    lost: tuple[ActionItem, ...] = ()


class Reader:
    """Reads lines of one set of minutes; who is there is fetched once."""

    def __init__(self, minutes: Minutes):
        self.minutes = minutes
        self.context = context_of(minutes)

    def new(self, text: str, *, section: str = "") -> Line:
        """A new line, read as if it had been typed."""
        return read_line(text, context=replace(self.context, section=section))

    def reworded(
        self, old: Standing, text: str, *, becomes: bool = False, only_words: bool = False
    ) -> Understood:
        """The line with another text. `becomes`: it gets the kind that its marks ask for.

        only_words: nothing but words was changed, so people, days and votes stay whatever they say.
        """
        entry, context = old.entry, self._context(old)
        before, marks = read_line(entry.typed, context=context), read_line(text, context=context)
        asked = marks.kind if marks.kind != before.kind and marks.kind in KINDS else ""
        follows = becomes or _is_harmless(entry.kind, asked)
        if asked and follows:
            return Understood(marks)
        was = read_line(entry.typed, context=replace(context, chosen=entry.kind))
        line = read_line(text, context=replace(context, chosen=entry.kind))
        return _settled(
            Understood(
                line,
                chosen=entry.kind if entry.chosen_kind or marks.kind != entry.kind else "",
                wish=asked if asked != entry.kind else "",
                same_votes=_votes_stay(entry, was, line, only_words=only_words),
            ),
            entry,
            was,
            only_words=only_words,
        )

    def _context(self, old: Standing) -> Context:
        speaker = old.entry.speaker
        if speaker is None or old.entry.kind != Entry.Kind.STATEMENT:
            return replace(self.context, section=old.section)
        return context_of(self.minutes, section=old.section, block=f"person:{speaker.pk}", picked=speaker)


def _is_harmless(kind: str, asked: str) -> bool:
    return kind in PLAIN and (asked in PLAIN or asked == Entry.Kind.STATEMENT)


def _votes_stay(entry: Entry, was: Line, line: Line, *, only_words: bool) -> bool:
    if entry.kind != Entry.Kind.RESOLUTION or entry.problem or line.problem:
        return False
    return only_words or (was.votes, was.audience) == (line.votes, line.audience)


def _settled(found: Understood, entry: Entry, was: Line, *, only_words: bool) -> Understood:
    """The promises with the people and days their tasks have, as far as the new words do not say others."""
    rows = list(entry.action_items.all())
    if entry.kind != Entry.Kind.TASK or not rows:
        return found
    drafts = found.line.tasks
    if len(was.tasks) != len(rows) == 1 and len(drafts) == len(was.tasks):
        # It was read in as one promise, however many a reader would find in its words.
        drafts = (replace(_of_row(TaskDraft(""), rows[0]), text=found.line.text),)
    elif len(drafts) == len(was.tasks) == len(rows):
        trios = zip(drafts, was.tasks, rows, strict=True)
        drafts = tuple(
            _of_row(draft, row, old=old) if only_words or _promised(draft) == _promised(old) else draft
            for draft, old, row in trios
        )
    return replace(found, line=replace(found.line, tasks=drafts), lost=_lost(drafts, rows))


def _lost(drafts: Sequence[TaskDraft], rows: Sequence[ActionItem]) -> tuple[ActionItem, ...]:
    """Tasks that are promised no more; whoever keeps its words stays, then the others in their order."""
    texts = {draft.text for draft in drafts}
    others = [row for row in rows if row.text not in texts]
    return tuple(others[max(len(drafts) - len(rows) + len(others), 0) :])


def _of_row(draft: TaskDraft, row: ActionItem, *, old: TaskDraft | None = None) -> TaskDraft:
    return replace(
        draft,
        text=row.text if old and draft.text == old.text else draft.text,
        assignees=tuple(f"person:{person.pk}" for person in row.assignees.all()),
        for_office=row.for_office,
        due_on=row.due_on,
        due_words=row.due_words,
        due_precision=row.due_precision,
    )


def _promised(draft: TaskDraft) -> list:
    return [getattr(draft, name) for name in PROMISED]
