"""Planning a meeting and changing what is said about it."""

from dataclasses import asdict

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, UpdateView

from meetings import narrowing, planning
from meetings.forms.meetings import MeetingForm, NewMeetingForm, committees_that_meet
from meetings.models import Meeting
from meetings.permissions import can_edit, can_enter
from members import roles
from members.models import Committee
from members.views.permission import PermissionView

TO_LIST = {"label": gettext_lazy("Sitzungen"), "url": reverse_lazy("meeting_list")}


class MeetingNew(PermissionView, FormView):
    """A new meeting, suggested as its committee usually meets; ?gremium= names the committee."""

    permission = can_enter
    form_class = NewMeetingForm
    template_name = "meetings/new.html"

    def get(self, request, *args, **kwargs):
        """Without a committee nobody can meet: first there must be one."""
        if not self.committees:
            messages.info(request, _("Bevor eine Sitzung geplant wird, braucht es ein Gremium, das tagt."))
            return redirect("committee_new")
        return super().get(request, *args, **kwargs)

    @cached_property
    def committees(self) -> list[Committee]:
        """The board first: it meets most often."""
        return sorted(committees_that_meet(), key=lambda one: (one.kind != one.Kind.BOARD, one.name))

    @cached_property
    def committee(self) -> Committee:
        wanted = self.request.GET.get("gremium", "")
        if not self.committees:
            raise Http404
        return next((one for one in self.committees if one.slug == wanted), self.committees[0])

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"committee": self.committee}

    def get_initial(self):
        usual = planning.suggest(self.committee, today=timezone.localdate())
        return asdict(usual) | {
            "title": planning.usual_title(self.committee),
            "minute_taker": roles.person_of(self.request.user),
        }

    def form_valid(self, form):
        meeting = planning.plan(form.meeting(), by=self.request.user)
        meeting.fields_of_action.set(form.cleaned_data.get("fields_of_action", ()))
        messages.success(
            self.request,
            _("Die Sitzung ist angelegt, mit den Regularien und allen, die zum Gremium gehören."),
        )
        return redirect(meeting)

    def get_context_data(self, **kwargs):
        tabs = [
            {"label": one.name, "url": f"?gremium={one.slug}", "is_current": one == self.committee}
            for one in self.committees
        ]
        return super().get_context_data(
            tabs=tabs,
            submit_label=_("Sitzung anlegen"),
            cancel_url=TO_LIST["url"],
            breadcrumbs=[TO_LIST],
            **kwargs,
        )


class MeetingEdit(PermissionView, UpdateView):
    """Title, chair, minute-taker, tags, audience. Day and place have their own verb."""

    permission = can_edit
    form_class = MeetingForm
    template_name = "meetings/form.html"

    def get_queryset(self):
        return Meeting.objects.visible_to(self.request.user).select_related("committee")

    def form_valid(self, form):
        with transaction.atomic():
            meeting = form.save(commit=False)
            narrowing.change(meeting, by=self.request.user, fields=form.changed_labels())
            form.save_m2m()
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
