"""Forms of the checklist: short, each about one thing."""

from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField

from members.forms.days import DayField
from members.models import Association, Carrier, GoverningRules, Seat
from roundtable.models import SetupNote

LOGO_MAX = 2 * 1024 * 1024


class NameForm(forms.ModelForm):
    """Who we are and how one reaches us."""

    class Meta:
        model = Association
        fields = ["name", "address", "email", "phone"]
        widgets = {"address": forms.Textarea({"rows": 3})}
        help_texts = {
            "name": _("So, wie er auf Briefen steht, zum Beispiel: Runder Tisch Ankommen"),
            "email": _("Hierhin kommen Anträge und Rückmeldungen von der Website."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].required = True


class CarrierForm(forms.ModelForm):
    """The registered association behind the round table."""

    class Meta:
        model = Carrier
        fields = ["name", "address", "register_entry", "represented_by", "responsible_for_content"]
        widgets = {"address": forms.Textarea({"rows": 3})}
        help_texts = {
            "register_entry": _("Zum Beispiel: Vereinsregister des Amtsgerichts Stendal, VR 1234"),
            "represented_by": _("Vorname, Name und Amt"),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].required = True


class ColourForm(forms.ModelForm):
    """The accent; the model refuses what cannot be read."""

    class Meta:
        model = Association
        fields = ["accent"]
        widgets = {"accent": forms.TextInput({"type": "color"})}


class LogoForm(forms.Form):
    """A picture that paper and website can draw."""

    logo = WagtailImageField(label=_("Bild"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Wagtail's field says what Wagtail takes, whatever help it is given.
        self.fields["logo"].help_text = _("PNG oder JPEG, am besten breiter als hoch, höchstens 2 MB.")
        self.fields["logo"].widget = forms.FileInput({"accept": "image/png,image/jpeg"})

    def clean_logo(self):
        file = self.cleaned_data["logo"]
        if file.size > LOGO_MAX:
            raise forms.ValidationError(_("Das Bild ist größer als 2 MB. Bitte verkleinern Sie es."))
        if file.image.format_name not in ("png", "jpeg"):
            raise forms.ValidationError(_("Bitte nehmen Sie ein Bild im Format PNG oder JPEG."))
        return file


class FirstRulesForm(forms.ModelForm):
    """Association law's defaults under a name; everything else is changed afterwards."""

    class Meta:
        model = GoverningRules
        fields = ["name", "source", "valid_from"]
        field_classes = {"valid_from": DayField}
        help_texts = {"name": _("So wird die Fassung genannt, wo sie angewendet wird.")}


class NoteForm(forms.Form):
    """What is said of a step; empty takes it back."""

    word = forms.ChoiceField(choices=[("", ""), *SetupNote.Word.choices], required=False)


class CommitteeForm(forms.Form):
    """A committee's name, and since when it has sat in this way."""

    name = forms.CharField(label=_("Name"), max_length=200)
    starts_on = DayField(label=_("Im Amt seit"))


class BoardForm(CommitteeForm):
    """The board is elected for a term."""

    ends_on = DayField(label=_("Gewählt bis einschließlich"))
    basis = forms.CharField(
        label=_("Grundlage"),
        max_length=200,
        required=False,
        help_text=_("Zum Beispiel: Wahl in der MV vom 15.11.2025"),
    )

    def clean(self):
        given = super().clean()
        starts_on, ends_on = given.get("starts_on"), given.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("Das Ende liegt vor dem Anfang. Bitte prüfen Sie die Tage."))
        return given


class SeatRow(forms.Form):
    """A line of the table: a seat, and who holds it."""

    name = forms.CharField(label=_("Sitz"), max_length=100, required=False)
    role = forms.ChoiceField(label=_("Amt"), choices=Seat.Role.choices, initial=Seat.Role.MEMBER)
    first_name = forms.CharField(label=_("Vorname"), max_length=100, required=False)
    last_name = forms.CharField(label=_("Nachname"), max_length=100, required=False)
    email = forms.EmailField(label=_("E-Mail"), required=False)

    def clean(self):
        given = super().clean()
        is_somebody = any(given.get(name) for name in ("first_name", "email"))
        if is_somebody and not given.get("last_name") and "last_name" not in self.errors:
            self.add_error("last_name", _("Bitte den Nachnamen."))
        if given.get("last_name") and not given.get("name"):
            self.add_error("name", _("Welcher Sitz?"))
        return given


SeatRows = forms.formset_factory(SeatRow, extra=0, max_num=30, absolute_max=30)


def two_years_after(day: date) -> date:
    """The last day of a term of two years that begins on this one."""
    if (day.month, day.day) == (2, 29):
        return date(day.year + 2, 2, 28)
    return day.replace(year=day.year + 2) - timedelta(days=1)
