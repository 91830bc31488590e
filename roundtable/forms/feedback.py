"""What visitors tell us about the website."""

from django import forms
from django.utils.translation import gettext_lazy as _


class FeedbackForm(forms.Form):
    """A few words are enough; `website` is a trap for programs, no person sees it."""

    words = forms.CharField(
        label=_("Ihre Rückmeldung"), max_length=5000, widget=forms.Textarea(attrs={"rows": 6})
    )
    page = forms.CharField(
        label=_("Um welche Seite geht es?"),
        max_length=300,
        required=False,
        help_text=_("Die Adresse oder die Überschrift."),
    )
    email = forms.EmailField(
        label=_("Ihre E-Mail-Adresse"),
        required=False,
        help_text=_("Nur wenn Sie eine Antwort möchten."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    website = forms.CharField(required=False, widget=forms.HiddenInput)

    use_required_attribute = False

    @property
    def is_from_a_program(self) -> bool:
        return bool(self.cleaned_data["website"])
