"""The form of a letter to one or to many, and of their labels."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members import salutation
from members.exchange import audiences
from members.exchange.audiences import Wanted
from members.exchange.labels import SHEETS
from members.forms.days import DayField
from members.forms.picking import PersonField
from members.forms.tags import FieldFilter, current_fields
from members.models import Committee, District
from members.salutation import UnknownPlaceholders

LETTER = "{anrede},\n\n\n\nMit freundlichen Grüßen\n"


class LetterForm(forms.Form):
    """Whom to, and what. Labels need no text."""

    TO = ("person", "committee", "district", "field")
    TEXT = ("subject", "text", "reference", "dated_on")
    LABELS = ("sheet", "start")

    to = forms.ChoiceField(label=gettext_lazy("An"), choices=audiences.CHOICES)
    person = PersonField(label=gettext_lazy("Person"), required=False)
    committee = forms.ModelChoiceField(
        Committee.objects.all(),
        label=gettext_lazy("Gremium"),
        required=False,
        empty_label=gettext_lazy("keines"),
    )
    district = forms.ModelChoiceField(
        District.objects.all(),
        label=gettext_lazy("Nur aus diesem Landkreis"),
        required=False,
        empty_label=gettext_lazy("aus allen"),
    )
    field = FieldFilter(
        label=gettext_lazy("Nur aus diesem Handlungsfeld"), empty_label=gettext_lazy("aus allen")
    )
    subject = forms.CharField(label=gettext_lazy("Betreff"), max_length=200, required=False)
    text = forms.CharField(
        label=gettext_lazy("Text"),
        widget=forms.Textarea(attrs={"rows": 14}),
        max_length=20_000,
        required=False,
        strip=False,
        help_text=gettext_lazy("{anrede}, {name} und {organisation} werden für jede Person eingesetzt."),
    )
    reference = forms.CharField(label=gettext_lazy("Unser Zeichen"), max_length=60, required=False)
    dated_on = DayField(label=gettext_lazy("Datum"))
    sheet = forms.ChoiceField(
        label=gettext_lazy("Etikettenbogen"),
        choices=[(sheet.key, sheet.name) for sheet in SHEETS.values()],
        required=False,
    )
    start = forms.IntegerField(
        label=gettext_lazy("Erstes freies Etikett"),
        min_value=1,
        max_value=24,
        required=False,
        help_text=gettext_lazy("Auf einem angefangenen Bogen: von links oben zeilenweise gezählt."),
    )

    def __init__(self, *args, is_labels: bool = False, is_listed: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.is_labels = is_labels
        self.fields["field"].queryset = current_fields()
        if is_listed:
            listed = (audiences.LISTED, _("die Auswahl aus dem Verzeichnis"))
            self.fields["to"].choices = [listed, *audiences.CHOICES]

    def fields_of(self, names) -> list:
        return [self[name] for name in names]

    def to_fields(self) -> list:
        return self.fields_of(self.TO)

    def text_fields(self) -> list:
        return self.fields_of(self.TEXT)

    def label_fields(self) -> list:
        return self.fields_of(self.LABELS)

    def clean_subject(self) -> str:
        return self._known("subject")

    def clean_text(self) -> str:
        return self._known("text").replace("\r\n", "\n")

    def _known(self, name: str) -> str:
        try:
            salutation.check(self.cleaned_data[name])
        except UnknownPlaceholders as wrong:
            raise forms.ValidationError(wrong.message) from wrong
        return self.cleaned_data[name]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("to") == audiences.PERSON and not data.get("person"):
            self.add_error("person", _("Bitte wählen Sie die Person."))
        if data.get("to") == audiences.COMMITTEE and not data.get("committee"):
            self.add_error("committee", _("Bitte wählen Sie das Gremium."))
        if not self.is_labels and "text" in data and not data["text"].strip():
            self.add_error("text", _("Bitte schreiben Sie den Text des Briefes."))
        sheet = SHEETS.get(data.get("sheet") or "")
        if sheet and (data.get("start") or 1) > sheet.count:
            self.add_error("start", _("Dieser Bogen hat %d Etiketten.") % sheet.count)
        return data

    def wanted(self) -> Wanted:
        """The list that was chosen."""
        names = ("to", "person", "committee", "district", "field")
        return Wanted(**{name: self.cleaned_data[name] for name in names})
