"""Adding an item to an agenda, and changing one in place."""

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.forms.meetings import people_in_office
from meetings.models import AgendaItem
from members.forms.tags import FieldsOfActionField, offer


class NewItemForm(forms.Form):
    """A new item; it stands before "Verschiedenes"."""

    title = forms.CharField(label=_("Neuer Punkt"), max_length=300)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="neu_%s", **kwargs)


class ItemForm(forms.ModelForm):
    """The words of an item, who introduces it, and what it is about."""

    class Meta:
        model = AgendaItem
        fields = ["title", "presenter", "fields_of_action"]
        field_classes = {"fields_of_action": FieldsOfActionField}

    def __init__(self, *args, **kwargs):
        # Several of these forms may stand on one page.
        super().__init__(*args, auto_id=f"top{kwargs['instance'].pk}_%s", **kwargs)
        offer(self, row=self.instance)
        self.fields["presenter"].queryset = people_in_office(self.instance.presenter_id)
        self.fields["presenter"].empty_label = _("noch offen")
