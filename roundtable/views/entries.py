"""What an organisation sees of its own entry behind a signed link: confirm it, or propose something else."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from members.delegations import proposing
from members.forms.delegations import ProposalForm
from members.forms.entries import ChangesForm, SaysForm
from members.models import Delegation, DelegationProposal
from members.refusal import Refused
from members.register import checking
from roundtable.views.signing import Signed


class OwnEntry(Signed, TemplateView):
    """Three forms on one page; which of them was sent stands in `what`."""

    template_name = "members/check.html"

    def find(self, token: str) -> None:
        self.check = checking.find(token)
        self.organisation = self.check.organisation

    @property
    def delegations(self):
        sent = Delegation.objects.in_force(timezone.localdate()).filter(organisation=self.organisation)
        return sent.select_related("person").order_by("kind", "starts_on")

    def forms(self, sent: str = "") -> dict:
        """The three, the one that was sent with what was typed."""
        data = {
            what: self.request.POST if what == sent else None for what in ("right", "changes", "delegate")
        }
        name = self.check.answered_by
        proposal = DelegationProposal(organisation=self.organisation)
        return {
            "says": SaysForm(data["right"], initial={"name": name}),
            "form": ChangesForm(
                data["changes"], instance=self.organisation, initial={"by_name": name}, prefix="neu"
            ),
            "propose": ProposalForm(
                data["delegate"], instance=proposal, delegations=self.delegations, prefix="wer"
            ),
        }

    def post(self, request, token: str) -> HttpResponse:
        what = request.POST.get("what", "")
        forms = self.forms(what)
        form = forms[{"right": "says", "changes": "form"}.get(what, "propose")]
        if form.is_bound and form.is_valid():
            try:
                messages.success(request, self.act(what, form))
            except Refused as no:
                form.add_error(no.field if no.field in form.fields else None, no.message)
            else:
                return redirect("signed_answer", token=token)
        return self.render_to_response(self.get_context_data(**forms))

    def act(self, what: str, form) -> str:
        """Do what was sent and say so."""
        if what == "right":
            checking.answer(self.check, name=form.cleaned_data["name"])
            return _("Danke! Wir haben vermerkt, dass alles stimmt.")
        if what == "changes":
            name = form.cleaned_data["by_name"]
            if checking.answer(self.check, name=name, values=form.values()):
                return _("Danke! Die Koordinierungsstelle sieht sich die Änderungen an.")
            return _("Danke! Sie haben nichts geändert: Wir haben vermerkt, dass alles stimmt.")
        proposing.propose(form.save(commit=False), by=None)
        return _(
            "Danke! Der Vorschlag liegt bei der Koordinierungsstelle. Bis dahin bleibt alles, wie es ist."
        )

    def get_context_data(self, **kwargs):
        given = self.forms() | kwargs
        return super().get_context_data(
            check=self.check,
            organisation=self.organisation,
            facts=own_facts(self.organisation),
            delegates=[
                {"title": str(one.person), "note": one.get_kind_display()} for one in self.delegations
            ],
            proposals=proposing.proposals_of(self.organisation),
            **given,
        )


def own_facts(organisation) -> list[dict]:
    """The entry as the organisation may know it: everything it may put right itself."""
    return [
        {"label": checking.label(field), "value": getattr(organisation, field)}
        for field in checking.FIELDS
        if field != "description"
    ]
