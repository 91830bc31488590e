"""What somebody leaves behind, task by task: who gets it."""

from collections.abc import Sequence
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.tasks.leaving import Handing
from meetings.tasks.models import ActionItem
from members.models import Appointment, Person, Seat

LATER, OFFICE, OTHERS = "", "office", "others"


class HandingForm(forms.Form):
    """One choice for each task; what is left open stays where it is."""

    reason = forms.CharField(
        label=_("Anmerkung dazu"),
        required=False,
        max_length=500,
        help_text=_("Steht im Verlauf der Aufgaben."),
    )

    def __init__(self, *args, person: Person, tasks: Sequence[ActionItem], on: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.tasks = {f"to_{task.pk}": task for task in tasks}
        existing = Seat.objects.existing(on).filter(committee__dissolved_on=None)
        seats = list(existing.select_related("committee"))
        held = Appointment.objects.in_office(on).values("person")
        people = list(Person.objects.filter(pk__in=held).exclude(pk=person.pk))
        self.seats = {f"seat:{seat.pk}": seat for seat in seats}
        self.people = {f"person:{one.pk}": one for one in people}
        for name, task in self.tasks.items():
            self.fields[name] = forms.ChoiceField(
                label=str(task), required=False, choices=self._choices(person, task)
            )

    def rows(self) -> list[dict]:
        """[{task, field}], in the order of the tasks."""
        return [{"task": task, "field": self[name]} for name, task in self.tasks.items()]

    def handings(self) -> list[Handing]:
        """What was chosen, without what is left for later."""
        chosen = {task: self.cleaned_data[name] for name, task in self.tasks.items()}
        return [
            Handing(
                task=task,
                person=self.people.get(to),
                seat=self.seats.get(to),
                for_office=to == OFFICE,
            )
            for task, to in chosen.items()
            if to != LATER
        ]

    def _choices(self, person: Person, task: ActionItem) -> list[tuple]:
        shared = [one.short_name for one in task.assignees.all() if one != person]
        others = [(OTHERS, _("nur noch %s") % ", ".join(shared))] if shared else []
        seats = [(key, str(seat)) for key, seat in self.seats.items()]
        people = [(key, str(one)) for key, one in self.people.items()]
        return [
            (LATER, _("später entscheiden")),
            *others,
            (OFFICE, _("Koordinierungsstelle")),
            (_("Wer das Amt hat"), seats),
            (_("Person"), people),
        ]
