"""By when a meeting has to be invited to, from the rules in force on its day."""

from django.utils import timezone

from meetings.models import Meeting
from members import deadlines
from members.deadlines import Deadline
from members.models import GoverningRules


def invite_by(meeting: Meeting) -> Deadline | None:
    """The last day for the invitation; None without a day, without rules, or when they set no notice."""
    if meeting.starts_at is None:
        return None
    day = timezone.localdate(meeting.starts_at)
    rules = GoverningRules.objects.for_committee(meeting.committee, day)
    if rules is None or not rules.notice_days:
        return None
    return deadlines.before(day, rules.notice_days, rule=rules.name)
