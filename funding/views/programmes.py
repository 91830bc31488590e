"""Programmes: what there is to apply to."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import CreateView, ListView, UpdateView

from funding.forms import ProgrammeForm
from funding.models import FundingProgramme
from funding.permissions import can_edit, sees_funding
from funding.views.applications import TO_LIST
from members.views.permission import PermissionView

TO_PROGRAMMES = {"label": gettext_lazy("Förderprogramme"), "url": reverse_lazy("programme_list")}


class ProgrammeList(PermissionView, ListView):
    """All programmes with what one must know about them."""

    permission = sees_funding
    model = FundingProgramme
    template_name = "funding/programmes.html"

    def get_context_data(self, **kwargs):
        may_edit = can_edit(self.request.user)
        new = {"label": _("Förderprogramm anlegen"), "url": reverse("programme_new")}
        return super().get_context_data(
            breadcrumbs=[TO_LIST], actions=[new] if may_edit else [], may_edit=may_edit, **kwargs
        )


class KeepProgramme(PermissionView):
    """What entering and changing a programme share."""

    permission = can_edit
    model = FundingProgramme
    form_class = ProgrammeForm
    template_name = "funding/programme_form.html"

    def form_valid(self, form):
        programme = form.save()
        messages.success(self.request, _("„%s“ ist gesichert.") % programme)
        return redirect("programme_list")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=self.title,
            breadcrumbs=[TO_LIST, TO_PROGRAMMES],
            cancel_url=TO_PROGRAMMES["url"],
            **kwargs,
        )


class ProgrammeNew(KeepProgramme, CreateView):
    """Enter a programme."""

    title = gettext_lazy("Förderprogramm anlegen")


class ProgrammeEdit(KeepProgramme, UpdateView):
    """Change a programme."""

    title = gettext_lazy("Förderprogramm bearbeiten")
