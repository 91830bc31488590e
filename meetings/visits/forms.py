"""Forms about visits: choosing from the register, entering and changing one."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.models import Meeting
from meetings.visits.models import Visit
from members import dates, roles
from members.forms import SectionedForm
from members.forms.days import DayField
from members.forms.places import PlaceInput
from members.forms.tags import FieldFilter, FieldsOfActionField, current_fields, offer, tagged
from members.models import Appointment, Committee, District, Person


class MeetingChoice(forms.ModelChoiceField):
    """Meetings told apart by their day."""

    def label_from_instance(self, meeting: Meeting) -> str:
        when = dates.spell_day(meeting.starts_at) if meeting.starts_at else meeting.day_words
        return f"{meeting.title}, {when}" if when else meeting.title


class FilterForm(forms.Form):
    """What the register shows; everything may stay open."""

    kreis = forms.ModelChoiceField(
        District.objects.all(),
        label=_("Landkreis oder Stadt"),
        required=False,
        to_field_name="key",
        empty_label=_("alle"),
    )
    feld = FieldFilter()
    stand = forms.ChoiceField(
        label=_("Stand"), required=False, choices=[("", _("alle")), *Visit.State.choices]
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["feld"].queryset = current_fields()

    def chosen(self, visits):
        """Cut the rows to what was chosen; what makes no sense is left out."""
        wanted = self.cleaned_data if self.is_valid() else {}
        if wanted.get("kreis"):
            visits = visits.filter(district=wanted["kreis"])
        visits = tagged(visits, wanted.get("feld"))
        return visits.filter(state=wanted["stand"]) if wanted.get("stand") else visits


class VisitForm(SectionedForm):
    """A visit. Who may see it and who answers for it is the office's business."""

    OFFICE_ONLY = ("committee", "meeting", "responsible", "audience")
    SECTIONS = (
        (_("Worum es geht"), ("format_name", "title", "district", "place", "fields_of_action")),
        (_("Wann"), ("starts_on", "time_words", "day_words")),
        (
            _("Vorbereitung"),
            ("responsible", "coordinator_contacted_on", "is_authority_invited", "committee", "meeting"),
        ),
        (_("Was dabei herauskam"), ("findings", "report", "answered_on", "answer_reason")),
        (_("Wiederkommen"), ("next_on", "next_words")),
        (_("Wer es sieht"), ("audience",)),
    )

    meeting = MeetingChoice(
        Meeting.objects.none(), label=_("Sitzung"), required=False, empty_label=_("keine Sitzung")
    )

    class Meta:
        model = Visit
        fields = [
            "format_name",
            "title",
            "district",
            "place",
            "fields_of_action",
            "starts_on",
            "time_words",
            "day_words",
            "responsible",
            "coordinator_contacted_on",
            "is_authority_invited",
            "committee",
            "meeting",
            "findings",
            "report",
            "answered_on",
            "answer_reason",
            "next_on",
            "next_words",
            "audience",
        ]
        field_classes = {
            **dict.fromkeys(["starts_on", "coordinator_contacted_on", "answered_on", "next_on"], DayField),
            "fields_of_action": FieldsOfActionField,
        }
        widgets = {"place": PlaceInput}
        help_texts = {
            "format_name": _("So heißt das Format heute. Ältere Besuche behalten ihren Namen."),
            "time_words": _("Zum Beispiel: 17–19 Uhr"),
            "day_words": _("Solange der Tag offen ist, zum Beispiel: Frühjahr 2027"),
            "meeting": _("Wenn zu dem Besuch eine Sitzung mit Protokoll gehört."),
            "findings": _("Für alle, die diesen Besuch im Arbeitsbereich sehen; nicht für die Website."),
            "report": _("Erscheint auf der Website, wenn alle den Besuch sehen dürfen."),
            "next_words": _("Zum Beispiel: Herbst 2027, oder: kein weiterer Besuch geplant"),
            "audience": _("Wer mehr Menschen freigibt, hinterlässt das im Verlauf."),
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        offer(self, row=self.instance)
        self.fields["district"].empty_label = _("Bitte wählen")
        if not roles.is_office(user):
            for name in self.OFFICE_ONLY:
                del self.fields[name]
            return
        self.fields["committee"].queryset = Committee.objects.exclude(kind=Committee.Kind.EXTERNAL)
        self.fields["meeting"].queryset = Meeting.objects.visible_to(user)
        self.fields["responsible"].empty_label = _("noch niemand")
        self.fields["responsible"].queryset = people_in_office(besides=self.instance.responsible_id)


def people_in_office(*, besides: int | None):
    """Everybody who holds a seat today, and the one person who is already chosen."""
    held = Appointment.objects.in_office(timezone.localdate())
    return Person.objects.filter(Q(pk__in=held.values("person")) | Q(pk=besides))
