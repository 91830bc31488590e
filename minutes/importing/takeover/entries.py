"""Writing the paragraphs of an old protocol down as lines, with what was decided and promised in them."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from meetings.models import AgendaItem
from meetings.tasks.models import ActionItem
from members.audience import Audience
from members.models import User
from minutes.importing.reader.finds import FoundDate, FoundTask, Kind, Parsed
from minutes.importing.reader.promises.tasks import SENTENCES
from minutes.importing.takeover.announcements import date_line, hidden_dates, misread_dates
from minutes.importing.takeover.apart import apart
from minutes.importing.takeover.attendance import Named, whom
from minutes.importing.takeover.paragraphs import Paragraph, as_note, paragraphs
from minutes.importing.takeover.promises import keep_promise, promise_line
from minutes.importing.takeover.told import Told
from minutes.importing.takeover.verdicts import keep_resolution
from minutes.models import Entry, Minutes, Outcome

KINDS = {
    Kind.STATEMENT: Entry.Kind.STATEMENT,
    Kind.HEADING: Entry.Kind.HEADING,
    Kind.RESOLUTION: Entry.Kind.RESOLUTION,
    Kind.ACTION_ITEM: Entry.Kind.TASK,
    Kind.OUTCOME: Entry.Kind.OUTCOME,
    Kind.DATE: Entry.Kind.DATE,
    Kind.PARKED: Entry.Kind.PARKED,
}
INNER = re.compile(r"^\s*(?:[-*•]\s*)?\(intern\)", re.IGNORECASE)


@dataclass
class Page:
    """The minutes being written: `items` in the order of the document, `named` who was there.

    `by_line` has the entries by the source line they begin with, `promises` the tasks by their finds;
    `is_history` says that its announced days come to nothing.
    """

    minutes: Minutes
    items: Sequence[AgendaItem]
    named: Sequence[Named]
    by: User | None
    is_history: bool = False
    written: int = 0
    places: Counter = field(default_factory=Counter)
    by_line: dict[int, Entry] = field(default_factory=dict)
    promises: list[tuple[FoundTask, ActionItem]] = field(default_factory=list)

    def add(self, typed: str, *, item: int | None, kind: str, text: str, **more) -> Entry:
        """One more line at the end of its item; its kind stays when it is read again."""
        self.written += 1
        self.places[item] += 1
        return Entry.objects.create(
            minutes=self.minutes,
            agenda_item=None if item is None else self.items[item],
            position=self.places[item],
            typed=typed,
            text=text,
            kind=kind,
            chosen_kind=kind,
            revision=self.written,
            updated_by=self.by,
            **more,
        )


def write_entries(page: Page, parsed: Parsed, source: str, *, told: Told) -> None:
    """Every paragraph is one line, in its order; what hides in longer ones gets lines of its own.

    What the head of the minutes tells anyway is left out, unless something was found in it.
    """
    lines = list(paragraphs(parsed, source))
    promises = promised_in(lines, parsed.action_items)
    wordings = {one.line: one.text for one in parsed.resolutions}
    for paragraph in lines:
        wording = wordings.get(paragraph.found.line, "")
        promised = promises[paragraph.found.line]
        announced = [] if page.is_history else misread_dates(page.minutes, paragraph, parsed)
        if not promised and told.covers(paragraph):
            continue
        if announced:
            paragraph = as_note(paragraph)
        for part in apart(paragraph, wording) if paragraph.kind is Kind.RESOLUTION else [paragraph]:
            _write(page, part, parsed, promised)
        for found in announced:
            _announce(page, found, item=paragraph.found.item, told_in=paragraph)
        _promise_all(page, paragraph, promised)
    for found in hidden_dates(lines, parsed):
        _announce_hidden(page, found, parsed, lines)
    page.minutes.revision = page.written
    page.minutes.save(update_fields=["revision"])


def promised_in(lines: Sequence[Paragraph], tasks: Sequence[FoundTask]) -> dict[int, list[FoundTask]]:
    """The tasks by the line that the paragraph begins with in which they stand: none is lost."""
    starts = sorted(paragraph.found.line for paragraph in lines)
    promises: dict[int, list[FoundTask]] = defaultdict(list)
    for task in tasks:
        promises[starts[max(bisect_right(starts, task.line) - 1, 0)]].append(task)
    return promises


def _write(page: Page, paragraph: Paragraph, parsed: Parsed, promised: Sequence[FoundTask]) -> None:
    is_promise = paragraph.kind is Kind.ACTION_ITEM and says_only(paragraph, promised)
    kind = _kind(paragraph, is_promise)
    entry = page.add(
        paragraph.typed,
        item=paragraph.found.item,
        kind=kind,
        text=paragraph.text,
        audience=_audience(page, paragraph),
        **_speaker(page, paragraph),
    )
    if paragraph.found.line not in page.by_line or kind == Entry.Kind.RESOLUTION:
        page.by_line[paragraph.found.line] = entry
    if kind == Entry.Kind.RESOLUTION:
        resolved = next(one for one in parsed.resolutions if one.line == paragraph.found.line)
        keep_resolution(entry, resolved)
    elif kind == Entry.Kind.OUTCOME:
        outcome = next((one for one in parsed.outcomes if one.line == paragraph.found.line), None)
        Outcome.objects.create(
            entry=entry, text=outcome.text if outcome else entry.text, audience=entry.audience
        )


def _promise_all(page: Page, paragraph: Paragraph, promised: Sequence[FoundTask]) -> None:
    """The tasks of a paragraph, behind all of its lines."""
    is_promise = paragraph.kind is Kind.ACTION_ITEM and says_only(paragraph, promised)
    for task in promised:
        _promise(page, page.by_line[paragraph.found.line], task, has_own_line=is_promise)


def says_only(paragraph: Paragraph, promised: Sequence[FoundTask]) -> bool:
    """Whether a paragraph is one promise and nothing else."""
    if len(promised) != 1:
        return False
    is_sentence = promised[0].rule in SENTENCES
    return not is_sentence or promised[0].text.strip(" .") == paragraph.found.text.strip(" .")


def _kind(paragraph: Paragraph, is_promise: bool) -> str:
    if paragraph.kind is Kind.ACTION_ITEM and not is_promise:
        return Entry.Kind.BULLET if paragraph.found.is_bullet else Entry.Kind.NOTE
    plain = Entry.Kind.BULLET if paragraph.found.is_bullet else Entry.Kind.NOTE
    return KINDS.get(paragraph.kind, plain)


def _audience(page: Page, paragraph: Paragraph) -> str:
    """A line marked "(intern)" is for the voting seats, as when it is written live."""
    order = list(Audience.values)
    own = Audience.SEATS if INNER.match(paragraph.typed) else page.minutes.audience
    return min(own, page.minutes.audience, key=order.index)


def _speaker(page: Page, paragraph: Paragraph) -> dict:
    if paragraph.kind is not Kind.STATEMENT:
        return {}
    somebody = whom(paragraph.found.speaker, page.named)
    label = paragraph.speaker_label
    if somebody and somebody.name != somebody.said:
        label = somebody.name
    return {"speaker": somebody.person if somebody else None, "speaker_label": label[:200]}


def _announce_hidden(page: Page, found: FoundDate, parsed: Parsed, lines: Sequence[Paragraph]) -> None:
    """One line at the end of the item in which the day was told, for those who may read where it was."""
    items = [index for index, item in enumerate(parsed.agenda) if item.line <= found.line]
    told_in = next((one for one in reversed(lines) if one.found.line <= found.line), None)
    _announce(page, found, item=items[-1] if items else None, told_in=told_in)


def _announce(page: Page, found: FoundDate, *, item: int | None, told_in: Paragraph | None) -> None:
    typed, text = date_line(found)
    audience = _audience(page, told_in) if told_in else page.minutes.audience
    page.add(typed, item=item, kind=Entry.Kind.DATE, text=text, audience=audience)


def _promise(page: Page, entry: Entry, task: FoundTask, *, has_own_line: bool) -> None:
    line = entry
    if not has_own_line:
        typed = promise_line(task, page.named)
        line = page.add(
            typed,
            item=task.item,
            kind=Entry.Kind.TASK,
            text=typed.removeprefix("! "),
            audience=entry.audience,
        )
    kept = keep_promise(line, task, page.named, by=page.by)
    line.action_items.add(kept)
    page.promises.append((task, kept))
