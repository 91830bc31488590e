"""The steps of a candidacy: each is a page that asks for its day and then takes it."""

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.forms import membership as forms
from members.joining import candidacy
from members.models import Organisation
from members.views.of_office import OfTheOffice, Step


class Begin(OfTheOffice):
    """The first step of an organisation of the register."""

    form_class = forms.BeginForm
    title = gettext_lazy("Interesse oder Antrag eintragen")
    label = gettext_lazy("Eintragen")

    @cached_property
    def organisation(self):
        return get_object_or_404(Organisation, pk=self.kwargs["pk"])

    def act(self, form):
        candidacy.begin(self.organisation, **form.cleaned_data, by=self.request.user)
        return _("Das Aufnahmeverfahren von „%(name)s“ ist eröffnet.") % {"name": self.organisation}


class Applied(Step):
    title, done = gettext_lazy("Antrag ist da"), gettext_lazy("Der Antrag von „%(name)s“ ist vermerkt.")

    def take(self, **given):
        candidacy.apply(self.object, **given)


class SeenByBoard(Step):
    form_class = forms.BoardForm
    title, done = (
        gettext_lazy("Vom Vorstand beraten"),
        gettext_lazy("Die Beratung über „%(name)s“ ist vermerkt."),
    )

    def take(self, **given):
        candidacy.seen_by_board(self.object, **given)


class BeforeAssembly(Step):
    title = gettext_lazy("Der Versammlung vorgelegt")
    done = gettext_lazy("„%(name)s“ liegt vor der Versammlung.")

    def take(self, **given):
        candidacy.before_assembly(self.object, **given)


class Decline(Step):
    form_class, style = forms.ReasonedStepForm, "danger"
    title, done = gettext_lazy("Antrag ablehnen"), gettext_lazy("Der Antrag von „%(name)s“ ist abgelehnt.")

    def take(self, **given):
        candidacy.decline(self.object, **given)


class Withdraw(Step):
    form_class = forms.WithdrawForm
    title, done = (
        gettext_lazy("Antrag zurückgezogen"),
        gettext_lazy("Der Antrag von „%(name)s“ ist zurückgezogen."),
    )

    def take(self, **given):
        candidacy.withdraw(self.object, **given)


class Reopen(Step):
    form_class = forms.ReopenForm
    title, done = (
        gettext_lazy("Antrag wieder aufnehmen"),
        gettext_lazy("Der Antrag von „%(name)s“ ist wieder offen."),
    )

    def take(self, **given):
        candidacy.reopen(self.object, **given)
