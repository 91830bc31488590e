"""The agenda as one reader may see it: plain values for Word and plain text."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.guests import agenda_for
from meetings.models import AgendaItem, Meeting, MeetingPaper
from meetings.moving import spell_when, spell_when_and_where


@dataclass(frozen=True)
class AgendaLine:
    """One item; `level` is 1 for a main item, 2 for "0.1"; `papers` are the titles of what is attached."""

    number: str
    title: str
    level: int = 1
    presenter: str = ""
    papers: tuple[str, ...] = ()
    is_late: bool = False


@dataclass(frozen=True)
class AgendaDocument:
    """The agenda of one meeting. `papers` belong to the whole of it; what is empty is left out."""

    meeting: str
    committee: str
    when_and_where: str
    when: str = ""
    held_on: date | None = None
    chair: str = ""
    state: str = ""
    lines: tuple[AgendaLine, ...] = ()
    papers: tuple[str, ...] = ()
    changed_at: datetime | None = None

    @property
    def title(self) -> str:
        return _("Tagesordnung: %s") % self.meeting


def gather(meeting: Meeting, *, reader) -> AgendaDocument:
    """The agenda with the papers this user may open; three queries besides the meeting."""
    readable = MeetingPaper.objects.visible_to(reader)
    return gather_with(meeting, papers=readable, items=agenda_for(meeting, reader))


def gather_with(
    meeting: Meeting, *, papers: QuerySet[MeetingPaper], items: QuerySet[AgendaItem] | None = None
) -> AgendaDocument:
    """The agenda, or these items of it, with these papers, for several readers at once."""
    rows = meeting.agenda.order_by("position", "pk") if items is None else items
    lines = rows.select_related("presenter").prefetch_related(
        Prefetch("papers", queryset=papers, to_attr="shown_papers")
    )
    is_usual = meeting.state in (Meeting.State.INVITED, Meeting.State.HELD)
    return AgendaDocument(
        meeting=meeting.title,
        committee=str(meeting.committee),
        when_and_where=spell_when_and_where(meeting) or _("Tag noch offen"),
        when=spell_when(meeting) or _("Tag noch offen"),
        held_on=timezone.localdate(meeting.starts_at) if meeting.starts_at else None,
        chair=str(meeting.chair or ""),
        state="" if is_usual else meeting.get_state_display(),
        lines=tuple(_line(item) for item in lines),
        papers=tuple(paper.title for paper in papers.filter(meeting=meeting, agenda_item=None)),
        changed_at=meeting.changed_at,
    )


def _line(item) -> AgendaLine:
    return AgendaLine(
        number=item.number,
        title=item.title,
        level=item.level + 1,
        presenter=str(item.presenter or ""),
        papers=tuple(paper.title for paper in item.shown_papers),
        is_late=item.is_late,
    )
