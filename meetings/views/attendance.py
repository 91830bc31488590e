"""Noting who is there; guests come onto the list and leave it."""

from django import forms
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import DetailView, FormView
from django.views.generic.detail import SingleObjectMixin

from meetings import attending
from meetings.forms.attendance import GuestForm, attendance_forms, note_attendance
from meetings.models import Attendance, Meeting
from meetings.permissions import can_note_attendance
from meetings.views.entering import TO_LIST
from members.views.permission import PermissionView


def to_attendance(meeting: Meeting) -> HttpResponseRedirect:
    return redirect("meeting_attendance", pk=meeting.pk)


class AttendanceNote(PermissionView, DetailView):
    """The whole list as one form; POST writes what was changed."""

    permission = can_note_attendance
    template_name = "meetings/attendance_note.html"
    context_object_name = "meeting"

    def get_queryset(self):
        return Meeting.objects.visible_to(self.request.user).select_related("committee")

    def post(self, request, *args, **kwargs):
        rows = attendance_forms(self.object, request.POST)
        if any(form.errors for form in rows):
            return self.render_to_response(self.get_context_data(rows=rows))
        note_attendance(rows, meeting=self.object, by=request.user)
        messages.success(request, _("Die Teilnahme ist gesichert."))
        return to_attendance(self.object)

    def get_context_data(self, **kwargs):
        here = {"label": self.object.title, "url": reverse("meeting_attendance", args=[self.object.pk])}
        kwargs.setdefault("rows", attendance_forms(self.object))
        return super().get_context_data(breadcrumbs=[TO_LIST, here], cancel_url=here["url"], **kwargs)


class GuestNew(PermissionView, SingleObjectMixin, FormView):
    """Somebody more on the list."""

    permission = can_note_attendance
    form_class = GuestForm
    template_name = "meetings/form.html"

    def get_queryset(self):
        return Meeting.objects.visible_to(self.request.user).select_related("committee")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}

    def form_valid(self, form):
        row = attending.add_guest(self.object, **form.cleaned_data)
        messages.success(self.request, _("%s steht jetzt auf der Liste.") % row)
        return to_attendance(self.object)

    def get_context_data(self, **kwargs):
        here = {"label": self.object.title, "url": reverse("meeting_attendance", args=[self.object.pk])}
        return super().get_context_data(
            title=_("Gast oder weitere Person"),
            submit_label=_("Auf die Liste setzen"),
            cancel_url=here["url"],
            breadcrumbs=[TO_LIST, here],
            **kwargs,
        )


class AttendanceRemove(PermissionView, SingleObjectMixin, FormView):
    """Asks, then takes somebody off the list; whoever holds a seat comes back with the next prefilling."""

    form_class = forms.Form
    template_name = "components/confirm.html"

    @staticmethod
    def permission(user, row: Attendance) -> bool:
        return can_note_attendance(user, row.meeting)

    def get_queryset(self):
        seen = Meeting.objects.visible_to(self.request.user)
        return Attendance.objects.filter(meeting__in=seen).select_related("meeting__committee", "person")

    def form_valid(self, form):
        attending.take_off(self.object, by=self.request.user)
        messages.success(self.request, _("%s steht nicht mehr auf der Liste.") % self.object)
        return to_attendance(self.object.meeting)

    def get_context_data(self, **kwargs):
        meeting = self.object.meeting
        here = {"label": meeting.title, "url": reverse("meeting_attendance", args=[meeting.pk])}
        return super().get_context_data(
            title=_("%s von der Liste nehmen?") % self.object,
            text=_("Wer nur fehlt, bleibt besser mit „entschuldigt“ oder „abwesend“ stehen."),
            submit_label=_("Von der Liste nehmen"),
            cancel_url=here["url"],
            breadcrumbs=[TO_LIST, here],
            **kwargs,
        )
