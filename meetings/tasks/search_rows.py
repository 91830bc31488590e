"""How action items are found: by their audience, by whoever answers for them, by the minute-taker."""

from collections.abc import Sequence

from django.utils import timezone

from meetings.models import Meeting
from meetings.tasks.models import ActionItem
from members.audience import Audience
from members.models import Person
from members.search.models import SearchReader
from members.search.rows import Reader, Row, Source, Watch, each

TASK = "tasks.actionitem"


def _tasks():
    rows = ActionItem.objects.filter(withdrawn_at=None)
    return rows.select_related("committee", "meeting__minute_taker", "seat").prefetch_related("assignees")


def _task(one: ActionItem) -> Row:
    who = [str(person) for person in one.assignees.all()] + ([one.seat.name] if one.seat else [])
    meeting = one.meeting.title if one.meeting else ""
    return Row(
        thing=one.pk,
        title=one.text,
        text=" · ".join(filter(None, [*who, one.due_words, meeting])),
        day=timezone.localdate(one.created_at),
        path=one.get_absolute_url(),
        audience=one.audience if one.released_at else Audience.OFFICE,
        committee=one.committee_id,
        committee_kind=one.committee.kind,
        readers=frozenset(_readers(one)),
    )


def _readers(one: ActionItem) -> set[Reader]:
    """ActionItemQuerySet.visible_to: whoever answers for it reads it whatever its audience, once told."""
    taker = one.meeting.minute_taker if one.meeting else None
    readers = set()
    if taker and one.audience != Audience.OFFICE:
        readers.add(Reader(person=taker.uuid, when=SearchReader.When.HERE))
    if one.released_at:
        readers |= {Reader(person=person.uuid) for person in one.assignees.all()}
        readers |= {Reader(seat=one.seat_id)} if one.seat_id else set()
    return readers


def _of_meetings(keys: Sequence):
    yield TASK, ActionItem.objects.filter(meeting__in=keys)


def _of_people(keys: Sequence):
    yield TASK, ActionItem.objects.filter(assignees__in=keys)


def _is_promised(one: ActionItem) -> bool:
    """Said in a meeting that still runs: nobody was told."""
    return one.released_at is None and one.withdrawn_at is None


SOURCES = (Source(TASK, "aufgaben", _tasks, each(_task), as_saved=_is_promised),)
WATCHES = (
    Watch(Meeting, _of_meetings, unread=frozenset({"is_settled", "sequence", "changed_at", "state"})),
    Watch(Person, _of_people),
)
