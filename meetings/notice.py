"""By when a meeting has to be invited to, from the rules in force on its day."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings.models import Meeting
from members import deadlines
from members.deadlines import Deadline
from members.models import GoverningRules


def spell_notice(meeting: Meeting) -> str:
    """ "fristgerecht nach „Satzung 2024“, 16 Tage vorher"; "" for a meeting nobody was invited to through us.

    An invitation in good time is part of the minutes (§ 32 BGB: resolutions need a proper call).
    """
    if meeting.invited_at is None or meeting.starts_at is None:
        return ""
    invited_on = timezone.localdate(meeting.invited_at)
    days = (timezone.localdate(meeting.starts_at) - invited_on).days
    before = ngettext("%d Tag vorher", "%d Tage vorher", days) % days
    rules = rules_of(meeting)
    deadline = _deadline(meeting, rules)
    if deadline is None or rules is None:
        return before
    in_time = _("fristgerecht") if invited_on <= deadline.on else _("nicht fristgerecht")
    return f"{' '.join(filter(None, (in_time, rules.cited)))}, {before}"


def invite_by(meeting: Meeting) -> Deadline | None:
    """The last day for the invitation; None without a day, without rules, or when they set no notice."""
    return _deadline(meeting, rules_of(meeting))


def _deadline(meeting: Meeting, rules: GoverningRules | None) -> Deadline | None:
    if meeting.starts_at is None or rules is None or not rules.notice_days:
        return None
    return deadlines.before(timezone.localdate(meeting.starts_at), rules.notice_days, rule=rules.name)


def rules_of(meeting: Meeting) -> GoverningRules | None:
    """The version in force on the day of the meeting."""
    if meeting.starts_at is None:
        return None
    return GoverningRules.objects.for_committee(meeting.committee, timezone.localdate(meeting.starts_at))
