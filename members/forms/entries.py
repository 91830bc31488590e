"""What an organisation says about its own entry, and what the office takes over of it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.models import Organisation
from members.register.checking import FIELDS, label


class SaysForm(forms.Form):
    """Who confirms: a name, for there is no login."""

    name = forms.CharField(
        label=_("Ihr Name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )


class ChangesForm(forms.ModelForm):
    """The entry as it stands, to be put right; nothing is saved before the office agrees."""

    by_name = forms.CharField(
        label=_("Ihr Name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    website = forms.URLField(label=_("Internetseite"), max_length=200, required=False, assume_scheme="https")

    use_required_attribute = False

    class Meta:
        model = Organisation
        fields = FIELDS

    def _post_clean(self):
        """The verb compares; the row in our hands stays as it is."""

    def values(self) -> dict[str, str]:
        return {field: self.cleaned_data[field] for field in FIELDS}


class SettleForm(forms.Form):
    """Which of the proposed changes are taken over."""

    take = forms.MultipleChoiceField(
        label=_("Übernehmen"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, changes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["take"].choices = [
            (field, f"{label(field)}: {old or '–'} → {new or '–'}") for field, (old, new) in changes.items()
        ]
        self.initial.setdefault("take", list(changes))
