"""What stands on somebody's desk, gathered from every app and said in a sentence."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.answering import Invitation, invitations
from meetings.models import Meeting
from meetings.tasks.models import ActionItem
from meetings.tasks.rows import Row
from members.dates import spell_day
from members.models import Person
from minutes.models import Review

MEETINGS = 5


def my_tasks(person: Person | None):
    """What this person has to do, the most urgent first."""
    today = timezone.localdate()
    return ActionItem.objects.mine(person, today).open().by_due().with_people(today)


def next_meetings(user):
    """The next meetings this user may know of, those with a day."""
    coming = Meeting.objects.visible_to(user).upcoming().filter(starts_at__isnull=False)
    return coming.select_related("committee")[:MEETINGS]


def to_look_through(person: Person | None) -> list[dict]:
    """Minutes that were laid before this person, as templates/components/_rows.html takes them."""
    waiting = Review.objects.open().with_meeting().filter(reviewer=person) if person else []
    return [
        {
            "title": str(review.minutes),
            "url": reverse("review_page", args=[review.pk]),
            "note": _("zur Durchsicht seit %(day)s") % {"day": spell_day(review.asked_at)},
        }
        for review in waiting
    ]


@dataclass(frozen=True)
class NextMeeting:
    """A meeting with my invitation; None for one that I only know of."""

    meeting: Meeting
    invitation: Invitation | None


def with_answers(meetings: list[Meeting], user) -> list[NextMeeting]:
    """Each meeting with what this user answered; one query more."""
    mine = invitations(meetings, user=user)
    return [NextMeeting(meeting, mine.get(meeting.pk)) for meeting in meetings]


def summary(rows: list[Row], meetings: list[Meeting]) -> str:
    """ "2 Aufgaben sind offen, 1 davon ist überfällig. Die nächste Sitzung ist in 12 Tagen." """
    return " ".join(sentence for sentence in (_open(rows), _next(meetings)) if sentence)


def _open(rows: list[Row]) -> str:
    if not rows:
        return _("Gerade haben Sie keine offenen Aufgaben.")
    late = sum(1 for row in rows if row.late)
    is_open = ngettext("%(count)s Aufgabe ist offen", "%(count)s Aufgaben sind offen", len(rows))
    is_late = ngettext("%(count)s davon ist überfällig", "%(count)s davon sind überfällig", late)
    if not late:
        return is_open % {"count": len(rows)} + "."
    return f"{is_open % {'count': len(rows)}}, {is_late % {'count': late}}."


def _next(meetings: list[Meeting]) -> str:
    coming = [meeting for meeting in meetings if meeting.state != Meeting.State.CANCELLED]
    if not coming or coming[0].starts_at is None:
        return ""
    days = (timezone.localdate(coming[0].starts_at) - timezone.localdate()).days
    if days < 1:
        return _("Heute ist Sitzung.")
    return ngettext("Die nächste Sitzung ist morgen.", "Die nächste Sitzung ist in %(days)s Tagen.", days) % {
        "days": days
    }
