"""One seat: who held it and who stands in; making one and changing it."""

from datetime import date

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import CreateView, DetailView, UpdateView

from members import history
from members.committees import abolishing, occupancy
from members.committees.appointing import Doubtful
from members.committees.prolonging import GoesOn
from members.forms.seats import SeatForm
from members.models import Appointment, Committee, Seat
from members.permissions import keeps_committees, sees_committees
from members.refusal import Refused
from members.views.committees import to_committee, to_list
from members.views.permission import PermissionView
from members.views.together import SavesTogether


class SeatDetail(PermissionView, DetailView):
    """A seat with everybody who ever held it."""

    permission = sees_committees
    template_name = "members/committees/seat.html"
    context_object_name = "seat"

    def get_queryset(self):
        return Seat.objects.with_appointments()

    def get_context_data(self, **kwargs):
        seat, today, user = self.object, timezone.localdate(), self.request.user
        held, may_edit = seat.held_on(today), keeps_committees(user)
        return super().get_context_data(
            breadcrumbs=[to_list(seat.committee), to_committee(seat.committee)],
            state=seat.state_on(today, lead_days=occupancy.lead_days()),
            appointments=[_shown(one, held, today) for one in reversed(seat.appointments.all())],
            deputies=[
                {"row": one, "may_end": may_edit and (one.ends_on is None or one.ends_on >= today)}
                for one in seat.deputies.select_related("person").order_by("-starts_on")
            ],
            may_edit=may_edit,
            actions=_actions(seat, today) if may_edit else [],
            history=history.history_of(seat) if may_edit else [],
            **kwargs,
        )


class SeatNew(PermissionView, CreateView):
    """A further seat of a committee, last in its table."""

    permission = keeps_committees
    form_class = SeatForm
    template_name = "components/edit.html"
    queryset = Committee.objects.all()

    def get_form_kwargs(self):
        committee = Committee.objects.get(pk=self.kwargs["pk"])
        holds_over = committee.kind != Committee.Kind.EXTERNAL
        new = Seat(committee=committee, position=committee.seats.count(), holds_over=holds_over)
        return super().get_form_kwargs() | {"instance": new}

    def form_valid(self, form):
        seat = form.save()
        history.record(seat, history.CREATED, by=self.request.user)
        messages.success(self.request, _("Der Sitz „%s“ ist angelegt.") % seat.name)
        return redirect(seat)

    def get_context_data(self, **kwargs):
        committee = Committee.objects.get(pk=self.kwargs["pk"])
        here = to_committee(committee)
        return super().get_context_data(
            title=_("Sitz anlegen"), breadcrumbs=[to_list(committee), here], cancel_url=here["url"], **kwargs
        )


class SeatEdit(PermissionView, SavesTogether, UpdateView):
    """Change a seat."""

    permission = keeps_committees
    queryset = Seat.objects.select_related("committee")
    form_class = SeatForm
    template_name = "components/edit.html"
    is_ended = False

    def form_valid(self, form):
        seat = form.save(commit=False)
        words = {name: form.cleaned_data[name] for name in ("is_sure", "goes_on")}
        try:
            self.is_ended = abolishing.change(
                seat, fields=form.changed_labels(), **words, by=self.request.user
            )
        except Refused as no:
            if isinstance(no, GoesOn):
                form.ask_who_goes_on()
            elif isinstance(no, Doubtful):
                form.ask()
            form.add_error(no.field or None, no.message)
            return self.form_invalid(form)
        messages.success(self.request, _("Der Sitz „%s“ ist gesichert.") % seat.name)
        return redirect(self.get_success_url())

    def get_context_data(self, **kwargs):
        seat = self.object
        here = {"label": seat.name, "url": seat.get_absolute_url()}
        crumbs = [to_list(seat.committee), to_committee(seat.committee), here]
        return super().get_context_data(
            title=_("Sitz bearbeiten"), breadcrumbs=crumbs, cancel_url=seat.get_absolute_url(), **kwargs
        )


def _shown(appointment: Appointment, held: list[Appointment], today) -> dict:
    """A line of the seat's history; who is in office or still to come may leave."""
    is_held, last_on = appointment in held, appointment.last_on
    is_over = not is_held and last_on is not None and last_on < today
    return {"row": appointment, "is_held": is_held, "may_leave": not is_over and not appointment.left_on}


def _actions(seat: Seat, today: date) -> list[dict]:
    steps = [
        ("seat_appoint", _("Besetzen"), ""),
        ("deputy_new", _("Vertretung bestimmen"), "quiet"),
        ("seat_edit", _("Bearbeiten"), "quiet"),
        ("seat_vacate", _("Sitz freimachen"), "plain"),
    ]
    if seat.ends_on is not None and seat.ends_on < today:
        steps = [step for step in steps if step[0] == "seat_edit"]
    return [
        {"label": label, "url": reverse(name, args=[seat.pk]), "style": style} for name, label, style in steps
    ]
