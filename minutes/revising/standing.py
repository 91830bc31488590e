"""What stands in the minutes now, as paragraphs: what a changed text is compared with."""

from collections.abc import Iterable
from dataclasses import dataclass

from minutes.document import DocumentEntry
from minutes.gathering import document_entry, with_decisions, without_openers
from minutes.lines import Context, Line, promise_of, read_line
from minutes.models import Entry, Minutes
from minutes.revising.matching import Piece
from minutes.revising.texts import paragraph, tidy
from minutes.understanding import bare_context


@dataclass(frozen=True)
class Standing:
    """One line with all that hangs on it; `section` is the kind that the heading above gives to plain lines.

    `paragraph` is what it says with marks and names, as it is typed; `wording` the words alone, as Word has
    them beside labels, names, votes and days.
    """

    entry: Entry
    section: str
    paragraph: str
    wording: str

    @property
    def key(self) -> str:
        return self.entry.uuid.hex


def standing(minutes: Minutes, *, reader) -> list[Standing]:
    """The lines this user may read, in order and in a fixed number of queries.

    A name alone, which opens a block of statements, is left out: each of them bears the name.
    """
    entries = list(with_decisions(minutes.entries.kept().visible_to(reader)))
    shown = {entry.pk for entry in without_openers(entries)}
    return [one for one in _with_sections(minutes, entries) if one.entry.pk in shown]


def pieces(lines: Iterable[Standing], *, in_words: bool = False) -> list[Piece]:
    """The lines as `match` compares them: with marks and names, or `in_words` without."""
    return [
        Piece(line.key, line.wording if in_words else line.paragraph, line.entry.agenda_item_id)
        for line in lines
    ]


def wording(shown: DocumentEntry) -> str:
    """A line's own words, several promises one below the other."""
    if shown.tasks:
        return tidy("\n".join(task.text for task in shown.tasks))
    return tidy(shown.resolution.text if shown.resolution else shown.text)


def retyped(line: Line, *, old: str, new: str) -> str:
    """The line as it would be typed with other words: its marks, names, votes and days stay.

    `old` and `new` are wordings; promises that are not found letter for letter are typed anew.
    """
    words = _replaced(line.text, old.split("\n"), new.split("\n"))
    if words is None and len(line.tasks) == len(new.split("\n")):
        promises = [promise_of(task) for task in line.tasks]
        parts = zip(promises, new.split("\n"), strict=True)
        words = ", dann ".join(str(type(one)(one.who, text, one.due)) for one, text in parts)
    return line.marker + (new if words is None else words) + line.tail


def _replaced(text: str, olds: list[str], news: list[str]) -> str | None:
    if "\n".join(olds) in text:
        return text.replace("\n".join(olds), "\n".join(news), 1)
    if len(olds) != len(news) or "" in olds:
        return None
    done, rest = "", text
    for old, new in zip(olds, news, strict=True):
        before, found, rest = rest.partition(old)
        if not found:
            return None
        done += before + new
    return done + rest


def _with_sections(minutes: Minutes, entries: Iterable[Entry]) -> Iterable[Standing]:
    item, section = None, ""
    context = bare_context(minutes)
    for entry in entries:
        entry.minutes = minutes
        if entry.agenda_item_id != item:
            item, section = entry.agenda_item_id, ""
        yield _standing(entry, section)
        if entry.kind == Entry.Kind.HEADING:
            section = section_below(entry, context)


def section_below(heading: Entry, context: Context) -> str:
    """The kind that this sub-heading gives to plain lines."""
    return read_line(heading.typed, context=context).section


def paragraph_of(entry: Entry) -> str:
    """One line as a paragraph of continuous text."""
    speaker = entry.speaker_label if entry.kind == Entry.Kind.STATEMENT and not entry.problem else ""
    return paragraph(entry.typed, text=entry.text, speaker=speaker)


def _standing(entry: Entry, section: str) -> Standing:
    return Standing(entry, section, paragraph_of(entry), wording(document_entry(entry)))
