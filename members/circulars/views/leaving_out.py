"""One recipient less, and back: POSTs from the list of recipients, the first with a reason."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from members.circulars import leaving_out, sorting
from members.circulars.forms.omissions import LeaveOutForm
from members.circulars.gathering import Candidate
from members.circulars.models import Circular
from members.circulars.views.circulars import CircularStep, OneCircular, say_taken_back
from members.views.acting import ActingView

OPEN = Circular.objects.exclude(state=Circular.State.SENT)


def candidate_of(circular: Circular, mark: str) -> Candidate:
    """Whom the address means: of the people in the groups now. Raises Http404."""
    for one in sorting.recipients_of(circular):
        if one.candidate.mark == mark:
            return one.candidate
    raise Http404


class LeaveOut(OneCircular, ActingView):
    """Asks why; the reason stands in the list for good."""

    queryset = OPEN
    form_class = LeaveOutForm
    template_name = "components/confirm.html"

    @cached_property
    def candidate(self) -> Candidate:
        return candidate_of(self.object, self.kwargs["mark"])

    def act(self, form):
        reason = form.cleaned_data["reason"]
        if leaving_out.leave_out(self.object, self.candidate, reason=reason, by=self.request.user):
            say_taken_back(self.request)
        return _("%s bekommt dieses Rundschreiben nicht.") % self.candidate.called

    def get_success_url(self):
        return reverse("circular_recipients", args=[self.object.pk])

    def get_context_data(self, **kwargs):
        official = _(
            "Förmliche Post steht allen zu, die hier stehen. Lassen Sie nur mit gutem Grund jemanden aus."
        )
        return super().get_context_data(
            title=_("%s auslassen?") % self.candidate.called,
            text=official if self.object.is_official else _("Das gilt nur für dieses Rundschreiben."),
            submit_label=_("Auslassen"),
            **(kwargs | {"cancel_url": self.get_success_url()}),
        )


class TakeIn(CircularStep):
    """She gets it after all."""

    queryset = OPEN

    def act(self, circular):
        one = candidate_of(circular, self.kwargs["mark"])
        if leaving_out.take_in(circular, one, by=self.request.user):
            say_taken_back(self.request)
        return _("%s ist wieder dabei.") % one.called

    def back(self):
        return redirect("circular_recipients", self.object.pk)
