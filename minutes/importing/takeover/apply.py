"""Taking a protocol over: a held meeting, its agenda, attendance and lines; a draft to check, or history."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone

from meetings.models import AgendaItem, Meeting
from members.audience import Audience
from members.dates import ending
from members.models import Committee
from members.search.indexing import together
from minutes.importing.preview.preview import Preview
from minutes.importing.reader.finds import FoundItem, Head
from minutes.importing.takeover.attendance import note_attendance, note_roles
from minutes.importing.takeover.entries import Page, write_entries
from minutes.importing.takeover.history import History, file_away
from minutes.importing.takeover.originals import keep_original
from minutes.importing.takeover.told import Told
from minutes.models import Minutes

Kind = AgendaItem.Kind
# What the items of every agenda are called. The first that fits counts.
ITEM_KINDS = (
    (Kind.REVIEW, r"kontrolle\b.*protokoll|protokollkontrolle|(?:genehmigung|bestätigung|annahme"
                  r"|verabschiedung)\b.*(?:protokoll|niederschrift)|letzte[ns]?\s+(?:protokoll|niederschrift)"),
    (Kind.FORMALITY, r"^(?:regularien|formalia|begrüßung|eröffnung)\b|(?:an|ab)wesenheit|beschlussfähigkeit"
                     r"|(?:festlegung|feststellung|genehmigung|beschluss|bestätigung)\b.*tagesordnung"),
    (Kind.OTHER, r"^(?:verschiedenes|sonstiges|allfälliges|anfragen und (?:mitteilungen|anregungen))\b"),
)  # fmt: skip


class NoDay(ValueError):
    """Without a day there is no meeting."""


@transaction.atomic
@together()
def apply(
    found: Preview,
    *,
    committee: Committee,
    by,
    source: str,
    source_name: str = "",
    original: bytes = b"",
    history: History | None = None,
) -> Minutes:
    """The minutes as an open draft: only the office and the minute-taker see them until the meeting is ended.

    `source` is the text the finds were read from, `original` the file it came in; `by` the user, None
    for the command line. With a `history` they are filed away at once (history.py beside this),
    for whoever sees the committee's minutes. Raises NoDay when the document does not say when it was.
    """
    audience = committee.default_audience if history else Audience.OFFICE
    meeting = _meeting(found.parsed.head, committee, audience=audience)
    minutes = Minutes.objects.create(
        meeting=meeting,
        audience=committee.default_audience,
        source_name=source_name[:255],
        source_text=source,
    )
    page = _page(minutes, found, by=by, is_history=history is not None)
    note_roles(minutes, found.parsed.head, page.named)
    write_entries(page, found.parsed, source, told=Told(found, committee=committee.name))
    if original:
        keep_original(minutes, original, by=by)
    if history:
        file_away(minutes, history, promises=page.promises, by=by)
    return minutes


def _page(minutes: Minutes, found: Preview, *, by, is_history: bool) -> Page:
    """The minutes with their agenda and the people of their day, without a line yet."""
    items = _agenda(minutes.meeting, found.parsed.agenda)
    named = note_attendance(minutes.meeting, found)
    return Page(minutes, items, named, by, is_history=is_history)


def _meeting(head: Head, committee: Committee, *, audience: str) -> Meeting:
    if head.day is None:
        raise NoDay
    starts_at, ends_at = _moments(head.day, head.start, head.end)
    return Meeting.objects.create(
        committee=committee,
        title=head.title[:200] or committee.name,
        state=Meeting.State.HELD,
        starts_at=starts_at,
        ends_at=ends_at,
        place=head.place[:200],
        audience=audience,
    )


def _moments(day: date, start: time | None, end: time | None) -> tuple[datetime, datetime | None]:
    """Begin and end; one without an hour begins at 0."""
    starts_at = timezone.make_aware(datetime.combine(day, start or time()))
    return starts_at, ending(starts_at, end) if start and end else None


def _agenda(meeting: Meeting, finds: Sequence[FoundItem]) -> list[AgendaItem]:
    """The items in the order of the document, with the numbers that it gives them."""
    return [
        AgendaItem.objects.create(
            meeting=meeting,
            position=position,
            level=max(found.level - 1, 0),
            number=found.number[:10],
            title=found.title[:300],
            kind=item_kind(found.title),
        )
        for position, found in enumerate(finds, 1)
    ]


def item_kind(title: str) -> str:
    """Formality, review of the last minutes, any other business, or a topic."""
    kinds = (kind for kind, words in ITEM_KINDS if re.search(words, title, re.IGNORECASE))
    return next(kinds, Kind.TOPIC)
