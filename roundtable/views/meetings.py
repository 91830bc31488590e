"""The page of one meeting, with its tabs: agenda, papers, attendance, minutes."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from meetings import permissions
from meetings.answering import invitations
from meetings.forms.agenda import NewItemForm
from meetings.forms.papers import PaperForm
from meetings.models import Meeting
from meetings.moving import spell_when_and_where
from meetings.views.entering import TO_LIST
from meetings.views.lists import CHIPS
from members.history import history_of
from members.views.permission import PermissionView
from minutes.attendance import attendance_groups
from minutes.models import Minutes
from minutes.permissions import can_begin
from minutes.views.reading import files_of
from roundtable.meeting_pages import (
    agenda_files,
    facts,
    items_with_papers,
    meeting_actions,
    minutes_actions,
    papers_by_item,
    spell_answers,
    tabs,
)


class MeetingPage(PermissionView, DetailView):
    """What all tabs share: the head with the buttons, and the tabs themselves."""

    permission = permissions.anybody
    context_object_name = "meeting"
    tab = ""

    def get_queryset(self):
        meetings = Meeting.objects.visible_to(self.request.user)
        return meetings.select_related("committee", "chair", "minute_taker")

    def get_context_data(self, **kwargs):
        meeting, user = self.object, self.request.user
        return super().get_context_data(
            breadcrumbs=[TO_LIST],
            when=spell_when_and_where(meeting) or _("Tag noch offen"),
            chip_style=CHIPS.get(Meeting.State(meeting.state), ""),
            tabs=tabs(meeting, user, current=self.tab),
            actions=meeting_actions(meeting, user),
            invitation=invitations([meeting], user=user).get(meeting.pk),
            **kwargs,
        )


class MeetingAgenda(MeetingPage):
    """The agenda, edited in place by those who prepare the meeting."""

    template_name = "meetings/agenda.html"
    tab = "meeting_detail"

    def get_context_data(self, **kwargs):
        meeting, user = self.object, self.request.user
        may_edit = permissions.can_edit_agenda(user, meeting)
        return super().get_context_data(
            items=items_with_papers(meeting, user),
            may_edit=may_edit,
            new_item=NewItemForm() if may_edit else None,
            facts=facts(meeting),
            taken_along=agenda_files(meeting),
            history=history_of(meeting) if permissions.can_edit(user, meeting) else None,
            **kwargs,
        )


class MeetingPapers(MeetingPage):
    """All papers one may see, by item."""

    template_name = "meetings/papers.html"
    tab = "meeting_papers"

    def get_context_data(self, **kwargs):
        meeting, user = self.object, self.request.user
        may_add = permissions.can_add_paper(user, meeting)
        return super().get_context_data(
            groups=papers_by_item(meeting, user),
            form=PaperForm(meeting=meeting) if may_add else None,
            **kwargs,
        )


class MeetingAttendance(MeetingPage):
    """Who is expected, who was there."""

    permission = permissions.sees_attendance
    template_name = "meetings/attendance.html"
    tab = "meeting_attendance"

    def get_context_data(self, **kwargs):
        rows = list(self.object.attendances.select_related("person", "from_item", "until_item"))
        is_noted = any(row.state == row.State.PRESENT for row in rows)
        return super().get_context_data(
            attendances=rows,
            answers=spell_answers(rows),
            groups=list(attendance_groups(rows)) if is_noted else [],
            may_note=permissions.can_note_attendance(self.request.user, self.object),
            **kwargs,
        )


class MeetingMinutes(MeetingPage):
    """Where the minutes of this meeting are, or when they will be."""

    template_name = "meetings/minutes.html"
    tab = "minutes_of_meeting"

    def get_context_data(self, **kwargs):
        meeting, user = self.object, self.request.user
        minutes = Minutes.objects.visible_to(user).filter(meeting=meeting).select_related("meeting").first()
        is_begun = Minutes.objects.filter(meeting=meeting).exists()
        return super().get_context_data(
            minutes=minutes,
            is_begun=is_begun,
            may_begin=not is_begun and can_begin(user, meeting),
            is_early=meeting.starts_at and timezone.localdate(meeting.starts_at) > timezone.localdate(),
            minutes_actions=minutes_actions(minutes, user) if minutes else [],
            taken_along=files_of(minutes) if minutes else [],
            **kwargs,
        )
