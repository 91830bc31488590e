"""The minutes on letter paper, as a board sends and signs them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from reportlab.lib.units import mm

from members.letterhead import LetterPaper
from members.letterhead.flowables import Block, Content, Heading, Text, bullets
from members.letterhead.framed import Framed
from members.letterhead.lines import Run
from members.letterhead.pages import LATER_HEIGHT, build
from members.letterhead.signatures import Signatures
from members.letterhead.styles import ENTRY, FACT, HEADING, INDENT, SMALL, SUBHEADING, TITLE, Style
from members.letterhead.tables import facts, table
from minutes.document import DocumentEntry, DocumentItem, DocumentResolution, DocumentTask, MinutesDocument

_BULLET = re.compile(r"^[-*•–]\s+")
_BOX = Style(left=INDENT, before=2 * mm, after=2.5 * mm)


def minutes_pdf(document: MinutesDocument, paper: LetterPaper) -> bytes:
    """A tagged PDF of the minutes; everything in the document is shown, so gather it for its reader."""
    day = date_format(document.held_on, "j. F Y")
    title = _("%(title)s\nvom %(day)s") % {"title": document.title, "day": day}
    story: list[Block] = [Heading(title, TITLE), facts(list(_facts(document)))]
    for item in document.items:
        story += _item(item, paper)
    if document.tasks:
        story += _tasks(document.tasks)
    if document.signatures:
        story.append(Signatures(document.signatures))
    foot = " · ".join(part for part in (f"{document.committee}, {day}", document.state) if part)
    return build(
        paper,
        story,
        title=" ".join(title.split()),
        subject=document.committee,
        foot=foot,
        dated_on=document.held_on,
    )


def _facts(document: MinutesDocument) -> Iterator[tuple[str, str]]:
    yield _("Zeit und Ort"), document.time_and_place
    if document.chair:
        yield _("Leitung"), document.chair
    if document.minute_taker:
        yield _("Protokoll"), document.minute_taker
    for group in document.attendance:
        remark = f" ({group.remark})" if group.remark else ""
        yield group.label, ", ".join(group.names) + remark
    invitation = "; ".join(part for part in (document.invitation, document.quorum) if part)
    if invitation:
        yield _("Einladung") if document.invitation else _("Beschlussfähigkeit"), invitation


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
        blocks.append(_resolution(entry.resolution, paper, mark=_mark(entry.audience)))
    elif entry.tasks:
        blocks += [_task(task) for task in entry.tasks]
    else:
        blocks += _paragraphs(entry)
    return blocks


def _paragraphs(entry: DocumentEntry) -> Iterator[Block]:
    """The entry's lines: what begins with a dash becomes a list, the rest paragraphs."""
    lead = _lead(entry)
    points: list[str] = []
    for line in entry.text.splitlines() or [""]:
        if entry.kind == "list" or _BULLET.match(line):
            points.append(_BULLET.sub("", line))
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
    return [Run(f"({audience}) ", "italic")] if audience else []


def _task(task: DocumentTask) -> Text:
    runs = [Run("→ "), *_mark(task.audience), Run(f"{task.who}: " if task.who else ""), Run(task.text)]
    if task.due:
        runs.append(Run(f" – {task.due}" if "(" in task.due else f" ({task.due})", "italic"))
    return Text(runs, ENTRY)


def _resolution(resolution: DocumentResolution, paper: LetterPaper, *, mark: Sequence[Run]) -> Framed:
    head = (
        _("Beschluss %(number)s.") % {"number": resolution.number} if resolution.number else _("Beschluss.")
    )
    texts = [Text([*mark, Run(f"{head} ", "bold"), Run(resolution.text)], FACT)]
    votes = " – ".join(part for part in (resolution.votes, resolution.verdict) if part)
    if votes:
        texts.append(Text(votes, SMALL))
    return Framed(texts, _BOX, paper.accent, LATER_HEIGHT)


def _tasks(tasks: tuple[DocumentTask, ...]) -> list[Block]:
    head = [_("TOP"), _("Was"), _("Wer"), _("Bis")]
    rows: list[list[Content]] = [
        [
            task.item_number,
            [*_mark(task.audience), Run(task.text)],
            task.who or _("noch offen"),
            task.until or "–",
        ]
        for task in tasks
    ]
    return [
        Heading(_("Aufgaben aus dieser Sitzung"), replace(HEADING, left=0)),
        table(head, rows, (0.065, 0.435, 0.235, 0.265)),
    ]
