"""One entry of the record of processing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms import SectionedForm
from members.forms.together import Together
from roundtable.models import ProcessingActivity


class ActivityForm(Together, SectionedForm):
    """What is done with which data, and why."""

    SECTIONS = (
        (_("Was geschieht, und warum"), ("name", "purpose", "legal_basis")),
        (_("Wessen Daten, und für wen"), ("people", "data", "recipients")),
        (_("Wie lange, und wie geschützt"), ("deletion", "measures")),
    )

    class Meta:
        model = ProcessingActivity
        fields = ["name", *ProcessingActivity.TOLD]
        widgets = {name: forms.Textarea(attrs={"rows": 4}) for name in ProcessingActivity.TOLD}
        help_texts = {
            "data": _(
                "Nach Religion, Herkunft, Gesundheit, Aufenthaltsstatus oder Staatsangehörigkeit fragt diese "
                "Software nirgends. Bitte halten Sie das auch in freien Texten so."
            )
        }
