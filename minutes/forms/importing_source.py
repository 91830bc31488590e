"""The form that takes protocols in: files, a ZIP of them, or pasted text."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class ManyFilesInput(forms.ClearableFileInput):
    """The browser's own field, for several files at once."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Its value is a list of uploads, empty when none was chosen."""

    widget = ManyFilesInput

    def clean(self, data, initial=None) -> list:
        """Each upload is cleaned as one; that a file is empty is said when it is read."""
        chosen = data if isinstance(data, list | tuple) else [data]
        return [super(ManyFilesField, self).clean(one, initial) for one in chosen if one]


class SourceForm(forms.Form):
    """Files or pasted text, and whose minutes they are."""

    committee = forms.ModelChoiceField(None, label=_("Gremium"))
    files = ManyFilesField(
        label=_("Dateien"),
        required=False,
        allow_empty_file=True,
        help_text=_(
            "Auch mehrere auf einmal oder ein ZIP. Höchstens 20 MB je Datei, zusammen 100 MB und 300 Dateien."
        ),
    )
    text = forms.CharField(
        label=_("oder Text einfügen"),
        required=False,
        strip=False,
        # What is pasted keeps its headings as the reader knows them.
        widget=forms.Textarea(attrs={"rows": 14, "data-pastes": "# "}),
    )

    def __init__(self, *args, committees, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["committee"].queryset = committees

    def clean_text(self) -> str:
        """Browsers send line ends of two characters."""
        return self.cleaned_data["text"].replace("\r\n", "\n")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        chosen, pasted = data.get("files"), data.get("text", "")
        if not chosen and not pasted.strip():
            raise forms.ValidationError(_("Bitte eine Datei wählen oder einen Text einfügen."))
        if chosen and pasted.strip():
            raise forms.ValidationError(_("Bitte nur eines von beiden: Dateien oder einen Text."))
        return data
