"""Key figures of a district."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms import MoneyField
from members.forms.days import DayField
from members.models import KeyFigure


class KeyFigureForm(forms.ModelForm):
    """A figure as of a day; a newer one never replaces an older."""

    class Meta:
        model = KeyFigure
        fields = ["name", "value", "unit", "as_of", "source"]
        localized_fields = ["value"]
        field_classes = {"value": MoneyField, "as_of": DayField}
        help_texts = {
            "name": _("Zum Beispiel: Einwohner*innen. Gleiche Namen stehen untereinander."),
            "value": _("Zum Beispiel: 212.000 oder 7,4"),
            "unit": _("Zum Beispiel: Personen, %"),
            "source": _("Woher die Zahl ist, so dass man sie wiederfindet."),
        }

    def clean(self):
        said = super().clean()
        same = KeyFigure.objects.filter(
            district=self.instance.district, name=said.get("name"), as_of=said.get("as_of")
        )
        if same.exists():
            self.add_error(
                "as_of", _("Für diesen Tag steht diese Kennzahl schon da; sie wird nicht überschrieben.")
            )
        return said
