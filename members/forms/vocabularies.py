"""Fields of action: a version written as lines, guiding principles, rewordings."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members import wording
from members.forms import SectionedForm
from members.forms.days import DayField
from members.forms.together import Together
from members.models import Vocabulary
from members.refusal import Refused


class VocabularyForm(Together, SectionedForm):
    """One version; a line is a field, a line with a dash one of its approaches."""

    text = forms.CharField(
        label=_("Handlungsfelder und Handlungsansätze"),
        widget=forms.Textarea(attrs={"rows": 24}),
        max_length=40_000,
        help_text=_("Jede Zeile ist ein Handlungsfeld; darunter mit „- “ am Anfang seine Handlungsansätze."),
    )

    READ = {"text": wording.write}
    SECTIONS = ((_("Die Fassung"), ("name", "source", "valid_from")), (_("Was darin steht"), ("text",)))

    class Meta:
        model = Vocabulary
        fields = ["name", "source", "valid_from"]
        field_classes = {"valid_from": DayField}
        help_texts = {"source": _("Zum Beispiel: Drucksache DS0301/16")}

    def clean_text(self) -> str:
        try:
            wording.read(self.cleaned_data["text"])
        except Refused as no:
            raise forms.ValidationError(no.message) from no
        return self.cleaned_data["text"]


class PrincipleForm(forms.Form):
    """A guiding principle, or a newer wording of the one with this number."""

    number = forms.IntegerField(label=_("Nummer"), min_value=1, max_value=99)
    text = forms.CharField(label=_("Wortlaut"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4000)
    valid_from = DayField(label=_("Gilt ab"), initial=timezone.localdate)
    source = forms.CharField(label=_("Quelle"), max_length=200, required=False)


class RewordingForm(forms.Form):
    """How a group would word it."""

    new = forms.CharField(label=_("Vorschlag"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4000)
    group = forms.CharField(label=_("Von welcher Gruppe"), max_length=200)
    proposed_on = DayField(label=_("Vorgeschlagen am"), initial=timezone.localdate)
