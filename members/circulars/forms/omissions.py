"""Why somebody does not get a circular."""

from django import forms
from django.utils.translation import gettext_lazy as _


class LeaveOutForm(forms.Form):
    """The reason, kept with the circular."""

    reason = forms.CharField(
        label=_("Warum?"),
        max_length=200,
        help_text=_("Zum Beispiel: weiß schon Bescheid. Der Grund bleibt bei diesem Rundschreiben stehen."),
    )
