"""What a browser may send for one line; answers are JSON, errors sentences."""

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.models import AgendaItem, Meeting
from members.models import Person
from minutes.models import Entry
from minutes.writing import Draft

LONGEST = 20_000
TOO_LONG = _("Die Zeile ist länger als 20.000 Zeichen. Bitte teilen Sie sie; es geht nichts verloren.")


class SentLine(forms.Form):
    """A line with what was chosen for it. Whatever is wrong with a choice, the text counts without it."""

    item = forms.ModelChoiceField(AgendaItem.objects.none(), required=False)
    kind = forms.ChoiceField(choices=[("", ""), *Entry.Kind.choices], required=False)
    block = forms.CharField(max_length=50, required=False)
    speaker = forms.ModelChoiceField(Person.objects.all(), required=False)

    def __init__(self, data: dict, *, meeting: Meeting):
        super().__init__({name: value for name, value in data.items() if value is not None})
        self.fields["item"].queryset = AgendaItem.objects.filter(meeting=meeting)

    def clean(self) -> dict:
        """Only the text itself can be refused."""
        for name in set(self.errors) - {"typed"}:
            del self.errors[name]
            self.cleaned_data[name] = "" if name in ("kind", "block") else None
        return self.cleaned_data


class LineForm(SentLine):
    """One line to be saved. Its text is kept as it is: spaces, markers and all."""

    typed = forms.CharField(
        strip=False,
        max_length=LONGEST,
        error_messages={"required": _("Die Zeile ist leer."), "max_length": TOO_LONG},
    )
    after = forms.UUIDField(required=False)
    version = forms.IntegerField(min_value=0, required=False)
    known = forms.JSONField(required=False)

    def __init__(self, data: dict, *, meeting: Meeting):
        super().__init__(data, meeting=meeting)
        self.is_placed = "after" in data

    def clean_typed(self) -> str:
        typed = self.cleaned_data["typed"]
        if not typed.strip():
            raise forms.ValidationError(_("Die Zeile ist leer."))
        return typed

    def draft(self, key) -> Draft:
        """The cleaned line; without "after" it goes to the end of its item."""
        data = self.cleaned_data
        known = data["known"] if isinstance(data["known"], list) else ()
        return Draft(
            uuid=key,
            typed=data["typed"],
            item=data["item"],
            version=data["version"] or 0,
            after=data["after"],
            at_end=not self.is_placed,
            chosen_kind=data["kind"],
            block=data["block"],
            speaker=data["speaker"],
            known=tuple(str(text) for text in known),
        )


class PlaceForm(forms.Form):
    """Where a line goes: behind another one in an item."""

    item = forms.ModelChoiceField(AgendaItem.objects.none(), required=False)
    after = forms.UUIDField(required=False)

    def __init__(self, data: dict, *, meeting: Meeting):
        super().__init__({name: value for name, value in data.items() if value is not None})
        self.fields["item"].queryset = AgendaItem.objects.filter(meeting=meeting)


class PreviewForm(SentLine):
    """A line that is still being typed."""

    typed = forms.CharField(strip=False, required=False, max_length=LONGEST)
