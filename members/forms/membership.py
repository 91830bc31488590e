"""Forms for the steps of a membership, its end, and putting its history right."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.days import DayField
from members.forms.together import Together
from members.models import Dormancy, GoverningRules, Membership

WORDS = forms.Textarea(attrs={"rows": 3})


class StepForm(forms.Form):
    """A step is a day."""

    on = DayField(label=_("Am"))


class BoardForm(StepForm):
    text = forms.CharField(
        label=_("Ergebnis der Beratung"),
        widget=WORDS,
        max_length=2000,
        help_text=_("Zum Beispiel: Der Vorstand empfiehlt die Aufnahme."),
    )


class ReasonedStepForm(StepForm):
    reason = forms.CharField(label=_("Begründung"), widget=WORDS, max_length=2000)


class WithdrawForm(StepForm):
    reason = forms.CharField(label=_("Begründung"), widget=WORDS, max_length=2000, required=False)


class ReopenForm(forms.Form):
    reason = forms.CharField(label=_("Warum"), widget=WORDS, max_length=500)


class AdmitForm(StepForm):
    """Who decided, and where that stands."""

    on = DayField(label=_("Mitglied ab"))
    body = forms.ChoiceField(
        label=_("Entschieden hat"), choices=GoverningRules.Admits, widget=forms.RadioSelect
    )
    basis = forms.CharField(
        label=_("Grundlage"),
        max_length=200,
        help_text=_("Zum Beispiel: Beschluss 2026/17 vom 14. November 2026"),
    )


class RestForm(StepForm):
    on = DayField(label=_("Ruht ab"))
    until = DayField(
        label=_("bis einschließlich"), required=False, help_text=_("Bleibt leer, solange es offen ist.")
    )
    basis = forms.CharField(label=_("Grundlage"), max_length=200, required=False)


class ResumeForm(StepForm):
    on = DayField(label=_("Zählt wieder ab"))


class EndForm(StepForm):
    on = DayField(label=_("Letzter Tag der Mitgliedschaft"))
    basis = forms.CharField(
        label=_("Grundlage"),
        max_length=200,
        required=False,
        help_text=_("Zum Beispiel: Kündigung vom 1. Oktober 2026"),
    )


class ExcludeForm(EndForm):
    basis = forms.CharField(
        label=_("Grundlage"),
        max_length=200,
        help_text=_("Zum Beispiel: Beschluss 2026/17 vom 14. November 2026"),
    )


class BeginForm(forms.Form):
    """How it begins: somebody is interested, or the application is there already."""

    kind = forms.ChoiceField(label=_("Art"), choices=Membership.Kind, initial=Membership.Kind.MEMBER)
    interested_on = DayField(label=_("Interesse seit"), required=False)
    applied_on = DayField(label=_("Aufnahme beantragt am"), required=False)

    def clean(self):
        given = super().clean()
        if not self.errors and not (given.get("interested_on") or given.get("applied_on")):
            self.add_error("interested_on", _("Nennen Sie einen der beiden Tage."))
        return given


class MembershipCorrection(Together, forms.ModelForm):
    """Every day and word of a membership, and why it is changed."""

    reason = forms.CharField(
        label=_("Warum wird das geändert?"), max_length=500, help_text=_("Steht im Verlauf, mit alt und neu.")
    )

    class Meta:
        model = Membership
        fields = [
            "kind",
            "interested_on",
            "applied_on",
            "seen_by_board_on",
            "board_note",
            "before_assembly_on",
            "declined_on",
            "withdrawn_on",
            "closing_reason",
            "starts_on",
            "basis",
            "ends_on",
            "end_kind",
            "end_basis",
        ]
        field_classes = dict.fromkeys(
            [name for name in fields if name.endswith("_on") and name != "reason"], DayField
        )
        widgets = {"board_note": WORDS, "closing_reason": WORDS}

    def _post_clean(self):
        """The verb checks and writes; the row in our hands stays as it is."""


class RestCorrection(Together, forms.ModelForm):
    """The days of a time of resting, or that it never was."""

    reason = forms.CharField(label=_("Warum wird das geändert?"), max_length=500)
    remove = forms.BooleanField(label=_("Diese Zeit gab es nicht: ganz herausnehmen"), required=False)

    class Meta:
        model = Dormancy
        fields = ["starts_on", "ends_on"]
        field_classes = dict.fromkeys(fields, DayField)

    def _post_clean(self):
        """The verb checks and writes; the row in our hands stays as it is."""


class OnDayForm(forms.Form):
    """Any day, today's unless said otherwise."""

    tag = DayField(label=_("Am"))
