"""Mein Tisch: what concerns me."""

from django.contrib.auth.mixins import LoginRequiredMixin
from django.utils import timezone
from django.views.generic import TemplateView


class Desk(LoginRequiredMixin, TemplateView):
    """The first page of the working area: who I am here, from dated facts."""

    template_name = "roundtable/desk.html"

    def get_context_data(self, **kwargs):
        person = getattr(self.request.user, "person", None)
        return super().get_context_data(
            person=person,
            seats=person.appointments.in_office(timezone.localdate()).select_related("seat__committee")
            if person
            else [],
            delegations=person.delegations.in_force(timezone.localdate()).select_related("organisation")
            if person
            else [],
            **kwargs,
        )
