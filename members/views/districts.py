"""Districts: all of them, and a new figure about one. Its page mixes apps and stands on the roof."""

from django.contrib import messages
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import CreateView, ListView

from members import keeping
from members.forms.districts import KeyFigureForm
from members.models import District, KeyFigure
from members.permissions import keeps_committees, sees_committees
from members.views.permission import PermissionView

TO_LIST = {"label": gettext_lazy("Landkreise und Städte"), "url": reverse_lazy("district_list")}


class DistrictList(PermissionView, ListView):
    """All districts with how many organisations we know there."""

    permission = sees_committees
    template_name = "members/districts/list.html"
    queryset = District.objects.annotate(known=Count("organisations")).order_by("name")

    def get_context_data(self, **kwargs):
        return super().get_context_data(rows=[row(one) for one in self.object_list], **kwargs)


class KeyFigureNew(PermissionView, CreateView):
    """Add a figure."""

    permission = keeps_committees
    form_class = KeyFigureForm
    template_name = "members/committees/step.html"

    @cached_property
    def district(self) -> District:
        return get_object_or_404(District, key=self.kwargs["key"])

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": KeyFigure(district=self.district)}

    def form_valid(self, form):
        keeping.enter(form.instance, by=self.request.user)
        messages.success(self.request, _("„%s“ ist eingetragen.") % form.instance.name)
        return redirect("district_detail", self.district.key)

    def get_context_data(self, **kwargs):
        here = {"label": self.district.name, "url": reverse("district_detail", args=[self.district.key])}
        return super().get_context_data(
            title=_("Kennzahl eintragen"),
            sub=self.district.name,
            submit_label=_("Eintragen"),
            breadcrumbs=[TO_LIST, here],
            cancel_url=here["url"],
            **kwargs,
        )


def row(district: District) -> dict:
    known = district.known
    count = ngettext("%d Organisation", "%d Organisationen", known) % known if known else ""
    kind = _("kreisfreie Stadt") if district.is_city else ""
    return {
        "title": district.name,
        "url": reverse("district_detail", args=[district.key]),
        "note": " · ".join(part for part in (district.plate, kind, count) if part),
    }
