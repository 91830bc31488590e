"""Ending a meeting."""

from datetime import datetime

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.dates import ending, spell_clock
from minutes.forms.importing_rows import ClockInput


class EndForm(forms.Form):
    """When the meeting ended, as the minutes will say."""

    ended_at = forms.TimeField(label=gettext_lazy("Ende der Sitzung"), required=False, widget=ClockInput)

    def __init__(self, *args, starts_at: datetime | None, **kwargs):
        super().__init__(*args, **kwargs)
        self.starts_at = timezone.localtime(starts_at) if starts_at else None

    def clean_ended_at(self) -> datetime | None:
        """The moment of that clock; None when no clock was given or no day is known."""
        clock = self.cleaned_data["ended_at"]
        if clock is None or self.starts_at is None:
            return None
        ended_at = ending(self.starts_at, clock)
        if ended_at is None:
            raise forms.ValidationError(
                _("Die Sitzung begann um %s Uhr. Bitte prüfen Sie das Ende, oder lassen Sie es frei.")
                % spell_clock(self.starts_at)
            )
        return ended_at
