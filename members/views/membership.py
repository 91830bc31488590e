"""Admission, resting, the end of a membership, and putting its history right."""

from datetime import date

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.detail import SingleObjectMixin

from members.dates import spell_day
from members.delegations.voting_rights import rules_on
from members.forms import membership as forms
from members.joining import membership
from members.joining.correcting import correct, correct_rest, remove_rest
from members.models import Dormancy, Membership
from members.views.of_office import OfTheOffice, Step
from members.views.together import SavesTogether


class Admit(Step):
    """By hand; by a resolution of ours it is done one storey up."""

    form_class = forms.AdmitForm
    title, done = gettext_lazy("Aufnehmen"), gettext_lazy("„%(name)s“ ist aufgenommen.")

    @cached_property
    def rules(self):
        return rules_on(timezone.localdate())

    def get_initial(self):
        return super().get_initial() | {"body": self.rules.admits if self.rules else ""}

    @property
    def text(self):
        if self.rules is None:
            return _("Es gilt keine Ordnung, die sagt, wer über Aufnahmen entscheidet.")
        words = {"rules": self.rules.name, "who": self.rules.get_admits_display()}
        return _("Nach „%(rules)s“ entscheidet über Aufnahmen: %(who)s.") % words

    def take(self, **given):
        membership.admit(self.object, **given)


class Rest(Step):
    form_class = forms.RestForm
    title, done = (
        gettext_lazy("Mitgliedschaft ruhen lassen"),
        gettext_lazy("Die Mitgliedschaft von „%(name)s“ ruht."),
    )
    text = gettext_lazy("Solange sie ruht, gibt es keine Stimme; alles darf weiter gelesen werden.")

    def take(self, **given):
        membership.rest(self.object, **given)


class Resume(Step):
    form_class = forms.ResumeForm
    title, done = (
        gettext_lazy("Ruht nicht mehr"),
        gettext_lazy("Die Mitgliedschaft von „%(name)s“ zählt wieder."),
    )

    def take(self, **given):
        membership.resume(self.object, **given)


class Ending(Step):
    """It ends on a day; beforehand the page says whose delegation ends with it."""

    form_class, style = forms.EndForm, "danger"

    @property
    def text(self):
        today = timezone.localdate()
        return " ".join([self._silent(today), *self._resting(today)])

    def _silent(self, today: date) -> str:
        sent = membership.ending_with(self.object, today)
        if not sent:
            return _("Zurzeit spricht niemand für diese Organisation.")
        names = ", ".join(f"{one.person} ({one.get_kind_display()})" for one in sent)
        return _("Am selben Tag endet die Vertretung von: %(names)s. Ihre Rechte enden damit von selbst.") % {
            "names": names
        }

    def _resting(self, today: date) -> list[str]:
        """What was planned and will not be; said before it goes."""
        ahead = [one for one in membership.resting_beyond(self.object, today) if one.starts_on > today]
        return [
            _("Ein Ruhen ist ab %(day)s vorgesehen; liegt das Ende davor, entfällt es.")
            % {"day": spell_day(one.starts_on)}
            for one in ahead
        ]


class Leave(Ending):
    title, done = gettext_lazy("Austritt"), gettext_lazy("Der Austritt von „%(name)s“ ist vermerkt.")

    def take(self, **given):
        membership.leave(self.object, **given)


class Exclude(Ending):
    form_class = forms.ExcludeForm
    title, done = gettext_lazy("Ausschluss"), gettext_lazy("Der Ausschluss von „%(name)s“ ist vermerkt.")

    def take(self, **given):
        membership.exclude(self.object, **given)


class Dissolve(Ending):
    title, done = (
        gettext_lazy("Organisation aufgelöst"),
        gettext_lazy("Dass „%(name)s“ aufgelöst ist, ist vermerkt."),
    )

    def take(self, **given):
        membership.dissolve(self.object, **given)


class Correct(SavesTogether, SingleObjectMixin, OfTheOffice):
    """Put the history right, with a reason."""

    model, form_class = Membership, forms.MembershipCorrection
    title, label = gettext_lazy("Mitgliedschaft berichtigen"), gettext_lazy("Berichtigen")
    text = gettext_lazy(
        "Für das, was früher falsch eingetragen wurde. Alt, neu und Grund stehen danach im Verlauf."
    )

    @property
    def organisation(self):
        return self.object.organisation

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.object}

    def act(self, form):
        given = dict(form.cleaned_data)
        reason = given.pop("reason")
        labels = correct(self.object, changes=given, reason=reason, by=self.request.user)
        return _("Berichtigt: %s.") % ", ".join(labels) if labels else _("Es war nichts zu ändern.")


class CorrectRest(SavesTogether, SingleObjectMixin, OfTheOffice):
    """Put a time of resting right, or take it out."""

    model, form_class = Dormancy, forms.RestCorrection
    title, label = gettext_lazy("Ruhen berichtigen"), gettext_lazy("Berichtigen")

    @property
    def organisation(self):
        return self.object.membership.organisation

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.object}

    def act(self, form):
        given = form.cleaned_data
        if given["remove"]:
            remove_rest(self.object, reason=given["reason"], by=self.request.user)
            return _("Die Zeit ist herausgenommen.")
        days = {name: given[name] for name in ("starts_on", "ends_on", "reason")}
        correct_rest(self.object, **days, by=self.request.user)
        return _("Berichtigt.")
