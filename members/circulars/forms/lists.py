"""Lists of recipients: their name, one entry, many pasted at once."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.circulars.models import ContactList
from members.forms import SectionedForm
from members.forms.names import CleanNames
from members.forms.picking import PersonField
from members.forms.together import Together


class ListForm(CleanNames, Together, SectionedForm):
    """What a list is called and what it is for."""

    NAMES = ("name",)
    SECTIONS = ((gettext_lazy("Liste"), ("name", "kind", "purpose")),)

    class Meta:
        model = ContactList
        fields = ["name", "kind", "purpose"]


class EntryForm(forms.Form):
    """One person of the register, or one address."""

    person = PersonField(label=gettext_lazy("Person aus dem Verzeichnis"), required=False)
    address = forms.EmailField(label=gettext_lazy("oder E-Mail-Adresse"), required=False)
    name = forms.CharField(label=gettext_lazy("Name dazu"), max_length=200, required=False)
    organisation = forms.CharField(label=gettext_lazy("Organisation"), max_length=200, required=False)

    def clean(self):
        given = super().clean()
        if given.get("person") and given.get("address"):
            self.add_error("address", _("Bitte nur eines von beiden: eine Person oder eine Adresse."))
        if not given.get("person") and not given.get("address") and "address" not in self.errors:
            self.add_error("address", _("Bitte wählen Sie eine Person oder nennen Sie eine E-Mail-Adresse."))
        return given


class PasteForm(forms.Form):
    """Many addresses at once."""

    text = forms.CharField(
        label=gettext_lazy("Adressen"),
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy(
            "Aus einem Mailprogramm oder einer Tabelle, mit oder ohne Namen: Mona Haddad "
            "<mona@verein.example>, jo@verein.example … Wer im Verzeichnis steht, wird erkannt; was doppelt "
            "ist, kommt nur einmal."
        ),
    )
