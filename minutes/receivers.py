"""What minutes hear from meetings."""

from django.dispatch import receiver
from django.utils import timezone

from meetings.attending import attendance_noted
from meetings.models import TopicProposal
from meetings.narrowing import meeting_narrowed
from minutes import writing
from minutes.models import Entry, Minutes, Outcome, Resolution, Review


@receiver(meeting_narrowed)
def narrow_minutes(sender, meeting, before: str, **kwargs) -> None:
    """Minutes, their lines, what was decided and proposed there; a released decision stays released.

    Whoever looks the minutes through may not be allowed to any more: the office asks her anew.
    """
    for rows in (
        Minutes.objects.filter(meeting=meeting),
        Entry.objects.filter(minutes__meeting=meeting),
        Resolution.objects.filter(entry__minutes__meeting=meeting),
        Outcome.objects.filter(entry__minutes__meeting=meeting),
        TopicProposal.objects.filter(entries__minutes__meeting=meeting),
    ):
        rows.narrow(to=meeting.audience, since=before)
    Review.objects.open().filter(minutes__meeting=meeting).update(called_back_at=timezone.now())


@receiver(attendance_noted)
def count_votes_anew(sender, meeting, by, **kwargs) -> None:
    """Who was there decides who could vote; approved minutes stay as they were approved."""
    minutes = Minutes.objects.filter(meeting=meeting).select_related("meeting__committee").first()
    if minutes and not minutes.is_frozen:
        writing.recount(minutes, by=by)
