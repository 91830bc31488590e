"""Steps that need a word more: postpone, hand over, drop, comment."""

from django.contrib import messages
from django.db.models import Q
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.detail import SingleObjectMixin

from meetings.models import Meeting
from meetings.tasks import permissions, working
from meetings.tasks.forms import CommentForm, DropForm, HandOverForm, PostponeForm, RewordForm
from meetings.tasks.models import ActionItem
from meetings.tasks.views.detail import TaskDetail
from members import roles
from members.models import Appointment, Person
from members.views.acting import ActingView
from members.views.going_back import way_back
from members.views.permission import PermissionView


class StepForm(PermissionView, SingleObjectMixin, ActingView):
    """A page with one small form about one task."""

    permission = permissions.can_work_on
    template_name = "meetings/tasks/step.html"
    context_object_name = "task"
    title = submit_label = ""

    def get_queryset(self):
        return ActionItem.objects.visible_to(self.request.user).with_people(timezone.localdate())

    def get_success_url(self):
        return way_back(self.request, default=self.object.get_absolute_url())

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=self.title, submit_label=self.submit_label, cancel_url=self.get_success_url(), **kwargs
        )

    @property
    def by(self) -> Person | None:
        return roles.person_of(self.request.user)


class TaskPostpone(StepForm):
    form_class = PostponeForm
    title, submit_label = gettext_lazy("Verschieben"), gettext_lazy("Verschieben")

    def get_form_kwargs(self):
        known = Meeting.objects.visible_to(self.request.user).filter(
            committee=self.object.committee, starts_at__isnull=False
        )
        coming = known.exclude(state=Meeting.State.CANCELLED).upcoming().first()
        day = timezone.localdate(coming.starts_at) if coming else None
        return super().get_form_kwargs() | {"next_meeting": day}

    def act(self, form):
        working.postpone(self.object, due=form.due, reason=form.cleaned_data["reason"], by=self.by)
        return _("Verschoben: „%(task)s“, %(due)s.") % {"task": self.object, "due": self.object.due}


class TaskDrop(StepForm):
    form_class = DropForm
    title, submit_label = gettext_lazy("Verwerfen"), gettext_lazy("Aufgabe verwerfen")

    def act(self, form):
        working.drop(self.object, reason=form.cleaned_data["reason"], by=self.by)
        return _("Verworfen: „%(task)s“. Sie können sie jederzeit wieder öffnen.") % {"task": self.object}


class TaskHandOver(StepForm):
    permission = permissions.can_hand_over
    form_class = HandOverForm
    title, submit_label = gettext_lazy("Weitergeben"), gettext_lazy("Weitergeben")

    def get_initial(self):
        task = self.object
        return {"people": task.assignees.all(), "seat": task.seat, "for_office": task.for_office}

    def get_form_kwargs(self):
        is_office = roles.is_office(self.request.user)
        return super().get_form_kwargs() | {
            "task": self.object,
            "people": self._people(),
            "anybody": Person.objects.filter(erased_at=None) if is_office else None,
        }

    def _people(self):
        """Who sits in the committee today, and who has the task now."""
        seated = Appointment.objects.in_office(timezone.localdate()).filter(
            seat__committee=self.object.committee
        )
        now = self.object.assignees.values("pk")
        return Person.objects.filter(Q(pk__in=seated.values("person")) | Q(pk__in=now))

    def act(self, form):
        said = form.cleaned_data
        working.hand_over(
            self.object,
            to=form.chosen,
            seat=said["seat"],
            for_office=said["for_office"],
            reason=said["reason"],
            by=self.by,
        )
        return _("Jetzt zuständig: %(who)s.") % {"who": self.object.who or _("noch niemand")}

    def get_success_url(self):
        """Whoever gave it away may not see it any more."""
        still_seen = ActionItem.objects.visible_to(self.request.user).filter(pk=self.object.pk).exists()
        default = self.object.get_absolute_url() if still_seen else reverse("task_list")
        return way_back(self.request, default=default)


class TaskReword(StepForm):
    permission = permissions.can_reword
    form_class = RewordForm
    title, submit_label = gettext_lazy("Text ändern"), gettext_lazy("Sichern")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": ActionItem.objects.get(pk=self.object.pk)}

    def act(self, form):
        working.reword(self.object, **form.cleaned_data, by=self.by)
        return _("Gesichert.")


class TaskComment(TaskDetail):
    """POST from the page of the task; an empty comment shows the page again with the reason."""

    http_method_names = ["post"]
    permission = permissions.can_comment

    def post(self, request, *args, **kwargs):
        form = CommentForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=400)
        working.comment(self.object, text=form.cleaned_data["text"], by=roles.person_of(request.user))
        messages.success(request, _("Ihre Anmerkung steht jetzt im Verlauf."))
        return redirect(self.object)
