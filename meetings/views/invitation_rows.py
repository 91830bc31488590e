"""What the page of an invitation says: lines, facts, warnings, and what became of each message."""

import json
from collections.abc import Iterable, Sequence
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings import notice, planning
from meetings.inviting.announcing import spell_ways
from meetings.inviting.invitees import Invitee
from meetings.models import Addressee, Announcement, Meeting
from meetings.moving import spell_when_and_where
from members import snapshots
from members.circulars.kinds import Way
from members.dates import spell_span
from members.permissions import can_handle_post
from members.post.models import Message

__all__ = ["announcements", "day_of", "facts", "invitee", "spell_ways", "warnings"]
TROUBLES = (Message.State.FAILED, Message.State.BOUNCED, Message.State.CANCELLED)


def facts(meeting: Meeting) -> list[dict]:
    """Day, place, and until when one has to invite by which version of the rules."""
    rules, deadline = notice.rules_of(meeting), notice.invite_by(meeting)
    no_rules = _("Für diesen Tag ist keine Ordnung hinterlegt.") if meeting.starts_at and not rules else ""
    return [
        {"label": _("Zeit und Ort"), "value": spell_when_and_where(meeting) or _("Tag noch offen")},
        {
            "label": _("Einladen bis"),
            "value": str(deadline or ""),
            "note": deadline.reason if deadline else "",
        },
        {"label": _("Ordnung"), "value": str(rules or no_rules)},
    ]


def warnings(meeting: Meeting) -> list[str]:
    """What speaks against sending it as it is."""
    missing, deadline = planning.missing(meeting), notice.invite_by(meeting)
    found = [_("Noch fehlt: %s.") % ", ".join(missing)] if missing else []
    if meeting.starts_at is None:
        found.append(_("Die Sitzung hat noch keinen Tag. Legen Sie ihn fest, dann können Sie einladen."))
    if deadline and deadline.is_over(timezone.localdate()) and meeting.invited_at is None:
        late = _("Die Einladungsfrist ist am %s abgelaufen: Die Einladung wäre nicht fristgerecht.")
        found.append(late % deadline)
    return found


def invitee(one: Invitee) -> dict:
    """Somebody before it is sent."""
    found, person = one.recipient, one.recipient.candidate.person
    copies = _("Kopie an %s") % ", ".join(found.copies) if found.copies else ""
    return _row(
        title=one.name,
        url=person.get_absolute_url() if person else "",
        notes=[found.candidate.role, found.address, copies],
        way=one.way,
        late=str(found.reason.label) if found.reason else "",
    )


def announcements(made: Sequence[Announcement], *, user) -> list[dict]:
    """Each mailing with its lines, the newest first; one query more for any number of them."""
    lines: dict[int, list[Addressee]] = {one.pk: [] for one in made}
    for row in Addressee.objects.for_rows().filter(announcement__in=made):
        lines[row.announcement_id].append(row)
    opens = can_handle_post(user)
    return [_announcement(one, lines[one.pk], opens=opens) for one in made]


def _announcement(made: Announcement, lines: Iterable[Addressee], *, opens: bool) -> dict:
    rows = list(lines)
    letters = [row.message for row in rows if row.message and row.message.state == Message.State.PAPER]
    return {
        "made": made,
        "kind": made.get_kind_display(),
        "when": spell_span(made.sent_at, None),
        "by": str(made.sent_by or ""),
        "counts": spell_ways([row.way for row in rows]),
        "stand": _stand(rows),
        "rows": [_addressee(row, opens=opens) for row in rows],
        "agenda": _agenda(made),
        "is_intact": snapshots.digest(made.agenda) == made.sha256,
        "letters_url": reverse("announcement_letters", args=[made.pk]) if letters else "",
        "has_to_print": any(not one.is_printed for one in letters),
    }


def _addressee(row: Addressee, *, opens: bool) -> dict:
    """Somebody after it was sent: as the list stood then, and what became of the message."""
    message = row.message
    state = message.get_state_display() if message else ""
    trouble = message.last_error or state if message and message.state in TROUBLES else ""
    if message and message.is_printed:
        state = _("gedruckt")
    return _row(
        title=row.name or row.address,
        url=message.get_absolute_url() if message and opens else "",
        notes=[row.role, row.address if row.name else "", "" if trouble else state],
        way=Way(row.way),
        late=trouble or row.get_reason_display(),
    )


def _stand(rows: Iterable[Addressee]) -> str:
    """ "7 ausgegangen, 1 unzustellbar": the messages by their state."""
    states = [row.message.get_state_display() for row in rows if row.message]
    return ", ".join(f"{states.count(one)} {one}" for one in dict.fromkeys(states))


def _agenda(made: Announcement) -> list[str]:
    """The items as they were sent."""
    lines = json.loads(made.agenda).get("lines", [])
    return [f"{line['number']} {line['title']}".strip() for line in lines]


def _row(*, title: str, url: str, notes: Iterable[str], way: Way, late: str) -> dict:
    return {
        "title": title,
        "url": url,
        "late": late,
        "note": " · ".join(part for part in notes if part),
        "chip": "" if way == Way.MAIL else str(way.label),
        "chip_style": "plain" if way == Way.LETTER else "late",
    }


def day_of(made: Announcement) -> date:
    return timezone.localdate(made.sent_at)
