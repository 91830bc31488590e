"""Planning a meeting and changing what is said about it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, UpdateView

from meetings import planning
from meetings.forms.meetings import MeetingForm, NewMeetingForm
from meetings.models import Meeting
from meetings.permissions import can_edit, can_enter
from members import keeping, roles
from members.models import Committee
from members.views.permission import PermissionView

TO_LIST = {"label": gettext_lazy("Sitzungen"), "url": reverse_lazy("meeting_list")}


class MeetingNew(PermissionView, FormView):
    """A new meeting with its formalities; ?gremium= names the committee."""

    permission = can_enter
    form_class = NewMeetingForm
    template_name = "meetings/form.html"

    def get_initial(self):
        wanted = Committee.objects.filter(slug=self.request.GET.get("gremium", "")).first()
        board = Committee.objects.filter(kind=Committee.Kind.BOARD).first()
        return {"committee": wanted or board, "minute_taker": roles.person_of(self.request.user)}

    def form_valid(self, form):
        meeting = planning.plan(form.meeting(), by=self.request.user)
        messages.success(
            self.request,
            _("Die Sitzung ist angelegt, mit den Regularien und allen, die zum Gremium gehören."),
        )
        return redirect(meeting)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Neue Sitzung"),
            submit_label=_("Sitzung anlegen"),
            cancel_url=TO_LIST["url"],
            breadcrumbs=[TO_LIST],
            **kwargs,
        )


class MeetingEdit(PermissionView, UpdateView):
    """Title, chair, minute-taker, audience. Day and place have their own verb."""

    permission = can_edit
    form_class = MeetingForm
    template_name = "meetings/form.html"

    def get_queryset(self):
        return Meeting.objects.visible_to(self.request.user).select_related("committee")

    def form_valid(self, form):
        keeping.change(form.instance, by=self.request.user, fields=form.changed_labels())
        messages.success(self.request, _("Gesichert."))
        return redirect(form.instance)

    def get_context_data(self, **kwargs):
        here = {"label": self.object.title, "url": self.object.get_absolute_url()}
        return super().get_context_data(
            title=_("Sitzung bearbeiten"),
            submit_label=_("Sichern"),
            cancel_url=here["url"],
            breadcrumbs=[TO_LIST, here],
            **kwargs,
        )
