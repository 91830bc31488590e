"""What a changed text would do to the lines as they stand now: a step for each change, with its questions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from minutes.lines import Line, sentence
from minutes.models import Entry, Minutes, Resolution
from minutes.revising.matching import MOVED, NEW, REMOVED, SAME, Change
from minutes.revising.reading import Reader, Understood
from minutes.revising.standing import Standing, retyped
from minutes.revising.texts import tidy

# What may be answered to a step: do it, leave the line as it is, do it and let the line become what its
# marks ask for, or keep both texts.
TAKE, LEAVE, BECOME, BOTH = "take", "leave", "become", "both"


@dataclass(frozen=True)
class Step:
    """One change of a text, compared with the line as it stands now.

    line: None for a new one. theirs: what somebody else made of the line meanwhile, "" when it was deleted,
    None when nobody touched it. found: the reworded line as it will be understood, for a new one `new`.
    hangs: what is lost with it, in words.
    """

    change: Change
    line: Standing | None = None
    theirs: str | None = None
    found: Understood | None = None
    new: Line | None = None
    hangs: tuple[str, ...] = ()

    @property
    def is_clash(self) -> bool:
        """Two people changed this line."""
        return self.theirs is not None

    @property
    def answers(self) -> tuple[str, ...]:
        """What may be answered, the proposal first. What hangs on a line is never lost unsaid."""
        if self.is_clash and self.change.kind == REMOVED:
            return (LEAVE, TAKE)
        if self.is_clash:
            return (BOTH, TAKE, LEAVE) if self.theirs else (BOTH, LEAVE)
        if self.hangs:
            return (LEAVE, TAKE)
        if self.found and self.found.wish:
            return (TAKE, BECOME, LEAVE)
        return (TAKE, LEAVE)

    @property
    def becomes(self) -> str:
        """The kind that the marks of its new text ask for, in words; "" for none."""
        return str(Entry.Kind(self.found.wish).label) if self.found and self.found.wish else ""

    @property
    def says(self) -> str:
        """A new line as it will be understood, in words."""
        return sentence(self.new) if self.new else ""


def steps_of(
    minutes: Minutes, changes: Sequence[Change], lines: Iterable[Standing], *, in_words: bool = False
) -> list[Step]:
    """The steps in the order of the changes; what stands there already makes a step of kind "same".

    lines: what stands there now and may be read by whoever changes it. in_words: the texts are wordings,
    as Word has them, else whole paragraphs. A line that is hers no more or never was is passed over.
    """
    by_key = {line.key: line for line in lines}
    reader = Reader(minutes)
    return [
        _step(change, by_key.get(change.key), reader, in_words=in_words)
        for change in _still_there(minutes, changes, by_key)
    ]


def _still_there(
    minutes: Minutes, changes: Sequence[Change], by_key: Mapping[str, Standing]
) -> Iterator[Change]:
    """Lines that others deleted are gone, unless they were reworded here: then there are two texts."""
    missing = [change.key for change in changes if change.key and change.key not in by_key]
    deleted = minutes.entries.exclude(deleted_at=None).filter(uuid__in=missing)
    gone = {uuid.hex for uuid in deleted.values_list("uuid", flat=True)}
    for change in changes:
        if change.kind == NEW or change.key in by_key or (change.is_reworded and change.key in gone):
            yield change


def _step(change: Change, line: Standing | None, reader: Reader, *, in_words: bool) -> Step:
    if change.kind == NEW:
        return Step(change, new=reader.new(change.new))
    if line is None:
        return Step(change, theirs="", new=reader.new(change.new))
    now = line.wording if in_words else line.paragraph
    theirs = now if now not in (change.old, change.new) else None
    if change.kind == REMOVED:
        return Step(change, line, theirs=theirs, hangs=what_hangs(line.entry))
    if not change.is_reworded or now == change.new:
        kind = MOVED if change.kind == MOVED else SAME
        return Step(replace(change, kind=kind, old=now, new=now), line)
    text = typed(line, change.new, reader) if in_words else change.new
    found = reader.reworded(line, text, only_words=in_words)
    return Step(change, line, theirs=theirs, found=found, hangs=tuple(task.text for task in found.lost))


def typed(line: Standing, words: str, reader: Reader) -> str:
    """The line as it would be typed with these words for its own."""
    if line.wording == tidy(line.entry.typed):
        # A part of it was refused, or it has no marks: it stands as it was typed.
        return words
    says = reader.reworded(line, line.entry.typed).line
    return retyped(says, old=line.wording, new=words)


def what_hangs(entry: Entry) -> tuple[str, ...]:
    """Tasks and a resolution that would go with the line, in words."""
    resolution: Resolution | None = getattr(entry, "resolution", None)
    return tuple([task.text for task in entry.action_items.all()] + ([resolution.text] if resolution else []))
