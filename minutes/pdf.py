"""The minutes on letter paper, as a board sends and signs them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _
from reportlab.lib.units import mm

from members.letterhead import LetterPaper
from members.letterhead.flowables import Block, Content, Heading, Text, bullets
from members.letterhead.framed import Framed
from members.letterhead.lines import Run
from members.letterhead.pages import LATER_HEIGHT, build
from members.letterhead.signatures import Signatures
from members.letterhead.styles import ENTRY, FACT, HEADING, INDENT, SECTION, SMALL, SUBHEADING, TITLE, Style
from members.letterhead.tables import facts, table
from minutes.document import DocumentEntry, DocumentItem, DocumentResolution, DocumentTask, MinutesDocument
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

_BOX = Style(left=INDENT, before=2 * mm, after=2.5 * mm)


def minutes_pdf(document: MinutesDocument, paper: LetterPaper) -> bytes:
    """A tagged PDF of the minutes; everything in the document is shown, so gather it for its reader."""
    title = title_of(document)
    story: list[Block] = [Heading(title, TITLE), facts(list(facts_of(document)))]
    for item in document.items:
        story += _item(item, paper)
    if document.tasks:
        story += _tasks(document)
    if document.signatures:
        story.append(Signatures(document.signatures))
    return build(
        paper,
        story,
        title=" ".join(title.split()),
        subject=document.committee,
        foot=foot_of(document),
        dated_on=document.held_on,
    )


def _item(item: DocumentItem, paper: LetterPaper) -> list[Block]:
    style = HEADING if item.level == 1 else replace(SUBHEADING, before=HEADING.before / 2)
    blocks: list[Block] = [
        Heading(item.title, style, label=item.number, bookmark_level=min(item.level, 2) - 1)
    ]
    if item.carried:
        blocks.append(Text(_("Offen aus früheren Sitzungen:"), ENTRY))
        blocks += [_task(task) for task in item.carried]
    for entry in item.entries:
        blocks += _entry(entry, paper)
    for attached in item.papers:
        blocks.append(Text([Run(f"{_('Unterlage:')} ", "italic"), Run(attached.title)], ENTRY))
    return blocks


def _entry(entry: DocumentEntry, paper: LetterPaper) -> list[Block]:
    if entry.kind == "heading":
        return [Heading(entry.text, SUBHEADING, bookmark_level=1)]
    blocks: list[Block] = []
    if entry.resolution:
        blocks.append(_resolution(entry.resolution, paper, before=_mark(entry.audience)))
    elif entry.tasks:
        blocks += [_task(task) for task in entry.tasks]
    else:
        blocks += _paragraphs(entry)
    return blocks


def _paragraphs(entry: DocumentEntry) -> Iterator[Block]:
    """The entry's lines: what begins with a dash becomes a list, the rest paragraphs."""
    lead = _lead(entry)
    points: list[str] = []
    for is_point, line in lines_of(entry):
        if is_point:
            points.append(line)
            continue
        if points:
            yield from bullets(points, ENTRY)
            points = []
        if line.strip() or lead:
            yield Text([*lead, Run(line)], ENTRY)
        lead = []
    if points:
        if lead:
            yield Text(lead, ENTRY)
        yield from bullets(points, ENTRY)


def _lead(entry: DocumentEntry) -> list[Run]:
    runs = _mark(entry.audience)
    if entry.speaker:
        runs.append(Run(f"{entry.speaker}: ", "bold"))
    if entry.label:
        runs.append(Run(f"{entry.label}: ", "bold"))
    return runs


def _mark(audience: str) -> list[Run]:
    """Who hands the paper on must see which lines are not for everybody."""
    return [Run(mark(audience), "italic")] if audience else []


def _task(task: DocumentTask) -> Text:
    runs = [Run("→ "), *_mark(task.audience), Run(who_before(task)), Run(task.text)]
    return Text([*runs, Run(due_behind(task), "italic")] if task.due else runs, ENTRY)


def _resolution(resolution: DocumentResolution, paper: LetterPaper, *, before: Sequence[Run]) -> Framed:
    texts = [Text([*before, Run(head_of(resolution), "bold"), Run(resolution.text)], FACT)]
    if votes := votes_and_verdict(resolution):
        texts.append(Text(votes, SMALL))
    return Framed(texts, _BOX, paper.accent, LATER_HEIGHT)


def _tasks(document: MinutesDocument) -> list[Block]:
    rows: list[list[Content]] = [
        [number, [*([Run(note, "italic")] if note else []), Run(what)], who, until]
        for number, note, what, who, until in task_rows(document)
    ]
    return [
        Heading(_("Aufgaben aus dieser Sitzung"), SECTION),
        table(task_heads(), rows, (0.065, 0.435, 0.235, 0.265)),
    ]
