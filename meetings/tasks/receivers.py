"""What tasks hear from meetings."""

from django.dispatch import receiver

from meetings.narrowing import meeting_narrowed
from meetings.tasks.models import ActionItem


@receiver(meeting_narrowed)
def narrow_tasks(sender, meeting, before: str, **kwargs) -> None:
    """The tasks of a meeting are seen by no more people than the meeting."""
    ActionItem.objects.filter(meeting=meeting).narrow(to=meeting.audience, since=before)
