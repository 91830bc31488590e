"""The agenda, edited in place: each step is a page or a button, and static/js/agenda.js reloads nothing."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import FormView, UpdateView, View
from django.views.generic.detail import SingleObjectMixin

from meetings import agenda, reordering
from meetings.forms.agenda import ItemForm, NewItemForm
from meetings.models import AgendaItem, Meeting
from meetings.permissions import can_edit_agenda, can_edit_item
from meetings.views.entering import TO_LIST
from members.refusal import Refused
from members.views.permission import PermissionView

STEPS = {
    "up": reordering.move_up,
    "down": reordering.move_down,
    "in": reordering.indent,
    "out": reordering.outdent,
}


def to_item(item: AgendaItem):
    """Back to the agenda, to the item one worked on."""
    return redirect(f"{item.meeting.get_absolute_url()}#top-{item.pk}")


class ItemNew(PermissionView, SingleObjectMixin, FormView):
    """A new item of one meeting; its form also stands at the end of the agenda."""

    permission = can_edit_agenda
    form_class = NewItemForm
    template_name = "meetings/form.html"

    def get_queryset(self):
        return Meeting.objects.visible_to(self.request.user).select_related("committee")

    def form_valid(self, form):
        return to_item(agenda.insert(self.object, title=form.cleaned_data["title"]))

    def get_context_data(self, **kwargs):
        here = {"label": self.object.title, "url": self.object.get_absolute_url()}
        return super().get_context_data(
            title=_("Neuer Punkt"),
            submit_label=_("Ergänzen"),
            cancel_url=here["url"],
            breadcrumbs=[TO_LIST, here],
            **kwargs,
        )


class ItemView(PermissionView, SingleObjectMixin):
    """One item of an agenda this user sees and may edit."""

    permission = can_edit_item

    def get_queryset(self):
        seen = Meeting.objects.visible_to(self.request.user)
        return AgendaItem.objects.filter(meeting__in=seen).select_related("meeting__committee")


class ItemEdit(ItemView, UpdateView):
    """Title and presenter; the browser puts this form into the agenda."""

    form_class = ItemForm
    template_name = "meetings/form.html"

    def form_valid(self, form):
        agenda.edit(form.instance, **form.cleaned_data)
        return to_item(form.instance)

    def get_context_data(self, **kwargs):
        meeting = self.object.meeting
        here = {"label": meeting.title, "url": meeting.get_absolute_url()}
        return super().get_context_data(
            title=_("TOP %s bearbeiten") % self.object.number,
            submit_label=_("Sichern"),
            action_url=reverse("item_edit", args=[self.object.pk]),
            cancel_url=f"{here['url']}#top-{self.object.pk}",
            breadcrumbs=[TO_LIST, here],
            **kwargs,
        )


class ItemMove(ItemView, View):
    """POST to=up, down, in or out; or after=key of the item it is dropped behind, "" for the head."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        if step := STEPS.get(request.POST.get("to", "")):
            step(self.object)
        elif "after" in request.POST:
            reordering.move_behind(self.object, self._after(request.POST["after"]))
        return to_item(self.object)

    def _after(self, key: str) -> AgendaItem | None:
        if not key:
            return None
        rows = AgendaItem.objects.filter(meeting=self.object.meeting_id)
        return get_object_or_404(rows, pk=key if key.isdecimal() else 0)


class ItemRemove(ItemView, View):
    """POST: off the agenda; the message carries the way back."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        try:
            agenda.remove(self.object)
        except Refused as no:
            messages.error(request, no.message)
            return to_item(self.object)
        undo = reverse("item_restore", args=[self.object.pk])
        messages.success(request, _("Von der Tagesordnung genommen: „%s“.") % self.object.title, undo)
        return redirect(self.object.meeting)


class ItemRestore(ItemView, View):
    """POST: back where it was."""

    http_method_names = ["post"]

    def get_queryset(self):
        seen = Meeting.objects.visible_to(self.request.user)
        return AgendaItem.all_items.filter(meeting__in=seen).select_related("meeting__committee")

    def post(self, request, *args, **kwargs):
        agenda.restore(self.object)
        return to_item(self.object)
