"""Who sits for us in a committee of others: read, sent and ended on the committee's own page."""

from datetime import date

from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.detail import SingleObjectMixin

from members.committees import appointments, deputising
from members.committees.appointing import Doubtful
from members.forms.external import SendForm
from members.models import Appointment, Committee, Seat, SeatDeputy
from members.permissions import keeps_register
from members.views.acting import ActingView
from members.views.committees import TO_EXTERNAL, to_committee
from members.views.permission import PermissionView


class ExternalSend(PermissionView, SingleObjectMixin, ActingView):
    """Somebody for one of our seats there, or to stand in for whoever has it."""

    permission = keeps_register
    queryset = Committee.objects.filter(kind=Committee.Kind.EXTERNAL)
    form_class = SendForm
    template_name = "members/committees/step.html"
    title, submit_label = gettext_lazy("Jemanden entsenden"), gettext_lazy("Entsenden")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"committee": self.object}

    def act(self, form):
        said, user = form.said(), self.request.user
        seat, words = said.pop("seat"), {"person": said["person"], "committee": self.object}
        if said.pop("how") == "deputy":
            del said["is_sure"]
            deputising.name_deputy(seat, **said, by=user)
            return _("%(person)s vertritt uns bei Bedarf: %(committee)s.") % words
        try:
            appointments.appoint(seat, **said, accepted_on=said["starts_on"], by=user)
        except Doubtful:
            form.ask()
            raise
        return _("%(person)s sitzt für uns hier: %(committee)s.") % words

    def get_success_url(self):
        return to_committee(self.object)["url"]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=self.title,
            sub=str(self.object),
            submit_label=self.submit_label,
            breadcrumbs=[TO_EXTERNAL, to_committee(self.object)],
            cancel_url=self.get_success_url(),
            **kwargs,
        )


def with_holders() -> Prefetch:
    """The seats of today, each with `holders` and `standing_in`: of today, and who is to come."""
    today = timezone.localdate()
    ahead = Appointment.objects.filter(_not_over(today), Q(left_on=None) | Q(left_on__gt=today))
    held = Appointment.objects.in_office(today) | ahead
    deputies = SeatDeputy.objects.filter(_not_over(today))
    seats = Seat.objects.existing(today).order_by("position", "pk")
    return Prefetch(
        "seats",
        queryset=seats.prefetch_related(
            Prefetch("appointments", held.select_related("person").order_by("starts_on"), "holders"),
            Prefetch("deputies", deputies.select_related("person").order_by("starts_on"), "standing_in"),
        ),
    )


def sits_today(seat):
    """Of `holders` those who are in office by now."""
    today = timezone.localdate()
    return [one for one in seat.holders if one.is_in_office(today, among=seat.holders)]


def _not_over(today: date) -> Q:
    return Q(ends_on=None) | Q(ends_on__gte=today)


def sitting(committee: Committee, *, may_edit: bool) -> list[dict]:
    """[{seat, people: [{row, is_deputy, steps}]}] of a committee fetched `with_holders`."""
    return [
        {
            "seat": seat,
            "people": [
                *(_shown(one, "appointment_leave", may_edit=may_edit) for one in seat.holders),
                *(_shown(one, "deputy_end", may_edit=may_edit) for one in seat.standing_in),
            ],
        }
        for seat in committee.seats.all()
    ]


def _shown(row: Appointment | SeatDeputy, end: str, *, may_edit: bool) -> dict:
    is_deputy = isinstance(row, SeatDeputy)
    steps = [{"label": _("Beenden"), "url": reverse(end, args=[row.pk])}]
    if not is_deputy:
        correct = reverse("appointment_correct", args=[row.pk])
        steps.append({"label": _("Berichtigen"), "url": correct})
    last_on = row.ends_on if isinstance(row, SeatDeputy) else row.last_on
    return {"row": row, "last_on": last_on, "is_deputy": is_deputy, "steps": steps if may_edit else []}
