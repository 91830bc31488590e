"""Ending a meeting."""

from django import forms
from django.utils.translation import gettext_lazy as _

from minutes.forms.importing import ClockInput


class EndForm(forms.Form):
    """When the meeting ended, as the minutes will say."""

    ended_at = forms.TimeField(label=_("Ende der Sitzung"), required=False, widget=ClockInput)
