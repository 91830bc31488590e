"""One action item: what, who, until when, where from, and everything that happened to it."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from meetings.models import Meeting
from meetings.tasks import permissions
from meetings.tasks.forms import CommentForm
from meetings.tasks.models import ActionItem
from meetings.tasks.rows import late, origin
from members.forms.tags import names_of
from members.views.contacts import contacts_of
from members.views.permission import PermissionView


class TaskDetail(PermissionView, DetailView):
    permission = permissions.anybody
    template_name = "meetings/tasks/detail.html"
    context_object_name = "task"

    def get_queryset(self):
        return ActionItem.objects.visible_to(self.request.user).with_people(timezone.localdate())

    def get_context_data(self, **kwargs):
        task, user = self.object, self.request.user
        kwargs.setdefault("form", CommentForm() if permissions.can_comment(user, task) else None)
        return super().get_context_data(
            breadcrumbs=[{"label": _("Aufgaben"), "url": reverse("task_list")}],
            tags=names_of(task),
            late=late(task, timezone.localdate()),
            origin=origin(task),
            meeting=Meeting.objects.visible_to(user).filter(pk=task.meeting_id).first(),
            before=self._seen(task.waiting_for),
            after=task.followers.visible_to(user),
            steps=task.steps.all(),
            actions=actions(user, task),
            contact_url=reverse("task_contact_new", args=[task.pk]),
            **contacts_of(task, user=user, may_note=permissions.can_comment(user, task)),
            **kwargs,
        )

    def _seen(self, task: ActionItem | None) -> ActionItem | None:
        return task and ActionItem.objects.visible_to(self.request.user).filter(pk=task.pk).first()


def actions(user, task: ActionItem) -> list[dict]:
    """What this user may do with the task now; the first is the one that is wanted most."""
    found = []
    if permissions.can_work_on(user, task):
        found = _for_open(task) if task.is_open else [_post(task, "task_reopen", _("Wieder öffnen"), "quiet")]
    elif permissions.can_take(user, task):
        found = [_post(task, "task_take", _("Ich übernehme das"), "")]
    if permissions.can_reword(user, task):
        found.append(
            {"label": _("Text ändern"), "url": reverse("task_reword", args=[task.pk]), "style": "plain"}
        )
    return found


def _for_open(task: ActionItem) -> list[dict]:
    begin = [_post(task, "task_start", _("Ich bin dran"), "quiet")] if task.state == task.State.OPEN else []
    pages = [
        ("task_postpone", _("Verschieben"), "quiet"),
        ("task_hand_over", _("Weitergeben"), "quiet"),
        ("task_drop", _("Verwerfen"), "plain"),
    ]
    return [
        _post(task, "task_tick", _("Erledigt"), ""),
        *begin,
        *(
            {"label": label, "url": reverse(name, args=[task.pk]), "style": style}
            for name, label, style in pages
        ),
    ]


def _post(task: ActionItem, name: str, label: str, style: str) -> dict:
    return {"label": label, "url": reverse(name, args=[task.pk]), "style": style, "is_post": True}
