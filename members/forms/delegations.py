"""Who speaks for an organisation: chosen from the register, or entered with it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.days import DayField
from members.forms.picking import PersonField
from members.forms.together import Together
from members.models import Delegation, DelegationProposal, Person


class WhoForm(forms.Form):
    """Somebody of the register, or somebody new."""

    person = PersonField(
        label=_("Person aus dem Register"),
        required=False,
        help_text=_("Bleibt leer, wenn Sie unten jemand Neues eintragen."),
    )
    first_name = forms.CharField(label=_("Vorname"), max_length=100, required=False)
    last_name = forms.CharField(label=_("Nachname"), max_length=100, required=False)
    email = forms.EmailField(label=_("E-Mail-Adresse"), required=False)

    def clean(self):
        given = super().clean()
        is_new = any(given.get(name) for name in ("first_name", "last_name", "email"))
        if self.errors:
            return given
        if given.get("person") and is_new:
            self.add_error(
                "person", _("Entweder jemand aus dem Register oder jemand Neues: bitte nur eines.")
            )
        elif not given.get("person") and not given.get("last_name"):
            self.add_error(
                "last_name" if is_new else "person",
                _("Wer ist es? Wählen Sie aus oder schreiben Sie den Namen."),
            )
        elif given.get("email") and (known := Person.objects.filter(email__iexact=given["email"]).first()):
            self.add_error(
                "email", _("Diese Adresse hat schon %(person)s. Wählen Sie sie oben aus.") % {"person": known}
            )
        return given

    def who(self) -> Person:
        """The person chosen, or a new one that is not saved yet."""
        names = ("first_name", "last_name", "email")
        return self.cleaned_data["person"] or Person(**{name: self.cleaned_data[name] for name in names})


class SendForm(WhoForm):
    kind = forms.ChoiceField(label=_("Als"), choices=Delegation.Kind, initial=Delegation.Kind.DELEGATE)
    starts_on = DayField(label=_("Ab"))
    ends_on = DayField(
        label=_("Bis einschließlich"), required=False, help_text=_("Bleibt leer, solange es offen ist.")
    )


class ReplaceForm(WhoForm):
    on = DayField(label=_("Ab"), help_text=_("Bis zum Tag davor spricht die bisherige Person."))


class EndDelegationForm(forms.Form):
    on = DayField(label=_("Letzter Tag"))


class DelegationCorrection(Together, forms.ModelForm):
    """From when to when it really was."""

    reason = forms.CharField(
        label=_("Warum wird das geändert?"), max_length=500, help_text=_("Steht im Verlauf, mit alt und neu.")
    )

    class Meta:
        model = Delegation
        fields = ["starts_on", "ends_on"]
        field_classes = dict.fromkeys(fields, DayField)

    def _post_clean(self):
        """The verb checks and writes; the row in our hands stays as it is."""


class ProposalForm(forms.ModelForm):
    """What an organisation proposes about its own delegates."""

    class Meta:
        model = DelegationProposal
        fields = ["kind", "replaces", "first_name", "last_name", "email", "phone", "starts_on", "note"]
        field_classes = {"starts_on": DayField}
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}
        help_texts = {"replaces": _("Wer dafür aufhört. Bis zur Bestätigung bleibt alles, wie es ist.")}

    def __init__(self, *args, delegations, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["replaces"].queryset = delegations
        self.fields["replaces"].empty_label = _("niemand hört auf")
        self.fields["replaces"].label_from_instance = lambda one: f"{one.person} ({one.get_kind_display()})"


class AnswerForm(forms.Form):
    """A sentence for whoever proposed it."""

    answer = forms.CharField(
        label=_("Warum nicht?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        help_text=_("Das liest, wer es vorgeschlagen hat."),
    )


class ConfirmForm(WhoForm):
    """The office says who is meant: somebody of the register, or entered anew."""

    on = DayField(label=_("Ab"))
