"""Dates everybody may know: public meetings that are more than a draft, and visits that are announced."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.models import Meeting
from meetings.visits.models import Visit
from members import plaintext
from members.templatetags.german import span

LOOKING_BACK = timedelta(days=365)


@dataclass(frozen=True)
class PublicDate:
    """One line of the public calendar; `when` in words, `day` None while it is still open."""

    day: date | None
    when: str
    title: str
    place: str = ""
    url: str = ""
    is_cancelled: bool = False


def upcoming_dates() -> list[PublicDate]:
    """What is still to come, the next first, what has no day yet at the end; two queries."""
    today = timezone.localdate()
    visits = [visit for visit in _visits() if visit.is_ahead(today)]
    known = {visit.meeting_id for visit in visits}
    meetings = _meetings().upcoming().exclude(pk__in=known - {None})
    return sorted([*map(_of_meeting, meetings), *map(_of_visit, visits)], key=_by_day)


def past_dates() -> list[PublicDate]:
    """What took place within the last year, the newest first; two queries."""
    now = timezone.now()
    first = (now - LOOKING_BACK).date()
    visits = [visit for visit in _visits() if visit.is_over and visit.starts_on and visit.starts_on >= first]
    known = {visit.meeting_id for visit in visits}
    meetings = _meetings().filter(starts_at__lt=now, starts_at__date__gte=first)
    held = meetings.exclude(state=Meeting.State.CANCELLED).exclude(pk__in=known - {None})
    return sorted([*map(_of_meeting, held), *map(_of_visit, visits)], key=_by_day, reverse=True)


def dates_text(title: str, dates: Iterable[PublicDate], *, if_none: str) -> str:
    """A point for each date with day, title, place, to paste into a mail; `if_none` stands for none."""
    return plaintext.joined([plaintext.heading(title), plaintext.points(map(_told, dates)) or if_none])


def _told(found: PublicDate) -> str:
    when = found.when or _("Tag noch offen")
    off = f" ({_('abgesagt')})" if found.is_cancelled else ""
    return "\n".join(part for part in (f"{when}{off}", found.title, found.place) if part)


def _meetings():
    """Meetings that visitors see; the same for everybody."""
    return Meeting.objects.visible_to(AnonymousUser())


def _visits():
    return Visit.objects.public().select_related("district")


def _of_meeting(meeting: Meeting) -> PublicDate:
    return PublicDate(
        day=timezone.localdate(meeting.starts_at) if meeting.starts_at else None,
        when=span(meeting.starts_at, meeting.ends_at) or meeting.day_words,
        title=meeting.title,
        place=meeting.place,
        is_cancelled=meeting.state == Meeting.State.CANCELLED,
    )


def _of_visit(visit: Visit) -> PublicDate:
    return PublicDate(
        day=visit.starts_on,
        when=visit.when,
        title=f"{visit.format_name}: {visit.title}",
        place=", ".join(part for part in (visit.place, visit.district.name) if part),
        url=reverse("visits_district", args=[visit.district.key]),
    )


def _by_day(found: PublicDate) -> tuple[date, str]:
    return found.day or date.max, found.title
