"""Forms for action items: when, who, and why."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.tasks.models import ActionItem
from members import dates
from members.audience import Audience
from members.forms.days import DayField
from members.forms.picking import PersonField
from members.forms.tags import FieldFilter, FieldsOfActionField, current_fields, offer
from members.models import Committee, Person, Seat

NOT_UNDERSTOOD = _(
    "Diese Frist verstehen wir nicht. Schreiben Sie zum Beispiel „bis 15.11.“ oder wählen Sie einen Tag."
)


class CommentForm(forms.Form):
    """Something said about a task."""

    text = forms.CharField(label=_("Anmerkung"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000)


class DropForm(forms.Form):
    """Why a task will not be done."""

    reason = forms.CharField(label=_("Warum wird sie nicht gemacht?"), max_length=500)


class DueForm(forms.Form):
    """When: in words as people say them, or a day. The words come first when both are given."""

    words = forms.CharField(
        label=_("Frist in Worten"),
        required=False,
        max_length=100,
        help_text=_("Zum Beispiel „bis 15.11.“, „Ende der Woche“, „im Frühjahr“ oder „laufend“."),
    )
    day = DayField(label=_("oder ein Tag"), required=False)

    def __init__(self, *args, next_meeting: date | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.next_meeting = next_meeting

    def clean_words(self) -> dates.Due | None:
        words = self.cleaned_data["words"].strip()
        if not words:
            return None
        due = dates.find_due(words, said_on=timezone.localdate(), next_meeting=self.next_meeting)
        if due is None:
            raise forms.ValidationError(NOT_UNDERSTOOD)
        self._must_be_ahead(due.on)
        return due

    def clean_day(self) -> date | None:
        day = self.cleaned_data["day"]
        self._must_be_ahead(day)
        return day

    @property
    def due(self) -> dates.Due | None:
        """What was asked for, after `is_valid`."""
        day = self.cleaned_data.get("day")
        said = dates.Due("", dates.Precision.DAY, day, 0, 0) if day else None
        return self.cleaned_data.get("words") or said

    @staticmethod
    def _must_be_ahead(day: date | None) -> None:
        if day and day < timezone.localdate():
            raise forms.ValidationError(_("Dieser Tag ist schon vorbei. Bitte nehmen Sie einen späteren."))


class PostponeForm(DueForm):
    """Until when instead, and why."""

    reason = forms.CharField(
        label=_("Warum?"), max_length=500, help_text=_("Ein kurzer Satz; er steht im Verlauf der Aufgabe.")
    )

    def clean(self):
        found = super().clean()
        if not self.errors and self.due is None:
            self.add_error("words", _("Bitte nennen Sie eine neue Frist: in Worten oder als Tag."))
        return found


class HandOverForm(forms.Form):
    """Who answers for a task from now on: people of the committee, a seat, the office.

    The office may pick anybody else, too.
    """

    people = forms.ModelMultipleChoiceField(
        Person.objects.none(), label=_("Personen"), required=False, widget=forms.CheckboxSelectMultiple
    )
    other = PersonField(label=_("Andere Person"), required=False)
    seat = forms.ModelChoiceField(
        Seat.objects.none(),
        label=_("Wer das Amt hat"),
        required=False,
        empty_label=_("kein Amt"),
        help_text=_("Wechselt das Amt, wechselt die Aufgabe mit."),
    )
    for_office = forms.BooleanField(label=_("Die Koordinierungsstelle ist zuständig"), required=False)
    reason = forms.CharField(label=_("Anmerkung dazu"), required=False, max_length=500)

    def __init__(self, *args, task: ActionItem, people, anybody, **kwargs):
        """`people` are offered to tick; `anybody` is the QuerySet behind "Andere Person", or None."""
        super().__init__(*args, **kwargs)
        self.fields["people"].queryset = people
        # An abolished seat that has it is shown, and not taken away by the way.
        seats = Seat.objects.existing(timezone.localdate()) | Seat.objects.filter(pk=task.seat_id)
        ours = seats.filter(committee=task.committee_id)
        self.fields["seat"].queryset = ours.order_by("position", "pk")
        self.fields["seat"].label_from_instance = lambda seat: seat.name
        if anybody is None:
            del self.fields["other"]
        else:
            self.fields["other"].queryset = anybody

    @property
    def chosen(self) -> list[Person]:
        other, ticked = self.cleaned_data.get("other"), list(self.cleaned_data["people"])
        return ticked if other is None or other in ticked else [*ticked, other]


class NewTaskForm(DueForm):
    """A task that no minutes know of, entered by the office."""

    text = forms.CharField(
        label=_("Was ist zu tun?"), widget=forms.Textarea(attrs={"rows": 2}), max_length=1000
    )
    committee = forms.ModelChoiceField(
        Committee.objects.exclude(kind=Committee.Kind.EXTERNAL),
        label=_("Gremium"),
        empty_label=None,
        initial=lambda: Committee.objects.filter(kind=Committee.Kind.BOARD).first(),
    )
    person = PersonField(
        label=_("Wer ist zuständig?"),
        required=False,
        help_text=_("Weitere Personen oder ein Amt wählen Sie danach unter „Weitergeben“."),
    )
    for_office = forms.BooleanField(label=_("Die Koordinierungsstelle ist zuständig"), required=False)
    audience = forms.ChoiceField(
        label=_("Sichtbar für"), choices=Audience.choices, initial=Audience.COMMITTEE
    )

    fields_of_action = FieldsOfActionField()

    field_order = [
        "text",
        "committee",
        "person",
        "for_office",
        "words",
        "day",
        "fields_of_action",
        "audience",
    ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        offer(self)


class RewordForm(forms.ModelForm):
    """The wording and the readers of a task that stands in no minutes."""

    class Meta:
        model = ActionItem
        fields = ["text", "fields_of_action", "audience"]
        field_classes = {"fields_of_action": FieldsOfActionField}
        widgets = {"text": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        offer(self, row=self.instance)


class FilterForm(forms.Form):
    """Which tasks of all: one committee, open or closed."""

    gremium = forms.ModelChoiceField(
        Committee.objects.all(),
        label=_("Gremium"),
        required=False,
        empty_label=_("alle Gremien"),
        to_field_name="slug",
    )
    feld = FieldFilter()
    stand = forms.ChoiceField(
        label=_("Stand"), required=False, choices=[("", _("offen")), ("abgeschlossen", _("abgeschlossen"))]
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["feld"].queryset = current_fields()
