"""Saying whether one comes: to the meeting's own page, or back to where the buttons stood."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from meetings import answering
from meetings.forms.answers import InvitationForm
from meetings.models import Meeting
from meetings.permissions import can_answer
from members.refusal import Refused
from members.views.going_back import way_back
from members.views.permission import PermissionView


class MeetingAnswer(PermissionView, SingleObjectMixin, View):
    """POST answer=ACCEPTED, TENTATIVE or DECLINED, for oneself."""

    permission = can_answer
    http_method_names = ["post"]

    def get_queryset(self):
        return Meeting.objects.visible_to(self.request.user).select_related("committee")

    def post(self, request, *args, **kwargs):
        form = InvitationForm(request.POST)
        try:
            if form.is_valid():
                answering.answer(self.object, person=request.user.person, **form.cleaned_data)
                messages.success(request, _("Danke, Ihre Antwort ist notiert."))
        except Refused as no:
            messages.error(request, no.message)
        return redirect(way_back(request, default=self.object.get_absolute_url()))
