"""How meetings, their agenda and papers, and wishes for topics are found, each by whoever sees it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from django.db import models
from django.urls import reverse
from django.utils import timezone

from meetings.models import AgendaItem, Attendance, Meeting, MeetingPaper, TopicProposal
from members.audience import Audience
from members.search.rows import Reader, Row, Source, Watch, each

FOR_ALL = (Audience.COMMITTEE, Audience.MEMBERS)
MEETING, ITEM = "meetings.meeting", "meetings.agendaitem"
PAPER, TOPIC = "meetings.meetingpaper", "meetings.topicproposal"


def present_at(meetings: Iterable[int]) -> dict[int, list[Attendance]]:
    """Who of the register was there, by meeting; one query for all of them."""
    there: dict[int, list[Attendance]] = defaultdict(list)
    rows = Attendance.objects.filter(
        meeting__in=set(meetings), person__isnull=False, state=Attendance.State.PRESENT
    )
    for one in rows.select_related("person", "from_item", "until_item"):
        there[one.meeting_id].append(one)
    return there


def people(there: Iterable[Attendance]) -> set[UUID]:
    return {one.person.uuid for one in there if one.person}


def took_part(there: Iterable[Attendance], item: AgendaItem | None) -> set[UUID]:
    """Guests only where they were at the item; what stands at none is for whoever was there all the time."""
    return people(one for one in there if one.capacity != Attendance.Capacity.GUEST or _was_at(one, item))


def voted(there: Iterable[Attendance]) -> set[UUID]:
    return people(one for one in there if one.capacity == Attendance.Capacity.VOTING)


def attended(there: Sequence[Attendance], *, audience: str, item: AgendaItem | None, taker) -> set[UUID]:
    """The same as `attended_condition`, as a set of people; `taker` is the minute-taker or None."""
    writes = {taker.uuid} if taker else set()
    if audience in FOR_ALL:
        return took_part(there, item) | writes
    return voted(there) | writes if audience == Audience.SEATS else set()


def by_name(found: Iterable[UUID], *, when: str = "") -> frozenset[Reader]:
    return frozenset(Reader(person=person, when=when) for person in found)


def of_committee(meeting: Meeting) -> dict:
    """What every row of a meeting has from it."""
    return {
        "day": timezone.localdate(meeting.starts_at) if meeting.starts_at else None,
        "committee": meeting.committee_id,
        "committee_kind": meeting.committee.kind,
    }


def _meetings():
    return Meeting.objects.select_related("committee", "minute_taker")


def _meeting_rows(meetings: Sequence[Meeting]) -> Iterator[Row]:
    there = present_at(one.pk for one in meetings)
    for one in meetings:
        parts = [one.committee.name, one.day_words, one.place, one.cancel_reason]
        yield Row(
            thing=one.pk,
            title=one.title,
            text=" · ".join(filter(None, parts)),
            path=one.get_absolute_url(),
            **_opening(one, there[one.pk]),
        )


def _opening(meeting: Meeting, there: Sequence[Attendance], *, item: AgendaItem | None = None) -> dict:
    """Who sees a meeting: MeetingQuerySet.visible_to, with a public draft kept inside its committee.

    An item of it a guest sees only if she was there for it.
    """
    taker = {meeting.minute_taker.uuid} if meeting.minute_taker else set()
    audience, readers = meeting.audience, set()
    if audience == Audience.PUBLIC and meeting.state == Meeting.State.DRAFT:
        audience, readers = Audience.COMMITTEE, taker
    elif audience in FOR_ALL:
        readers = (took_part(there, item) if item else people(there)) | taker
    elif audience == Audience.SEATS:
        readers = voted(there)
    return of_committee(meeting) | {"audience": audience, "readers": by_name(readers)}


def _items():
    return AgendaItem.objects.select_related("meeting__committee", "meeting__minute_taker", "presenter")


def _item_rows(items: Sequence[AgendaItem]) -> Iterator[Row]:
    there = present_at(one.meeting_id for one in items)
    for one in items:
        yield Row(
            thing=one.pk,
            title=one.title,
            text=" · ".join(filter(None, [f"TOP {one.number}", one.meeting.title, str(one.presenter or "")])),
            path=one.meeting.get_absolute_url(),
            **_opening(one.meeting, there[one.meeting_id], item=one),
        )


def _papers():
    rows = MeetingPaper.objects.filter(removed_at=None)
    return rows.select_related("meeting__committee", "meeting__minute_taker", "agenda_item")


def _paper_rows(papers: Sequence[MeetingPaper]) -> Iterator[Row]:
    there = present_at(one.meeting_id for one in papers)
    for one in papers:
        taker, here = one.meeting.minute_taker, there[one.meeting_id]
        readers = attended(here, audience=one.audience, item=one.agenda_item, taker=taker)
        yield Row(
            thing=one.pk,
            title=one.title,
            text=f"{one.name} · {one.meeting.title}",
            path=one.get_absolute_url(),
            **of_committee(one.meeting) | {"audience": one.audience, "readers": by_name(readers)},
        )


def _topics():
    return TopicProposal.objects.select_related("committee", "proposed_by")


def _topic(one: TopicProposal) -> Row:
    return Row(
        thing=one.pk,
        title=one.title,
        text=" · ".join(filter(None, [one.reason, one.answer])),
        day=timezone.localdate(one.proposed_at),
        path=reverse("proposal_list"),
        audience=one.audience,
        committee=one.committee_id,
        committee_kind=one.committee.kind,
    )


def _was_at(one: Attendance, item: AgendaItem | None) -> bool:
    came = one.from_item is None or (item is not None and one.from_item.position <= item.position)
    return came and (
        one.until_item is None or (item is not None and one.until_item.position >= item.position)
    )


def of_meetings(meetings: models.QuerySet) -> Iterator[tuple[str, models.QuerySet]]:
    """Everything of these meetings whose row says or opens the same as they do."""
    yield MEETING, meetings
    yield ITEM, AgendaItem.all_items.filter(meeting__in=meetings)
    yield PAPER, MeetingPaper.objects.filter(meeting__in=meetings)


def meetings_of(model: type[models.Model]):
    """From rows with a `meeting` to the meetings; what was deleted is asked before it goes."""
    return lambda keys: Meeting.objects.filter(
        pk__in=model._base_manager.filter(pk__in=keys).values("meeting")
    )


SOURCES = (
    Source(MEETING, "sitzungen", _meetings, _meeting_rows, unread=frozenset({"is_settled", "sequence"})),
    Source(ITEM, "sitzungen", _items, _item_rows),
    Source(PAPER, "unterlagen", _papers, _paper_rows),
    Source(TOPIC, "themen", _topics, each(_topic)),
)
WATCHES = (
    Watch(Meeting, lambda keys: of_meetings(Meeting.objects.filter(pk__in=keys))),
    Watch(Attendance, lambda keys: of_meetings(meetings_of(Attendance)(keys))),
    # From which item to which a guest was there decides which items and papers she keeps.
    Watch(
        AgendaItem,
        lambda keys: [
            (PAPER, MeetingPaper.objects.filter(meeting__in=meetings_of(AgendaItem)(keys))),
            (ITEM, AgendaItem.all_items.filter(meeting__in=meetings_of(AgendaItem)(keys))),
        ],
        unread=frozenset({"title", "presenter", "kind"}),
    ),
)
