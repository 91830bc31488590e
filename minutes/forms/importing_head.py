"""The head of an old protocol: whose, when and where, and whether it is history already."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.forms.days import DayField
from members.models import Committee
from minutes.forms.importing_rows import ClockInput
from minutes.importing.preview.register import minutes_of_day


class HeadForm(forms.Form):
    """When and where; a second set of minutes for the same day has to be meant."""

    committee = forms.ModelChoiceField(Committee.objects.all(), label=_("Gremium"))
    title = forms.CharField(label=_("Titel"), max_length=200)
    day = DayField(label=_("Datum"))
    start = forms.TimeField(label=_("Beginn"), required=False, widget=ClockInput)
    end = forms.TimeField(label=_("Ende"), required=False, widget=ClockInput)
    place = forms.CharField(label=_("Ort"), required=False, max_length=200)
    chair = forms.CharField(label=_("Leitung"), required=False, max_length=150)
    minute_taker = forms.CharField(label=pgettext_lazy("person", "Protokoll"), required=False, max_length=150)
    is_history = forms.BooleanField(
        label=_("Altes Protokoll: nur ablegen"),
        required=False,
        help_text=_(
            "Es gilt als anderswo genehmigt und ändert sich nicht mehr. Niemand wird benachrichtigt, "
            "Aufgaben gelten als erledigt, aus Terminen entsteht nichts."
        ),
    )
    approved_on = DayField(
        label=_("genehmigt am"),
        required=False,
        help_text=_("Nur bei einem alten Protokoll; leer, wenn niemand es mehr weiß."),
    )
    again = forms.BooleanField(label=_("Trotzdem ein zweites Protokoll anlegen"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.existing = self._minutes_of(self.initial.get("committee"), self.initial.get("day"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("day"):
            self.existing = self._minutes_of(data.get("committee"), data["day"])
        if self.existing and not data.get("again"):
            self.add_error("again", _("Bitte bestätigen Sie das, oder ändern Sie das Datum."))
        self._clean_history(data)
        return data

    def _clean_history(self, data: dict[str, Any]) -> None:
        day, approved_on = data.get("day"), data.get("approved_on")
        if not data.get("is_history"):
            data["approved_on"] = None
            return
        if day and day > timezone.localdate():
            self.add_error("is_history", _("Diese Sitzung war noch nicht."))
        if day and approved_on and not day <= approved_on <= timezone.localdate():
            self.add_error("approved_on", _("Genehmigt wurde es nach der Sitzung und nicht in der Zukunft."))

    def _minutes_of(self, committee, day) -> list:
        if not (committee and day):
            return []
        try:
            return list(minutes_of_day(committee, self.fields["day"].clean(day)))
        except forms.ValidationError:
            return []
