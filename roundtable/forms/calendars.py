"""Naming a new calendar link."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from roundtable.models import CalendarToken

MOST = 20


class CalendarLinkForm(forms.ModelForm):
    """A name for the device that will read the link, so that one knows later which to revoke."""

    class Meta:
        model = CalendarToken
        fields = ("name",)
        labels = {"name": _("Wofür ist der Link?")}
        help_texts = {"name": _("Zum Beispiel „Telefon“ oder „Outlook im Büro“.")}

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        if self.user.calendar_tokens.valid().filter(name__iexact=name).exists():
            raise ValidationError(
                _("Einen Link „%(name)s“ haben Sie schon. Nennen Sie diesen anders, oder sperren Sie jenen."),
                params={"name": name},
            )
        return name

    def clean(self):
        if self.user.calendar_tokens.valid().count() >= MOST:
            raise ValidationError(
                _("Sie haben schon %(most)s Links. Bitte sperren Sie zuerst einen, den Sie nicht brauchen."),
                params={"most": MOST},
            )
        return super().clean()
