"""Who can be recognised on a picture: said by whoever keeps it in the CMS, named by the office."""

import uuid

from django import forms
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.images.forms import BaseImageForm

from members import pictures
from members.forms.picking import PersonField
from members.models import CustomImage
from members.permissions import keeps_register

Shows = CustomImage.Shows
RULE = _(
    "Solange das nicht gesagt ist, steht das Bild auf keiner öffentlichen Seite. Menschen nennt die "
    "Koordinierungsstelle; ohne die Einwilligung jeder genannten Person bleibt das Bild verborgen."
)
NAMED = _("Bei diesem Bild sind Menschen genannt. Nimmt die Koordinierungsstelle sie heraus, geht auch das.")


class ImageForm(BaseImageForm):
    """Wagtail's own, which asks who is on it; the register itself is not shown in the CMS."""

    class Meta(BaseImageForm.Meta):
        widgets = BaseImageForm.Meta.widgets | {"shows": forms.RadioSelect}

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        self.fields["shows"].help_text = RULE
        if self.instance.pk and user and keeps_register(user):
            address = reverse("picture", args=[self.instance.pk])
            link = format_html('<a href="{}">{}</a>', address, _("Abgebildete und ihre Einwilligungen"))
            self.fields["shows"].help_text = format_html("{} {}", RULE, link)

    def clean_shows(self):
        """Who was named meanwhile, while this page was open, stays on it."""
        says = self.cleaned_data["shows"]
        if not self.instance.pk or not self.instance.depictions.exists():
            return says
        if says == Shows.NOBODY:
            raise forms.ValidationError(NAMED)
        return Shows.PEOPLE

    def clean(self):
        """Another file is another picture, to which nobody has agreed yet."""
        given = super().clean()
        if self.instance.pk and "file" in self.changed_data:
            self.instance.uuid = uuid.uuid4()
            if given.get("shows") == Shows.NOBODY and "shows" not in self.changed_data:
                given["shows"] = Shows.UNSAID
        return given

    def save(self, commit=True):
        image = super().save(commit)
        if commit and "shows" in self.changed_data:
            pictures.hide(image)
        return image


class DepictedForm(forms.Form):
    """Somebody of the register."""

    person = PersonField(label=_("Wer ist zu erkennen?"))
