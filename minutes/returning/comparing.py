"""An edited Word file beside the minutes as they stand now: what it changes, line by line.

Three texts meet: what was written into the file (its fingerprints), what stands in it, and what stands here.
"""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from minutes.returning.coming import Coming, coming
from minutes.returning.labels import settled
from minutes.returning.names import beginning
from minutes.returning.now import Now
from minutes.returning.parts import Remark, Returned
from minutes.returning.unifying import fingerprint, merged, unified
from minutes.revising import Change, Piece, match
from minutes.revising.matching import CHANGED, MOVED, NEW, REMOVED, SAME


@dataclass
class Comparison:
    """`changes` go to `carry_over` with `in_words`; `remarks` belong to them, by key, and for new ones in
    their order to `remarks_on_new`. `found` of `known` lines of the file are still in it."""

    changes: list[Change] = field(default_factory=list)
    remarks: dict[str, tuple[Remark, ...]] = field(default_factory=dict)
    remarks_on_new: list[tuple[Remark, ...]] = field(default_factory=list)
    known: int = 0
    found: int = 0


def compare(returned: Returned, now: Now) -> Comparison:
    """What the file changes. A line that it never had is not removed by it, however old the file is."""
    return _Comparing(returned, now).done()


class _Comparing:
    """One file and one moment."""

    def __init__(self, returned: Returned, now: Now):
        self.returned, self.now = returned, now
        # An item that was moved as a whole is not moved here: its lines stay, in the order of the agenda.
        self.coming = sorted(coming(returned, now), key=lambda one: now.items.get(one.item or 0, -1))
        self.comparison = Comparison(remarks=self._remarks_of_keys())

    def done(self) -> Comparison:
        """The changes in the order of the file, what it lost where it stood."""
        self._recognise_added()
        here = [one for one in self.coming if not one.key or one.key in self.now.texts]
        gone = [one for one in self.coming if one.key and one.key not in self.now.texts]
        before = self._before({one.key for one in here if one.key})
        rest = iter(here)
        for change in self._matched(before, [Piece(one.key, self._compared(one), one.item) for one in here]):
            if change.kind == REMOVED:
                self._put(self._removed(change))
            else:
                self._put(self._kept(change, next(rest)))
        for one in gone:
            self._put(self._deleted_here(one))
        self.comparison.known = len(before)
        self.comparison.found = sum(bool(change.key) for change in self.comparison.changes) - sum(
            change.kind == REMOVED for change in self.comparison.changes
        )
        return self.comparison

    def _put(self, change: Change | None) -> None:
        if change:
            self.comparison.changes.append(change)

    def _remarks_of_keys(self) -> dict[str, tuple[Remark, ...]]:
        found: dict[str, tuple[Remark, ...]] = {}
        for part in self.returned.parts:
            if part.key and part.remarks:
                found[part.key] = (*found.get(part.key, ()), *part.remarks)
        return found

    def _recognise_added(self) -> None:
        """What was taken over from this file before stands here as it was typed; it is not new again."""
        keyed = {one.key for one in self.coming}
        added: dict[tuple[int | None, str], list[str]] = defaultdict(list)
        for key, line in self.now.lines.items():
            if key in self.now.texts and key not in keyed and not self._was_written(key):
                for words in {unified(self.now.texts[key]), unified(line.entry.typed)}:
                    added[line.entry.agenda_item_id, words].append(key)
        known: set[str] = set()
        for place, one in enumerate(self.coming):
            same = (
                [] if one.key else [*added[one.item, unified(one.text)], *added[one.item, unified(one.typed)]]
            )
            if key := next((key for key in same if key not in known), ""):
                known.add(key)
                wording = self.now.lines[key].wording
                self.coming[place] = replace(one, key=key, text=self.now.texts[key], typed=wording)

    def _before(self, keys: set[str]) -> list[Piece]:
        """What could be in the file, as it stands here."""
        lines, texts = self.now.lines, self.now.texts
        return [
            Piece(key, unified(texts[key]), lines[key].entry.agenda_item_id)
            for key in lines
            if key in texts and (key in keys or not self.returned.written or self._was_written(key))
        ]

    def _matched(self, before: list[Piece], after: list[Piece]) -> list[Change]:
        """Moved is what stands elsewhere than it stood when the file left, and elsewhere than here."""
        order = {name: place for place, name in enumerate(self.returned.written)}
        places = [place for place, piece in enumerate(before) if beginning(piece.key) in order]
        listed = sorted((before[place] for place in places), key=lambda piece: order[beginning(piece.key)])
        as_written = list(before)
        for place, piece in zip(places, listed, strict=True):
            as_written[place] = piece
        changes = match(as_written, after)
        if as_written == before:
            return changes
        moved = {change.key for change in match(before, after) if change.kind == MOVED}
        return [
            replace(change, kind=CHANGED if change.kind == MOVED and change.key not in moved else change.kind)
            for change in changes
        ]

    def _compared(self, one: Coming) -> str:
        """An untouched line counts as it stands here."""
        return unified(self.now.texts[one.key] if one.key and not self._is_touched(one) else one.text)

    def _was_written(self, key: str) -> bool:
        """Whether the line was in the file when it left."""
        if self.returned.written:
            return beginning(key) in self.returned.written
        return self.returned.revision is not None and not self._is_newer(key)

    def _is_newer(self, key: str) -> bool:
        revision = self.returned.revision
        return revision is not None and self.now.lines[key].entry.revision > revision

    def _is_touched(self, one: Coming) -> bool:
        """Whether somebody changed it in Word, as far as one can tell."""
        was = self.returned.written.get(beginning(one.key))
        return was is None or fingerprint(one.text) != was

    def _is_changed_here(self, key: str) -> bool:
        was = self.returned.written.get(beginning(key))
        if was is None:
            return self._is_newer(key)
        return fingerprint(self.now.texts[key]) != was

    def _kept(self, change: Change, one: Coming) -> Change:
        if change.kind == NEW:
            self.comparison.remarks_on_new.append(one.remarks)
            return Change(NEW, "", "", one.typed, one.item)
        key, wording = change.key, self.now.lines[change.key].wording
        if not one.key:
            one = self._found_by_words(one, key)
        new = wording
        if self._is_touched(replace(one, key=key)):
            new = merged(wording, one.typed)
        is_clash = new != wording and self._is_changed_here(key)
        if is_clash and self._stands_elsewhere(one):
            new, is_clash = wording, False
        kind = MOVED if change.kind == MOVED else SAME if new == wording else CHANGED
        return Change(kind, key, "" if is_clash else wording, new, one.item)

    def _found_by_words(self, one: Coming, key: str) -> Coming:
        """A line without its bookmark: what we had written around it is not its own."""
        self.comparison.remarks[key] = (*self.comparison.remarks.get(key, ()), *one.remarks)
        part = settled(replace(one.parts[0], mark=""), self.now.parts.get((key, 1), one.parts[0]))
        return replace(one, text=part.text, typed=part.typed(dashes=not self.now.is_point(key)))

    def _removed(self, change: Change) -> Change | None:
        if not self._was_written(change.key):
            return None
        wording = self.now.lines[change.key].wording
        old = "" if self._is_changed_here(change.key) else wording
        return Change(REMOVED, change.key, old, "", change.item)

    def _deleted_here(self, one: Coming) -> Change | None:
        """Somebody deleted the line here while it was changed in Word: the new words are not lost."""
        if not self._is_touched(one) or self._stands_elsewhere(one):
            return None
        return Change(CHANGED, one.key, "", one.typed, one.item)

    def _stands_elsewhere(self, one: Coming) -> bool:
        """Both texts were kept before: this one stands here as a line of its own."""
        return any(
            unified(text) == unified(one.text) and not self._was_written(key)
            for key, text in self.now.texts.items()
        )
