"""A day as somebody types it: refused with a sentence when it cannot be meant."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.forms import DayInput

EARLIEST = date(1945, 5, 8)
YEARS_AHEAD = 20


class DayField(forms.DateField):
    """The browser's calendar; a year that nobody means ("0026") is asked about."""

    widget = DayInput
    default_error_messages = {
        "invalid": _(
            "Diesen Tag gibt es nicht, oder er ist nicht eindeutig. Schreiben Sie ihn wie 14.11.2022."
        ),
        "year": _("Bitte prüfen Sie das Jahr: %(year)s."),
    }

    def to_python(self, value):
        day = super().to_python(value)
        if day and (day < EARLIEST or day.year > timezone.localdate().year + YEARS_AHEAD):
            raise forms.ValidationError(self.error_messages["year"], code="year", params={"year": day.year})
        return day
