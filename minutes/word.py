"""The minutes as a Word file that the office goes on with, and that is read back in.

What it promises to whoever reads it back: every line's own words stand between the ends of a bookmark
`rt_<key>` of their own, possibly over several paragraphs; whatever else stands in these paragraphs (names,
votes, who and until when) bears a character style "Protokollangabe…". A line of several promises has
`rt_<key>` for the first and `rt_<key>_2` … for the others. Headings of agenda items bear `rt_top_<key>`, the
title `rt_minutes_<key>` and `rt_revision_<number>`, that of the table of tasks `rt_anhang`. Before the title
stand empty bookmarks that list what was written (minutes/returning/names.py).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from django.utils.translation import gettext as _

from members.letterhead import LetterPaper
from members.letterhead_word import Content, WordPaper, Words, marked
from members.letterhead_word.styles import NOTE, NOTE_SLANTED, NOTE_STRONG
from minutes.document import DocumentEntry, DocumentItem, DocumentResolution, DocumentTask, MinutesDocument
from minutes.returning.names import APPENDIX, written
from minutes.wording import (
    due_behind,
    facts_of,
    foot_of,
    head_of,
    lines_of,
    mark,
    task_heads,
    task_rows,
    title_of,
    votes_and_verdict,
    who_before,
)

_SHARES = (0.065, 0.435, 0.235, 0.265)


@dataclass(frozen=True)
class _Line:
    """One paragraph of an entry: our words before, its own, and the key of the entry they are of."""

    before: list[Words]
    own: str
    key: str
    is_point: bool


def minutes_word(document: MinutesDocument, paper: LetterPaper) -> bytes:
    """A Word file of the minutes; everything in the document is shown, so gather it for its reader."""
    title = title_of(document)
    word = WordPaper(paper, title=title, foot=foot_of(document), changed_at=document.changed_at)
    word.title([*_listed(document), _titled(document, title)])
    word.facts(list(facts_of(document)))
    for item in document.items:
        _write_item(word, item)
    _write_end(word, document)
    return word.save()


def bookmark(key: str, number: int = 1) -> str:
    """The name of the bookmark around a line's words, "" without a key; `number` counts its promises."""
    if not key:
        return ""
    return f"rt_{key}" if number == 1 else f"rt_{key}_{number}"


def _titled(document: MinutesDocument, title: str) -> Words:
    if not document.key:
        return Words(title)
    return marked(title, f"rt_minutes_{document.key}", f"rt_revision_{document.revision}")


def _listed(document: MinutesDocument) -> list[Words]:
    """An empty bookmark for each line and item, saying its words as they are now."""
    lines = [pair for entry in document.entries() for pair in _own_words(entry)]
    titles = [(item.key, item.title) for item in document.items if item.key]
    return [marked("", name) for name in written(lines, titles)]


def _own_words(entry: DocumentEntry) -> Iterator[tuple[str, str]]:
    """Key and words of the line, or of each point of a list; none without a key or words."""
    if entry.resolution:
        words = [(entry.key, entry.resolution.text)]
    elif entry.tasks:
        words = [(entry.key, "\n".join(task.text for task in entry.tasks))]
    elif entry.kind == "heading":
        words = [(entry.key, entry.text)]
    else:
        found = groupby(_lines(entry), key=lambda line: line.key)
        words = [(key, "\n".join(line.own for line in lines)) for key, lines in found]
    return ((key, text) for key, text in words if key and text.strip())


def _write_item(word: WordPaper, item: DocumentItem) -> None:
    name = f"rt_top_{item.key}" if item.key else ""
    word.heading([marked(item.title, name)], level=min(item.level, 2), number=item.number)
    if item.carried:
        word.paragraph([Words(_("Offen aus früheren Sitzungen:"), NOTE)], "Protokolltext")
        for task in item.carried:
            word.paragraph([Words(_told(task), NOTE)], "Aufgabe")
    above: DocumentResolution | None = None
    for entry in item.entries:
        if above and entry.resolution:
            # Framed paragraphs that touch would share one frame.
            word.paragraph("", "Zwischenraum")
        _write_entry(word, entry)
        above = entry.resolution
    for attached in item.papers:
        label = Words(f"{_('Unterlage:')} ", NOTE_SLANTED)
        word.paragraph([label, Words(attached.title, NOTE)], "Protokolltext")


def _write_entry(word: WordPaper, entry: DocumentEntry) -> None:
    if entry.kind == "heading":
        word.heading([*_noted(mark(entry.audience)), marked(entry.text, bookmark(entry.key))], level=3)
    elif entry.resolution:
        _write_resolution(word, entry)
    elif entry.tasks:
        for number, task in enumerate(entry.tasks, 1):
            _write_task(word, task, bookmark(entry.key, number))
    else:
        _write_lines(word, entry)


def _write_resolution(word: WordPaper, entry: DocumentEntry) -> None:
    resolution = entry.resolution
    if resolution is None:
        return
    head = [*_noted(mark(entry.audience)), Words(head_of(resolution), NOTE_STRONG)]
    word.paragraph([*head, marked(resolution.text, bookmark(entry.key))], "Beschluss")
    votes = votes_and_verdict(resolution)
    if votes:
        word.paragraph([Words(votes, NOTE)], "Beschluss Abstimmung")


def _write_task(word: WordPaper, task: DocumentTask, name: str) -> None:
    before = [Words("→\t", NOTE), *_noted(mark(task.audience)), *_noted(who_before(task), NOTE)]
    word.paragraph([*before, marked(task.text, name), *_noted(due_behind(task))], "Aufgabe")


def _told(task: DocumentTask) -> str:
    return f"→\t{mark(task.audience)}{who_before(task)}{task.text}{due_behind(task)}"


def _write_lines(word: WordPaper, entry: DocumentEntry) -> None:
    style = "Wortbeitrag" if entry.speaker else "Protokolltext"
    paragraphs = list(_bookmarked(list(_lines(entry))))
    for is_point, group in groupby(paragraphs, key=lambda pair: pair[0]):
        runs = [content for _is_point, content in group]
        if is_point:
            word.points(runs)
            continue
        for content in runs:
            word.paragraph(content, style)


def _lines(entry: DocumentEntry) -> Iterator[_Line]:
    """The entry's paragraphs; what stands before its words goes with the first, or alone before a list."""
    lines = list(lines_of(entry))
    keys = entry.keys or (entry.key,) * len(lines)
    before = _lead(entry)
    for (is_point, own), key in zip(lines, keys, strict=True):
        if own.strip() or before:
            yield _Line(before, own, key, is_point)
        before = []


def _lead(entry: DocumentEntry) -> list[Words]:
    labels = (f"{label}: " for label in (entry.speaker, entry.label) if label)
    return [*_noted(mark(entry.audience)), *(Words(label, NOTE_STRONG) for label in labels)]


def _noted(text: str, look: str = NOTE_SLANTED) -> list[Words]:
    return [Words(text, look)] if text else []


def _bookmarked(lines: list[_Line]) -> Iterator[tuple[bool, list[Words]]]:
    """(is a point, runs) of each line; lines of one key share its bookmark."""
    for key, group in groupby(lines, key=lambda line: line.key):
        same = list(group)
        names = (bookmark(key),) if key else ()
        for place, line in enumerate(same):
            own = Words(line.own)
            own = replace(own, opens=names) if place == 0 else own
            own = replace(own, closes=names) if place == len(same) - 1 else own
            yield line.is_point, [*line.before, own]


def _write_end(word: WordPaper, document: MinutesDocument) -> None:
    """The table of tasks and the lines to sign on."""
    rows: list[list[Content]] = [
        [number, [*_noted(note), Words(what)], who, until]
        for number, note, what, who, until in task_rows(document)
    ]
    if rows:
        word.heading([marked(_("Aufgaben aus dieser Sitzung"), APPENDIX)])
        word.table(task_heads(), rows, _SHARES, is_kept_with_next=bool(document.signatures))
    if document.signatures:
        word.signatures(document.signatures)
