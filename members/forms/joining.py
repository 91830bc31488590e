"""The public form "Mitglied werden", and what the office does with what it brings."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.forms import SectionedForm
from members.forms.names import CleanNames
from members.forms.picking import OrganisationField
from members.joining import guarding
from members.models import FieldOfAction, MembershipApplication, Organisation, Vocabulary
from members.post.addresses import to_ascii
from members.post.outbox import NotSendable

MOST_LINKS = 3


class JoiningForm(CleanNames, SectionedForm):
    """What we need to know. `fax` is a trap for programs, `stand` says when the page was made."""

    NAMES = ("name", "first_name", "last_name")
    SECTIONS = (
        (_("Ihre Organisation"), ("name", "kind", "street", "postcode", "town", "district", "website")),
        (_("Worum es Ihnen geht"), ("description", "fields_of_action", "motivation")),
        (_("Wie wir Sie erreichen"), ("first_name", "last_name", "email", "phone")),
        (_("Ihre Daten"), ("privacy", "fax", "stand")),
    )
    website = forms.URLField(
        label=_("Internetseite"),
        max_length=200,
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"autocomplete": "url"}),
    )
    privacy = forms.BooleanField(
        label=_("Ich habe die Hinweise zum Datenschutz gelesen."),
        help_text=_(
            "Ihre Angaben liest die Koordinierungsstelle; Vorstand und Mitgliederversammlung beraten über "
            "den Antrag. Ohne Bestätigung per E-Mail werden sie nach 14 Tagen gelöscht."
        ),
    )
    fax = forms.CharField(required=False, widget=forms.HiddenInput)
    stand = forms.CharField(required=False, widget=forms.HiddenInput)

    use_required_attribute = False

    class Meta:
        model = MembershipApplication
        fields = [
            "name",
            "kind",
            "street",
            "postcode",
            "town",
            "district",
            "website",
            "description",
            "fields_of_action",
            "motivation",
            "first_name",
            "last_name",
            "email",
            "phone",
        ]
        widgets = {
            "description": forms.Textarea(attrs={"rows": 4, "maxlength": 3000}),
            "motivation": forms.Textarea(attrs={"rows": 4, "maxlength": 3000}),
            "fields_of_action": forms.CheckboxSelectMultiple,
            "street": forms.TextInput(attrs={"autocomplete": "street-address"}),
            "postcode": forms.TextInput(attrs={"autocomplete": "postal-code"}),
            "town": forms.TextInput(attrs={"autocomplete": "address-level2"}),
            "first_name": forms.TextInput(attrs={"autocomplete": "given-name"}),
            "last_name": forms.TextInput(attrs={"autocomplete": "family-name"}),
            "email": forms.EmailInput(attrs={"autocomplete": "email"}),
            "phone": forms.TextInput(attrs={"autocomplete": "tel"}),
        }
        help_texts = {
            "email": _("Dorthin kommt der Link, mit dem Sie den Antrag bestätigen."),
            "description": _("Ein paar Sätze genügen."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        vocabulary = Vocabulary.objects.filter(valid_from__lte=timezone.localdate()).order_by("valid_from")
        current = FieldOfAction.objects.filter(vocabulary=vocabulary.last())
        self.fields["fields_of_action"].queryset = current.order_by("number")
        if not current.exists():
            del self.fields["fields_of_action"]
        self.fields["kind"].choices = [("", _("Bitte wählen")), *Organisation.Kind.choices]
        self.fields["district"].empty_label = _("keine Angabe")
        self.initial.setdefault("stand", guarding.stamp())

    @property
    def is_from_a_program(self) -> bool:
        return bool(self.data.get("fax"))

    def clean_description(self):
        return self._without_links("description")

    def clean_motivation(self):
        return self._without_links("motivation")

    def clean_name(self):
        name = self.cleaned_data["name"]
        if guarding.count_links(name):
            raise forms.ValidationError(_("Bitte nur den Namen; die Internetseite hat ein eigenes Feld."))
        return name

    def clean_email(self):
        """An address to which our mail goes: the answer lies there."""
        try:
            to_ascii(self.cleaned_data["email"])
        except NotSendable as no:
            raise forms.ValidationError(no.message) from no
        return self.cleaned_data["email"]

    def _without_links(self, name: str) -> str:
        text = self.cleaned_data[name]
        if guarding.count_links(text) > MOST_LINKS:
            raise forms.ValidationError(
                _("Bitte höchstens %(most)d Links."), params={"most": MOST_LINKS}, code="links"
            )
        return text

    def clean(self):
        given = super().clean()
        try:
            guarding.check_stamp(self.data.get("stand", ""))
        except guarding.TooSoon:
            self.add_error(
                None, _("Das ging sehr schnell. Bitte sehen Sie alles noch einmal an und senden Sie es.")
            )
        except guarding.TooLate:
            self.data = self.data.copy()
            self.data["stand"] = guarding.stamp()
            self.add_error(None, _("Diese Seite war lange offen. Bitte senden Sie den Antrag noch einmal."))
        return given


class TakeOverForm(forms.Form):
    """Which organisation of the register it is, or a new one."""

    organisation = OrganisationField(
        label=_("Organisation"),
        required=False,
        help_text=_(
            "Bleibt leer, wenn sie neu ins Register kommt. Was im Register steht, bleibt; nur Lücken werden "
            "aus dem Antrag gefüllt."
        ),
    )


class SetAsideForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("Warum"),
        choices=[
            (MembershipApplication.Outcome.SPAM, MembershipApplication.Outcome.SPAM.label),
            (MembershipApplication.Outcome.TWICE, MembershipApplication.Outcome.TWICE.label),
        ],
        widget=forms.RadioSelect,
    )
