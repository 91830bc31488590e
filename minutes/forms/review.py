"""Asking for a review, remarking on a line, giving it back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.models import Person


class AskForm(forms.Form):
    """Who looks through, and what she is asked for."""

    reviewer = forms.ModelChoiceField(None, label=_("Wer sieht das Protokoll durch?"))
    note = forms.CharField(
        label=_("Worum bitten Sie?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "de", "spellcheck": "true"}),
    )

    def __init__(self, *args, readers: list[Person], chair: Person | None, **kwargs):
        super().__init__(*args, **kwargs)
        people = Person.objects.filter(pk__in=[one.pk for one in readers])
        self.fields["reviewer"].queryset = people
        # Nobody gets minutes because she is the first of the alphabet.
        self.fields["reviewer"].initial = chair


class RemarkForm(forms.Form):
    """A remark on the line `key`, or on the whole."""

    key = forms.UUIDField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Ihre Anmerkung"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "de", "spellcheck": "true"}),
    )


class GiveBackForm(forms.Form):
    """The last words of the reader."""

    answer = forms.CharField(
        label=_("Nachricht an die Koordinierungsstelle"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "de", "spellcheck": "true"}),
    )
