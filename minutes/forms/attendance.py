"""Who is there, as the writing page says it; what is not sent stays as it is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings import attending
from meetings.models import AgendaItem, Attendance, Meeting


class MarkForm(forms.Form):
    """One person's attendance: state, capacity, from which item to which."""

    attendance = forms.ModelChoiceField(
        Attendance.objects.none(),
        error_messages={"invalid_choice": _("Diese Person steht nicht mehr auf der Liste.")},
    )
    state = forms.ChoiceField(choices=[("", ""), *Attendance.State.choices], required=False)
    capacity = forms.ChoiceField(choices=[("", ""), *Attendance.Capacity.choices], required=False)
    from_item = forms.ModelChoiceField(AgendaItem.objects.none(), required=False)
    until_item = forms.ModelChoiceField(AgendaItem.objects.none(), required=False)

    def __init__(self, data: dict, *, meeting: Meeting):
        super().__init__({name: value for name, value in data.items() if value is not None})
        self.fields["attendance"].queryset = meeting.attendances.all()
        for name in ("from_item", "until_item"):
            self.fields[name].queryset = AgendaItem.objects.filter(meeting=meeting)
        self.sent = set(data)

    def save(self, meeting: Meeting) -> Attendance:
        """Write what was sent."""
        data = self.cleaned_data
        row = data["attendance"]
        return attending.mark(
            row,
            state=data["state"] or None,
            capacity=data["capacity"] or None,
            from_item=data["from_item"] if "from_item" in self.sent else row.from_item,
            until_item=data["until_item"] if "until_item" in self.sent else row.until_item,
        )


class GuestForm(forms.Form):
    """A guest by name."""

    name = forms.CharField(max_length=200, error_messages={"required": _("Der Name fehlt.")})
    affiliation = forms.CharField(max_length=200, required=False)

    def save(self, meeting: Meeting) -> Attendance:
        """Put the guest on the list; the same one twice is one row."""
        return attending.add_guest(meeting, **self.cleaned_data)
