"""A task that no minutes know of."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.views.generic import FormView

from meetings.tasks import promising
from meetings.tasks.forms import NewTaskForm
from meetings.tasks.permissions import can_enter
from members import roles
from members.views.permission import PermissionView


class TaskNew(PermissionView, FormView):
    """The office enters a task by hand; its people see it at once."""

    permission = can_enter
    form_class = NewTaskForm
    template_name = "meetings/tasks/new.html"
    extra_context = {"cancel_url": reverse_lazy("task_list")}

    def form_valid(self, form):
        said, due = form.cleaned_data, form.due
        promise = promising.Promise(
            text=said["text"],
            committee=said["committee"],
            assignees=[said["person"]] if said["person"] else [],
            for_office=said["for_office"],
            due_on=due.on if due else None,
            due_words=due.words if due else "",
            due_precision=due.precision if due else "",
            audience=said["audience"],
            fields_of_action=said.get("fields_of_action", ()),
        )
        task = promising.keep(None, promise, by=roles.person_of(self.request.user))
        messages.success(self.request, _("Die Aufgabe steht jetzt in der Liste."))
        return redirect(task)
