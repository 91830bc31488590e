"""Places: entering one, choosing from the list, and suggesting them where a form asks for a place."""

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from members.forms import SectionedForm
from members.forms.names import CleanNames
from members.forms.searching import holding_all_words
from members.forms.together import Together
from members.models import District, Place

MOST_SUGGESTED = 300


class PlaceInput(forms.TextInput):
    """A line of text that suggests the places of the register."""

    def render(self, name, value, attrs=None, renderer=None):
        list_id = f"{(attrs or {}).get('id', name)}_orte"
        line = super().render(name, value, {**(attrs or {}), "list": list_id}, renderer)
        options = format_html_join(
            "",
            '<option value="{}"></option>',
            ((place.label,) for place in Place.objects.all()[:MOST_SUGGESTED]),
        )
        return format_html('{}<datalist id="{}">{}</datalist>', line, list_id, options)


class PlaceForm(CleanNames, Together, SectionedForm):
    """What one has to know before meeting there."""

    NAMES = ("name", "contact")
    SECTIONS = (
        (_("Welcher Ort"), ("name", "street", "postcode", "town", "district")),
        (_("Wen man fragt"), ("contact", "phone", "email")),
        (_("Wie es dort ist"), ("access", "access_note", "equipment", "capacity", "notes")),
    )

    class Meta:
        model = Place
        fields = [
            *("name", "street", "postcode", "town", "district", "contact", "phone", "email"),
            *("access", "access_note", "equipment", "capacity", "notes"),
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["district"].empty_label = _("noch nicht eingetragen")


class PlaceFilter(forms.Form):
    """Which places are listed."""

    q = forms.CharField(label=_("Suchen"), required=False, max_length=100, widget=forms.SearchInput)
    kreis = forms.ModelChoiceField(
        District.objects.all(),
        label=_("Landkreis oder Stadt"),
        required=False,
        to_field_name="key",
        empty_label=_("alle"),
    )
    zugang = forms.ChoiceField(
        label=_("Zugang"),
        required=False,
        choices=[("", _("alle")), *((key, label) for key, label in Place.Access.choices if key)],
    )

    def chosen(self, places):
        """The rows that were asked for."""
        self.is_valid()
        wanted = self.cleaned_data
        if wanted.get("kreis"):
            places = places.filter(district=wanted["kreis"])
        if wanted.get("zugang"):
            places = places.filter(access=wanted["zugang"])
        return holding_all_words(places, wanted.get("q"), fields=("name", "town", "equipment"))
