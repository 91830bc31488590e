"""What minutes hear from meetings."""

from django.dispatch import receiver

from meetings.models import TopicProposal
from meetings.narrowing import meeting_narrowed
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
