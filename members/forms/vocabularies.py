"""Fields of action: a version written as lines, guiding principles, rewordings."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members import wording
from members.forms import DayInput, SectionedForm
from members.models import Vocabulary
from members.refusal import Refused


class VocabularyForm(SectionedForm):
    """One version; a line is a field, a line with a dash one of its approaches."""

    text = forms.CharField(
        label=_("Handlungsfelder und Handlungsansätze"),
        widget=forms.Textarea(attrs={"rows": 24}),
        max_length=40_000,
        help_text=_("Jede Zeile ist ein Handlungsfeld; darunter mit „- “ am Anfang seine Handlungsansätze."),
    )

    SECTIONS = ((_("Die Fassung"), ("name", "source", "valid_from")), (_("Was darin steht"), ("text",)))

    class Meta:
        model = Vocabulary
        fields = ["name", "source", "valid_from"]
        widgets = {"valid_from": DayInput}
        help_texts = {"source": _("Zum Beispiel: Drucksache DS0301/16")}

    def clean_text(self) -> list[wording.FieldText]:
        try:
            return wording.read(self.cleaned_data["text"])
        except Refused as no:
            raise forms.ValidationError(no.message) from no


class PrincipleForm(forms.Form):
    """A guiding principle, or a newer wording of the one with this number."""

    number = forms.IntegerField(label=_("Nummer"), min_value=1, max_value=99)
    text = forms.CharField(label=_("Wortlaut"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4000)
    valid_from = forms.DateField(label=_("Gilt ab"), widget=DayInput, initial=timezone.localdate)
    source = forms.CharField(label=_("Quelle"), max_length=200, required=False)


class RewordingForm(forms.Form):
    """How a group would word it."""

    new = forms.CharField(label=_("Vorschlag"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4000)
    group = forms.CharField(label=_("Von welcher Gruppe"), max_length=200)
    proposed_on = forms.DateField(label=_("Vorgeschlagen am"), widget=DayInput, initial=timezone.localdate)
