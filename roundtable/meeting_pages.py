"""What stands on the page of a meeting, gathered from meetings and minutes."""

from collections import Counter

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from meetings import notice, permissions
from meetings.guests import agenda_for
from meetings.models import AgendaItem, Attendance, Meeting, MeetingPaper
from members import roles
from members.forms.tags import names_of
from minutes.models import Minutes
from minutes.permissions import can_write


def facts(meeting: Meeting) -> list[dict]:
    """What is known besides day and place."""
    return [
        {"label": _("Gremium"), "value": str(meeting.committee)},
        {"label": _("Leitung"), "value": str(meeting.chair or "")},
        {"label": pgettext("person", "Protokoll"), "value": str(meeting.minute_taker or "")},
        {"label": _("Handlungsfelder"), "value": names_of(meeting)},
        {"label": _("Sichtbar für"), "value": meeting.get_audience_display()},
        *_invitation(meeting),
    ]


def _invitation(meeting: Meeting) -> list[dict]:
    """Until when to invite and why, or whether it was in time."""
    if meeting.state != Meeting.State.DRAFT:
        return [{"label": _("Einladung"), "value": notice.spell_notice(meeting)}]
    deadline = notice.invite_by(meeting)
    return [{"label": _("Einladen bis"), "value": str(deadline), "note": deadline.reason}] if deadline else []


def items_with_papers(meeting: Meeting, user) -> list[AgendaItem]:
    """What this user may read of the agenda, each item with the `shown_papers` she may open."""
    papers = MeetingPaper.objects.visible_to(user)
    rows = agenda_for(meeting, user).select_related("presenter")
    shown = Prefetch("papers", queryset=papers, to_attr="shown_papers")
    found = list(rows.prefetch_related(shown, "fields_of_action"))
    for item in found:
        item.tags = names_of(item)
    return found


def papers_by_item(meeting: Meeting, user) -> list[dict]:
    """The papers this user may open: those of the whole meeting first, then item by item."""
    person, may_add = roles.person_of(user), permissions.can_add_paper(user, meeting)
    items = {item.pk: str(item) for item in meeting.agenda.order_by("position", "pk")}
    groups: dict[str, list[MeetingPaper]] = {
        title: [] for title in [_("Zur ganzen Sitzung"), *items.values()]
    }
    for paper in MeetingPaper.objects.visible_to(user).filter(meeting=meeting):
        brought_it = person is not None and paper.uploaded_by_id == person.pk
        paper.may_remove = may_add or (brought_it and not meeting.is_settled)
        groups[items.get(paper.agenda_item_id, _("Zur ganzen Sitzung"))].append(paper)
    return [{"title": title, "papers": papers} for title, papers in groups.items() if papers]


def spell_answers(rows: list[Attendance]) -> str:
    """ "3 kommen, 1 vielleicht, 2 nicht, 2 sind offen." """
    given = Counter("DECLINED" if row.state == row.State.EXCUSED else row.answer for row in rows)
    counts = [
        (given["ACCEPTED"], ngettext("%d kommt", "%d kommen", given["ACCEPTED"])),
        (given["TENTATIVE"], _("%d vielleicht")),
        (given["DECLINED"], _("%d nicht")),
        (given["NEEDS-ACTION"], ngettext("%d ist offen", "%d sind offen", given["NEEDS-ACTION"])),
    ]
    return ", ".join(words % count for count, words in counts if count) + "."


def tabs(meeting: Meeting, user, *, current: str) -> list[dict]:
    """The tabs, with how many papers there are to read."""
    labels = {
        "meeting_detail": _("Tagesordnung"),
        "meeting_papers": _("Unterlagen"),
        "meeting_attendance": _("Teilnahme"),
        "minutes_of_meeting": _("Protokoll"),
    }
    if not permissions.sees_attendance(user, meeting):
        del labels["meeting_attendance"]
    papers = MeetingPaper.objects.visible_to(user).filter(meeting=meeting).count()
    return [
        {
            "label": label,
            "url": reverse(name, args=[meeting.pk]),
            "is_current": name == current,
            "count": papers or None if name == "meeting_papers" else None,
        }
        for name, label in labels.items()
    ]


def meeting_actions(meeting: Meeting, user) -> list[dict]:
    """What this user may do with the meeting now; the first is the one that is wanted most."""
    if not permissions.can_edit(user, meeting):
        return []
    edit = ("meeting_edit", _("Bearbeiten"), "quiet")
    ahead = [
        ("meeting_move", _("Verlegen"), "quiet"),
        edit,
        ("meeting_cancel", _("Absagen"), "plain"),
    ]
    steps = {
        Meeting.State.DRAFT: [("meeting_invite", _("Einladen"), ""), *ahead],
        Meeting.State.INVITED: [*ahead[:1], ("meeting_invite", _("Einladung"), "quiet"), *ahead[1:]],
        Meeting.State.CANCELLED: [
            ("meeting_uncancel", _("Findet doch statt"), "quiet"),
            ("meeting_invite", _("Einladung"), "quiet"),
            edit,
        ],
    }
    return [
        {
            "label": label,
            "url": reverse(name, args=[meeting.pk]),
            "style": style,
        }
        for name, label, style in steps.get(Meeting.State(meeting.state), [edit])
    ]


def agenda_files(meeting: Meeting) -> list[dict]:
    """The agenda to go on with elsewhere."""
    word = {"label": _("Word"), "url": reverse("agenda_word", args=[meeting.pk]), "style": "quiet"}
    return [word, {"url": reverse("agenda_text", args=[meeting.pk]), "is_copy": True}]


def minutes_actions(minutes: Minutes, user) -> list[dict]:
    """Read, and for those who write them: go on, end the meeting, correct."""
    read = ("minutes_detail", _("Lesen"), "quiet")
    steps = [("minutes_detail", _("Lesen"), "")]
    if can_write(user, minutes) and minutes.is_open:
        end = ("minutes_close", _("Sitzung beenden"), "quiet")
        steps = [("minutes_write", _("Weiterschreiben"), ""), read, end]
    elif can_write(user, minutes):
        steps.append(("minutes_write", _("Berichtigen"), "quiet"))
    return [
        {"label": label, "url": reverse(name, args=[minutes.pk]), "style": style}
        for name, label, style in steps
    ]
