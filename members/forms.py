"""Pieces of the registers' forms: the calendar of the browser, and fields under headings."""

from collections.abc import Sequence
from typing import ClassVar

from django import forms


class DayInput(forms.DateInput):
    """The browser's own calendar; it speaks ISO."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class SectionedForm(forms.ModelForm):
    """A form whose fields stand under headings; components/_form_sections.html shows it."""

    SECTIONS: ClassVar[Sequence[tuple]] = ()

    def sections(self) -> list[dict]:
        """[{title, fields}], without headings that have no field left."""
        return [
            {"title": title, "fields": [self[name] for name in names if name in self.fields]}
            for title, names in self.SECTIONS
            if any(name in self.fields for name in names)
        ]

    def changed_labels(self) -> list[str]:
        """What was edited, in the words of the form."""
        return [str(self.fields[name].label) for name in self.changed_data]
