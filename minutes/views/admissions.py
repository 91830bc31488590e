"""Admitting an organisation by a resolution: from its own page, or from the resolution's."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic.detail import SingleObjectMixin

from members.delegations.voting_rights import rules_on
from members.models import Membership
from members.roles import is_office
from members.views.acting import ActingView
from members.views.of_office import Step
from members.views.permission import PermissionView
from minutes import admissions
from minutes.forms.admissions import AdmitsForm, ByResolutionForm
from minutes.models import Resolution


class AdmitByResolution(Step):
    """The organisation is given, the resolution is chosen."""

    form_class = ByResolutionForm
    template_name = "minutes/admission.html"

    @property
    def title(self):
        return _("Aufnehmen durch Beschluss")

    @property
    def text(self):
        rules = rules_on(timezone.localdate())
        words = {"rules": rules, "who": rules.get_admits_display()} if rules else {}
        return _("Nach „%(rules)s“ entscheidet über Aufnahmen: %(who)s.") % words if rules else ""

    def get_initial(self):
        return {}

    def get_form_kwargs(self):
        resolutions = admissions.choices(self.request.user, day=timezone.localdate())
        return super().get_form_kwargs() | {"resolutions": resolutions}

    def act(self, form):
        given = form.cleaned_data
        admissions.admit(self.object, by_resolution=given["resolution"], on=given["on"], by=self.request.user)
        words = {"name": self.organisation, "number": given["resolution"].label}
        return _("„%(name)s“ ist aufgenommen durch Beschluss %(number)s.") % words

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            by_hand_url=reverse("membership_admit", args=[self.object.pk]),
            has_choices=kwargs["form"].fields["resolution"].queryset.exists()
            if "form" in kwargs
            else admissions.choices(self.request.user, day=timezone.localdate()).exists(),
            **kwargs,
        )


def may_admit(user, resolution: Resolution) -> bool:
    return is_office(user)


class ResolutionAdmits(PermissionView, SingleObjectMixin, ActingView):
    """The resolution is given, the organisation is chosen."""

    permission = may_admit
    form_class = AdmitsForm
    template_name = "components/confirm.html"

    def get_queryset(self):
        return Resolution.objects.decided().visible_to(self.request.user)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"memberships": admissions.waiting()}

    def act(self, form):
        membership: Membership = form.cleaned_data["membership"]
        admissions.admit(
            membership, by_resolution=self.object, on=form.cleaned_data["on"], by=self.request.user
        )
        return _("„%s“ ist aufgenommen.") % membership.organisation

    def get_success_url(self):
        return reverse("resolution_detail", args=[self.object.pk])

    def get_context_data(self, **kwargs):
        label = self.object.label
        return super().get_context_data(
            title=_("Aufnahme durch Beschluss %s") % label if label else _("Aufnahme durch Beschluss"),
            text=self.object.text,
            submit_label=_("Aufnehmen"),
            style=" ",
            cancel_url=self.get_success_url(),
            **kwargs,
        )
