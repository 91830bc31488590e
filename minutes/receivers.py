"""What minutes hear from meetings."""

from django.dispatch import receiver

from meetings.attending import attendance_noted
from meetings.models import TopicProposal
from meetings.narrowing import meeting_narrowed
from minutes import writing
from minutes.models import Entry, Minutes, Outcome, Resolution


@receiver(meeting_narrowed)
def narrow_minutes(sender, meeting, before: str, **kwargs) -> None:
    """Minutes, their lines, what was decided and proposed there; a released decision stays released."""
    for rows in (
        Minutes.objects.filter(meeting=meeting),
        Entry.objects.filter(minutes__meeting=meeting),
        Resolution.objects.filter(entry__minutes__meeting=meeting),
        Outcome.objects.filter(entry__minutes__meeting=meeting),
        TopicProposal.objects.filter(entries__minutes__meeting=meeting),
    ):
        rows.narrow(to=meeting.audience, since=before)


@receiver(attendance_noted)
def count_votes_anew(sender, meeting, by, **kwargs) -> None:
    """Who was there decides who could vote; approved minutes stay as they were approved."""
    minutes = Minutes.objects.filter(meeting=meeting).select_related("meeting__committee").first()
    if minutes and not minutes.is_frozen:
        writing.recount(minutes, by=by)
