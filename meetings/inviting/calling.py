"""Inviting to a meeting: everybody the first time, those who came later afterwards."""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _

from meetings import attending, planning
from meetings.inviting.announcing import announce
from meetings.inviting.invitees import Invitee, invitees, not_yet_invited
from meetings.inviting.messages import Draft
from meetings.models import Announcement, Meeting
from members.models import User
from members.refusal import Refused


@transaction.atomic
def invite(
    meeting: Meeting, draft: Draft, *, only: Collection[str] | None = None, by: User | None
) -> Announcement | None:
    """Call the meeting, if nobody did yet, and write to everybody who got no invitation so far.

    `only` are the keys of those chosen among them. Whoever was invited gets none a second time, so that
    calling it twice, at once or later, sends nothing more; then it returns None.
    Raises Refused for a meeting that is over or has no day, or when nobody can be reached.
    """
    planning.invite(meeting, by=by)
    attending.prefill(meeting)
    everybody = invitees(meeting)
    is_first = not meeting.announcements.filter(kind=Announcement.Kind.INVITATION).exists()
    to = not_yet_invited(meeting, everybody)
    if only is not None:
        to = [one for one in to if one.key in only]
    if not to:
        if is_first:
            raise Refused(_("Niemand auf der Liste hat eine Adresse. Es ist nichts gesendet."))
        return None
    if is_first and only is None:
        to += _unreached(everybody)
    return announce(meeting, draft, to=to, by=by)


def _unreached(everybody: list[Invitee]) -> list[Invitee]:
    """They stand on the first list, so that it says who was to be invited in another way."""
    return [one for one in everybody if not one.is_reached]
