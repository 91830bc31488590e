"""What stands on somebody's desk, gathered from every app and said in a sentence."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.answering import Invitation, invitations
from meetings.models import Meeting
from meetings.tasks.leaving import left_something
from meetings.tasks.models import ActionItem
from meetings.tasks.rows import Row
from members.committees import naming
from members.dates import spell_day
from members.models import (
    ContactNote,
    CustomImage,
    DelegationProposal,
    EntryCheck,
    MembershipApplication,
    Person,
)
from members.roles import are_here, is_office, person_of
from minutes.models import Review
from roundtable import ended_seats

MEETINGS = 5
FOLLOW_UPS = 12


def my_tasks(person: Person | None):
    """What this person has to do, the most urgent first."""
    today = timezone.localdate()
    return ActionItem.objects.mine(person, today).open().by_due().with_people(today)


def next_meetings(user):
    """The next meetings this user may know of, those with a day."""
    coming = Meeting.objects.visible_to(user).upcoming().filter(starts_at__isnull=False)
    return coming.select_related("committee")[:MEETINGS]


def to_look_through(user) -> list[dict]:
    """Minutes laid before this person, as _rows.html takes them."""
    person = person_of(user)
    waiting = Review.objects.open().with_meeting().filter(reviewer=person) if person else []
    return [
        _row(
            review,
            "review_page",
            review.pk,
            _("zur Durchsicht seit %(day)s") % {"day": spell_day(review.asked_at)},
        )
        for review in waiting
    ]


def came_back(user) -> list[dict]:
    """For the office: minutes that somebody has looked through, as _rows.html takes them."""
    return [
        _row(
            review,
            "minutes_review",
            review.minutes_id,
            _("zurückgegeben am %(when)s") % {"when": spell_day(review.returned_at)},
        )
        for review in (Review.objects.came_back().with_meeting() if is_office(user) else [])
    ]


def left_behind(user) -> list[dict]:
    """For the office: people who have left with open tasks in their name, seats that are over with some."""
    if not is_office(user):
        return []
    people = [
        {
            "title": str(person),
            "url": reverse("tasks_hand_over", args=[person.pk]),
            "note": ngettext("%d offene Aufgabe", "%d offene Aufgaben", person.left_tasks)
            % person.left_tasks,
        }
        for person in left_something(timezone.localdate())
    ]
    return people + ended_seats.on_the_desk()


def from_organisations(user) -> list[dict]:
    """For the office: what organisations have sent and nobody has looked at, as _rows.html takes them."""
    if not is_office(user):
        return []
    applications = [
        {
            "title": one.name,
            "url": reverse("join_request", args=[one.pk]),
            "note": _("möchte Mitglied werden, bestätigt am %(day)s") % {"day": spell_day(one.confirmed_at)},
        }
        for one in MembershipApplication.objects.waiting()
    ]
    proposals = [
        {
            "title": one.organisation.name,
            "url": reverse("delegation_proposal", args=[one.pk]),
            "note": _("schlägt vor: %(kind)s %(who)s") % {"kind": one.get_kind_display(), "who": one.name},
        }
        for one in DelegationProposal.objects.waiting().select_related("organisation")
    ]
    checks = [
        {
            "title": one.organisation.name,
            "url": reverse("check_settle", args=[one.pk]),
            "note": _("möchte den Eintrag ändern"),
        }
        for one in EntryCheck.objects.with_changes().select_related("organisation")
    ]
    return applications + proposals + checks


def unasked_names(user) -> list[dict]:
    """For the office: boards of which somebody was never asked whether the website may name her."""
    counts = naming.never_asked() if is_office(user) else {}
    return [
        {
            "title": committee.name,
            "url": f"{committee.get_absolute_url()}#namen",
            "note": ngettext("%d Person ist noch nicht gefragt", "%d Personen sind noch nicht gefragt", count)
            % count,
        }
        for committee, count in counts.items()
    ]


def hidden_pictures(user) -> list[dict]:
    """For the office: how many pictures nobody sees, because somebody has not agreed or nobody said who it
    shows, as _rows.html takes them."""
    count = CustomImage.objects.hidden().count() if is_office(user) else 0
    words = ngettext("%d Bild ist verborgen", "%d Bilder sind verborgen", count) % count
    note = _("Es fehlt eine Einwilligung oder wer zu erkennen ist.")
    return [{"title": words, "url": reverse("picture_list"), "note": note}] if count else []


def _row(review: Review, name: str, pk: int, said: str) -> dict:
    starts_at = review.minutes.meeting.starts_at
    day = spell_day(starts_at) if starts_at else ""
    return {
        "title": str(review.minutes),
        "url": reverse(name, args=[pk]),
        "note": " · ".join(part for part in (day, said) if part),
    }


def follow_ups(user) -> list[dict]:
    """Contacts this person wanted to come back to, the oldest first, as _rows.html takes them: all that are
    due, and the next of the others. The office also has those of people who are not here any more."""
    person, today = person_of(user), timezone.localdate()
    theirs = Q(written_by=person) if person else Q(pk__in=[])
    if is_office(user):
        theirs |= ~Q(are_here(today, person="written_by"))
    notes = ContactNote.objects.visible_to(user).filter(theirs).follow_ups()
    waiting = list(notes.select_related("person", "organisation", "written_by"))
    due = [note for note in waiting if note.follow_up_on <= today]
    return [_follow_up(note, person, today) for note in waiting[: len(due) + FOLLOW_UPS]]


def _follow_up(note: ContactNote, person: Person | None, today: date) -> dict:
    is_late, day = note.is_late(today), spell_day(note.follow_up_on)
    by = _("notiert von %s") % note.written_by if note.written_by and note.written_by != person else ""
    return {
        "title": str(note),
        "url": note.get_absolute_url(),
        "late": _("seit %s") % day if is_late else "",
        "note": " · ".join(part for part in ("" if is_late else day, by) if part),
    }


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
