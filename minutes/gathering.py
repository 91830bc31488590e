"""Gathering minutes for one reader: rows she may see become plain values, in a fixed number of queries."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import groupby, zip_longest

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.guests import agenda_for
from meetings.models import AgendaItem
from meetings.notice import spell_notice
from meetings.tasks import carry
from meetings.tasks.models import ActionItem
from members.audience import Audience
from members.dates import spell_span
from minutes.attendance import attendance_groups
from minutes.beneath import without_repeats
from minutes.document import (
    DocumentEntry,
    DocumentItem,
    DocumentPaper,
    DocumentResolution,
    DocumentTask,
    MinutesDocument,
)
from minutes.keeping import electorate_at
from minutes.models import Entry, Minutes, Resolution
from minutes.understanding import day_of
from minutes.voting import spell_quorum, votes_of

TOPIC_LABEL = re.compile(r"^(?:\(intern\)\s*)?(Thema\s*\([^)]+\))\s*:", re.IGNORECASE)
LABELLED = {
    Entry.Kind.OUTCOME,
    Entry.Kind.DATE,
    Entry.Kind.TOPIC,
    Entry.Kind.WISH,
    Entry.Kind.LESSON,
    Entry.Kind.FINDING,
    Entry.Kind.FIGURE,
    Entry.Kind.QUESTION,
    Entry.Kind.PARKED,
}


def gather(minutes: Minutes, *, reader) -> MinutesDocument:
    """The minutes as this user may see them; nothing needs to be filtered after it."""
    entries = readable(minutes, reader)
    return replace(
        gather_head(minutes),
        items=_items(minutes, entries, reader),
        changed_at=_changed_at(minutes, entries),
    )


def gather_head(minutes: Minutes) -> MinutesDocument:
    """When, where, who was there: what every reader of the minutes may see, without items and lines."""
    meeting = minutes.meeting
    attendances = list(meeting.attendances.select_related("person", "from_item", "until_item"))
    return MinutesDocument(
        title=_("Protokoll: %s") % meeting.title,
        committee=str(meeting.committee),
        held_on=day_of(meeting),
        time_and_place=_time_and_place(meeting),
        chair=str(meeting.chair or minutes.chair_name),
        minute_taker=str(meeting.minute_taker or minutes.minute_taker_name),
        attendance=tuple(attendance_groups(attendances)),
        invitation=spell_notice(meeting),
        # What was minuted elsewhere says itself whether they were enough; the seats of then may be unknown.
        quorum="" if minutes.state == Minutes.State.ELSEWHERE else spell_quorum(electorate_at(minutes, None)),
        state=minutes.get_state_display(),
        signatures=(_("Sitzungsleitung, Datum"), _("Protokoll, Datum")),
        key=str(minutes.pk),
        revision=minutes.revision,
    )


def _changed_at(minutes: Minutes, entries: list[Entry]) -> datetime:
    """When the last of these lines was written, or the minutes were opened or ended."""
    moments = (minutes.opened_at, minutes.closed_at, *(entry.updated_at for entry in entries))
    return max(moment for moment in moments if moment)


def readable(minutes: Minutes, reader) -> list[Entry]:
    """The lines this user may read, with everything that hangs on them."""
    return list(with_decisions(minutes.entries.kept().visible_to(reader)))


def carried(minutes: Minutes, reader) -> tuple[DocumentTask, ...]:
    """What earlier meetings of the committee left to do, as far as this user may see it.

    What was minuted elsewhere says itself what was open then.
    """
    if minutes.state == Minutes.State.ELSEWHERE:
        return ()
    meeting = minutes.meeting
    tasks = carry.open_for(meeting.committee, before=meeting).visible_to(reader)
    return tuple(document_task(task, None) for task in tasks)


def came_of(resolution: Resolution, reader) -> list[ActionItem]:
    """The tasks that were agreed on under the same agenda item, as far as this user may see them."""
    entry = resolution.entry
    if entry.agenda_item_id is None:
        return []
    there = Entry.objects.filter(minutes=entry.minutes_id, agenda_item=entry.agenda_item_id, deleted_at=None)
    rows = ActionItem.objects.visible_to(reader).filter(entries__in=there).distinct()
    return list(rows.with_people(timezone.localdate()).order_by("pk"))


def with_decisions(entries):
    """Lines with speaker, decisions and promises, ready to be shown without further queries."""
    tasks = ActionItem.objects.filter(withdrawn_at=None).with_people(timezone.localdate()).order_by("pk")
    return entries.select_related("agenda_item", "speaker", "resolution", "outcome").prefetch_related(
        Prefetch("action_items", queryset=tasks)
    )


def document_entry(entry: Entry) -> DocumentEntry:
    """One line as a plain value; one of which a part was refused stands as it was typed."""
    return DocumentEntry(
        kind=entry.kind,
        text=entry.typed if entry.problem else entry.text,
        speaker="" if entry.problem else _speaker(entry),
        label="" if entry.problem else _label(entry),
        audience=_narrowness(entry.audience),
        resolution=_resolution(entry),
        tasks=tuple(_promised(entry)),
        key=entry.uuid.hex,
    )


def document_task(task: ActionItem, item: AgendaItem | None, *, is_next: bool = False) -> DocumentTask:
    """One promise in words; `is_next` when it waits for the one before it."""
    return DocumentTask(
        item_number=item.number if item else "",
        text=task.text,
        who=task.who,
        due=", ".join(part for part in (_("danach") if is_next else "", task.due) if part),
        audience=_narrowness(task.audience),
        is_open=task.is_open,
    )


def _promised(entry: Entry) -> Iterator[DocumentTask]:
    tasks = _tasks(entry)
    here = {task.pk for task in tasks}
    for task in tasks:
        yield document_task(task, entry.agenda_item, is_next=task.waiting_for_id in here)


def _narrowness(audience: str) -> str:
    return _("intern") if audience in (Audience.SEATS, Audience.OFFICE) else ""


def _items(minutes: Minutes, entries: list[Entry], reader) -> tuple[DocumentItem, ...]:
    """Every agenda item with its lines; lines above the first item stand for themselves, before it."""
    by_item: dict[int | None, list[Entry]] = {}
    for entry in entries:
        by_item.setdefault(entry.agenda_item_id, []).append(entry)
    head = by_item.get(None)
    items = [DocumentItem("", _("Vorab"), 1, _merged(head))] if head else []
    open_before, papers = carried(minutes, reader), _papers(minutes, reader)
    for item in agenda_for(minutes.meeting, reader):
        is_review = item.kind == AgendaItem.Kind.REVIEW
        items.append(
            DocumentItem(
                number=item.number,
                title=item.title,
                level=item.level + 1,
                entries=_merged(by_item.get(item.pk, [])),
                carried=open_before if is_review else (),
                papers=tuple(papers.get(item.pk, ())),
                key=str(item.pk),
            )
        )
    return tuple(items)


def _papers(minutes: Minutes, reader) -> dict[int | None, list[DocumentPaper]]:
    """What was attached, by agenda item, as far as this user may open it."""
    found: dict[int | None, list[DocumentPaper]] = {}
    for paper in minutes.meeting.papers.visible_to(reader):
        shown = DocumentPaper(paper.title, paper.get_absolute_url())
        found.setdefault(paper.agenda_item_id, []).append(shown)
    return found


def _merged(entries: list[Entry]) -> tuple[DocumentEntry, ...]:
    """Neighbouring bullets are one list, so that readers and screen readers hear one."""
    shown = without_repeats(_as_read(document_entry(entry)) for entry in without_openers(entries))
    merged: list[DocumentEntry] = []
    for (is_list, _audience), group in groupby(shown, key=lambda one: (one.kind == "bullet", one.audience)):
        lines = list(group)
        if is_list:
            lines = [_list(lines)]
        merged += lines
    return tuple(merged)


def _list(bullets: list[DocumentEntry]) -> DocumentEntry:
    keys = tuple(bullet.key for bullet in bullets for _point in bullet.points)
    text = "\n".join(bullet.text for bullet in bullets if bullet.points)
    return replace(bullets[0], kind="list", text=text, key="", keys=keys)


def _as_read(entry: DocumentEntry) -> DocumentEntry:
    """What was refused as a resolution is read as a note: nobody shall take it for one."""
    is_refused = entry.kind == Entry.Kind.RESOLUTION and entry.resolution is None
    return replace(entry, kind=Entry.Kind.NOTE) if is_refused else entry


def _time_and_place(meeting) -> str:
    when = spell_span(meeting.starts_at, meeting.ends_at) if meeting.starts_at else meeting.day_words
    return ", ".join(part for part in (when, meeting.place) if part)


def without_openers(entries: list[Entry]) -> list[Entry]:
    """A name alone opens a block of statements; each of them bears the name, so the opening line goes."""
    return [
        entry
        for entry, below in zip_longest(entries, entries[1:])
        if entry.text or not below or _speaker(entry) == "" or _speaker(entry) != _speaker(below)
    ]


def _label(entry: Entry) -> str:
    """What stands before the text: "Wunsch", or for another meeting's topic "Thema (für 21.11.)"."""
    if entry.kind not in LABELLED:
        return ""
    for_another = TOPIC_LABEL.search(entry.typed) if entry.kind == Entry.Kind.TOPIC else None
    return for_another[1] if for_another else entry.get_kind_display()


def _speaker(entry: Entry) -> str:
    if entry.kind != Entry.Kind.STATEMENT:
        return ""
    return entry.speaker_label or (entry.speaker.last_name if entry.speaker else "")


def _resolution(entry: Entry) -> DocumentResolution | None:
    resolution: Resolution | None = (
        getattr(entry, "resolution", None) if entry.kind == Entry.Kind.RESOLUTION else None
    )
    if resolution is None:
        return None
    return DocumentResolution(resolution.label, resolution.text, votes_of(resolution), resolution.verdict)


def _tasks(entry: Entry) -> list[ActionItem]:
    return list(entry.action_items.all()) if entry.kind == Entry.Kind.TASK else []
