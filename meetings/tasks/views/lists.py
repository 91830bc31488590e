"""The five lists of action items, as tabs of one page."""

from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import ListView

from meetings.tasks.forms import FilterForm
from meetings.tasks.models import ActionItem
from meetings.tasks.permissions import anybody, can_enter
from meetings.tasks.rows import rows_of
from members import roles
from members.forms.tags import tagged
from members.views.permission import PermissionView


class TaskList(PermissionView, ListView):
    """A tab: which of the visible, released tasks it holds, and what it says when there are none."""

    permission = anybody
    template_name = "meetings/tasks/list.html"
    paginate_by = 50
    url_name = label = empty_title = empty_text = ""
    shows_who = True

    def choose(self, tasks):
        raise NotImplementedError

    def get_queryset(self):
        tasks = ActionItem.objects.visible_to(self.request.user).released()
        return self.choose(tasks).with_people(timezone.localdate())

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "rows": rows_of(context["object_list"], user=self.request.user),
            "tabs": tabs(self.request.user, current=self.url_name),
            "actions": new_task(self.request.user),
            "taken_along": self._as_text(context["object_list"]),
            "empty_title": self.empty_title,
            "empty_text": self.empty_text,
        }

    def _as_text(self, shown) -> list[dict]:
        """The button that copies this tab as it is filtered now."""
        chosen = self.request.GET.urlencode()
        address = reverse(f"{self.url_name}_text") + (f"?{chosen}" if chosen else "")
        return [{"url": address, "is_copy": True}] if shown else []


class MyTasks(TaskList):
    url_name, label = "task_list", gettext_lazy("Meine")
    shows_who = False
    empty_title = gettext_lazy("Hier steht, was Sie zugesagt haben.")
    empty_text = gettext_lazy(
        "Gerade ist nichts offen. Aufgaben kommen aus den Protokollen, sobald eine Sitzung beendet ist."
    )

    def choose(self, tasks):
        person = roles.person_of(self.request.user)
        return tasks.mine(person, timezone.localdate()).open().by_due()


class AllTasks(TaskList):
    url_name, label = "task_all", gettext_lazy("Alle")
    empty_title = gettext_lazy("Hier stehen die Aufgaben aller Gremien, die Sie sehen dürfen.")
    empty_text = gettext_lazy("Zu dieser Auswahl gibt es gerade keine.")

    def choose(self, tasks):
        self.form = FilterForm(self.request.GET)
        chosen = self.form.cleaned_data if self.form.is_valid() else {}
        if committee := chosen.get("gremium"):
            tasks = tasks.filter(committee=committee)
        tasks = tagged(tasks, chosen.get("feld"))
        if chosen.get("stand"):
            return tasks.exclude(state__in=ActionItem.OPEN_STATES).order_by("-changed_at", "pk")
        return tasks.open().by_due()

    def get_context_data(self, **kwargs):
        return super().get_context_data(filters=self.form, **kwargs)


class UnassignedTasks(TaskList):
    url_name, label = "task_unassigned", gettext_lazy("Ohne Verantwortliche")
    empty_title = gettext_lazy("Hier stehen Aufgaben, für die noch niemand zuständig ist.")
    empty_text = gettext_lazy("Gerade hat jede offene Aufgabe jemanden, der sie übernommen hat.")

    def choose(self, tasks):
        return tasks.unassigned().open().by_due()


class OverdueTasks(TaskList):
    url_name, label = "task_overdue", gettext_lazy("Überfällig")
    empty_title = gettext_lazy("Hier stehen Aufgaben, deren Frist vorbei ist.")
    empty_text = gettext_lazy("Gerade ist nichts überfällig.")

    def choose(self, tasks):
        return tasks.overdue(timezone.localdate()).by_due()


class TasksByMeeting(TaskList):
    """Closed ones too: what came of a meeting."""

    url_name, label = "task_by_meeting", gettext_lazy("Nach Sitzung")
    template_name = "meetings/tasks/by_meeting.html"
    empty_title = gettext_lazy("Hier stehen die Aufgaben, geordnet nach der Sitzung, aus der sie kommen.")
    empty_text = gettext_lazy(
        "Sobald ein Protokoll Aufgaben enthält und die Sitzung beendet ist, sehen Sie sie hier."
    )

    def choose(self, tasks):
        return tasks.order_by(
            F("meeting__starts_at").desc(nulls_last=True),
            "meeting",
            "agenda_item__position",
            "created_at",
            "pk",
        )


# On a phone the first three are in sight.
TABS = (MyTasks, OverdueTasks, AllTasks, UnassignedTasks, TasksByMeeting)


def tabs(user, *, current: str) -> list[dict]:
    """The tabs with the numbers that ask for something."""
    tasks, today = ActionItem.objects.visible_to(user).released(), timezone.localdate()
    counts = {
        "task_list": tasks.mine(roles.person_of(user), today).open().count(),
        "task_unassigned": tasks.unassigned().open().count(),
        "task_overdue": tasks.overdue(today).count(),
    }
    return [
        {
            "label": tab.label,
            "url": reverse(tab.url_name),
            "is_current": tab.url_name == current,
            "count": counts.get(tab.url_name),
        }
        for tab in TABS
    ]


def new_task(user) -> list[dict]:
    """The way to a task that no minutes know of."""
    return [{"label": _("Neue Aufgabe"), "url": reverse("task_new")}] if can_enter(user) else []
