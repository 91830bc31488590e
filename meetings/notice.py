"""By when a meeting has to be invited to, from the rules in force on its day."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.models import Meeting
from members import deadlines
from members.deadlines import Deadline
from members.models import GoverningRules


def spell_notice(meeting: Meeting) -> str:
    """ "fristgerecht, 16 Tage vorher"; "" for a meeting nobody was invited to through us.

    An invitation in good time is part of the minutes (§ 32 BGB: resolutions need a proper call).
    """
    if meeting.invited_at is None or meeting.starts_at is None:
        return ""
    invited_on = timezone.localdate(meeting.invited_at)
    days = (timezone.localdate(meeting.starts_at) - invited_on).days
    before = ngettext("%d Tag vorher", "%d Tage vorher", days) % days
    deadline = invite_by(meeting)
    if deadline is None:
        return before
    return (_("fristgerecht, %s") if invited_on <= deadline.on else _("nicht fristgerecht, %s")) % before


def invite_by(meeting: Meeting) -> Deadline | None:
    """The last day for the invitation; None without a day, without rules, or when they set no notice."""
    if meeting.starts_at is None:
        return None
    day = timezone.localdate(meeting.starts_at)
    rules = GoverningRules.objects.for_committee(meeting.committee, day)
    if rules is None or not rules.notice_days:
        return None
    return deadlines.before(day, rules.notice_days, rule=rules.name)
