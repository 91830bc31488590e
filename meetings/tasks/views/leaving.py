"""Handing over what somebody leaves behind."""

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic.detail import SingleObjectMixin

from meetings.tasks import leaving
from meetings.tasks.forms.handing import HandingForm
from meetings.tasks.models import ActionItem
from meetings.tasks.permissions import can_enter
from meetings.tasks.rows import rows_of
from members import roles
from members.models import Person
from members.views.acting import ActingView
from members.views.going_back import way_back
from members.views.permission import PermissionView


class TasksHandOver(PermissionView, SingleObjectMixin, ActingView):
    """All open tasks of one person, by name and by seat, on one page for the office."""

    permission = can_enter
    model = Person
    context_object_name = "person"
    form_class = HandingForm
    template_name = "meetings/tasks/leaving.html"

    @cached_property
    def tasks(self) -> list[ActionItem]:
        today = timezone.localdate()
        return list(ActionItem.objects.left_by(self.object, today).by_due().with_people(today))

    def get_form_kwargs(self):
        found = {"person": self.object, "tasks": self.tasks, "on": timezone.localdate()}
        return super().get_form_kwargs() | found

    def act(self, form):
        handings = form.handings()
        by = roles.person_of(self.request.user)
        count = leaving.hand_over_all(
            self.object, handings=handings, reason=form.cleaned_data["reason"], by=by
        )
        said = ngettext("%d Aufgabe ist übergeben.", "%d Aufgaben sind übergeben.", count) % count
        left = len(self.tasks) - len(handings)
        rest = ngettext("%d ist noch offen.", "%d sind noch offen.", left) % left
        return f"{said} {rest}" if left else said

    def get_success_url(self):
        here = reverse("tasks_hand_over", args=[self.object.pk])
        return way_back(self.request, default=here)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        rows = {row.task.pk: row for row in rows_of(self.tasks, user=self.request.user)}
        chosen = context["form"].rows()
        return context | {
            "title": _("Aufgaben von %(person)s übergeben") % {"person": self.object},
            "breadcrumbs": [{"label": _("Aufgaben"), "url": reverse("task_list")}],
            "rows": [{"row": rows[one["task"].pk], "field": one["field"]} for one in chosen],
            "back": way_back(self.request, default=reverse("task_list")),
        }
