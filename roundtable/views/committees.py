"""What mixes committees and districts with the apps above: tasks left behind, visits."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from meetings.visits.models import Visit
from meetings.visits.permissions import sees_register
from meetings.visits.views.register import row as visit_row
from members.models import District, Organisation, Position
from members.permissions import keeps_committees, sees_committees, sees_people
from members.register import visible
from members.views.districts import TO_LIST
from members.views.permission import PermissionView
from members.views.seat_steps import AppointmentLeave
from roundtable.register_rows import position_rows


class LeaveAndHandOver(AppointmentLeave):
    """Somebody leaves a seat; what she had promised is handed over on the next page."""

    def get_success_url(self):
        if self.request.method == "POST" and self.object.left_on:
            return reverse("tasks_hand_over", args=[self.object.person_id])
        return super().get_success_url()


class DistrictDetail(PermissionView, DetailView):
    """A district: its figures, the organisations there, where we have been."""

    permission = sees_committees
    model = District
    slug_field = slug_url_kwarg = "key"
    template_name = "members/districts/detail.html"

    def get_context_data(self, **kwargs):
        district, user = self.object, self.request.user
        add = {"label": _("Kennzahl eintragen"), "url": reverse("key_figure_new", args=[district.key])}
        visits = Visit.objects.visible_to(user).filter(district=district).newest_first().for_rows()
        held = Position.objects.held_on(timezone.localdate()).for_rows()
        positions = held.filter(district=district) if sees_people(user) else []
        return super().get_context_data(
            breadcrumbs=[TO_LIST],
            sub=" · ".join([district.plate, district.key]),
            figures=district.figures.all(),
            organisations=[_known(one) for one in visible.organisations_for(user).filter(district=district)],
            positions=position_rows(positions, user=user),
            visits=[visit_row(visit) for visit in visits] if sees_register(user) else [],
            actions=[add] if keeps_committees(user) else [],
            **kwargs,
        )


def _known(organisation: Organisation) -> dict:
    return {
        "title": organisation.name,
        "url": organisation.get_absolute_url(),
        "note": organisation.get_kind_display(),
    }
