"""Every step with a seat: filling and leaving it, correcting that, standing in."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic.detail import SingleObjectMixin

from members.committees import appointments, deputising
from members.committees.appointing import Doubtful
from members.forms.seats import AcceptForm, AppointForm, CorrectForm, DeputyEndForm, DeputyForm, LeaveForm
from members.models import Appointment, Seat, SeatDeputy
from members.permissions import keeps_committees
from members.views.acting import ActingView
from members.views.committees import to_committee, to_list
from members.views.permission import PermissionView
from members.views.together import SavesTogether


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
        """Where one came from: seats of others are kept on the page of their committee."""
        committee = self.seat.committee
        is_external = committee.kind == committee.Kind.EXTERNAL
        return to_committee(committee)["url"] if is_external else self.seat.get_absolute_url()

    def get_context_data(self, **kwargs):
        seat = self.seat
        here = {"label": seat.name, "url": seat.get_absolute_url()}
        return super().get_context_data(
            title=self.title,
            sub=f"{seat.committee}: {seat.name}",
            submit_label=self.submit_label,
            breadcrumbs=[to_list(seat.committee), to_committee(seat.committee), here],
            cancel_url=self.get_success_url(),
            **kwargs,
        )


class SeatAppoint(SeatStep):
    form_class = AppointForm
    title, submit_label = gettext_lazy("Sitz besetzen"), gettext_lazy("Besetzen")

    def get_initial(self):
        today = timezone.localdate()
        term = self.object.committee.terms.running(today).first()
        return {"term": term, "starts_on": max(today, self.object.starts_on or today)}

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
        try:
            appointments.accept(self.object, **form.cleaned_data, by=self.request.user)
        except Doubtful:
            form.ask()
            raise
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
        words = {"reason": said.pop("reason"), "is_sure": said.pop("is_sure")}
        try:
            appointments.correct(self.object, said=said, **words, by=self.request.user)
        except Doubtful:
            form.ask()
            raise
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
