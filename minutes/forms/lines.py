"""What a browser may send for one line; answers are JSON, errors sentences."""

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.models import AgendaItem, Meeting
from members.models import Person
from minutes.models import Entry
from minutes.writing import Draft

LONGEST = 20_000


class LineForm(forms.Form):
    """One line. Its text is kept as it is: spaces, markers and all."""

    typed = forms.CharField(
        strip=False,
        max_length=LONGEST,
        error_messages={"required": _("Die Zeile ist leer."), "max_length": _("Die Zeile ist zu lang.")},
    )
    item = forms.ModelChoiceField(AgendaItem.objects.none(), required=False)
    after = forms.UUIDField(required=False)
    version = forms.IntegerField(min_value=0, required=False)
    kind = forms.ChoiceField(choices=[("", ""), *Entry.Kind.choices], required=False)
    speaker = forms.ModelChoiceField(Person.objects.all(), required=False)
    block = forms.CharField(max_length=50, required=False)
    known = forms.JSONField(required=False)

    def __init__(self, data: dict, *, meeting: Meeting):
        super().__init__({name: value for name, value in data.items() if value is not None})
        self.fields["item"].queryset = AgendaItem.objects.filter(meeting=meeting)
        self.is_placed = "after" in data

    def clean_known(self) -> tuple[str, ...]:
        known = self.cleaned_data["known"]
        return tuple(str(text) for text in known) if isinstance(known, list) else ()

    def draft(self, key) -> Draft:
        """The cleaned line; without "after" it goes to the end of its item."""
        data = self.cleaned_data
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
            known=data["known"],
        )


class PlaceForm(forms.Form):
    """Where a line goes: behind another one in an item."""

    item = forms.ModelChoiceField(AgendaItem.objects.none(), required=False)
    after = forms.UUIDField(required=False)

    def __init__(self, data: dict, *, meeting: Meeting):
        super().__init__({name: value for name, value in data.items() if value is not None})
        self.fields["item"].queryset = AgendaItem.objects.filter(meeting=meeting)


class PreviewForm(forms.Form):
    """A line that is still being typed."""

    typed = forms.CharField(strip=False, required=False, max_length=LONGEST)
    item = forms.ModelChoiceField(AgendaItem.objects.none(), required=False)
    kind = forms.ChoiceField(choices=[("", ""), *Entry.Kind.choices], required=False)
    block = forms.CharField(max_length=50, required=False)
    speaker = forms.ModelChoiceField(Person.objects.all(), required=False)

    def __init__(self, data: dict, *, meeting: Meeting):
        super().__init__({name: value for name, value in data.items() if value is not None})
        self.fields["item"].queryset = AgendaItem.objects.filter(meeting=meeting)
