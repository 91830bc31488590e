"""Pieces of the registers' forms: the calendar of the browser, amounts, and fields under headings."""

import re
from collections.abc import Sequence
from typing import ClassVar

from django import forms
from django.utils import formats


class DayInput(forms.DateInput):
    """The browser's own calendar; it speaks ISO."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class MoneyField(forms.DecimalField):
    """An amount as people write it: 12.400,50 on German pages, 12,400.50 on English ones."""

    def to_python(self, value):
        if isinstance(value, str):
            separator = re.escape(formats.get_format("THOUSAND_SEPARATOR"))
            value = re.sub(rf"(?<=\d)(?:{separator}|\s)(?=\d{{3}}(?!\d))", "", value)
        return super().to_python(value)


class SectionedForm(forms.ModelForm):
    """A form whose fields stand under headings; components/_form_sections.html shows it."""

    SECTIONS: ClassVar[Sequence[tuple]] = ()

    def sections(self) -> list[dict]:
        """[{title, fields}], without headings that have no field left to see."""
        seen = {field.name: field for field in self.visible_fields()}
        return [
            {"title": title, "fields": [seen[name] for name in names if name in seen]}
            for title, names in self.SECTIONS
            if any(name in seen for name in names)
        ]

    def changed_labels(self) -> list[str]:
        """What was edited, in the words of the form."""
        return [str(self.fields[name].label) for name in self.changed_data]
