"""Writing down a contact."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.forms.days import DayField
from members.forms.picking import PersonField
from members.forms.together import Together
from members.models import ContactNote
from members.permissions import committees_of
from members.register.contacts import is_about_more


class ContactForm(Together, forms.ModelForm):
    """One contact. With whom is known by the page it stands on, picked from the register, or said in words.

    `with_person` is False on the page of a person: the contact is with her.
    """

    class Meta:
        model = ContactNote
        fields = ["kind", "happened_on", "person", "with_whom", "result", "follow_up_on", "committee"]
        field_classes = {"happened_on": DayField, "person": PersonField, "follow_up_on": DayField}
        labels = {"person": _("Mit wem, aus dem Register"), "with_whom": _("Mit wem, in Worten")}
        widgets = {"result": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "person": _("Die Notiz steht dann auch auf der Seite dieser Person."),
            "with_whom": _("Wenn sie nicht im Register steht oder noch jemand dabei war."),
            "result": _("Keine Angaben zu Gesundheit, Religion, Herkunft oder Aufenthaltsstatus."),
            "follow_up_on": _("Dann steht die Notiz auf Ihrem Tisch."),
        }

    def __init__(self, *args, user, with_person: bool = True, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].show_to(user)
        if not with_person or self._is_hidden(self.instance.person):
            del self.fields["person"]
        self.fields["committee"].queryset = committees_of(user)
        self.fields["committee"].empty_label = _("nur Koordinierungsstelle und ich")
        if not self.instance.pk:
            self.initial.setdefault("happened_on", timezone.localdate())

    def _is_hidden(self, person) -> bool:
        """Whom this user does not see she cannot change either."""
        return person is not None and not self.fields["person"].queryset.filter(pk=person.pk).exists()

    def clean_person(self):
        person, note = self.cleaned_data["person"], self.instance
        if person is None and note.pk and note.person_id and not is_about_more(note):
            raise forms.ValidationError(
                _("Ohne diese Person gehörte die Notiz zu niemandem. Bitte wählen Sie, zu wem sie gehört.")
            )
        return person

    def clean_happened_on(self):
        day = self.cleaned_data["happened_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("Dieser Tag liegt noch vor uns."))
        return day

    def clean(self):
        given = super().clean() or self.cleaned_data
        day, again = given.get("happened_on"), given.get("follow_up_on")
        if day and again and again < day:
            self.add_error("follow_up_on", _("Nachfassen kann man erst danach."))
        return given
