"""What a person keeps right herself."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from members.forms.people import PersonForm


class ProfileForm(PersonForm):
    """Her own entry, and the language in which she reads. Her address for mail belongs to the account."""

    SECTIONS = (
        (_("Wer"), ("form_of_address", "title", "first_name", "last_name")),
        (_("Erreichbar"), ("phone", "language")),
        (_("Anschrift"), ("street", "postcode", "town")),
    )

    language = forms.ChoiceField(label=_("Sprache"), choices=settings.LANGUAGES)

    class Meta(PersonForm.Meta):
        fields = [name for name in PersonForm.Meta.fields if name != "email"]
