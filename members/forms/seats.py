"""Forms about committees: who sits where, from when to when, and who stands in."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.committees.terms import NewTerm, proposed
from members.forms import SectionedForm
from members.forms.days import DayField
from members.forms.picking import PersonField
from members.forms.together import Together
from members.models import Appointment, Committee, Person, Seat, Term

NOBODY_YET = _("Leer: noch niemand; die bisherige Besetzung bleibt bis zur Neuwahl.")


def today():
    return timezone.localdate()


class AskingForm(forms.Form):
    """What a verb finds doubtful is asked once more: a box to tick appears."""

    is_sure = forms.BooleanField(label=_("Ja, das ist so gemeint"), required=False, widget=forms.HiddenInput)

    def ask(self) -> None:
        self.fields["is_sure"].widget = forms.CheckboxInput()


class CommitteeForm(Together, SectionedForm):
    """A committee of ours."""

    SECTIONS = ((_("Das Gremium"), ("name", "kind", "description")), (_("Ende"), ("dissolved_on",)))

    class Meta:
        model = Committee
        fields = ["name", "kind", "description", "dissolved_on"]
        field_classes = {"dissolved_on": DayField}
        help_texts = {"dissolved_on": _("Von diesem Tag an hat niemand mehr Rechte aus diesem Gremium.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            self.fields["kind"].choices = [("", _("Bitte wählen")), *self.fields["kind"].choices[1:]]


class SeatForm(Together, SectionedForm, AskingForm):
    """A seat of a committee."""

    SECTIONS = (
        (_("Der Sitz"), ("name", "role", "position")),
        (_("Seine Rechte"), ("is_voting", "holds_over")),
        (_("Von wann bis wann es ihn gibt"), ("starts_on", "ends_on", "goes_on", "is_sure")),
    )
    goes_on = forms.TypedChoiceField(
        label=_("Wer mit dem Sitz endet"),
        choices=[("yes", _("geht mit ihm weiter, wie oben genannt")), ("no", _("endet trotzdem"))],
        coerce=lambda said: said == "yes",
        empty_value=None,
        required=False,
        widget=forms.HiddenInput,
    )

    class Meta:
        model = Seat
        fields = ["name", "role", "position", "is_voting", "holds_over", "starts_on", "ends_on"]
        labels = {
            "position": _("Stelle in der Tabelle"),
            "starts_on": _("Gibt es ab"),
            "ends_on": _("Gibt es bis einschließlich"),
        }
        field_classes = {"starts_on": DayField, "ends_on": DayField}

    def ask_who_goes_on(self) -> None:
        field = self.fields["goes_on"]
        field.widget, field.required = forms.RadioSelect(choices=field.choices), True

    def clean(self):
        given = super().clean() or self.cleaned_data
        first, last = given.get("starts_on"), given.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("Das Ende liegt vor dem Anfang. Bitte prüfen Sie die Tage."))
        return given


class TermChoice(forms.ModelChoiceField):
    def label_from_instance(self, term: Term) -> str:
        return term.name


class AppointForm(AskingForm):
    """Somebody for a seat; with a term its last day is taken over."""

    person = PersonField(label=_("Person"))
    term = TermChoice(Term.objects.none(), label=_("Wahlperiode"), required=False, empty_label=_("keine"))
    starts_on = DayField(label=_("Ab"), initial=today)
    ends_on = DayField(
        label=_("Bis einschließlich"),
        required=False,
        help_text=_("Leer: bis zum Ende der Wahlperiode; ohne Wahlperiode bis auf Weiteres."),
    )
    accepted_on = DayField(
        label=_("Angenommen am"),
        required=False,
        help_text=_("Erst mit der Annahme beginnen die Rechte. Sie können sie später nachtragen."),
    )
    basis = forms.CharField(
        label=_("Grundlage"),
        required=False,
        max_length=200,
        help_text=_("Zum Beispiel: Wahl in der MV vom 15.11.2025"),
    )

    field_order = ["person", "term", "starts_on", "ends_on", "accepted_on", "basis", "is_sure"]

    def __init__(self, *args, seat: Seat, **kwargs):
        super().__init__(*args, **kwargs)
        self.seat = seat
        self.fields["term"].queryset = seat.committee.terms.all()

    def said(self) -> dict:
        """What `appointments.appoint` takes."""
        said = dict(self.cleaned_data)
        if said["term"] and not said["ends_on"]:
            said["ends_on"] = self.seat.at_most(said["term"].ends_on)
        return said


class AcceptForm(AskingForm):
    on = DayField(label=_("Angenommen am"), initial=today)

    field_order = ["on", "is_sure"]


class LeaveForm(forms.Form):
    on = DayField(
        label=_("Ausgeschieden am"),
        initial=today,
        help_text=_("Von diesem Tag an hat sie oder er keine Rechte mehr."),
    )
    reason = forms.CharField(label=_("Warum?"), required=False, max_length=300)


class CorrectForm(Together, forms.ModelForm, AskingForm):
    """Putting right what was entered wrongly; the reason stands in the history."""

    reason = forms.CharField(label=_("Warum wird berichtigt?"), max_length=300)

    field_order = ["person", "starts_on", "accepted_on", "ends_on", "left_on", "basis", "reason", "is_sure"]

    class Meta:
        model = Appointment
        fields = ["person", "starts_on", "accepted_on", "ends_on", "left_on", "basis"]
        labels = {"person": _("Person")}
        field_classes = {
            "person": PersonField,
            **dict.fromkeys(["starts_on", "accepted_on", "ends_on", "left_on"], DayField),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Days are put right also where the person is erased by now.
        self.fields["person"].queryset = Person.objects.filter(
            Q(erased_at=None) | Q(pk=self.instance.person_id)
        )


class DeputyForm(forms.Form):
    """Who stands in for the holder of a seat."""

    person = PersonField(label=_("Person"))
    starts_on = DayField(label=_("Ab"), initial=today)
    ends_on = DayField(label=_("Bis einschließlich"), required=False)
    basis = forms.CharField(
        label=_("Grundlage"),
        required=False,
        max_length=200,
        help_text=_("Zum Beispiel: Vorstandsbeschluss 2026/4"),
    )


class DeputyEndForm(forms.Form):
    on = DayField(label=_("Letzter Tag"), initial=today)


class TermForm(AskingForm):
    """A new term for a committee: its days, and for each seat the person, as proposed or another."""

    name = forms.CharField(label=_("Name"), max_length=100, help_text=_("Zum Beispiel: 2026–2028"))
    starts_on = DayField(label=_("Von"), initial=today)
    ends_on = DayField(label=_("Bis einschließlich"))
    accepted_on = DayField(
        label=_("Alle haben angenommen am"),
        required=False,
        help_text=_("Leer, wenn die Annahmen noch ausstehen: Bis dahin bleiben die Bisherigen im Amt."),
    )
    basis = forms.CharField(
        label=_("Grundlage"),
        required=False,
        max_length=200,
        help_text=_("Zum Beispiel: Wahl in der MV vom 15.11.2025"),
    )

    def __init__(self, *args, committee: Committee, **kwargs):
        super().__init__(*args, **kwargs)
        self.seats = {}
        for seat, person in proposed(committee, on=today()):
            name = f"seat_{seat.pk}"
            self.seats[name] = seat
            self.fields[name] = PersonField(
                label=seat.name, required=False, initial=person, help_text=NOBODY_YET
            )
        self.order_fields(["name", "starts_on", "ends_on", *self.seats, "accepted_on", "basis", "is_sure"])

    @property
    def new(self) -> NewTerm:
        names = ("name", "starts_on", "ends_on", "accepted_on", "basis")
        return NewTerm(**{name: self.cleaned_data[name] for name in names})

    @property
    def people(self) -> dict:
        return {seat: self.cleaned_data[name] for name, seat in self.seats.items()}
