"""Planning a meeting, changing it, moving and cancelling it."""

from datetime import datetime
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from meetings.models import AgendaItem, Meeting
from members.dates import ending
from members.forms.days import DayField
from members.forms.places import PlaceInput
from members.forms.tags import FieldFilter, FieldsOfActionField, current_fields, offer, tagged
from members.models import Appointment, Committee, Person


def committees_that_meet():
    """Those whose meetings are planned here: not the office, not committees of others."""
    return Committee.objects.exclude(kind__in=[Committee.Kind.EXTERNAL, Committee.Kind.OFFICE])


class TimeInput(forms.TimeInput):
    """The browser's own clock."""

    input_type = "time"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%H:%M")


class FilterForm(forms.Form):
    """Which committee's meetings are listed."""

    gremium = forms.ModelChoiceField(
        Committee.objects.none(),
        label=_("Gremium"),
        required=False,
        to_field_name="slug",
        empty_label=_("alle Gremien"),
    )
    feld = FieldFilter()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gremium"].queryset = committees_that_meet()
        self.fields["feld"].queryset = current_fields()

    def chosen(self, meetings):
        """Those of the meetings that were asked for; all of them where the address makes no sense.

        A meeting deals with a field that it carries itself or one of its items does.
        """
        if not self.is_valid():
            return meetings
        if committee := self.cleaned_data["gremium"]:
            meetings = meetings.filter(committee=committee)
        if not (field := self.cleaned_data["feld"]):
            return meetings
        items = tagged(AgendaItem.objects.all(), field)
        own = tagged(Meeting.objects.all(), field)
        return meetings.filter(Q(pk__in=own.values("pk")) | Q(pk__in=items.values("meeting")))


class WhenForm(forms.Form):
    """When and where; the day may still be open, then words say what is known."""

    day = DayField(label=_("Datum"), required=False)
    begins = forms.TimeField(label=_("Beginn"), required=False, widget=TimeInput)
    ends = forms.TimeField(label=_("Ende"), required=False, widget=TimeInput)
    day_words = forms.CharField(
        label=_("Zeitraum in Worten"),
        required=False,
        max_length=100,
        help_text=_("Nur solange der Tag offen ist, zum Beispiel „Anfang März“."),
    )
    place = forms.CharField(label=_("Ort"), required=False, max_length=200, widget=PlaceInput)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        day, begins, ends = (given.get(name) for name in ("day", "begins", "ends"))
        if day and not begins and "begins" not in self.errors:
            self.add_error("begins", _("Bitte nennen Sie auch den Beginn."))
        if (begins or ends) and not day and "day" not in self.errors:
            self.add_error("day", _("Bitte nennen Sie auch den Tag."))
        starts_at = _moment(day, begins)
        if starts_at and ends and ending(starts_at, ends) is None:
            self.add_error("ends", _("Das Ende liegt nicht nach dem Beginn."))
        return given

    def when(self) -> dict[str, Any]:
        """starts_at, ends_at, day_words, place: after `is_valid`, as the verbs take them."""
        given = self.cleaned_data
        starts_at, ends = _moment(given["day"], given["begins"]), given["ends"]
        return {
            "starts_at": starts_at,
            "ends_at": ending(starts_at, ends) if starts_at and ends else None,
            "day_words": "" if given["day"] else given["day_words"],
            "place": given["place"],
        }

    @staticmethod
    def initial_of(meeting: Meeting) -> dict[str, Any]:
        """What stands in the form for a meeting that has its day."""
        starts, ends = (at and timezone.localtime(at) for at in (meeting.starts_at, meeting.ends_at))
        return {
            "day": starts and starts.date(),
            "begins": starts and starts.time(),
            "ends": ends and ends.time(),
            "day_words": meeting.day_words,
            "place": meeting.place,
        }


class NewMeetingForm(WhenForm):
    """A new meeting of one committee; who sees it follows from that."""

    title = forms.CharField(label=_("Titel"), max_length=200)
    minute_taker = forms.ModelChoiceField(
        Person.objects.none(),
        label=pgettext_lazy("person", "Protokoll"),
        required=False,
        empty_label=_("noch offen"),
    )
    fields_of_action = FieldsOfActionField()

    field_order = [
        "title",
        "day",
        "begins",
        "ends",
        "day_words",
        "place",
        "minute_taker",
        "fields_of_action",
    ]

    def __init__(self, *args, committee: Committee, **kwargs):
        super().__init__(*args, **kwargs)
        offer(self)
        self.committee = committee
        self.fields["minute_taker"].queryset = people_in_office()

    def meeting(self) -> Meeting:
        """The meeting, not yet saved."""
        return Meeting(
            committee=self.committee,
            title=self.cleaned_data["title"].strip(),
            minute_taker=self.cleaned_data["minute_taker"],
            audience=self.committee.default_audience,
            **self.when(),
        )


class MeetingForm(forms.ModelForm):
    """What may be changed at any time without moving the meeting; once settled, its tags and who sees it."""

    class Meta:
        model = Meeting
        fields = ["title", "chair", "minute_taker", "fields_of_action", "audience"]
        field_classes = {"fields_of_action": FieldsOfActionField}
        labels = {"chair": _("Leitung"), "minute_taker": pgettext_lazy("person", "Protokoll")}
        help_texts = {"audience": _("Wer mehr Menschen freigibt, hinterlässt das im Verlauf.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        offer(self, row=self.instance)
        people = people_in_office(self.instance.chair_id, self.instance.minute_taker_id)
        for name in ("chair", "minute_taker"):
            self.fields[name].queryset = people
            self.fields[name].empty_label = _("noch offen")
        if self.instance.is_settled:
            for name in ("title", "chair", "minute_taker"):
                del self.fields[name]

    def changed_labels(self) -> list[str]:
        """What was edited, in the words of the form."""
        return [str(self.fields[name].label) for name in self.changed_data]


class CancelForm(forms.Form):
    """Why a meeting does not take place."""

    reason = forms.CharField(
        label=_("Warum fällt sie aus?"),
        max_length=300,
        help_text=_("Der Satz steht bei der Sitzung und in den abonnierten Kalendern."),
    )


def people_in_office(*besides: int | None):
    """Everybody who holds a seat today, and those who were already chosen."""
    held = Appointment.objects.in_office(timezone.localdate())
    return Person.objects.filter(Q(pk__in=held.values("person")) | Q(pk__in=[pk for pk in besides if pk]))


def _moment(day, clock) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, clock)) if day and clock else None
