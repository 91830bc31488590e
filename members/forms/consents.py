"""Writing down a consent that was given on paper or said."""

from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.forms.days import DayField
from members.models import Consent, Person
from members.publishing import askable

# Only she herself does these.
BY_HERSELF = (Consent.How.LINK, Consent.How.ACCOUNT)


class ConsentForm(forms.Form):
    """For what, how and when."""

    purpose = forms.ChoiceField(label=_("Wofür"), choices=Consent.Purpose)
    item = forms.ChoiceField(label=_("Wo auf der Website"), required=False)
    words = forms.CharField(
        label=_("Was genau"),
        max_length=300,
        required=False,
        help_text=_("Bei einer Veröffentlichung nötig, zum Beispiel: Foto in der Liste des Vorstands"),
    )
    how = forms.ChoiceField(
        label=_("Wie"),
        choices=[one for one in Consent.How.choices if one[0] not in BY_HERSELF],
    )
    on = DayField(label=_("Wann"), initial=timezone.localdate)

    def __init__(self, *args, person: Person, **kwargs):
        super().__init__(*args, **kwargs)
        self.items = askable(person)
        known = [(str(uuid), item.words) for uuid, item in self.items.items()]
        self.fields["item"].choices = [("", _("anderswo, siehe unten")), *known]

    def clean(self):
        """Of a place we know the words are ours, and it is never mail."""
        given = super().clean()
        item = self.items.get(UUID(given["item"])) if given.get("item") else None
        given["about_uuid"] = item.uuid if item else None
        given.pop("item", None)
        if item is not None:
            given |= {"purpose": Consent.Purpose.PUBLICATION, "words": str(item.words)}
        return given
