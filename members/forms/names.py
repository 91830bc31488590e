"""Cleaning names: any script, no invisible marks."""

from django import forms
from django.utils.translation import gettext as _

from members.names import clean_name


class CleanNames:
    """Before a form: what NAMES lists is one clean line."""

    NAMES: tuple[str, ...] = ()

    def clean(self):
        given = super().clean()
        given = self.cleaned_data if given is None else given
        for name in self.NAMES:
            if name not in given:
                continue
            typed, given[name] = given[name], clean_name(given[name])
            if typed and not given[name] and self.fields[name].required:
                self.add_error(
                    name, forms.ValidationError(_("Bitte nennen Sie einen Namen, den man lesen kann."))
                )
        return given
