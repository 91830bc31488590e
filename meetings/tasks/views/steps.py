"""Steps that are one button: tick, reopen, start, take over."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from meetings.tasks import permissions, working
from meetings.tasks.models import ActionItem
from members import roles
from members.views.going_back import way_back
from members.views.permission import PermissionView


class StepView(PermissionView, SingleObjectMixin, View):
    """POST one verb on one task, say what happened, and lead back to where one was."""

    http_method_names = ["post"]
    permission = permissions.can_work_on

    def get_queryset(self):
        return ActionItem.objects.visible_to(self.request.user)

    def act(self, task: ActionItem, *, by) -> None:
        raise NotImplementedError

    def post(self, request, *args, **kwargs):
        try:
            self.act(self.object, by=roles.person_of(request.user))
        except working.NotPossible as no:
            messages.error(request, no.message)
        return redirect(way_back(request, default=self.object.get_absolute_url()))


class TaskTick(StepView):
    """Done. The message carries the way back."""

    def act(self, task, *, by):
        working.tick(task, by=by)
        undo = reverse("task_reopen", args=[task.pk])
        messages.success(self.request, _("Erledigt: „%(task)s“.") % {"task": task}, extra_tags=undo)


class TaskReopen(StepView):
    def act(self, task, *, by):
        working.reopen(task, by=by)
        messages.success(self.request, _("Wieder offen: „%(task)s“.") % {"task": task})


class TaskStart(StepView):
    def act(self, task, *, by):
        working.start(task, by=by)
        messages.success(self.request, _("In Arbeit: „%(task)s“.") % {"task": task})


class TaskTake(StepView):
    """Somebody of the committee takes what nobody answered for."""

    permission = permissions.can_take

    def act(self, task, *, by):
        working.hand_over(task, to=[by], by=by)
        messages.success(
            self.request, _("Danke. „%(task)s“ steht jetzt bei Ihren Aufgaben.") % {"task": task}
        )
