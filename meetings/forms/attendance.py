"""Who is there: one small form for each person on the list, and one for a guest."""

from collections.abc import Iterable

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from meetings import attending
from meetings.models import AgendaItem, Attendance, Meeting
from members.forms.picking import PersonField
from members.models import User


class AttendanceForm(forms.Form):
    """State and capacity of one person, and from which item to which she was there."""

    state = forms.ChoiceField(
        label=_("Anwesenheit"), choices=Attendance.State.choices, widget=forms.RadioSelect
    )
    capacity = forms.ChoiceField(label=_("Eigenschaft"), choices=Attendance.Capacity.choices)
    from_item = forms.ChoiceField(label=_("ab"), required=False)
    until_item = forms.ChoiceField(label=_("bis einschließlich"), required=False)

    def __init__(self, *args, row: Attendance, items: list[AgendaItem], **kwargs):
        initial = {
            "state": row.state,
            "capacity": row.capacity,
            "from_item": row.from_item_id or "",
            "until_item": row.until_item_id or "",
        }
        super().__init__(*args, prefix=f"p{row.pk}", initial=initial, **kwargs)
        self.fields["state"].label = str(row)
        self.row, self.items = row, {str(item.pk): item for item in items}
        choices = [(str(item.pk), _("TOP %s") % item.number) for item in items]
        self.fields["from_item"].choices = [("", _("Beginn")), *choices]
        self.fields["until_item"].choices = [("", _("Ende")), *choices]

    @property
    def is_partly(self) -> bool:
        """Whether she came later or left earlier."""
        return bool(self.row.from_item_id or self.row.until_item_id)

    def clean(self):
        given = super().clean() or {}
        came, left = (self.items.get(given.get(name, "")) for name in ("from_item", "until_item"))
        if came and left and came.position > left.position:
            self.add_error("until_item", _("Dieser Punkt liegt vor dem, zu dem die Person kam."))
        return given

    def save(self) -> None:
        """Write it, if it says something new."""
        if self.has_changed():
            given = self.cleaned_data
            attending.mark(
                self.row,
                state=given["state"],
                capacity=given["capacity"],
                from_item=self.items.get(given["from_item"]),
                until_item=self.items.get(given["until_item"]),
            )


def attendance_forms(meeting: Meeting, data=None) -> list[AttendanceForm]:
    """A form for each person on the list; two queries however many there are."""
    items = list(meeting.agenda.order_by("position"))
    rows: Iterable[Attendance] = meeting.attendances.select_related("person")
    return [AttendanceForm(data, row=row, items=items) for row in rows]


@transaction.atomic
def note_attendance(rows: Iterable[AttendanceForm], *, meeting: Meeting, by: User | None) -> None:
    """Write all of them, after each was found valid."""
    for form in rows:
        form.save()
    attending.attendance_noted.send(Meeting, meeting=meeting, by=by)


class GuestForm(forms.Form):
    """Somebody more: from the register, or by name."""

    person = PersonField(label=_("Aus dem Verzeichnis"), required=False)
    name = forms.CharField(
        label=_("oder ein Name"),
        required=False,
        max_length=200,
        help_text=_("Für Gäste, die dort nicht stehen."),
    )
    affiliation = forms.CharField(label=_("Organisation"), required=False, max_length=200)

    def __init__(self, *args, user: User, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].show_to(user)

    def clean(self):
        given = super().clean() or {}
        if not self.errors and not given.get("person") and not given["name"].strip():
            self.add_error("name", _("Bitte wählen Sie jemanden oder schreiben Sie einen Namen."))
        return given
