"""Beginning the minutes of a meeting."""

from django.db import transaction

from meetings import attending
from meetings.models import Meeting
from minutes.models import Minutes


@transaction.atomic
def begin(meeting: Meeting) -> Minutes:
    """The meeting's minutes; made with the expected attendance on the first call, which starts the meeting.

    Raises ValueError for a cancelled meeting.
    """
    meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if meeting.state == Meeting.State.CANCELLED:
        raise ValueError("a cancelled meeting has no minutes")
    minutes, is_new = Minutes.objects.get_or_create(meeting=meeting, defaults={"audience": meeting.audience})
    if is_new:
        attending.prefill(meeting)
        if not meeting.is_over:
            meeting.state = Meeting.State.IN_SESSION
            meeting.save(update_fields=["state", "changed_at"])
    return minutes
