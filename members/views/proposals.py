"""An organisation proposes who shall speak for it, and the office decides."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.detail import SingleObjectMixin

from members import roles
from members.dates import spell_day
from members.delegations import proposing
from members.forms.delegations import AnswerForm, ConfirmForm, ProposalForm
from members.models import Delegation, DelegationProposal, Organisation, Person
from members.permissions import speaks_for
from members.views.acting import ActingView
from members.views.of_office import OfTheOffice
from members.views.permission import PermissionView


class Propose(PermissionView, SingleObjectMixin, ActingView):
    """The delegate proposes a change; she keeps her rights until it is confirmed."""

    permission = speaks_for
    model = Organisation
    form_class = ProposalForm
    template_name = "members/propose.html"

    def get_form_kwargs(self):
        proposal = DelegationProposal(organisation=self.object)
        sent = Delegation.objects.in_force(timezone.localdate()).filter(organisation=self.object)
        return super().get_form_kwargs() | {
            "instance": proposal,
            "delegations": sent.select_related("person"),
        }

    def act(self, form):
        proposing.propose(form.save(commit=False), by=roles.person_of(self.request.user))
        return _("Ihr Vorschlag liegt bei der Koordinierungsstelle. Bis dahin bleibt alles, wie es ist.")

    def get_success_url(self):
        return reverse("delegation_propose", args=[self.object.pk])

    def get_context_data(self, **kwargs):
        here = {"label": str(self.object), "url": reverse("organisation_delegates", args=[self.object.pk])}
        return super().get_context_data(
            title=_("Eine andere Vertretung vorschlagen"),
            proposals=proposing.proposals_of(self.object),
            breadcrumbs=[here],
            cancel_url=here["url"],
            **kwargs,
        )


class OfProposal(SingleObjectMixin, OfTheOffice):
    """The office decides on one proposal."""

    def get_queryset(self):
        return DelegationProposal.objects.select_related("organisation", "replaces__person", "proposed_by")

    @property
    def organisation(self):
        return self.object.organisation

    @property
    def text(self):
        return spell(self.object)

    def get_success_url(self):
        return reverse("organisation_delegates", args=[self.organisation.pk])


class Confirm(OfProposal):
    """Who is meant is said by the office; a known address proposes somebody of the register."""

    form_class = ConfirmForm
    title, label = gettext_lazy("Vorschlag zur Vertretung"), gettext_lazy("Bestätigen")
    template_name = "members/proposal.html"

    def get_initial(self):
        proposal, known = self.object, None
        if proposal.email:
            known = Person.objects.filter(email__iexact=proposal.email, erased_at=None).first()
        names = {name: getattr(proposal, name) for name in ("first_name", "last_name", "email")}
        return {"on": proposal.starts_on, "person": known} | ({} if known else names)

    def act(self, form):
        sent = proposing.confirm(
            self.object, person=form.who(), on=form.cleaned_data["on"], by=self.request.user
        )
        return _("%(person)s spricht für „%(name)s“.") % {"person": sent.person, "name": self.organisation}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            proposal=self.object,
            decline_url=reverse("delegation_proposal_decline", args=[self.object.pk]),
            **kwargs,
        )


class Decline(OfProposal):
    form_class, style = AnswerForm, "danger"
    title = gettext_lazy("Vorschlag nicht übernehmen")

    def act(self, form):
        proposing.decline(self.object, answer=form.cleaned_data["answer"], by=self.request.user)
        return _("Der Vorschlag ist beantwortet.")


def spell(proposal: DelegationProposal) -> str:
    """Who, as what, from when, instead of whom, and who says so."""
    words = {
        "who": proposal.name,
        "kind": proposal.get_kind_display(),
        "day": spell_day(proposal.starts_on),
        "by": proposal.proposed_by or _("das Postfach der Organisation"),
    }
    said = _("%(kind)s ab %(day)s: %(who)s, vorgeschlagen durch %(by)s.") % words
    instead = _("Statt %s.") % proposal.replaces.person if proposal.replaces else ""
    return " ".join(part for part in (said, instead, proposal.note) if part)
