"""Choosing the resolution, or the organisation, of an admission."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.dates import spell_day
from members.forms.days import DayField
from members.models import Membership
from minutes.models import Resolution
from minutes.understanding import day_of


class ResolutionChoice(forms.ModelChoiceField):
    def label_from_instance(self, resolution):
        meeting = resolution.entry.minutes.meeting
        when = f"{meeting.committee}, {spell_day(day_of(meeting))}"
        return f"{resolution.label} ({when}): {resolution.text[:80]}".strip()


class ByResolutionForm(forms.Form):
    resolution = ResolutionChoice(label=_("Beschluss"), queryset=Resolution.objects.none())
    on = DayField(
        label=_("Mitglied ab"),
        required=False,
        help_text=_("Leer: am Tag des Beschlusses."),
    )

    def __init__(self, *args, resolutions, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["resolution"].queryset = resolutions


class OrganisationChoice(forms.ModelChoiceField):
    def label_from_instance(self, membership):
        return f"{membership.organisation.name} ({_('Antrag vom')} {membership.applied_on:%d.%m.%Y})"


class AdmitsForm(forms.Form):
    membership = OrganisationChoice(label=_("Organisation"), queryset=Membership.objects.none())
    on = DayField(
        label=_("Mitglied ab"),
        required=False,
        help_text=_("Leer: am Tag des Beschlusses."),
    )

    def __init__(self, *args, memberships, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["membership"].queryset = memberships
