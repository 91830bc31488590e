"""What a resolution is about, told by the office also long after it was decided."""

from django.contrib import messages
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import UpdateView

from members.permissions import keeps_register
from members.views.permission import PermissionView
from minutes.forms.tags import ResolutionTagsForm
from minutes.models import Resolution

TO_LIST = {"label": gettext_lazy("Beschlüsse"), "url": reverse_lazy("resolution_list")}


class ResolutionTags(PermissionView, UpdateView):
    """Its fields of action; neither wording nor votes are touched."""

    permission = keeps_register
    form_class = ResolutionTagsForm
    template_name = "meetings/form.html"

    def get_queryset(self):
        seen = Resolution.objects.decided().visible_to(self.request.user)
        return seen.select_related("entry__agenda_item")

    def form_valid(self, form):
        messages.success(self.request, _("Gesichert."))
        return super().form_valid(form)

    def get_context_data(self, **kwargs):
        here = {"label": self.object.label or _("Beschluss"), "url": self.get_success_url()}
        return super().get_context_data(
            title=_("Handlungsfelder des Beschlusses"),
            sub=self.object.text,
            submit_label=_("Sichern"),
            cancel_url=here["url"],
            breadcrumbs=[TO_LIST, here],
            **kwargs,
        )

    def get_success_url(self):
        return reverse("resolution_detail", args=[self.object.pk])
