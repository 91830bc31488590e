"""Forms about outgoing mail: which ones to show, and why one did not arrive."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.post.kinds import label_of


class FilterForm(forms.Form):
    """Cut a list down by words and kind; `kinds` are those that occur."""

    q = forms.CharField(
        label=_("Adresse oder Betreff"), required=False, max_length=200, widget=forms.SearchInput
    )
    art = forms.ChoiceField(label=_("Art"), required=False)

    def __init__(self, *args, kinds, **kwargs):
        super().__init__(*args, **kwargs)
        choices = sorted(((kind, label_of(kind)) for kind in kinds), key=lambda choice: choice[1])
        self.fields["art"].choices = [("", _("alle")), *choices]


class BouncedForm(forms.Form):
    """How one knows that it did not arrive."""

    reason = forms.CharField(
        label=_("Woher wissen Sie das?"),
        max_length=300,
        help_text=_("Zum Beispiel: Rückruf, das Postfach gibt es nicht mehr."),
    )
