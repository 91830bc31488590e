"""A meeting comes to be: with its formalities, and with everybody who is expected."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings import agenda, attending
from meetings.models import AgendaItem, Meeting
from members import history, keeping
from members.languages import language_of_records
from members.models import Appointment, Committee, Person, Seat, User
from members.refusal import Refused

INVITED = "meetings.invited"
RHYTHM = timedelta(weeks=5)
# Nobody meets more rarely: whatever is further back was read in from another time.
RAREST = 106


@dataclass(frozen=True)
class Suggestion:
    """When and where a committee would meet next, as it usually does."""

    day: date | None = None
    begins: time | None = None
    ends: time | None = None
    place: str = ""


def suggest(committee: Committee, *, today: date) -> Suggestion:
    """The next meeting as far behind the last one as that was behind the one before, in whole weeks.

    Same hours, same place; nothing for a committee that never met.
    """
    kept = committee.meetings.exclude(starts_at=None).exclude(state=Meeting.State.CANCELLED)
    last, *before = kept.order_by("-starts_at")[:2] or [None]
    if last is None:
        return Suggestion()
    days = [timezone.localdate(one.starts_at) for one in (last, *before)]
    weeks = round((days[0] - days[-1]).days / 7)
    step = timedelta(weeks=weeks) if 0 < weeks <= RAREST else RHYTHM
    day = days[0] + step
    while day <= today:
        day += step
    ends = timezone.localtime(last.ends_at).time() if last.ends_at else None
    return Suggestion(day, timezone.localtime(last.starts_at).time(), ends, last.place)


@transaction.atomic
def plan(meeting: Meeting, *, by: User | None) -> Meeting:
    """Save a new meeting, begin its agenda and put everybody who is expected on its list.

    Without a title it is called as the committee's last one, without a chair the committee's chair leads.
    """
    meeting.title = meeting.title or usual_title(meeting.committee)
    meeting.chair = meeting.chair or chair_of(meeting)
    keeping.enter(meeting, by=by)
    agenda.begin(meeting)
    attending.prefill(meeting)
    return meeting


@transaction.atomic
def invite(meeting: Meeting, *, by: User | None) -> bool:
    """Call the meeting: from now on a new item counts as late. Calling it twice changes nothing.

    Nothing is sent; that does meetings/inviting/. Raises Refused for a meeting without a day, or one that is
    past the draft.
    """
    meeting.refresh_from_db(from_queryset=Meeting.objects.select_for_update())
    if meeting.state == Meeting.State.INVITED:
        return False
    if meeting.state != Meeting.State.DRAFT:
        raise Refused(_("Zu dieser Sitzung kann man nicht mehr einladen: %s.") % meeting.get_state_display())
    if meeting.starts_at is None:
        raise Refused(_("Die Sitzung hat noch keinen Tag. Legen Sie ihn fest, dann können Sie einladen."))
    attending.prefill(meeting)
    meeting.state, meeting.invited_at = Meeting.State.INVITED, timezone.now()
    meeting.save(update_fields=["state", "invited_at", "changed_at"])
    history.record(meeting, INVITED, by=by)
    return True


@language_of_records()
def usual_title(committee: Committee) -> str:
    """As the last meeting of this committee was called; by its day, as old ones may be entered later."""
    latest = committee.meetings.order_by(F("starts_at").desc(nulls_last=True), "-pk")
    last = latest.values_list("title", flat=True).first()
    is_assembly = committee.kind == Committee.Kind.ASSEMBLY
    return last or (committee.name if is_assembly else _("Sitzung: %s") % committee.name)


def missing(meeting: Meeting) -> list[str]:
    """What an invitation should name and this meeting does not have yet, in words (§ 32 (1) BGB)."""
    found = [] if meeting.place else [_("ein Ort")]
    if not meeting.agenda.filter(kind=AgendaItem.Kind.TOPIC).exists():
        found.append(_("ein Thema auf der Tagesordnung"))
    return found


def chair_of(meeting: Meeting) -> Person | None:
    """Whoever chaired the committee on the day of the meeting, the longest in office first."""
    day = timezone.localdate(meeting.starts_at) if meeting.starts_at else timezone.localdate()
    chairs = Appointment.objects.in_office(day).filter(
        seat__committee=meeting.committee, seat__role=Seat.Role.CHAIR
    )
    held = chairs.select_related("person").order_by("starts_on").first()
    return held.person if held else None
