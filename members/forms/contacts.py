"""Writing down a contact."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.forms import DayInput
from members.forms.together import Together
from members.models import ContactNote
from members.permissions import committees_of


class ContactForm(Together, forms.ModelForm):
    """One contact. With whom is known by the page it stands on, or said in words."""

    class Meta:
        model = ContactNote
        fields = ["kind", "happened_on", "with_whom", "result", "follow_up_on", "committee"]
        widgets = {
            "happened_on": DayInput,
            "follow_up_on": DayInput,
            "result": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {
            "with_whom": _("Wer am anderen Ende war."),
            "result": _("Keine Angaben zu Gesundheit, Religion, Herkunft oder Aufenthaltsstatus."),
            "follow_up_on": _("Dann steht die Notiz auf Ihrem Tisch."),
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["committee"].queryset = committees_of(user)
        self.fields["committee"].empty_label = _("nur Koordinierungsstelle und ich")
        if not self.instance.pk:
            self.initial.setdefault("happened_on", timezone.localdate())

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
