"""Fewer people may see a meeting: what was as wide as the meeting itself becomes as narrow as it is now."""

from collections.abc import Sequence

from django.db import transaction
from django.dispatch import Signal

from meetings.models import Meeting, MeetingPaper
from members import keeping
from members.audience import is_narrower
from members.models import User

# Sent with `meeting` and `before`, the audience it had, in the same transaction. What hangs on the meeting
# in a higher room follows there by `narrow(to=meeting.audience, since=before)`.
meeting_narrowed = Signal()


@transaction.atomic
def change(meeting: Meeting, *, by: User | None, fields: Sequence[str]) -> None:
    """Save an edited meeting; `fields` are the labels of what was edited.

    Narrowing takes papers, tasks, minutes and decisions along; widening leaves them: that is for each of
    them a release of its own.
    """
    before = Meeting.objects.values_list("audience", flat=True).get(pk=meeting.pk)
    keeping.change(meeting, by=by, fields=fields)
    if is_narrower(meeting.audience, than=before):
        MeetingPaper.objects.filter(meeting=meeting).narrow(to=meeting.audience, since=before)
        meeting_narrowed.send(Meeting, meeting=meeting, before=before)
