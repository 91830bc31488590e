"""Forms about funding: an application, and a programme."""

from django import forms
from django.utils.translation import gettext_lazy as _

from funding.models import Application, FundingProgramme
from members.forms import MoneyField, SectionedForm
from members.forms.days import DayField
from members.forms.tags import FieldsOfActionField, offer
from members.models import Committee


class ApplicationForm(SectionedForm):
    """An application; amounts are typed as Germans write them."""

    SECTIONS = (
        (_("Worum es geht"), ("title", "year", "programme", "funder", "fields_of_action")),
        (_("Geld und Fristen"), ("amount_asked", "submit_by", "amount_granted", "decision_on")),
        (_("Wie es weitergeht"), ("next_step", "next_step_on")),
        (_("Wer es sieht"), ("committee", "audience")),
    )

    class Meta:
        model = Application
        fields = [
            "title",
            "year",
            "programme",
            "funder",
            "fields_of_action",
            "amount_asked",
            "submit_by",
            "amount_granted",
            "decision_on",
            "next_step",
            "next_step_on",
            "committee",
            "audience",
        ]
        localized_fields = ["amount_asked", "amount_granted"]
        field_classes = {
            "amount_asked": MoneyField,
            "amount_granted": MoneyField,
            "fields_of_action": FieldsOfActionField,
            **dict.fromkeys(["submit_by", "decision_on", "next_step_on"], DayField),
        }
        help_texts = {
            "year": _("Das Jahr, für das das Geld gedacht ist."),
            "funder": _("Bleibt leer, wenn ein Programm gewählt ist: dann gilt dessen Fördergeber."),
            "amount_asked": _("In Euro, zum Beispiel: 12.400,00"),
            "amount_granted": _("In Euro, sobald entschieden ist."),
            "next_step": _("Zum Beispiel: Kofinanzierung mit der Kommune klären"),
            "audience": _("Wer mehr Menschen freigibt, hinterlässt das im Verlauf."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        offer(self, row=self.instance)
        self.fields["committee"].queryset = Committee.objects.exclude(kind=Committee.Kind.EXTERNAL)
        self.fields["programme"].empty_label = _("kein Programm")

    def clean(self):
        """The funder is the programme's, unless the application names another."""
        cleaned = super().clean()
        programme, funder = cleaned.get("programme"), cleaned.get("funder")
        if not funder and programme:
            cleaned["funder"] = programme.funder
        elif not funder:
            self.add_error("funder", _("Nennen Sie den Fördergeber oder wählen Sie ein Programm."))
        return cleaned


class ProgrammeForm(forms.ModelForm):
    """A programme to which one can apply."""

    class Meta:
        model = FundingProgramme
        fields = ["name", "funder", "note"]
        help_texts = {"note": _("Fristen im Jahr, Eigenanteil, Ansprechpersonen.")}
