"""Writing down a consent that was given on paper or said."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.forms import DayInput
from members.models import Consent


class ConsentForm(forms.Form):
    """For what, how and when."""

    purpose = forms.ChoiceField(label=_("Wofür"), choices=Consent.Purpose)
    words = forms.CharField(
        label=_("Was genau"),
        max_length=300,
        required=False,
        help_text=_("Bei einer Veröffentlichung nötig, zum Beispiel: Foto in der Liste des Vorstands"),
    )
    how = forms.ChoiceField(
        label=_("Wie"),
        choices=[(value, label) for value, label in Consent.How.choices if value != Consent.How.LINK],
    )
    on = forms.DateField(label=_("Wann"), widget=DayInput, initial=timezone.localdate)
