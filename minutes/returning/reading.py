"""A Word file of our minutes as it came back: the words of each line, and what stands around them.

Pure: it knows bookmarks and styles (minutes/word.py), no rows. A line's own words are all runs of its
paragraphs without the style "Protokollangabe…", and whatever is inside its bookmark; so words that were
added before or behind it are its own, too. Without a bookmark a paragraph has no key.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from members.extraction.word.paragraphs import DELETED, Run, WordParagraph
from minutes.returning import names
from minutes.returning.parts import Fixed, Part, Returned
from minutes.returning.runs import (
    FIXED_STYLES,
    VOTES,
    begins,
    is_fixed,
    is_note,
    key_of,
    line_of,
    mark_of,
    remark,
    title,
    tracked,
)
from minutes.returning.unifying import unified


def read_back(paragraphs: Iterable[WordParagraph], *, titles: Mapping[str, str] | None = None) -> Returned:
    """The file as lines. `titles` are the items' keys by their unified titles, where marks are lost."""
    reader = _Reader(titles or {})
    for paragraph in paragraphs:
        if not paragraph.is_contents:
            reader.take(paragraph)
    return reader.found


class _Reader:
    """Goes down the file once."""

    def __init__(self, titles: Mapping[str, str]):
        self.found = Returned()
        self._titles = titles
        self._top = self._place = ""
        self._parts: dict[tuple[str, int], Part] = {}
        self._last: Part | None = None
        # The end of the paragraph above was deleted: this one goes on with its last line.
        self._is_open = False

    def take(self, paragraph: WordParagraph) -> None:
        """One more paragraph."""
        self._note_marks(paragraph.bookmarks)
        begun = self._begun(paragraph)
        item = None if begun else self._item(paragraph)
        if item is None and not self.found.titles:
            self.found.opening.append(paragraph.text)
        if item is not None:
            self._begin_item(item, paragraph)
        elif not begun and is_fixed(paragraph):
            self._keep_fixed(paragraph)
        else:
            self._take_line(paragraph, begun or self._goes_on_with(paragraph))
        self._is_open = paragraph.end_change == DELETED

    def _note_marks(self, marks: Iterable[str]) -> None:
        found = self.found
        for name in marks:
            if match := names.MINUTES.fullmatch(name):
                found.minutes = found.minutes or match[1]
            elif match := names.REVISION.fullmatch(name):
                found.revision = int(match[1]) if found.revision is None else found.revision
            elif match := names.WRITTEN_LINE.fullmatch(name):
                found.written.setdefault(match[1], match[2])
            elif match := names.WRITTEN_ITEM.fullmatch(name):
                found.written_titles.setdefault(match[1], match[2])

    def _begun(self, paragraph: WordParagraph) -> list[tuple[str, int]]:
        """The lines whose words begin here; of two that say the same the first counts."""
        keys = [key for name in paragraph.bookmarks if (key := line_of(name))]
        return [key for key in dict.fromkeys(keys) if not self._has_words(key)]

    def _goes_on_with(self, paragraph: WordParagraph) -> list[tuple[str, int]]:
        """The line above, as long as its bookmark is open; whatever begins or is ours closes it."""
        last = (self._last.key, self._last.number) if self._last and self._last.key else None
        begun = [key for name in paragraph.bookmarks if (key := line_of(name))]
        here = [key for run in paragraph.runs if (key := key_of(run))]
        return [last] if last in here and not begun else []

    def _has_words(self, key: tuple[str, int]) -> bool:
        return key in self._parts and bool(self._parts[key].text.strip())

    def _item(self, paragraph: WordParagraph) -> str | None:
        for name in paragraph.bookmarks:
            if match := names.ITEM.fullmatch(name):
                return match[1]
        if paragraph.heading not in (1, 2):
            return None
        key = self._titles.get(unified(title(paragraph)))
        return None if key in self.found.titles else key

    def _begin_item(self, key: str, paragraph: WordParagraph) -> None:
        self._top, self._last, self._place = key, None, f"item {key}"
        if key not in self.found.titles:
            self.found.titles[key] = title(paragraph)
            self._fix("".join(run.text for run in paragraph.runs if is_note(run)))
        self._remark(paragraph)

    def _keep_fixed(self, paragraph: WordParagraph) -> None:
        is_votes = paragraph.style not in FIXED_STYLES or paragraph.style == VOTES
        if not is_votes or names.APPENDIX in paragraph.bookmarks:
            self._place = ""
        if self._last and paragraph.style == VOTES:
            self._last.votes = paragraph.text.partition(" – ")[0].strip()
        self._last = None
        self._fix(paragraph.text)
        self._remark(paragraph)

    def _fix(self, text: str) -> None:
        if text.strip():
            self.found.fixed.append(Fixed(self._place, text.strip()))

    def _remark(self, paragraph: WordParagraph) -> None:
        """What was noted beside a line's own words."""
        changes = [one for run in paragraph.runs if (one := tracked(run))]
        said = [*map(remark, paragraph.comments), *changes]
        if said:
            self.found.remarks.setdefault(self._top, []).extend(said)

    def _take_line(self, paragraph: WordParagraph, keys: Sequence[tuple[str, int]]) -> None:
        """The runs go to the line whose bookmark they are in, others to the one before them."""
        owner: Part | None = None
        touched: list[Part] = []
        notes = ""
        for run in paragraph.runs:
            key = found if (found := key_of(run)) in keys else None
            if is_note(run) and (key is None or not begins(paragraph, key)):
                notes += "" if run.change == DELETED else run.text
                continue
            if key is None and owner is None and not run.text.strip():
                continue
            part = self._part(key, keys, paragraph) if key or owner is None else owner
            if part not in touched:
                self._begin_line(part, paragraph)
                touched.append(part)
            if part is owner or part.text.strip():
                part.behind += notes
            else:
                part.before += notes
            notes, owner = "", part
            _put(part, run)
        if owner:
            owner.behind += notes
            self._place, self._last = f"line {owner.key}", owner
        self._comment(paragraph, touched)

    def _part(
        self, key: tuple[str, int] | None, keys: Sequence[tuple[str, int]], paragraph: WordParagraph
    ) -> Part:
        key = key or next(iter(keys), None)
        if key is None:
            return self._nameless(paragraph)
        part = self._parts.get(key)
        if part is None or not part.text.strip():
            was = part
            part = self._parts[key] = Part(*key, self._top)
            if was:
                self.found.parts.remove(was)
                part.remarks = was.remarks
            self.found.parts.append(part)
        return part

    def _nameless(self, paragraph: WordParagraph) -> Part:
        row = (paragraph.cell.table, paragraph.cell.row) if paragraph.cell else None
        if self._last and (self._is_open or (row and row == self._last.row)):
            return self._last
        part = Part("", 1, self._top, mark=mark_of(paragraph), row=row)
        self.found.parts.append(part)
        return part

    def _begin_line(self, part: Part, paragraph: WordParagraph) -> None:
        """A line of its own, but for what goes on and the cells of one row."""
        if part.lines and (self._is_open or part.row):
            is_point, words = part.lines[-1]
            part.lines[-1] = (is_point, words + (" | " if part.row else ""))
            return
        is_point = paragraph.level is not None
        is_counted = is_point and not part.key and paragraph.label not in ("", "-")
        part.lines.append((is_point and not is_counted, f"{paragraph.label} " if is_counted else ""))

    def _comment(self, paragraph: WordParagraph, touched: Sequence[Part]) -> None:
        for given in paragraph.comments:
            about = [part for part in touched if given.words.strip() in part.text] or touched[:1]
            if about:
                about[0].remarks.append(remark(given))
            else:
                self.found.remarks.setdefault(self._top, []).append(remark(given))


def _put(part: Part, run: Run) -> None:
    """Words of its own; what was deleted is only told."""
    if run.change != DELETED:
        is_point, words = part.lines[-1]
        part.lines[-1] = (is_point, words + run.text)
    if said := tracked(run):
        last = part.remarks[-1] if part.remarks else None
        if last and (last.kind, last.author, last.at) == (said.kind, said.author, said.at):
            part.remarks[-1] = replace(last, text=last.text + said.text)
        else:
            part.remarks.append(said)
