"""Papers of a meeting: brought, read, taken away and brought back."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import FormView, View
from django.views.generic.detail import SingleObjectMixin

from meetings import papers
from meetings.forms.papers import PaperForm
from meetings.models import Meeting, MeetingPaper
from meetings.permissions import anybody, can_add_paper, can_remove_paper
from meetings.views.entering import TO_LIST
from members import roles
from members.views.files import send
from members.views.permission import PermissionView


def to_papers(meeting_pk: int):
    return redirect("meeting_papers", pk=meeting_pk)


class PaperNew(PermissionView, SingleObjectMixin, FormView):
    """Bring a paper; the form also stands below the list."""

    permission = can_add_paper
    form_class = PaperForm
    template_name = "meetings/form.html"

    def get_queryset(self):
        return Meeting.objects.visible_to(self.request.user).select_related("committee")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"meeting": self.object}

    def form_valid(self, form):
        given = form.cleaned_data
        paper = papers.attach(
            self.object,
            given["file"],
            title=given["title"],
            item=given["agenda_item"],
            audience=given["audience"],
            by=roles.person_of(self.request.user),
        )
        messages.success(self.request, _("„%s“ liegt jetzt bei den Unterlagen.") % paper)
        return to_papers(self.object.pk)

    def get_context_data(self, **kwargs):
        here = {"label": self.object.title, "url": reverse("meeting_papers", args=[self.object.pk])}
        return super().get_context_data(
            title=_("Unterlage hinzufügen"),
            submit_label=_("Hochladen"),
            cancel_url=here["url"],
            breadcrumbs=[TO_LIST, here],
            **kwargs,
        )


class PaperFile(PermissionView, SingleObjectMixin, View):
    """The file itself, for those who may see it."""

    permission = anybody

    def get_queryset(self):
        return MeetingPaper.objects.visible_to(self.request.user)

    def get(self, request, *args, **kwargs):
        paper = self.object
        return send(digest=paper.digest, name=paper.name, content_type=paper.content_type)


class PaperRemove(PermissionView, SingleObjectMixin, View):
    """POST: nobody sees it any more; the message carries the way back."""

    permission = can_remove_paper
    http_method_names = ["post"]

    def get_queryset(self):
        return MeetingPaper.objects.visible_to(self.request.user).select_related("meeting__committee")

    def post(self, request, *args, **kwargs):
        papers.remove(self.object)
        undo = reverse("paper_restore", args=[self.object.pk])
        messages.success(request, _("Entfernt: „%s“.") % self.object, undo)
        return to_papers(self.object.meeting_id)


class PaperRestore(PermissionView, SingleObjectMixin, View):
    """POST: it lies there again."""

    permission = can_remove_paper
    http_method_names = ["post"]

    def get_queryset(self):
        seen = Meeting.objects.visible_to(self.request.user)
        return MeetingPaper.objects.filter(meeting__in=seen).select_related("meeting__committee")

    def post(self, request, *args, **kwargs):
        papers.restore(self.object)
        return to_papers(self.object.meeting_id)
