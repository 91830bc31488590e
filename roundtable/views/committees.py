"""What mixes committees and districts with the apps above: tasks left behind, visits."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from meetings.visits.models import Visit
from meetings.visits.permissions import sees_register
from meetings.visits.views.register import row as visit_row
from members.models import District, Organisation, Person, Position, Seat
from members.permissions import keeps_committees, sees_committees, sees_people
from members.register import visible
from members.views.committees import CommitteeDetail, to_committee, to_list
from members.views.districts import TO_LIST as TO_DISTRICTS
from members.views.external import ExternalDetail
from members.views.permission import PermissionView
from members.views.seat_steps import AppointmentLeave, SeatVacate
from members.views.seats import SeatDetail, SeatEdit
from roundtable import ended_seats
from roundtable.register_rows import position_rows


class LeaveAndHandOver(AppointmentLeave):
    """Somebody leaves a seat; what she had promised is handed over on the next page."""

    def get_success_url(self):
        if self.request.method == "POST" and self.object.left_on:
            return reverse("tasks_hand_over", args=[self.object.person_id])
        return super().get_success_url()


class VacateAndHandOver(SeatVacate):
    """Whoever has the seat leaves it; what she had promised is handed over on the next page."""

    leaver: Person | None = None

    def act(self, form):
        held = self.object.held_on(form.cleaned_data["on"])
        said = super().act(form)
        self.leaver = held[0].person if held else None
        return said

    def get_success_url(self):
        return reverse("tasks_hand_over", args=[self.leaver.pk]) if self.leaver else super().get_success_url()


class SeatWithTasks(SeatDetail):
    """A seat; once it is over, what is still to be handed over."""

    def get_context_data(self, **kwargs):
        is_office = keeps_committees(self.request.user)
        found = ended_seats.of_seats([self.object], back=self.request.path) if is_office else []
        return super().get_context_data(left_open=found, **kwargs)


class SeatEditAndHandOver(SeatEdit):
    """When the seat ends, what its people promised is handed over on the next page."""

    def get_success_url(self):
        here = super().get_success_url()
        if self.is_ended and ended_seats.after_the_end(self.object, back=here):
            return reverse("seat_left_open", args=[self.object.pk])
        return here


class SeatLeftOpen(PermissionView, DetailView):
    """The open tasks of those who leave with a seat, person by person."""

    permission = keeps_committees
    queryset = Seat.objects.select_related("committee")
    template_name = "roundtable/left_open.html"
    context_object_name = "seat"

    def get_context_data(self, **kwargs):
        seat = self.object
        here = {"label": seat.name, "url": seat.get_absolute_url()}
        return super().get_context_data(
            title=_("Was mit dem Sitz „%s“ offen bleibt") % seat.name,
            rows=ended_seats.after_the_end(seat, back=self.request.path),
            nothing=_("Hier stehen die Aufgaben derer, die mit dem Sitz ausscheiden."),
            breadcrumbs=[to_list(seat.committee), to_committee(seat.committee), here],
            actions=[{"label": _("Zum Sitz"), "url": here["url"], "style": "quiet"}],
            **kwargs,
        )


class WithTasksOfSeats:
    """Before a page of a committee: what its ended seats leave open, for the office."""

    def get_context_data(self, **kwargs):
        is_office = keeps_committees(self.request.user)
        found = ended_seats.of_committee(self.object, back=self.request.path) if is_office else []
        return super().get_context_data(left_open=found, **kwargs)


class CommitteeWithTasks(WithTasksOfSeats, CommitteeDetail):
    pass


class ExternalWithTasks(WithTasksOfSeats, ExternalDetail):
    pass


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
            breadcrumbs=[TO_DISTRICTS],
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
