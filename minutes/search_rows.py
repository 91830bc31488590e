"""How minutes, their lines and what they decided are found, each by its own audience."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from uuid import UUID

from django.db import models
from django.urls import reverse

from meetings.models import AgendaItem, Attendance, Meeting
from meetings.search_rows import (
    FOR_ALL,
    attended,
    by_name,
    meetings_of,
    of_committee,
    people,
    present_at,
    voted,
)
from members.audience import Audience, is_narrower
from members.models import Person
from members.search import erased
from members.search.models import SearchReader
from members.search.rows import Row, Source, Watch
from minutes.models import Entry, Minutes, Outcome, Resolution

MINUTES, ENTRY = "minutes.minutes", "minutes.entry"
RESOLUTION, OUTCOME = "minutes.resolution", "minutes.outcome"
WRITES = SearchReader.When.HERE


def _minutes():
    return Minutes.objects.select_related("meeting__committee", "meeting__minute_taker")


def _minutes_rows(found: Sequence[Minutes]) -> Iterator[Row]:
    there = _there(found)
    for one in found:
        names = [one.meeting.committee.name, one.chair_name, one.minute_taker_name, one.source_name]
        yield Row(
            thing=one.pk,
            title=one.meeting.title,
            text=" · ".join(filter(None, names)),
            path=reverse("minutes_detail", args=[one.pk]),
            **of_committee(one.meeting) | _minutes_opening(one, there.get(one.meeting_id, [])),
        )


def _minutes_opening(minutes: Minutes, there: Sequence[Attendance]) -> dict:
    """MinutesQuerySet.visible_to: while the meeting runs, the office and the minute-taker alone."""
    if minutes.is_open:
        return _being_written(minutes, minutes.audience)
    return {"audience": minutes.audience, "readers": by_name(_keep_minutes(minutes, there))}


def _being_written(minutes: Minutes, *audiences: str) -> dict:
    taker = minutes.meeting.minute_taker
    is_hers = taker is not None and Audience.OFFICE not in audiences
    return {
        "audience": Audience.OFFICE,
        "readers": by_name({taker.uuid}, when=WRITES) if taker and is_hers else frozenset(),
    }


def _keep_minutes(minutes: Minutes, there: Sequence[Attendance]) -> set[UUID]:
    """MinutesQuerySet.named_readers."""
    taker = minutes.meeting.minute_taker
    writes = {taker.uuid} if taker and minutes.audience != Audience.OFFICE else set()
    if minutes.audience in FOR_ALL:
        return people(there) | writes
    return voted(there) | writes if minutes.audience == Audience.SEATS else writes


def _entries():
    rows = Entry.objects.filter(deleted_at=None)
    return rows.select_related(
        "minutes__meeting__committee", "minutes__meeting__minute_taker", "agenda_item", "speaker"
    )


def _entry_rows(entries: Sequence[Entry]) -> Iterator[Row]:
    there = _there(one.minutes for one in entries)
    for one in entries:
        meeting, item = one.minutes.meeting, one.agenda_item
        speaker = str(one.speaker) if one.speaker else one.speaker_label
        text = one.text or one.typed
        yield Row(
            thing=one.pk,
            title=f"{item.number} {item.title}".strip() if item else meeting.title,
            text=f"{speaker}: {text}" if speaker else text,
            path=_place(one),
            **of_committee(meeting) | _entry_opening(one, there.get(meeting.pk, [])),
        )


def _entry_opening(entry: Entry, there: Sequence[Attendance]) -> dict:
    """EntryQuerySet.visible_to: whoever may see the line *and* its minutes, each by audience or by name.

    Both audiences belong to one committee, so that being in both is being in the narrower. By name in both
    is an intersection; by name in the one and by audience in the other only matters where that audience is
    the wider: everybody, or (with a line released to the members) whoever speaks for a member.
    """
    minutes = entry.minutes
    if minutes.is_open:
        return _being_written(minutes, minutes.audience, entry.audience)
    line = attended(
        there, audience=entry.audience, item=entry.agenda_item, taker=minutes.meeting.minute_taker
    )
    whole = _keep_minutes(minutes, there)
    named, as_member = line & whole, set()
    if minutes.audience == Audience.PUBLIC:
        named = line
    elif entry.audience == Audience.PUBLIC:
        named = whole
    elif entry.audience == Audience.MEMBERS:
        as_member = whole - named
    both = _narrower(entry.audience, minutes.audience)
    members = by_name(as_member, when=SearchReader.When.MEMBER)
    return {"audience": both, "readers": by_name(named) | members}


def _decisions(model: type[models.Model]):
    def things():
        rows = model._default_manager.filter(entry__deleted_at=None)
        return rows.select_related(
            "entry__minutes__meeting__committee",
            "entry__minutes__meeting__minute_taker",
            "entry__agenda_item",
        )

    return things


def _decision_rows(found: Sequence[Resolution | Outcome]) -> Iterator[Row]:
    there = _there(one.entry.minutes for one in found)
    for one in found:
        meeting = one.entry.minutes.meeting
        yield Row(
            thing=one.pk,
            **_said(one),
            **of_committee(meeting) | _decision_opening(one, there.get(meeting.pk, [])),
        )


def _said(one: Resolution | Outcome) -> dict:
    meeting = one.entry.minutes.meeting
    if isinstance(one, Outcome):
        return {"title": one.text, "text": meeting.title, "path": _place(one.entry)}
    return {
        "title": f"{one.label} {one.text}".strip(),
        "text": " · ".join(filter(None, [meeting.title, one.verdict])),
        "path": reverse("resolution_detail", args=[one.pk]),
    }


def _decision_opening(one: Resolution | Outcome, there: Sequence[Attendance]) -> dict:
    """DecisionQuerySet.visible_to: by its own audience or with its line, once the meeting was ended."""
    if one.entry.minutes.is_open:
        return {"audience": Audience.OFFICE}
    line = _entry_opening(one.entry, there)
    return line | {"audience": _wider(one.audience, line["audience"])}


def _place(entry: Entry) -> str:
    anchor = f"#top-{entry.agenda_item_id}" if entry.agenda_item_id else ""
    return reverse("minutes_detail", args=[entry.minutes_id]) + anchor


def _there(minutes) -> dict[int, list[Attendance]]:
    """Who was at the meetings that were ended; lines that are being written ask nothing."""
    ended = [one.meeting_id for one in minutes if not one.is_open]
    return present_at(ended) if ended else {}


def _is_written(one: Entry | Resolution | Outcome) -> bool:
    """Its meeting runs: the minutes are held by whoever writes, and only she and the office find it."""
    entry = one if isinstance(one, Entry) else one.entry
    return entry.deleted_at is None and entry.minutes.is_open


def _narrower(one: str, other: str) -> str:
    return one if is_narrower(one, than=other) else other


def _wider(one: str, other: str) -> str:
    return other if is_narrower(one, than=other) else one


def _of_entries(keys: Sequence):
    yield RESOLUTION, Resolution.objects.filter(entry__in=keys)
    yield OUTCOME, Outcome.objects.filter(entry__in=keys)


def _of_minutes(keys: Sequence):
    yield ENTRY, Entry.objects.filter(minutes__in=keys)
    yield RESOLUTION, Resolution.objects.filter(entry__minutes__in=keys)
    yield OUTCOME, Outcome.objects.filter(entry__minutes__in=keys)


def _of_meetings(keys: Sequence):
    yield MINUTES, Minutes.objects.filter(meeting__in=keys)
    yield from _of_minutes(list(Minutes.objects.filter(meeting__in=keys).values_list("pk", flat=True)))


def _of_ended(model: type[models.Model]):
    """Who was there, and at which items, opens the lines only of meetings that were ended."""

    def affected(keys: Sequence):
        meetings = meetings_of(model)(keys)
        ended = Minutes.objects.filter(meeting__in=meetings, closed_at__isnull=False)
        yield MINUTES, ended
        yield from _of_minutes(list(ended.values_list("pk", flat=True)))

    return affected


def _of_items(keys: Sequence):
    """A line is called after its item, also while the meeting runs."""
    yield ENTRY, Entry.objects.filter(agenda_item__in=keys)
    yield from _of_ended(AgendaItem)(keys)


def _of_speakers(keys: Sequence):
    yield ENTRY, Entry.objects.filter(speaker__in=keys)


def _decides(entry: Entry) -> bool:
    return bool(entry.deleted_at) or entry.kind in (Entry.Kind.RESOLUTION, Entry.Kind.OUTCOME)


def _without_erased(kind: str, rows: Callable[[Sequence], Iterable[Row]]):
    """Signed minutes keep the name of somebody who was erased; nobody finds them by it."""

    def made(things: Sequence) -> Iterator[Row]:
        signed = [one.pk for one in things if _minutes_of(one).is_frozen]
        return erased.leave_out(kind, rows(things), things=signed)

    return made


def _minutes_of(one: Minutes | Entry | Resolution | Outcome) -> Minutes:
    if isinstance(one, Minutes):
        return one
    return one.minutes if isinstance(one, Entry) else one.entry.minutes


_MINUTES_ROWS, _ENTRY_ROWS = _without_erased(MINUTES, _minutes_rows), _without_erased(ENTRY, _entry_rows)
_RESOLUTION_ROWS = _without_erased(RESOLUTION, _decision_rows)
_OUTCOME_ROWS = _without_erased(OUTCOME, _decision_rows)
SOURCES = (
    Source(MINUTES, "protokolle", _minutes, _MINUTES_ROWS, unread=frozenset({"revision"})),
    Source(ENTRY, "protokolle", _entries, _ENTRY_ROWS, frozenset({"position", "revision"}), _is_written),
    Source(RESOLUTION, "beschluesse", _decisions(Resolution), _RESOLUTION_ROWS, as_saved=_is_written),
    Source(OUTCOME, "beschluesse", _decisions(Outcome), _OUTCOME_ROWS, as_saved=_is_written),
)
WATCHES = (
    Watch(Entry, _of_entries, only_if=_decides, unread=frozenset({"position", "revision"})),
    Watch(Minutes, _of_minutes, unread=frozenset({"revision", "source_text", "source_name"})),
    Watch(Meeting, _of_meetings, unread=frozenset({"is_settled", "sequence", "changed_at"})),
    Watch(Attendance, _of_ended(Attendance)),
    Watch(AgendaItem, _of_items),
    Watch(Person, _of_speakers),
)
