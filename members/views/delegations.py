"""Sending, replacing and ending delegates, as the office does it."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.detail import SingleObjectMixin

from members.delegations import delegating
from members.forms import delegations as forms
from members.models import Delegation, Organisation
from members.views.of_office import OfTheOffice
from members.views.together import SavesTogether


class BackToDelegates(OfTheOffice):
    def get_success_url(self):
        return reverse("organisation_delegates", args=[self.organisation.pk])


class Send(BackToDelegates):
    """Somebody speaks for the organisation."""

    form_class = forms.SendForm
    title, label = gettext_lazy("Delegierte oder Stellvertretung eintragen"), gettext_lazy("Eintragen")

    @cached_property
    def organisation(self):
        return get_object_or_404(Organisation, pk=self.kwargs["pk"])

    @property
    def text(self):
        return _(
            "Sie darf schon vor der Aufnahme eingetragen werden; Rechte hat sie erst, "
            "wenn die Organisation Mitglied ist."
        )

    def get_initial(self):
        return {"starts_on": timezone.localdate()}

    def act(self, form):
        days = {name: form.cleaned_data[name] for name in ("kind", "starts_on", "ends_on")}
        sent = delegating.send(self.organisation, person=form.who(), **days, by=self.request.user)
        return _("%(person)s spricht für „%(name)s“.") % {"person": sent.person, "name": self.organisation}


class OfDelegation(SingleObjectMixin, BackToDelegates):
    """A page about one delegation."""

    def get_queryset(self):
        return Delegation.objects.select_related("organisation", "person")

    @property
    def organisation(self):
        return self.object.organisation

    @property
    def text(self):
        words = {"person": self.object.person, "kind": self.object.get_kind_display()}
        return _("%(kind)s: %(person)s") % words

    def get_initial(self):
        return {"on": timezone.localdate()}


class Replace(OfDelegation):
    form_class = forms.ReplaceForm
    title = gettext_lazy("Ablösen")

    def act(self, form):
        new = delegating.replace(
            self.object, person=form.who(), on=form.cleaned_data["on"], by=self.request.user
        )
        words = {"new": new.person, "old": self.object.person}
        return _("%(new)s löst %(old)s ab.") % words


class End(OfDelegation):
    form_class, style = forms.EndDelegationForm, "danger"
    title = gettext_lazy("Vertretung beenden")

    def act(self, form):
        delegating.end(self.object, on=form.cleaned_data["on"], by=self.request.user)
        return _("Die Vertretung durch %s endet.") % self.object.person


class Correct(SavesTogether, OfDelegation):
    form_class = forms.DelegationCorrection
    title, label = gettext_lazy("Vertretung berichtigen"), gettext_lazy("Berichtigen")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.object}

    def act(self, form):
        said = {name: form.cleaned_data[name] for name in ("starts_on", "ends_on", "reason")}
        delegating.correct(self.object, **said, by=self.request.user)
        return _("Berichtigt.")
