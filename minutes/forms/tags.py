"""Fields of action of what was decided: those of the agenda item, and what a resolution has besides."""

from django import forms

from meetings.models import AgendaItem
from members.forms.tags import FieldsOfActionField, names, offer, tagged
from members.models import FieldOfAction
from minutes.models import Resolution


class ResolutionTagsForm(forms.ModelForm):
    """What a resolution is about, besides what its agenda item is."""

    class Meta:
        model = Resolution
        fields = ["fields_of_action"]
        field_classes = {"fields_of_action": FieldsOfActionField}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        offer(self, row=self.instance)


def about(decisions, field: FieldOfAction | None):
    """Resolutions or outcomes of this field; all where none is chosen."""
    if field is None:
        return decisions
    of_item = decisions.filter(entry__agenda_item__in=tagged(AgendaItem.objects.all(), field).values("pk"))
    if decisions.model is not Resolution:
        return of_item
    own = tagged(Resolution.objects.all(), field).values("pk")
    return of_item | decisions.filter(pk__in=own)


def names_of_resolution(resolution: Resolution) -> str:
    """ "Spracherwerb, Wohnen": those of its agenda item first; at most two queries."""
    item = resolution.entry.agenda_item
    return names([*(item.fields_of_action.all() if item else ()), *resolution.fields_of_action.all()])
