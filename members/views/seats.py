"""One seat: who held it, who stands in, and every step with it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import CreateView, DetailView, UpdateView
from django.views.generic.detail import SingleObjectMixin

from members import appointments, deputising, history, occupancy
from members.appointing import Doubtful
from members.forms.seats import (
    AcceptForm,
    AppointForm,
    CorrectForm,
    DeputyEndForm,
    DeputyForm,
    LeaveForm,
    SeatForm,
    TermForm,
)
from members.models import Appointment, Committee, Seat, SeatDeputy
from members.permissions import keeps_committees, sees_committees
from members.views.acting import ActingView
from members.views.committees import TO_LIST, to_committee
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
            breadcrumbs=[TO_LIST, to_committee(seat.committee)],
            state=seat.state_on(today, lead_days=occupancy.lead_days()),
            appointments=[_shown(one, held, today) for one in reversed(seat.appointments.all())],
            deputies=seat.deputies.select_related("person").order_by("-starts_on"),
            today=today,
            may_edit=may_edit,
            actions=_actions(seat) if may_edit else [],
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
        place = committee.seats.count()
        return super().get_form_kwargs() | {"instance": Seat(committee=committee, position=place)}

    def form_valid(self, form):
        seat = form.save()
        history.record(seat, history.CREATED, by=self.request.user)
        messages.success(self.request, _("Der Sitz „%s“ ist angelegt.") % seat.name)
        return redirect(seat)

    def get_context_data(self, **kwargs):
        here = to_committee(Committee.objects.get(pk=self.kwargs["pk"]))
        return super().get_context_data(
            title=_("Sitz anlegen"), breadcrumbs=[TO_LIST, here], cancel_url=here["url"], **kwargs
        )


class SeatEdit(PermissionView, SavesTogether, UpdateView):
    """Change a seat."""

    permission = keeps_committees
    queryset = Seat.objects.select_related("committee")
    form_class = SeatForm
    template_name = "components/edit.html"

    def form_valid(self, form):
        seat = form.save()
        if form.changed_data:
            history.record(seat, history.EDITED, by=self.request.user, fields=form.changed_labels())
        messages.success(self.request, _("Der Sitz „%s“ ist gesichert.") % seat.name)
        return redirect(seat)

    def get_context_data(self, **kwargs):
        seat = self.object
        crumbs = [TO_LIST, to_committee(seat.committee), {"label": seat.name, "url": seat.get_absolute_url()}]
        return super().get_context_data(
            title=_("Sitz bearbeiten"), breadcrumbs=crumbs, cancel_url=seat.get_absolute_url(), **kwargs
        )


class SeatStep(PermissionView, SingleObjectMixin, ActingView):
    """A page with one small form about a seat, an appointment, a deputy."""

    permission = keeps_committees
    template_name = "members/committees/step.html"
    title = submit_label = ""
    queryset = Seat.objects.select_related("committee")

    @property
    def seat(self) -> Seat:
        return self.object if isinstance(self.object, Seat) else self.object.seat

    def get_success_url(self):
        return self.seat.get_absolute_url()

    def get_context_data(self, **kwargs):
        seat = self.seat
        here = {"label": seat.name, "url": seat.get_absolute_url()}
        return super().get_context_data(
            title=self.title,
            sub=f"{seat.committee}: {seat.name}",
            submit_label=self.submit_label,
            breadcrumbs=[TO_LIST, to_committee(seat.committee), here],
            cancel_url=self.get_success_url(),
            **kwargs,
        )


class SeatAppoint(SeatStep):
    form_class = AppointForm
    title, submit_label = gettext_lazy("Sitz besetzen"), gettext_lazy("Besetzen")

    def get_initial(self):
        term = self.object.committee.terms.running(timezone.localdate()).first()
        return {"term": term}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"seat": self.object}

    def act(self, form):
        try:
            made = appointments.appoint(self.object, **form.said(), by=self.request.user)
        except Doubtful:
            form.ask()
            raise
        words = {"person": made.person, "seat": self.object.name}
        if made.accepted_on is None:
            return _("%(person)s steht für „%(seat)s“; es fehlt noch die Annahme.") % words
        return _("%(person)s hat jetzt den Sitz „%(seat)s“.") % words


class SeatVacate(SeatStep):
    form_class = LeaveForm
    title, submit_label = gettext_lazy("Sitz freimachen"), gettext_lazy("Freimachen")

    def act(self, form):
        count = appointments.vacate(self.object, **form.cleaned_data, by=self.request.user)
        return ngettext("%d Besetzung ist beendet.", "%d Besetzungen sind beendet.", count) % count


class AppointmentStep(SeatStep):
    queryset = Appointment.objects.select_related("seat__committee", "person")


class AppointmentAccept(AppointmentStep):
    form_class = AcceptForm
    title, submit_label = gettext_lazy("Annahme eintragen"), gettext_lazy("Eintragen")

    def get_initial(self):
        return {"on": max(timezone.localdate(), self.object.starts_on)}

    def act(self, form):
        appointments.accept(self.object, on=form.cleaned_data["on"], by=self.request.user)
        return _("%s hat angenommen.") % self.object.person


class AppointmentLeave(AppointmentStep):
    """What is open in her name is handed over afterwards, on a page of the roof."""

    form_class = LeaveForm
    title, submit_label = gettext_lazy("Ausscheiden eintragen"), gettext_lazy("Eintragen")

    def act(self, form):
        appointments.leave(self.object, **form.cleaned_data, by=self.request.user)
        return _("%s ist ausgeschieden.") % self.object.person


class AppointmentCorrect(SavesTogether, AppointmentStep):
    form_class = CorrectForm
    title, submit_label = gettext_lazy("Besetzung berichtigen"), gettext_lazy("Berichtigen")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": Appointment.objects.get(pk=self.object.pk)}

    def act(self, form):
        said = dict(form.cleaned_data)
        reason = said.pop("reason")
        appointments.correct(self.object, said=said, reason=reason, by=self.request.user)
        return _("Berichtigt; es steht im Verlauf.")


class DeputyNew(SeatStep):
    form_class = DeputyForm
    title, submit_label = gettext_lazy("Vertretung bestimmen"), gettext_lazy("Bestimmen")

    def act(self, form):
        deputy = deputising.name_deputy(self.object, **form.cleaned_data, by=self.request.user)
        return _("%(person)s vertritt „%(seat)s“.") % {"person": deputy.person, "seat": self.object.name}


class DeputyEnd(SeatStep):
    queryset = SeatDeputy.objects.select_related("seat__committee", "person")
    form_class = DeputyEndForm
    title, submit_label = gettext_lazy("Vertretung beenden"), gettext_lazy("Beenden")

    def act(self, form):
        deputising.end_deputy(self.object, on=form.cleaned_data["on"], by=self.request.user)
        return _("Die Vertretung durch %s endet.") % self.object.person


class TermNew(PermissionView, SingleObjectMixin, ActingView):
    """A new term for the whole committee, with whoever is there proposed again."""

    permission = keeps_committees
    model = Committee
    form_class = TermForm
    template_name = "members/committees/step.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"committee": self.object}

    def act(self, form):
        is_sure = form.cleaned_data["is_sure"]
        try:
            term = appointments.begin_term(
                self.object, new=form.new, people=form.people, is_sure=is_sure, by=self.request.user
            )
        except Doubtful:
            form.ask()
            raise
        return _("Die Wahlperiode „%s“ ist angelegt.") % term.name

    def get_success_url(self):
        return self.object.get_absolute_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Neue Wahlperiode"),
            sub=str(self.object),
            submit_label=_("Wahlperiode beginnen"),
            breadcrumbs=[TO_LIST, to_committee(self.object)],
            cancel_url=self.get_success_url(),
            **kwargs,
        )


def _shown(appointment: Appointment, held: list[Appointment], today) -> dict:
    """A line of the seat's history; who is in office or still to come may leave."""
    is_held, last_on = appointment in held, appointment.last_on
    is_over = not is_held and last_on is not None and last_on < today
    return {"row": appointment, "is_held": is_held, "may_leave": not is_over and not appointment.left_on}


def _actions(seat: Seat) -> list[dict]:
    steps = [
        ("seat_appoint", _("Besetzen"), ""),
        ("deputy_new", _("Vertretung bestimmen"), "quiet"),
        ("seat_edit", _("Bearbeiten"), "quiet"),
        ("seat_vacate", _("Sitz freimachen"), "plain"),
    ]
    return [
        {"label": label, "url": reverse(name, args=[seat.pk]), "style": style} for name, label, style in steps
    ]
